using System.Text.Json;

namespace Quant.Lab.Reports.Sources;

/// <summary>What Lean's result says beside the tables of a run: samples of its charts, who its tickers are, and how its orders began.</summary>
internal sealed record LeanDetails
{
    private const int UsualTradingDays = 252;

    /// <summary>What Lean calls a run that nobody gave a name.</summary>
    private const string NoName = "local";

    /// <summary>What the algorithm calls itself; null if it does not say.</summary>
    public string? Name { get; private init; }

    /// <summary>Days that make a year.</summary>
    public int TradingDaysPerYear { get; private init; } = UsualTradingDays;

    /// <summary>Parameters of the algorithm.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; private init; } = new Dictionary<string, string>();

    /// <summary>Lean's identifiers by ticker.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; private init; } = new Dictionary<string, string>();

    /// <summary>Price when an order at the market was sent (the middle of bid and ask, or the last trade), or the first stop price of a stop order, by order.</summary>
    public IReadOnlyDictionary<int, double> StartingPrices { get; private init; } = new Dictionary<int, double>();

    /// <summary>Samples of charts by "chart/series".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ChartSample>> Samples { get; private init; } = new Dictionary<string, IReadOnlyList<ChartSample>>();

    /// <summary>Samples of a series; none if it is not there.</summary>
    public IReadOnlyList<ChartSample> Series(string chart, string name) => Samples.GetValueOrDefault($"{chart}/{name}") ?? [];

    /// <summary>Reads a result.</summary>
    /// <param name="result">Lean's result.</param>
    /// <param name="events">Lean's file of order events; null for none.</param>
    public static LeanDetails Read(byte[] result, byte[]? events)
    {
        using var json = JsonDocument.Parse(result);
        var root = json.RootElement;
        var setup = root.GetProperty("algorithmConfiguration");
        var orders = root.GetProperty("orders").EnumerateObject().Select(x => x.Value).ToList();
        return new LeanDetails
        {
            Name = setup.TryGetProperty("name", out var name) && name.GetString() is { Length: > 0 } text and not NoName ? text : null,
            TradingDaysPerYear = setup.TryGetProperty("tradingDaysPerYear", out var days) && days.TryGetInt32(out var number) && number > 0 ? number : UsualTradingDays,
            Parameters = setup.TryGetProperty("parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Object
                ? new SortedDictionary<string, string>(parameters.EnumerateObject().ToDictionary(x => x.Name, x => x.Value.ToString()), StringComparer.Ordinal)
                : new SortedDictionary<string, string>(),
            Identifiers = orders.Select(x => x.GetProperty("symbol")).DistinctBy(x => x.GetProperty("value").GetString()).ToDictionary(
                x => x.GetProperty("value").GetString()!, x => x.GetProperty("id").GetString()!, StringComparer.Ordinal),
            StartingPrices = OrderStarts.Of(orders, events),
            Samples = ReadCharts(root.GetProperty("charts")),
        };
    }

    private static Dictionary<string, IReadOnlyList<ChartSample>> ReadCharts(JsonElement charts)
    {
        var samples = new Dictionary<string, IReadOnlyList<ChartSample>>(StringComparer.Ordinal);
        foreach (var chart in charts.EnumerateObject())
        {
            foreach (var series in chart.Value.GetProperty("series").EnumerateObject())
            {
                // sticks have five numbers, and come as a table of the run already
                samples[$"{chart.Name}/{series.Name}"] = [.. series.Value.GetProperty("values").EnumerateArray()
                    .Where(x => x.ValueKind == JsonValueKind.Array && x.GetArrayLength() == 2 && x[1].ValueKind == JsonValueKind.Number)
                    .Select(x => new ChartSample(DateTime.UnixEpoch.AddSeconds(x[0].GetDouble()).Ticks, x[1].GetDouble()))];
            }
        }
        return samples;
    }
}

/// <summary>A point of a chart of Lean.</summary>
/// <param name="Time">UTC ticks.</param>
/// <param name="Value">Value.</param>
internal readonly record struct ChartSample(long Time, double Value);
