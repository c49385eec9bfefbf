using Quant.Framework;
using Quant.Framework.Limits;
using Quant.Framework.Options;

namespace Quant.Tests.Framework.Limits;

public sealed class RiskLimitsTests
{
    private const string Sound = """
        { "max-risk-per-trade": 0.01, "max-open-risk": 0.06, "max-position-loss": 0.05, "max-position-size": 1000000, "max-position-notional": 1000000,
          "max-position-weight": 0.5, "max-gross-exposure": 1.5, "max-net-exposure": 1.0, "max-sector-exposure": 1.0, "max-cluster-exposure": 1.0,
          "cluster-correlation": 0.8, "max-value-at-risk": 0.05, "max-expected-shortfall": 0.08, "max-daily-loss": 0.03, "max-drawdown": 0.15,
          "max-open-trades": 50, "max-orders-per-minute": 120, "max-orders-per-day": 100, "max-data-age": 15, "max-losses-in-a-row": 8, "loss-cool-down": 60,
          "warn-at": 0.8 }
        """;

    private static IReadOnlyList<string> Errors(string json) => Assert.Throws<ConfigurationException>(() => RiskLimits.Parse(json))!.Errors;

    [Test]
    public void Load_the_built_in_file_is_sound() => Assert.That(RiskLimits.Load().MaxDrawdown, Is.GreaterThan(0));

    [Test]
    public void Parse_reads_every_limit()
        => Assert.That(RiskLimits.Parse(Sound), Is.EqualTo(new RiskLimits
        {
            MaxRiskPerTrade = 0.01m, MaxOpenRisk = 0.06m, MaxPositionLoss = 0.05m, MaxPositionSize = 1000000m, MaxPositionNotional = 1000000m,
            MaxPositionWeight = 0.5m, MaxGrossExposure = 1.5m, MaxNetExposure = 1.0m, MaxSectorExposure = 1.0m, MaxClusterExposure = 1.0m,
            ClusterCorrelation = 0.8m, MaxValueAtRisk = 0.05m, MaxExpectedShortfall = 0.08m, MaxDailyLoss = 0.03m, MaxDrawdown = 0.15m, MaxOpenTrades =
            50, MaxOrdersPerMinute = 120, MaxOrdersPerDay = 100, MaxDataAge = 15, MaxLossesInARow = 8, CoolDown = 60, WarnAt = 0.8m,
        }));

    [Test]
    public void Parse_reports_all_faults_at_once()
    {
        var json = Sound.Replace("\"max-drawdown\": 0.15,", "\"max-drawdwon\": 0.15,").Replace(": 1.5", ": 99");
        Assert.That(Errors(json), Is.EqualTo(new[]
        {
            "max-gross-exposure = \"99\": must be a number from 0.001 to 20.",
            "max-drawdwon: there is no such parameter; did you mean max-drawdown?",
            "max-drawdown: missing, must be a number from 0.001 to 1.",
        }));
    }

    [TestCase("{ \"max-drawdown\": }", "not JSON: ")]
    [TestCase("[1]", "must be an object in braces, is a list.")]
    [TestCase("{ \"max-drawdown\": [1] }", "max-drawdown: must be a number, a text or a boolean, is a list.")]
    [TestCase("{ \"max-drawdown\": 0.1, \"max-drawdown\": 0.2 }", "max-drawdown: there twice.")]
    public void Parse_a_file_of_another_form_says_so(string json, string message) => Assert.That(Errors(json)[0], Does.StartWith(message));

    [Test]
    public void Parse_names_the_file()
        => Assert.That(() => RiskLimits.Parse("{}"), Throws.TypeOf<ConfigurationException>().With.Message.StartsWith("config/risk.json cannot be used:\n- "));

    [Test]
    public void TightenedBy_nothing_changes_nothing()
    {
        var limits = RiskLimits.Parse(Sound);
        Assert.That(limits.TightenedBy(new RiskOptions()), Is.EqualTo(limits));
    }

    [Test]
    public void TightenedBy_smaller_or_equal_values_are_taken()
    {
        var tightened = RiskLimits.Parse(Sound).TightenedBy(new RiskOptions { MaxDrawdown = 0.1m, MaxDailyLoss = 0.03m, MaxOrdersPerDay = 5 });
        Assert.That((tightened.MaxDrawdown, tightened.MaxDailyLoss, tightened.MaxOrdersPerDay), Is.EqualTo((0.1m, 0.03m, 5)));
        Assert.That(tightened.MaxGrossExposure, Is.EqualTo(1.5m));
    }

    [Test]
    public void TightenedBy_looser_values_are_errors_that_name_both()
    {
        var asked = new RiskOptions { MaxDrawdown = 0.2m, MaxOrdersPerDay = 101, MaxDailyLoss = 0.01m };
        Assert.That(Assert.Throws<OptionsException>(() => RiskLimits.Parse(Sound).TightenedBy(asked))!.Errors, Is.EqualTo(new[]
        {
            "max-drawdown = 0.2 is looser than the limit 0.15 in config/risk.json; a strategy may only tighten it.",
            "max-orders-per-day = 101 is looser than the limit 100 in config/risk.json; a strategy may only tighten it.",
        }));
    }

    [Test]
    public void TightenedBy_a_longer_cool_down_is_tighter_and_a_shorter_one_is_an_error()
    {
        var limits = RiskLimits.Parse(Sound);
        Assert.That(limits.TightenedBy(new RiskOptions { CoolDown = 90 }).CoolDown, Is.EqualTo(90));
        Assert.That(
            Assert.Throws<OptionsException>(() => limits.TightenedBy(new RiskOptions { CoolDown = 30 }))!.Errors,
            Is.EqualTo(new[] { "loss-cool-down = 30 is looser than the limit 60 in config/risk.json; a strategy may only tighten it." }));
    }

    [Test]
    public void TightenedBy_every_limit_can_be_tightened()
    {
        foreach (var limit in OptionsBinder.Describe<RiskLimits>())
        {
            var tightest = limit.Name == "loss-cool-down" ? limit.Max : limit.Min;
            var text = tightest!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var asked = OptionsBinder.Bind<RiskOptions>(new Dictionary<string, string> { [limit.Name] = text });
            var loose = RiskLimits.Parse(Sound);
            Assert.That(loose.TightenedBy(asked), Is.Not.EqualTo(loose), limit.Name);
        }
    }

    [Test]
    public void Options_have_the_names_and_ranges_of_the_limits()
        => Assert.That(
            OptionsBinder.Describe<RiskOptions>().Select(x => (x.Name, x.Min, x.Max, x.Default)),
            Is.EqualTo(OptionsBinder.Describe<RiskLimits>().Select(x => (x.Name, x.Min, x.Max, (object?)null))));
}
