using Quant.Framework;
using Quant.Framework.Limits;
using Quant.Framework.Options;

namespace Quant.Tests.Framework.Limits;

public sealed class RiskLimitsTests
{
    private const string Sound = """
        { "max-risk-per-trade": 0.01, "max-position-loss": 0.05, "max-position-weight": 0.5, "max-gross-exposure": 1.5, "max-daily-loss": 0.03,
          "max-drawdown": 0.15, "max-orders-per-day": 100 }
        """;

    private static IReadOnlyList<string> Errors(string json) => Assert.Throws<ConfigurationException>(() => RiskLimits.Parse(json))!.Errors;

    [Test]
    public void Load_the_built_in_file_is_sound() => Assert.That(RiskLimits.Load().MaxDrawdown, Is.GreaterThan(0));

    [Test]
    public void Parse_reads_every_limit()
        => Assert.That(RiskLimits.Parse(Sound), Is.EqualTo(new RiskLimits
        {
            MaxRiskPerTrade = 0.01m, MaxPositionLoss = 0.05m, MaxPositionWeight = 0.5m, MaxGrossExposure = 1.5m, MaxDailyLoss = 0.03m, MaxDrawdown = 0.15m,
            MaxOrdersPerDay = 100,
        }));

    [Test]
    public void Parse_reports_all_faults_at_once()
    {
        var json = Sound.Replace("\"max-drawdown\": 0.15,", "\"max-drawdwon\": 0.15,").Replace("1.5", "99");
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
    public void Options_have_the_names_and_ranges_of_the_limits()
        => Assert.That(
            OptionsBinder.Describe<RiskOptions>().Select(x => (x.Name, x.Min, x.Max, x.Default)),
            Is.EqualTo(OptionsBinder.Describe<RiskLimits>().Select(x => (x.Name, x.Min, x.Max, (object?)null))));
}
