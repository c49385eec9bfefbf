using Quant.Engine.Data;
using QuantConnect.Brokerages;
using QuantConnect.Orders;

namespace Quant.Engine.Results;

internal sealed partial class RunRecorder
{
    /// <summary>To be called once, after the loop has ended in whatever way; takes the last samples and makes the result.</summary>
    /// <param name="allOrders">All orders, which do not change any more.</param>
    /// <param name="orderEvents">All order events, in order.</param>
    /// <param name="isCancelled">Whether the run was cancelled.</param>
    /// <param name="dataPoints">How much data came.</param>
    /// <param name="firstBar">When the first bar came, UTC; null if none did.</param>
    /// <param name="sources">What data was read.</param>
    public RunResult Finish(
        IEnumerable<Order> allOrders, IEnumerable<OrderEvent> orderEvents, bool isCancelled, long dataPoints, DateTime? firstBar, IReadOnlyList<DataSource> sources)
    {
        var error = _algorithm.RunTimeError;
        if (error is not null)
        {
            Note(RunLogKind.Error, $"Runtime Error: {error.Message}");
        }

        ProcessSynchronousEvents(force: true);
        var orders = allOrders.Sorted((a, b) => a.Id.CompareTo(b.Id)).ToList();
        // on another core if there is one, meanwhile
        var hash = Task.Run(() => Results.OrderListHash.Compute(orders));
        var statistics = ComputeStatistics();

        // the windows would repeat the trades of the whole run many times over
        foreach (var window in statistics.RollingPerformances.Values)
        {
            window.ClosedTrades.Clear();
        }

        return new RunResult
        {
            Name = _name,
            Status = error is not null ? RunStatus.RuntimeError : isCancelled ? RunStatus.Cancelled : RunStatus.Completed,
            Error = error is null ? null : new RunError(error.Message, error.ToString(), _algorithm.Time),
            Configuration = Configuration(),
            Statistics = statistics,
            RuntimeStatistics = Banner(statistics.Summary),
            Orders = orders,
            OrderEvents = [.. orderEvents],
            ProfitLoss = [.. _algorithm.Transactions.Results().Pairs],
            Charts = [.. _charts.Values],
            Log = _log,
            InsightCount = _algorithm.Insights.TotalCount,
            Insights = _algorithm.Insights.GetInsights(),
            DataPoints = dataPoints,
            FirstBar = firstBar,
            DataSources = sources,
            OrderListHash = hash.GetAwaiter().GetResult(),
        };
    }

    private RunConfiguration Configuration() => new(
        _algorithm.Name,
        [.. _algorithm.Tags.Order(StringComparer.Ordinal)],
        _algorithm.AccountCurrency,
        BrokerageModel.GetBrokerageName(_algorithm.BrokerageModel),
        _algorithm.BrokerageModel.AccountType,
        _algorithm.GetParameters(),
        _algorithm.StartDate,
        _algorithm.EndDate,
        _algorithm.Settings.TradingDaysPerYear!.Value);
}
