using System.Globalization;
using System.Text.Json;
using Quant.Core.Statistics;
using Quant.Core.Statistics.Benchmark;
using Quant.Core.Statistics.Drawdowns;
using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Reference;

/// <summary>250 days of returns, computed a second time by reference.py beside this file.</summary>
public sealed class ReferenceTests
{
    private const double Tolerance = 1e-10;
    private static readonly ReturnConventions Conventions = new() { PeriodsPerYear = 252, RiskFreeRate = 0.03 };
    private static readonly double[] Returns = Column(0);
    private static readonly double[] Benchmark = Column(1);
    private static readonly Dictionary<string, double> Expected =
        JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Path.Combine(Folder, "reference.json")))!;

    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Core", "Statistics", "Reference");

    private static SharpeEstimate Estimate => SharpeEstimate.Of(Returns, Conventions.RiskFreePerPeriod)!.Value;

    private static Dictionary<string, double?> Computed() => new()
    {
        ["mean"] = Moments.Of(Returns).Mean,
        ["deviation"] = Moments.Of(Returns).StandardDeviation,
        ["skewness"] = Moments.Of(Returns).Skewness,
        ["excessKurtosis"] = Moments.Of(Returns).ExcessKurtosis,
        ["volatility"] = Volatility.Annual(Returns, 252),
        ["sharpe"] = SharpeRatio.Annual(Returns, Conventions),
        ["sortino"] = SortinoRatio.Annual(Returns, Conventions),
        ["omega"] = OmegaRatio.Of(Returns, Conventions.RiskFreePerPeriod),
        ["tailRatio"] = TailRatio.Of(Returns),
        ["historicalVar"] = ValueAtRisk.Historical(Returns, 0.95),
        ["gaussianVar"] = ValueAtRisk.Gaussian(Returns, 0.95),
        ["cornishFisherVar"] = ValueAtRisk.CornishFisher(Returns, 0.95),
        ["historicalShortfall"] = ExpectedShortfall.Historical(Returns, 0.95),
        ["gaussianShortfall"] = ExpectedShortfall.Gaussian(Returns, 0.95),
        ["maximumDrawdown"] = MaximumDrawdown.OfReturns(Returns),
        ["ulcerIndex"] = UlcerIndex.Of(Compounded()),
        ["beta"] = Beta.Of(Returns, Benchmark),
        ["correlation"] = Correlation.Of(Returns, Benchmark),
        ["alpha"] = Alpha.Annual(Returns, Benchmark, Conventions),
        ["trackingError"] = TrackingError.Annual(Returns, Benchmark, 252),
        ["informationRatio"] = InformationRatio.Annual(Returns, Benchmark, 252),
        ["upCapture"] = CaptureRatio.Up(Returns, Benchmark),
        ["probabilisticSharpe"] = ProbabilisticSharpe.Of(Returns, 0, Conventions.RiskFreePerPeriod),
        ["minimumTrackRecord"] = MinimumTrackRecord.Of(Returns, 0, 0.95, Conventions.RiskFreePerPeriod),
        ["expectedMaximumSharpe"] = ExpectedMaximumSharpe.Of(40, 0.0025),
        ["deflatedSharpe"] = DeflatedSharpe.Of(Estimate, 40, 0.0025).Probability,
    };

    [Test]
    public void Statistics_equal_the_independent_calculation()
    {
        var computed = Computed();
        Assert.That(computed.Keys, Is.EquivalentTo(Expected.Keys));
        Assert.Multiple(() =>
        {
            foreach (var (name, value) in Expected)
            {
                Assert.That(computed[name], Is.EqualTo(value).Within(Tolerance * Math.Max(1, Math.Abs(value))), name);
            }
        });
    }

    [Test]
    public void Summaries_hold_the_same_numbers()
    {
        var values = Compounded();
        var curve = new EquityCurve(values.Select((_, i) => i * TimeSpan.TicksPerDay).ToArray(), values);
        var summary = ReturnSummary.Of(curve, Conventions);
        var beside = BenchmarkSummary.Of(Returns, Benchmark, Conventions);
        Assert.Multiple(() =>
        {
            Assert.That(summary.Sharpe, Is.EqualTo(Expected["sharpe"]).Within(1e-9));
            Assert.That(summary.Sortino, Is.EqualTo(Expected["sortino"]).Within(1e-9));
            Assert.That(summary.MaximumDrawdown, Is.EqualTo(Expected["maximumDrawdown"]).Within(1e-9));
            Assert.That(summary.DeepestDrawdown!.Depth, Is.EqualTo(Expected["maximumDrawdown"]).Within(1e-9));
            Assert.That(summary.ExpectedShortfall95, Is.EqualTo(Expected["historicalShortfall"]).Within(1e-9));
            Assert.That(summary.Periods, Is.EqualTo(250));
            Assert.That(beside.Alpha, Is.EqualTo(Expected["alpha"]).Within(1e-9));
            Assert.That(beside.UpCapture, Is.EqualTo(Expected["upCapture"]).Within(1e-9));
        });
    }

    private static double[] Compounded()
    {
        var values = new List<double> { 1 };
        foreach (var change in Returns)
        {
            values.Add(values[^1] * (1 + change));
        }
        return [.. values];
    }

    private static double[] Column(int index) =>
        [.. File.ReadLines(Path.Combine(Folder, "returns.csv")).Skip(1).Select(x => double.Parse(x.Split(',')[index], CultureInfo.InvariantCulture))];
}
