using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Portfolio.FixedFraction;
using Quant.Tests.Engine.Api.Algorithm.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;

namespace Quant.Tests.Portfolio.FixedFraction;

/// <summary>Targets as shares of the portfolio, rounded to 1 %, after scripted insights.</summary>
public sealed class FixedFractionPortfolioConstructionModelTests
{
    private static readonly DateTime Day = new(2023, 11, 28);
    private static readonly RiskLimits Loose = new() { MaxPositionWeight = 1, MaxGrossExposure = 1 };

    [Test]
    public void Targets_are_the_fraction_in_the_direction_of_the_insight_and_nothing_at_its_end()
        => Assert.That(Run(0.25m, Loose, ("10:00", "QAAA", InsightDirection.Up), ("10:20", "QBBB", InsightDirection.Down)), Is.EqualTo(new[]
        {
            "10:00 QAAA 0.25", "10:20 QAAA 0.25", "10:20 QBBB -0.25", "11:01 QBBB -0.25", "11:01 QAAA 0", "11:21 QBBB 0",
        }));

    [Test]
    public void Targets_of_a_flat_insight_are_nothing()
        => Assert.That(Run(0.25m, Loose, ("10:00", "QAAA", InsightDirection.Up), ("10:20", "QAAA", InsightDirection.Flat)).Take(2), Is.EqualTo(new[] { "10:00 QAAA 0.25", "10:20 QAAA 0" }));

    [Test]
    public void Targets_never_exceed_the_limit_of_a_position()
        => Assert.That(Run(0.25m, Loose with { MaxPositionWeight = 0.1m }, ("10:00", "QAAA", InsightDirection.Up))[0], Is.EqualTo("10:00 QAAA 0.1"));

    [Test]
    public void Targets_share_the_limit_of_gross_exposure()
        => Assert.That(
            Run(0.5m, Loose with { MaxGrossExposure = 0.6m }, ("10:00", "QAAA", InsightDirection.Up), ("10:20", "QBBB", InsightDirection.Down)).Take(3),
            Is.EqualTo(new[] { "10:00 QAAA 0.5", "10:20 QAAA 0.3", "10:20 QBBB -0.3" }));

    [Test]
    public void Options_have_the_range_of_the_readme()
    {
        var option = OptionsBinder.Describe<FixedFractionOptions>().Single();
        Assert.That((option.Name, option.Default, option.Min, option.Max, option.Step), Is.EqualTo(("position-fraction", (object)0.25m, (double?)0.01, (double?)1, (double?)0.05)));
    }

    private static List<string> Run(decimal fraction, RiskLimits limits, params (string Time, string Ticker, InsightDirection Direction)[] script)
    {
        var execution = new RecordingExecution();
        SignalsKit.Run(Day, Day, x =>
        {
            var symbols = script.Select(s => s.Ticker).Distinct().ToDictionary(t => t, t => x.AddEquity(t, Resolution.Minute).Symbol);
            x.SetAlpha(new ScriptAlpha(a => [.. script.Where(s => a.Time == Day + TimeSpan.Parse(s.Time)).Select(s => Insight.Price(symbols[s.Ticker], TimeSpan.FromHours(1), s.Direction))]));
            x.SetPortfolioConstruction(new FixedFractionPortfolioConstructionModel(new FixedFractionOptions { Fraction = fraction }, limits));
            x.SetExecution(execution);
        });
        return [.. execution.Targets.Select(x => FormattableString.Invariant($"{x.Time:HH:mm} {x.Ticker} {x.Share}"))];
    }
}
