using System.Globalization;
using Quant.Engine.Data;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Support;

/// <summary>Reads bars of a data folder without an algorithm, as a history request does.</summary>
internal sealed class BarReader(string dataFolder, string cacheFolder)
{
    private readonly MarketDataStore _store = new(dataFolder, cacheFolder);
    private readonly MarketHoursDatabase _hours = MarketHoursDatabase.FromFile(Path.Combine(dataFolder, "market-hours", "market-hours-database.json"));

    public Resolution Resolution { get; init; } = Resolution.Minute;

    public Resolution? Fill { get; init; }

    public DataNormalizationMode Mode { get; init; } = DataNormalizationMode.Raw;

    public bool Extended { get; init; }

    /// <summary>Trade bars of some days, in the exchange's time, with the UTC times at which they become known.</summary>
    public List<(TradeBar Bar, DateTime Utc)> Read(Symbol symbol, DateTime firstDay, DateTime lastDay)
        => [.. Points(symbol, typeof(TradeBar), TickType.Trade, firstDay, lastDay).Select(x => ((TradeBar)x.Point, x.Utc))];

    /// <summary>Quote bars of some days of a stock.</summary>
    public List<QuoteBar> ReadQuotes(string ticker, DateTime firstDay, DateTime lastDay)
        => [.. Points(ScriptedAlgorithm.Stock(ticker), typeof(QuoteBar), TickType.Quote, firstDay, lastDay).Select(x => (QuoteBar)x.Point)];

    public List<(TradeBar Bar, DateTime Utc)> ReadEquity(string ticker, DateTime firstDay, DateTime lastDay)
        => Read(ScriptedAlgorithm.Stock(ticker), firstDay, lastDay);

    /// <summary>Everything about a bar, decimal places included.</summary>
    public static string Text((TradeBar Bar, DateTime Utc) point)
    {
        var bar = point.Bar;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{point.Utc:s} {bar.Time:s} {bar.EndTime:s} {bar.Open} {bar.High} {bar.Low} {bar.Close} {bar.Volume} {bar.IsFillForward}");
    }

    private List<(BaseData Point, DateTime Utc)> Points(Symbol symbol, Type type, TickType tick, DateTime firstDay, DateTime lastDay)
    {
        var entry = _hours.GetEntry(symbol.ID.Market, symbol, symbol.SecurityType);
        var zone = entry.ExchangeHours.TimeZone;
        var config = new SubscriptionDataConfig(
            type, symbol, Resolution, entry.DataTimeZone, zone, Fill.HasValue, Extended, false, false, tick, true, Mode);
        var fill = Fill is { } resolution ? new FillForwardResolution { Value = resolution.ToTimeSpan() } : null;
        var stream = _store.OpenHistory(
            config, entry.ExchangeHours, firstDay.ConvertToUtc(zone), lastDay.AddDays(1).ConvertToUtc(zone), fill, dailyPreciseEndTime: true, new Sink());
        var points = new List<(BaseData, DateTime)>();
        while (stream.MoveNext())
        {
            points.Add((stream.Current, new DateTime(stream.EmitTicksUtc)));
        }
        return points;
    }

    private sealed class Sink : IDataProblemSink
    {
        public void Report(DataProblem problem)
        {
        }

        public void OnOpened(DataSource source)
        {
        }
    }
}
