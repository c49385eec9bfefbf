namespace Quant.Core.Sizing;

/// <summary>What a sizing rule knows of a trade it is to size. What is not known is NaN; a rule that needs it then has no answer.</summary>
/// <param name="Equity">Value of the account, in its currency.</param>
/// <param name="Price">Price at which the trade is entered, in the quote currency.</param>
/// <param name="PointValue">
/// What a move of the price by 1 is worth for a quantity of 1, in account currency: contract multiplier times conversion rate.
/// </param>
/// <param name="StopDistance">Distance of entry and stop, in the unit of the price.</param>
/// <param name="AverageRange">Average true range of a bar, in the unit of the price.</param>
/// <param name="Volatility">Standard deviation of a year's return, as a fraction.</param>
public readonly record struct SizingInput(
    double Equity, double Price, double PointValue, double StopDistance = double.NaN, double AverageRange = double.NaN, double Volatility = double.NaN)
{
    /// <summary>Value of a quantity of 1, in account currency; never negative.</summary>
    public double UnitValue => Math.Abs(Price) * PointValue;

    /// <summary>Loss of a quantity of 1 at the stop, in account currency.</summary>
    public double UnitRisk => StopDistance * PointValue;
}
