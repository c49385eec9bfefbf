using System.Globalization;
using Quant.Engine.Results;
using Quant.Lab.Runs.Rows;
using QuantConnect;
using QuantConnect.Orders;

namespace Quant.Lab.Runs;

/// <summary>The embedded engine's result as an outcome.</summary>
internal static class EmbeddedOutcome
{
    private const string EquityChart = "Strategy Equity";
    private const string EquitySeries = "Equity";
    private const string DataWarning = "Warning: ";

    /// <summary>The outcome of a run that began.</summary>
    public static RunOutcome Of(RunResult result, string dataFolder)
    {
        var setup = result.Configuration ?? throw new ArgumentException("The run did not begin.", nameof(result));
        var trades = result.Trades.Select(Row).ToList();
        return new RunOutcome
        {
            Engine = new EngineName("embedded", EmbeddedRunEngine.Version),
            AlgorithmType = result.Name,
            Status = result.Status,
            Error = result.Error is { } error ? Stamp(error) : null,
            From = setup.StartDate.Date,
            To = setup.EndDate.Date,
            Currency = setup.AccountCurrency,
            Statistics = LeanStatistics.Of(result.Statistics.TotalPerformance.PortfolioStatistics, result.Statistics.Summary, trades, result.Orders.Count),
            LeanStatistics = result.Statistics.Summary,
            OrderListHash = result.OrderListHash,
            Trades = trades,
            Orders = Rows(result),
            Equity = Equity(result.Charts),
            Insights = [.. result.Insights.Select(Row)],
            Log = [.. result.Log.Select(x => x.Text)],
            Warnings = DataWarnings(result),
            DataPoints = result.DataPoints,
            DataFingerprint = Fingerprint.OfData(dataFolder, result.DataSources),
            WriteLeanFiles = folder => LeanResultWriter.Write(result, folder),
        };
    }

    /// <summary>What the engine said of data that is missing or of other days.</summary>
    public static IReadOnlyList<string> DataWarnings(RunResult result)
        => [.. result.Log.Where(x => x.Kind == RunLogKind.Error && x.Text.Contains(DataWarning, StringComparison.Ordinal)).Select(x => After(x.Text, DataWarning))];

    private static string Stamp(RunError error)
        => error.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{error.Message} (at {time:yyyy-MM-dd HH:mm:ss} of the run)") : error.Message;

    private static string After(string text, string mark) => text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];

    private static TradeRow Row(QuantConnect.Statistics.Trade trade)
    {
        var orders = trade.OrderIds.ToList();
        orders.Sort();
        return new TradeRow(
            trade.Symbols[0].Value, trade.Direction.ToString(), trade.Quantity, trade.EntryTime, trade.EntryPrice, trade.ExitTime, trade.ExitPrice,
            trade.ProfitLoss, trade.TotalFees, trade.MAE, trade.MFE, orders);
    }

    private static InsightRow Row(QuantConnect.Algorithm.Framework.Alphas.Insight insight) => new(
        insight.GeneratedTimeUtc, insight.CloseTimeUtc, insight.Symbol.Value, insight.Type.ToString(), insight.Direction.ToString(),
        insight.Magnitude, insight.Confidence, insight.Weight, insight.SourceModel ?? "", insight.Tag ?? "");

    private static List<OrderRow> Rows(RunResult result)
    {
        var events = new Dictionary<int, List<OrderEvent>>();
        foreach (var e in result.OrderEvents)
        {
            if (!events.TryGetValue(e.OrderId, out var ofOrder))
            {
                events.Add(e.OrderId, ofOrder = []);
            }
            ofOrder.Add(e);
        }
        return [.. result.Orders.Select(order => Row(order, events.GetValueOrDefault(order.Id) ?? []))];
    }

    private static OrderRow Row(Order order, List<OrderEvent> events)
    {
        var filled = 0m;
        var fee = 0m;
        var currency = "";
        foreach (var e in events)
        {
            filled += e.FillQuantity;
            if (e.OrderFee.Value is { Amount: not 0 } money)
            {
                fee += money.Amount;
                currency = money.Currency;
            }
        }
        return new OrderRow(
            order.Id, order.CreatedTime, order.Symbol.Value, order.Type.ToString(), order.Quantity, Limit(order), Stop(order), order.Status.ToString(),
            filled, filled == 0 ? null : order.Price, order.LastFillTime, fee, currency, order.Tag ?? "");
    }

    private static decimal? Limit(Order order) => order switch
    {
        LimitOrder limit => limit.LimitPrice,
        StopLimitOrder stop => stop.LimitPrice,
        LimitIfTouchedOrder touched => touched.LimitPrice,
        _ => null,
    };

    private static decimal? Stop(Order order) => order switch
    {
        StopMarketOrder stop => stop.StopPrice,
        StopLimitOrder stop => stop.StopPrice,
        LimitIfTouchedOrder touched => touched.TriggerPrice,
        _ => null,
    };

    private static List<EquityRow> Equity(IEnumerable<Chart> charts)
        => charts.FirstOrDefault(x => x.Name == EquityChart) is { } chart && chart.Series.TryGetValue(EquitySeries, out var series)
            ? [.. series.Values.OfType<Candlestick>().Where(x => x.Close is not null).Select(x => new EquityRow(x.Time, x.Open!.Value, x.High!.Value, x.Low!.Value, x.Close!.Value))]
            : [];
}
