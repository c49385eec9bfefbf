using Quant.Alphas.LiquidityZones;
using Quant.Core.Bars;
using Quant.Core.Liquidity.Signals;
using Quant.Framework.Options;
using Quant.Testing;

namespace Quant.Tests.Alphas.LiquidityZones;

public sealed class LiquidityZonesOptionsTests
{
    private static LiquidityZonesOptions Bind(params (string Name, string Value)[] parameters)
        => OptionsBinder.Bind<LiquidityZonesOptions>(parameters.ToDictionary(x => x.Name, x => x.Value));

    [Test]
    public void Defaults_are_the_blueprints()
    {
        var settings = new LiquidityZonesOptions().Settings(0.01);
        Assert.Multiple(() =>
        {
            Assert.That((settings.Indicators.FastPeriod, settings.Indicators.SlowPeriod, settings.Indicators.AtrPeriod), Is.EqualTo((21, 50, 14)));
            Assert.That(settings.Frames.Select(x => (x.Frame, x.Weight)), Is.EqualTo(new[] { (TimeFrame.H1, 1.0), (TimeFrame.H4, 2.0), (TimeFrame.D1, 3.0) }));
            Assert.That(settings.Candidates.Mode, Is.EqualTo(EntryMode.EmaReclaim));
            Assert.That(settings.Candidates.TriggerTime, Is.EqualTo(TimeSpan.FromHours(2).Ticks));
            Assert.That(settings.Gaps.TickSize, Is.EqualTo(0.01));
        });
    }

    [Test]
    public void Defaults_bind_and_lie_in_their_ranges() => Assert.That(Bind(), Is.EqualTo(new LiquidityZonesOptions()));

    [Test]
    public void Every_parameter_reaches_the_kernel()
    {
        // each one moved from its default changes the settings, the calendar's or the alpha's own part
        var unread = new[] { "session-weight", "day-weight", "week-weight", "kill-zones", "pause-minutes", "allow-short", "warm-up-days" };
        var normal = Text(Bind());
        foreach (var option in OptionsBinder.Describe<LiquidityZonesOptions>().Where(x => !unread.Contains(x.Name)))
        {
            var value = option.ValueType.IsEnum ? ((int)option.Default! == 0 ? 1 : 0) : option.Default is bool flag ? (flag ? 0 : 1) : Convert.ToDouble(option.Default) * 1.5 is 0 ? 0.5 : Whole(option);
            var moved = Bind((option.Name, FormattableString.Invariant($"{value}")));
            Assert.That(Text(moved), Is.Not.EqualTo(normal), option.Name);
        }

        static double Whole(OptionInfo option)
        {
            var value = Convert.ToDouble(option.Default) + (option.ValueType == typeof(int) ? 1 : 0.1);
            return value > option.Max ? Convert.ToDouble(option.Default) - 0.1 : value;
        }

        static string Text(LiquidityZonesOptions options)
        {
            var settings = options.Settings(0.01);
            return $"{settings} {string.Join(' ', settings.Frames)}";
        }
    }

    [Test]
    public void The_readme_lists_every_parameter_with_its_default_and_range()
    {
        var readme = File.ReadAllText(Path.Combine(KitEngine.DataFolder, "..", "..", "..", "..", "Alphas", "LiquidityZones", "README.md"));
        foreach (var option in OptionsBinder.Describe<LiquidityZonesOptions>())
        {
            var value = option.ValueType.IsEnum || option.ValueType == typeof(bool) ? Convert.ToInt32(option.Default) : option.Default;
            var range = option.ValueType == typeof(bool) ? "0 or 1" : option.Min is null ? "names" : FormattableString.Invariant($"{option.Min} - {option.Max}");
            Assert.That(readme, Does.Contain(FormattableString.Invariant($"| `{option.Name}` | {value} | {range} |")));
        }
    }

    [TestCase("ema-slow", "21", "ema-slow = 21 must be above ema-fast = 21.")]
    [TestCase("kill-zones", "london-open, moon", "kill-zones: there is no \"moon\" in config/market.json; there are asia, london-open, new-york-open, london-close.")]
    [TestCase("last-target", "1.5", "last-target = 1.5 must be above first-target = 1.5.")]
    [TestCase("hold-minutes", "10", "hold-minutes = 10 must not be below entry-minutes = 15.")]
    [TestCase("entry-mode", "7", "entry-mode = \"7\": must be")]
    [TestCase("min-strength", "0", "min-strength = \"0\": must be a number from 0.1 to 50.")]
    [TestCase("min-strenth", "3", "did you mean min-strength?")]
    public void Wrong_values_are_told(string name, string value, string message)
        => Assert.That(() => Bind((name, value)), Throws.InstanceOf<OptionsException>().With.Message.Contains(message));

    [Test]
    public void A_zone_needs_a_time_frame()
        => Assert.That(() => Bind(("h1-weight", "0"), ("h4-weight", "0"), ("d1-weight", "0")), Throws.InstanceOf<OptionsException>().With.Message.Contains("at least one time frame"));
}
