using System.Globalization;
using Quant.Lab.Runs;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Lean;

/// <summary>Whether two engines did the same: order by order, then Lean's hash over the orders, then Lean's statistics.</summary>
public sealed record EngineComparison
{
    /// <summary>Number of orders that are the same from the first one on.</summary>
    public required int EqualOrders { get; init; }

    /// <summary>The first order that differs; null if none does.</summary>
    public OrderDifference? FirstOrder { get; init; }

    /// <summary>What else differs: how the runs ended, the hash, statistics. Empty if nothing does.</summary>
    public IReadOnlyList<Difference> Others { get; init; } = [];

    /// <summary>Whether there is no difference at all.</summary>
    public bool AreIdentical => FirstOrder is null && Others.Count == 0;

    /// <summary>Compares two runs of the same algorithm.</summary>
    public static EngineComparison Of(RunOutcome left, RunOutcome right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var equal = left.Orders.Zip(right.Orders).TakeWhile(x => Fields(x.First).SequenceEqual(Fields(x.Second))).Count();
        var same = equal == left.Orders.Count && equal == right.Orders.Count;
        return new EngineComparison
        {
            EqualOrders = equal,
            FirstOrder = same ? null : OrderDifference.At(equal, left, right),
            Others = [.. Rest(left, right).Where(x => x.Left != x.Right)],
        };
    }

    /// <summary>An order's members by the names of <c>orders.csv</c>.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Fields(OrderRow order)
    {
        var lines = Csv.Of([order]).Split('\n');
        // a tag may hold commas and line ends; it is the last one
        var names = lines[0].Split(',');
        var values = string.Join('\n', lines[1..]).TrimEnd('\n').Split(',', names.Length);
        return names.Zip(values, KeyValuePair.Create);
    }

    private static IEnumerable<Difference> Rest(RunOutcome a, RunOutcome b)
    {
        yield return new("status", a.Status.ToString(), b.Status.ToString());
        yield return new("from", Day(a.From), Day(b.From));
        yield return new("to", Day(a.To), Day(b.To));
        yield return new("order list hash", a.OrderListHash, b.OrderListHash);
        foreach (var name in a.LeanStatistics.Keys.Union(b.LeanStatistics.Keys).Order(StringComparer.Ordinal))
        {
            yield return new(name, a.LeanStatistics.GetValueOrDefault(name), b.LeanStatistics.GetValueOrDefault(name));
        }
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
