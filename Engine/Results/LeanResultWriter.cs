using System.Globalization;
using System.Text;
using System.Text.Json;
using QuantConnect;
using QuantConnect.Statistics;

namespace Quant.Engine.Results;

/// <summary>
/// Writes the files that Lean writes: the result, its summary, the order events and the log. Same run, same bytes: of what Lean adds
/// there is no wall-clock time and nothing about the machine.
/// </summary>
public static partial class LeanResultWriter
{
    private const int LongestSummaryStepDays = 7;
    private const int SummarySticks = 100;

    /// <summary>Writes <c>NAME.json</c>, <c>NAME-summary.json</c>, <c>NAME-order-events.json</c> and <c>NAME-log.txt</c>.</summary>
    /// <param name="result">What to write.</param>
    /// <param name="folder">Made if it is missing; files of the same name are replaced, each in one go.</param>
    public static void Write(RunResult result, string folder)
    {
        ArgumentNullException.ThrowIfNull(result);
        var stem = Path.Combine(folder, result.Name);
        var orderEvents = result.OrderEvents.Count == 0
            ? Task.CompletedTask
            : Task.Run(() => AtomicFile.Write(stem + "-order-events.json", stream => WriteOrderEvents(result, stream)));
        try
        {
            AtomicFile.Write(stem + ".json", stream => WriteResult(result, stream));
            AtomicFile.Write(stem + "-summary.json", stream => WriteSummary(result, stream));
            var log = string.Concat(result.Log.Select(entry => entry.Text + "\n"));
            AtomicFile.Write(stem + "-log.txt", Encoding.UTF8.GetBytes(log));
        }
        finally
        {
            // whoever takes the folder away after a failure must not find it growing
            orderEvents.GetAwaiter().GetResult();
        }
    }

    /// <summary>Writes the full result.</summary>
    public static void WriteResult(RunResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        LeanJson.Write(stream, indented: false, json => WriteResult(json, result));
    }

    /// <summary>Writes the summary: statistics, and the equity curve in at most about a hundred sticks of whole currency units.</summary>
    public static void WriteSummary(RunResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        LeanJson.Write(stream, indented: true, json => WriteSummary(json, result));
    }

    private static void WriteResult(Utf8JsonWriter json, RunResult result)
    {
        json.WriteStartObject();
        json.WriteStartObject("rollingWindow");
        foreach (var (name, window) in result.Statistics.RollingPerformances)
        {
            json.WritePropertyName(name);
            WritePerformance(json, window, trades: window.ClosedTrades);
        }

        json.WriteEndObject();
        WriteCharts(json, result.Charts);
        json.WriteStartObject("orders");
        var text = new StringBuilder();
        foreach (var order in result.Orders)
        {
            json.WritePropertyName(order.Id.ToString(CultureInfo.InvariantCulture));
            OrderJson.Write(text.Clear(), order);
            json.WriteRawValue(text.ToString(), skipInputValidation: true);
        }

        json.WriteEndObject();
        json.WriteStartObject("profitLoss");
        foreach (var (time, value) in result.ProfitLoss)
        {
            LeanJson.Number(json, LeanJson.Utc(time), value);
        }

        json.WriteEndObject();
        WriteCommon(json, result);
        json.WritePropertyName("totalPerformance");
        WritePerformance(json, result.Statistics.TotalPerformance, result.Trades);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, RunResult result)
    {
        json.WriteStartObject();
        WriteCharts(json, SummaryCharts(result));
        WriteCommon(json, result);
        json.WritePropertyName("totalPerformance");
        WritePerformance(json, result.Statistics.TotalPerformance, []);
        json.WriteEndObject();
    }

    private static List<Chart> SummaryCharts(RunResult result)
    {
        var chart = result.Charts.FirstOrDefault(chart => chart.Name == ChartNames.StrategyEquity);
        if (chart is null || !chart.Series.TryGetValue(ChartNames.Equity, out var equity))
        {
            return [];
        }

        var days = Math.Min(LongestSummaryStepDays, equity.Values.Count / SummarySticks);
        var reduced = chart.CloneEmpty();
        reduced.AddSeries(days > 1
            ? new SeriesSampler(TimeSpan.FromDays(days)).Sample(equity, QuantConnect.Time.BeginningOfTime, QuantConnect.Time.EndOfTime, truncateValues: true)
            : equity);
        return [reduced];
    }

    private static void WriteCommon(Utf8JsonWriter json, RunResult result)
    {
        LeanJson.Texts(json, "statistics", result.Statistics.Summary);
        LeanJson.Texts(json, "runtimeStatistics", result.RuntimeStatistics);
        LeanJson.Texts(json, "state", State(result));
        if (result.Configuration is { } configuration)
        {
            WriteConfiguration(json, configuration);
        }
    }

    /// <summary>Lean's state, without the keys that tell when and where the run took place.</summary>
    private static Dictionary<string, string> State(RunResult result)
    {
        var culture = CultureInfo.InvariantCulture;
        var error = result.Error;
        var stamp = error?.Time is { } time ? time.ToStringInvariant(DateFormat.UI) + " " : string.Empty;
        return new Dictionary<string, string>
        {
            ["RuntimeError"] = error is null ? string.Empty : $"{stamp}Runtime Error: {error.Message}",
            ["StackTrace"] = error?.Details ?? string.Empty,
            ["LogCount"] = result.Log.Count.ToString(culture),
            ["OrderCount"] = result.Orders.Count.ToString(culture),
            ["InsightCount"] = result.InsightCount.ToString(culture),
            ["Name"] = result.Configuration?.Name ?? result.Name,
            ["Status"] = result.Status == RunStatus.Cancelled ? "Stopped" : result.Status.ToString(),
        };
    }

    private static void WriteConfiguration(Utf8JsonWriter json, RunConfiguration configuration)
    {
        json.WriteStartObject("algorithmConfiguration");
        json.WriteString("name", configuration.Name);
        json.WriteStartArray("tags");
        foreach (var tag in configuration.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteString("accountCurrency", configuration.AccountCurrency);
        json.WriteNumber("brokerage", (int)configuration.Brokerage);
        json.WriteNumber("accountType", (int)configuration.AccountType);
        LeanJson.Texts(json, "parameters", configuration.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        json.WriteNull("outOfSampleMaxEndDate");
        json.WriteNumber("outOfSampleDays", 0);
        json.WriteString("startDate", LeanJson.Seconds(configuration.StartDate));
        json.WriteString("endDate", LeanJson.Seconds(configuration.EndDate));
        json.WriteNumber("tradingDaysPerYear", configuration.TradingDaysPerYear);
        json.WriteEndObject();
    }

    private static void WritePerformance(Utf8JsonWriter json, AlgorithmPerformance performance, IReadOnlyList<Trade> trades)
    {
        json.WriteStartObject();
        WriteTradeStatistics(json, performance.TradeStatistics);
        WritePortfolioStatistics(json, performance.PortfolioStatistics);
        json.WriteStartArray("closedTrades");
        foreach (var trade in trades)
        {
            WriteTrade(json, trade);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
