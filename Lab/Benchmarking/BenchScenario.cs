using System.Globalization;
using Quant.Lab.Data.Generation;
using QuantConnect;

namespace Quant.Lab.Benchmarking;

/// <summary>A whole run to measure: an algorithm on made-up data that is the same on every machine.</summary>
/// <param name="Name">Name on the command line and in the baseline.</param>
/// <param name="Description">What it is.</param>
/// <param name="Algorithm">Name of the algorithm.</param>
/// <param name="Tickers">What it trades.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Data">The data.</param>
public sealed record BenchScenario(string Name, string Description, string Algorithm, IReadOnlyList<string> Tickers, DateOnly From, DateOnly To, MarketPlan Data)
{
    private const int Equities = 20;

    /// <summary>All scenarios.</summary>
    public static IReadOnlyList<BenchScenario> All { get; } = [Crypto(), Stocks()];

    /// <summary>Options of <c>quant backtest</c> for it.</summary>
    /// <param name="dataFolder">Folder with the data.</param>
    /// <param name="output">Folder for the artefacts.</param>
    /// <param name="to">Last day; null for the scenario's.</param>
    public IReadOnlyList<string> Arguments(string dataFolder, string output, DateOnly? to = null) =>
    [
        "backtest", Algorithm, "--data", dataFolder, "--out", output, "--from", Day(From), "--to", Day(to ?? To), "--set", $"ticker={string.Join(' ', Tickers)}",
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static BenchScenario Crypto() => new(
        "crypto", "EmaCross on BTCUSD, a year of minutes", "EmaCross", ["BTCUSD"], new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31),
        new MarketPlan
        {
            Type = SecurityType.Crypto, Market = Market.Coinbase, Tickers = ["BTCUSD"],
            From = new DateOnly(2023, 12, 1), To = new DateOnly(2024, 12, 31), Resolutions = [Resolution.Minute],
        });

    private static BenchScenario Stocks()
    {
        List<string> tickers = [.. Enumerable.Range(0, Equities).Select(x => "QB" + (char)('A' + x / 10) + (char)('A' + x % 10))];
        // 60 sessions, after two days to warm up
        return new(
            "equities", "EmaCross on 20 stocks, 60 days of minutes", "EmaCross", tickers, new DateOnly(2024, 7, 8), new DateOnly(2024, 9, 30),
            new MarketPlan
            {
                Type = SecurityType.Equity, Market = Market.USA, Tickers = tickers,
                From = new DateOnly(2024, 7, 1), To = new DateOnly(2024, 9, 30), Resolutions = [Resolution.Minute],
            });
    }
}
