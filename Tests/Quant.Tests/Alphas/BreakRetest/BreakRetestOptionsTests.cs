using Quant.Alphas.BreakRetest;
using Quant.Core.BreakRetest;
using Quant.Framework.Options;

namespace Quant.Tests.Alphas.BreakRetest;

public sealed class BreakRetestOptionsTests
{
    private static BreakRetestOptions Bind(params (string Name, string Value)[] parameters)
        => OptionsBinder.Bind<BreakRetestOptions>(parameters.ToDictionary(x => x.Name, x => x.Value));

    [Test]
    public void Defaults_are_those_of_the_kernel()
    {
        var settings = new BreakRetestOptions().Settings();
        var defaults = new BreakRetestSettings();
        Assert.Multiple(() =>
        {
            Assert.That(settings.Levels, Is.EqualTo(defaults.Levels));
            Assert.That(settings.Watched, Is.EqualTo(defaults.Watched));
            Assert.That(settings.Break, Is.EqualTo(defaults.Break));
            Assert.That(settings.Retest, Is.EqualTo(defaults.Retest));
            Assert.That(settings.Plan, Is.EqualTo(defaults.Plan));
            Assert.That(settings.Gates with { Blackouts = defaults.Gates.Blackouts }, Is.EqualTo(defaults.Gates));
            Assert.That(settings.Gates.Blackouts.Count, Is.Zero);
            Assert.That((settings.AtrPeriod, settings.SlowAtrPeriod, settings.UsualSessions, settings.MinUsualSessions),
                Is.EqualTo((defaults.AtrPeriod, defaults.SlowAtrPeriod, defaults.UsualSessions, defaults.MinUsualSessions)));
            Assert.That(new BreakRetestOptions().Gates.Record(), Is.EqualTo(new TrackRecordSettings()));
        });
    }

    [Test]
    public void Every_parameter_reaches_the_settings()
    {
        // a value beside the default in each parameter must change something, or the parameter is ignored
        var before = Text(new BreakRetestOptions());
        foreach (var option in OptionsBinder.Describe<BreakRetestOptions>())
        {
            var value = option.Name switch
            {
                "news-blackouts" => "2024-03-20T17:45Z/2024-03-20T19:00Z",
                _ when option.Default is bool flag => flag ? "0" : "1",
                _ when option.Default is double number => FormattableString.Invariant($"{(number + 0.05 <= (option.Max ?? 1e9) ? number + 0.05 : number - 0.05)}"),
                _ => FormattableString.Invariant($"{(int)option.Default! + 1}"),
            };
            var options = option.Name == "trade-opening-range" ? Bind((option.Name, value), ("opening-range-minutes", "15")) : Bind((option.Name, value));
            Assert.That(Text(options), Is.Not.EqualTo(before), $"{option.Name} = {value}");
        }
    }

    private static string Text(BreakRetestOptions options)
    {
        var x = options.Settings();
        return $"{x.Levels} {x.Watched} {x.Break} {x.Retest} {x.Plan} {x.Gates} {x.Gates.Blackouts.Count} {x.AtrPeriod} {x.SlowAtrPeriod} {x.UsualSessions} {options.Gates.Record()}";
    }

    [TestCase("trade-opening-range", "1", "trade-opening-range = 1 needs opening-range-minutes above 0.")]
    [TestCase("last-target-r", "1", "last-target-r = 1 must be above first-target-r = 1.")]
    [TestCase("max-atr-ratio", "0.4", "max-atr-ratio = 0.4 must not be below min-atr-ratio = 0.5.")]
    [TestCase("expectancy-sample", "101", "expectancy-sample = 101 must not be above expectancy-window = 100.")]
    [TestCase("slow-atr-bars", "14", "slow-atr-bars = 14 must be above atr-bars = 14.")]
    [TestCase("exit-before-close-minutes", "46", "exit-before-close-minutes = 46 must not be above entry-before-close-minutes = 45.")]
    [TestCase("news-blackouts", "noon", "news-blackouts: \"noon\" is not a span of time such as 2024-03-20T17:45Z/2024-03-20T19:00Z.")]
    public void Check_says_what_does_not_go_together(string name, string value, string message)
        => Assert.That(() => Bind((name, value)), Throws.TypeOf<OptionsException>().With.Message.EqualTo(message));

    [TestCase("allow-long", "allow-short")]
    [TestCase("trade-previous-day", "trade-pre-market")]
    public void Check_something_must_be_traded(string one, string other)
        => Assert.That(() => Bind((one, "0"), (other, "0")), Throws.TypeOf<OptionsException>().With.Message.StartsWith("There is nothing to trade"));
}
