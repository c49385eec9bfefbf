using Quant.Lab.Runs;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Lean;

/// <summary>The first order in which two engines differ, with what led to it on either side.</summary>
/// <param name="Number">Its place in the list of orders, from 1.</param>
/// <param name="Fields">Its members, by the names of <c>orders.csv</c>; those of an order that is not there are null.</param>
/// <param name="Left">What led to it in the first run.</param>
/// <param name="Right">What led to it in the second run.</param>
public sealed record OrderDifference(int Number, IReadOnlyList<Difference> Fields, OrderContext Left, OrderContext Right)
{
    /// <summary>The difference at a place of the lists of orders.</summary>
    internal static OrderDifference At(int index, RunOutcome left, RunOutcome right)
    {
        var a = left.Orders.ElementAtOrDefault(index);
        var b = right.Orders.ElementAtOrDefault(index);
        var fieldsOfA = a is null ? [] : EngineComparison.Fields(a).ToDictionary();
        var fieldsOfB = b is null ? [] : EngineComparison.Fields(b).ToDictionary();
        var names = EngineComparison.Fields((a ?? b)!).Select(x => x.Key);
        // an order that one side does not have is looked at where the other side has it
        var time = a is null ? b!.Created : b is null || a.Created < b.Created ? a.Created : b.Created;
        var symbol = (a ?? b)!.Symbol;
        return new OrderDifference(
            index + 1, [.. names.Select(x => new Difference(x, fieldsOfA.GetValueOrDefault(x), fieldsOfB.GetValueOrDefault(x)))],
            OrderContext.Of(left, index, symbol, time), OrderContext.Of(right, index, symbol, time));
    }
}

/// <summary>What an engine knew when it came to an order.</summary>
/// <param name="Previous">The order before; null before the first.</param>
/// <param name="Insight">The latest insight for the symbol by then; null for none.</param>
/// <param name="Equity">The latest sample of the portfolio value by then, in account currency; null for none.</param>
/// <param name="Trades">Number of trades closed by then.</param>
public sealed record OrderContext(OrderRow? Previous, InsightRow? Insight, decimal? Equity, int Trades)
{
    /// <summary>The context of an order.</summary>
    /// <param name="run">The run.</param>
    /// <param name="index">Its place in the list of orders.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="time">Its time, UTC.</param>
    internal static OrderContext Of(RunOutcome run, int index, string symbol, DateTime time) => new(
        run.Orders.ElementAtOrDefault(index - 1),
        run.Insights.LastOrDefault(x => x.Symbol == symbol && x.Generated <= time),
        run.Equity.LastOrDefault(x => x.Time <= time)?.Close,
        run.Trades.Count(x => x.ExitTime <= time));
}
