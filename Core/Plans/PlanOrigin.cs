namespace Quant.Core.Plans;

/// <summary>The zone or level of the chart that a plan came from.</summary>
/// <param name="Id">What it is called in events and reports, such as <c>PDH 2024-03-08</c>; the same for the same inputs.</param>
/// <param name="Low">Lower edge, a price.</param>
/// <param name="High">Upper edge, not below the lower one; a level has both at its price.</param>
public readonly record struct PlanOrigin(string Id, double Low, double High)
{
    /// <summary>The origin of a plan that came from a single price.</summary>
    public static PlanOrigin Level(string id, double price) => new(id, price, price);
}
