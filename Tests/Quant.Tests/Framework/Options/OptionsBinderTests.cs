using Quant.Framework.Options;

namespace Quant.Tests.Framework.Options;

public sealed class OptionsBinderTests
{
    private enum Mode
    {
        Slow = 1,
        Fast = 2,
    }

    private sealed record Inner
    {
        [Option("depth", "Levels.", Min = 1, Max = 9, Step = 1)]
        public int Depth { get; init; } = 3;
    }

    private sealed record Sample : ICheckedOptions
    {
        [Option("period", "Bars.", Min = 1, Max = 500, Step = 1)]
        public int Period { get; init; } = 20;

        [Option("threshold", "Fraction.", Min = 0)]
        public double Threshold { get; init; } = 0.5;

        [Option("price-step", "Price.", Max = 10)]
        public decimal PriceStep { get; init; } = 0.01m;

        [Option("volume", "Shares.")]
        public long Volume { get; init; } = 5_000_000_000;

        [Option("enabled", "On or off.")]
        public bool Enabled { get; init; }

        [Option("mode", "How.")]
        public Mode Mode { get; init; } = Mode.Slow;

        [Option("ticker", "What.")]
        public string Ticker { get; init; } = "SPY";

        [Option("cap", "Limit.", Min = 0, Max = 1)]
        public decimal? Cap { get; init; }

        [OptionGroup]
        public Inner Inner { get; init; } = new();

        public IEnumerable<string> Check()
        {
            if (Period == 13)
            {
                yield return "period = 13 is unlucky.";
            }
        }
    }

    private sealed record Twice
    {
        [Option("depth", "Levels.")]
        public int Depth { get; init; }

        [OptionGroup]
        public Inner Inner { get; init; } = new();
    }

    private static Sample Bind(params (string Name, string Value)[] parameters)
        => OptionsBinder.Bind<Sample>(parameters.ToDictionary(x => x.Name, x => x.Value));

    private static string[] Errors(params (string Name, string Value)[] parameters)
        => [.. Assert.Throws<OptionsException>(() => Bind(parameters))!.Errors];

    [Test]
    public void Bind_nothing_gives_the_defaults() => Assert.That(Bind(), Is.EqualTo(new Sample()));

    [Test]
    public void Bind_an_empty_text_gives_the_default() => Assert.That(Bind(("period", " ")), Is.EqualTo(new Sample()));

    [Test]
    public void Bind_reads_every_kind_of_value()
    {
        var options = Bind(
            ("period", "30"), ("threshold", "1e-3"), ("price-step", "0.05"), ("volume", "6000000000"), ("enabled", "1"), ("mode", "2"), ("ticker", "AAPL"),
            ("cap", "0.25"), ("depth", "7"));
        Assert.That(options, Is.EqualTo(new Sample
        {
            Period = 30, Threshold = 0.001, PriceStep = 0.05m, Volume = 6_000_000_000, Enabled = true, Mode = Mode.Fast, Ticker = "AAPL",
            Cap = 0.25m, Inner = new Inner { Depth = 7 },
        }));
    }

    [TestCase("period", "20.0", Description = "as optimisers write whole numbers")]
    [TestCase("enabled", "false")]
    [TestCase("enabled", "0")]
    [TestCase("mode", "slow")]
    [TestCase("threshold", " 0.5 ")]
    public void Bind_other_spellings_are_read(string name, string value) => Assert.That(Bind((name, value)), Is.EqualTo(new Sample()));

    [TestCase("period", "0", "period = \"0\": must be a whole number from 1 to 500.")]
    [TestCase("period", "501", "period = \"501\": must be a whole number from 1 to 500.")]
    [TestCase("period", "2.5", "period = \"2.5\": must be a whole number from 1 to 500.")]
    [TestCase("period", "1e30", "period = \"1e30\": must be a whole number from 1 to 500.")]
    [TestCase("period", "many", "period = \"many\": must be a whole number from 1 to 500.")]
    [TestCase("threshold", "-0.1", "threshold = \"-0.1\": must be a number of at least 0.")]
    [TestCase("threshold", "NaN", "threshold = \"NaN\": must be a number of at least 0.")]
    [TestCase("threshold", "0,5", "threshold = \"0,5\": must be a number of at least 0.")]
    [TestCase("price-step", "11", "price-step = \"11\": must be a number of at most 10.")]
    [TestCase("enabled", "yes", "enabled = \"yes\": must be 0 (false) or 1 (true).")]
    [TestCase("mode", "3", "mode = \"3\": must be 1 (Slow), 2 (Fast).")]
    [TestCase("cap", "2", "cap = \"2\": must be a number from 0 to 1.")]
    [TestCase("depth", "10", "depth = \"10\": must be a whole number from 1 to 9.")]
    public void Bind_a_wrong_value_says_what_is_allowed(string name, string value, string message)
        => Assert.That(Errors((name, value)), Is.EqualTo(new[] { message }));

    [Test]
    public void Bind_reports_all_errors_at_once_and_unknown_names_last()
        => Assert.That(Errors(("zeta", "1"), ("depth", "0"), ("period", "x"), ("treshold", "1")), Is.EqualTo(new[]
        {
            "period = \"x\": must be a whole number from 1 to 500.",
            "depth = \"0\": must be a whole number from 1 to 9.",
            "treshold: there is no such parameter; did you mean threshold?",
            "zeta: there is no such parameter; known are cap, depth, enabled, mode, period, price-step, threshold, ticker, volume.",
        }));

    [Test]
    public void Message_lists_every_error_on_a_line_of_its_own()
    {
        var error = Assert.Throws<OptionsException>(() => Bind(("period", "0"), ("cap", "7")))!;
        Assert.That(error.Message, Is.EqualTo(
            "2 parameters cannot be used:\n- period = \"0\": must be a whole number from 1 to 500.\n- cap = \"7\": must be a number from 0 to 1."));
    }

    [Test]
    public void Bind_a_name_in_another_case_is_unknown_with_a_hint()
        => Assert.That(Errors(("Period", "5")), Is.EqualTo(new[] { "Period: there is no such parameter; did you mean period?" }));

    [Test]
    public void Bind_conditions_are_checked_once_all_values_are_readable()
    {
        Assert.That(Errors(("period", "13")), Is.EqualTo(new[] { "period = 13 is unlucky." }));
        Assert.That(Errors(("period", "13"), ("depth", "0")), Has.Length.EqualTo(1));
    }

    [Test]
    public void Describe_lists_the_parameters_in_order_with_their_ranges()
    {
        var options = OptionsBinder.Describe<Sample>();
        Assert.That(options.Select(x => x.Name), Is.EqualTo(new[] { "period", "threshold", "price-step", "volume", "enabled", "mode", "ticker", "cap", "depth" }));
        var period = options[0];
        Assert.That((period.Default, period.Min, period.Max, period.Step, period.Description), Is.EqualTo(((object)20, (double?)1, (double?)500, (double?)1, "Bars.")));
        Assert.That((options[6].Min, options[6].Max, options[6].Step), Is.EqualTo(((double?)null, (double?)null, (double?)null)));
        Assert.That((options[7].Default, options[7].ValueType), Is.EqualTo(((object?)null, typeof(decimal))));
    }

    [Test]
    public void Describe_one_name_twice_names_both_properties()
        => Assert.That(() => OptionsBinder.Describe<Twice>(), Throws.InvalidOperationException.With.Message.EqualTo(
            "Twice has the parameter depth twice: Twice.Depth and Inner.Depth."));
}
