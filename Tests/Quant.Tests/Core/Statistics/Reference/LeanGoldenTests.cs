using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Quant.Core.Plans;
using Quant.Core.Statistics.Benchmark;
using Quant.Core.Statistics.Returns;
using Quant.Core.Statistics.Trades;

namespace Quant.Tests.Core.Statistics.Reference;

/// <summary>
/// Where Lean has the same statistic: what real Lean recorded for a run of 22 months and 169 trades, rounded to 4 digits as it writes them.
/// Where its definition is another, the relation between the two that the documentation states.
/// </summary>
public sealed class LeanGoldenTests
{
    private const double Rounding = 0.5001e-4;
    private const int Year = 252;
    private JsonElement _golden;
    private double[] _returns = [];
    private double[] _benchmark = [];

    [OneTimeSetUp]
    public void Read()
    {
        var kit = typeof(LeanGoldenTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "KitFolder").Value!;
        _golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(kit, "golden", "C12DailyHour.Hour.statistics.json"))).RootElement;
        // Lean leaves out the sample of the first day and the return of the day before the first order could fill
        _returns = [.. Series("Strategy Equity/Return").Skip(2).Select(x => x / 100)];
        var prices = Series("Benchmark/Benchmark");
        _benchmark = [.. prices.Zip(prices.Skip(1), (before, after) => after / before - 1).Skip(1)];
    }

    [Test]
    public void Returns_have_the_volatility_beta_and_tracking_error_that_Lean_recorded()
    {
        var lean = _golden.GetProperty("portfolioStatistics");
        Assert.Multiple(() =>
        {
            Assert.That(Volatility.Annual(_returns, Year), Is.EqualTo(Number(lean, "annualStandardDeviation")).Within(Rounding));
            Assert.That(Beta.Of(_returns, _benchmark), Is.EqualTo(Number(lean, "beta")).Within(Rounding));
            Assert.That(TrackingError.Annual(_returns, _benchmark, Year), Is.EqualTo(Number(lean, "trackingError")).Within(Rounding));
            Assert.That(Turnover.PerPeriod(Series("Portfolio Turnover/Portfolio Turnover")), Is.EqualTo(Number(lean, "portfolioTurnover")).Within(Rounding));
            Assert.That(-ValueAtRisk.Gaussian(_returns.AsSpan()[^Year..], 0.99), Is.EqualTo(Number(lean, "valueAtRisk99")).Within(0.00051));
            Assert.That(-ValueAtRisk.Gaussian(_returns.AsSpan()[^Year..], 0.95), Is.EqualTo(Number(lean, "valueAtRisk95")).Within(0.00051));
        });
    }

    [Test]
    public void Ratios_of_Lean_are_ours_with_compounded_annual_returns()
    {
        var lean = _golden.GetProperty("portfolioStatistics");
        var beta = Beta.Of(_returns, _benchmark)!.Value;
        var (own, other) = (Compounded(_returns), Compounded(_benchmark));
        var information = (own - other) / TrackingError.Annual(_returns, _benchmark, Year);
        // two equations for the one number that the file does not have, the risk-free rate: it follows from the Sharpe ratio and explains alpha
        var free = own - Number(lean, "sharpeRatio") * Volatility.Annual(_returns, Year)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(information, Is.EqualTo(Number(lean, "informationRatio")).Within(1e-3));
            Assert.That(own - free - beta * (other - free), Is.EqualTo(Number(lean, "alpha")).Within(2e-4));
            Assert.That(SharpeRatio.Annual(_returns, new ReturnConventions { RiskFreeRate = free }), Is.Not.EqualTo(Number(lean, "sharpeRatio")).Within(0.01));
        });
    }

    [Test]
    public void Trades_before_fees_have_the_statistics_that_Lean_recorded()
    {
        var lean = _golden.GetProperty("tradeStatistics");
        var trades = _golden.GetProperty("closedTrades").EnumerateArray().Select(Trade).ToList();
        var summary = TradeSummary.Of(trades);
        Assert.Multiple(() =>
        {
            Assert.That(summary.Count, Is.EqualTo(Number(lean, "totalNumberOfTrades")));
            Assert.That(summary.Wins, Is.EqualTo(Number(lean, "numberOfWinningTrades")));
            Assert.That(summary.NetProfit, Is.EqualTo(Number(lean, "totalProfitLoss")).Within(1e-6));
            Assert.That(summary.Expectancy, Is.EqualTo(Number(lean, "averageProfitLoss")).Within(Rounding));
            Assert.That(summary.WinRate, Is.EqualTo(Number(lean, "winRate")).Within(Rounding));
            Assert.That(summary.ProfitFactor, Is.EqualTo(Number(lean, "profitFactor")).Within(Rounding));
            Assert.That(summary.PayoffRatio, Is.EqualTo(Number(lean, "profitLossRatio")).Within(Rounding));
            Assert.That(summary.AverageWin, Is.EqualTo(Number(lean, "averageProfit")).Within(Rounding));
            Assert.That(summary.AverageLoss, Is.EqualTo(Number(lean, "averageLoss")).Within(Rounding));
            Assert.That(summary.Excursions.AverageAdverse, Is.EqualTo(Number(lean, "averageMAE")).Within(Rounding));
            Assert.That(summary.Excursions.BestFavorable, Is.EqualTo(Number(lean, "largestMFE")).Within(Rounding));
            Assert.That(summary.Streaks.LongestWins, Is.EqualTo(Number(lean, "maxConsecutiveWinningTrades")));
            Assert.That(summary.Streaks.LongestLosses, Is.EqualTo(Number(lean, "maxConsecutiveLosingTrades")));
            Assert.That(summary.HoldingTimes.Median, Is.EqualTo(TimeSpan.Parse(lean.GetProperty("medianTradeDuration").GetString()!, CultureInfo.InvariantCulture)));
            Assert.That(
                summary.HoldingTimes.Average!.Value.TotalSeconds,
                Is.EqualTo(TimeSpan.Parse(lean.GetProperty("averageTradeDuration").GetString()!, CultureInfo.InvariantCulture).TotalSeconds).Within(1e-3));
        });
    }

    private static ClosedTrade Trade(JsonElement trade) => new()
    {
        Side = trade.GetProperty("direction").GetInt32() == 0 ? TradeSide.Long : TradeSide.Short,
        EntryTime = Time(trade, "entryTime"),
        ExitTime = Time(trade, "exitTime"),
        GrossProfit = Number(trade, "profitLoss"),
        AdverseExcursion = Number(trade, "mae"),
        FavorableExcursion = Number(trade, "mfe"),
    };

    private static double Compounded(double[] returns) => Math.Pow(1 + returns.Average(), Year) - 1;

    private double[] Series(string name) => [.. _golden.GetProperty("series").GetProperty(name).EnumerateArray().Select(x => x[1].GetDouble())];

    private static double Number(JsonElement parent, string name) => parent.GetProperty(name) is { ValueKind: JsonValueKind.String } text
        ? double.Parse(text.GetString()!, CultureInfo.InvariantCulture)
        : parent.GetProperty(name).GetDouble();

    private static long Time(JsonElement parent, string name) => parent.GetProperty(name).GetDateTime().ToUniversalTime().Ticks;
}
