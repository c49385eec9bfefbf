using System.Globalization;
using Quant.Lab.Data.Generation;
using QuantConnect;

namespace Quant.Lab.Benchmarking;

/// <summary>A whole run to measure: an algorithm on made-up data that is the same on every machine.</summary>
/// <param name="Name">Name on the command line and in the baseline.</param>
/// <param name="Description">What it is.</param>
/// <param name="Algorithm">Name of the algorithm.</param>
/// <param name="Settings">Parameters that differ from its <c>config.json</c>, as <c>name=value</c>: what it trades.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Data">The data.</param>
public sealed record BenchScenario(string Name, string Description, string Algorithm, IReadOnlyList<string> Settings, DateOnly From, DateOnly To, MarketPlan Data)
{
    private const int Equities = 20;

    // before what is made of them
    private static readonly string[] StockTickers = [.. Enumerable.Range(0, Equities).Select(x => "QB" + (char)('A' + x / 10) + (char)('A' + x % 10))];

    /// <summary>All scenarios.</summary>
    public static IReadOnlyList<BenchScenario> All { get; } = [Crypto(), Stocks(), Retests()];

    /// <summary>Options of <c>quant backtest</c> for it.</summary>
    /// <param name="dataFolder">Folder with the data.</param>
    /// <param name="output">Folder for the artefacts.</param>
    /// <param name="to">Last day; null for the scenario's.</param>
    public IReadOnlyList<string> Arguments(string dataFolder, string output, DateOnly? to = null) =>
    [
        "backtest", Algorithm, "--data", dataFolder, "--out", output, "--from", Day(From), "--to", Day(to ?? To), .. Settings.SelectMany(x => new[] { "--set", x }),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static BenchScenario Crypto() => new(
        "crypto", "EmaCross on BTCUSD, a year of minutes", "EmaCross", ["ticker=BTCUSD"], new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31),
        new MarketPlan
        {
            Type = SecurityType.Crypto, Market = Market.Coinbase, Tickers = ["BTCUSD"],
            From = new DateOnly(2023, 12, 1), To = new DateOnly(2024, 12, 31), Resolutions = [Resolution.Minute],
        });

    // 60 sessions, after two days to warm up
    private static BenchScenario Stocks() => new(
        "equities", "EmaCross on 20 stocks, 60 days of minutes", "EmaCross", [$"ticker={string.Join(' ', StockTickers)}"], new DateOnly(2024, 7, 8), new DateOnly(2024, 9, 30),
        new MarketPlan
        {
            Type = SecurityType.Equity, Market = Market.USA, Tickers = StockTickers,
            From = new DateOnly(2024, 7, 1), To = new DateOnly(2024, 9, 30), Resolutions = [Resolution.Minute],
        });

    // made-up equities have pre-market and after-hours minutes; a month before for levels, ranges and volumes by time of day
    private static BenchScenario Retests() => new(
        "retests", "BreakRetest on 20 stocks, 60 days of minutes with extended hours", "BreakRetest", [$"tickers={string.Join(',', StockTickers)}"],
        new DateOnly(2024, 7, 8), new DateOnly(2024, 9, 30),
        new MarketPlan
        {
            Type = SecurityType.Equity, Market = Market.USA, Tickers = StockTickers,
            From = new DateOnly(2024, 6, 3), To = new DateOnly(2024, 9, 30), Resolutions = [Resolution.Minute],
        });
}
