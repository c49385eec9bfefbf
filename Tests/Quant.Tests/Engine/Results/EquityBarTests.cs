using NUnit.Framework;
using Quant.Engine.Results;
using QuantConnect;

namespace Quant.Tests.Engine.Results;

/// <summary>The candlestick of the portfolio value, which rounds as few values as it can, against rounding each.</summary>
internal sealed class EquityBarTests
{
    private static readonly DateTime Utc = new(2024, 3, 4, 15, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Candlestick_of_random_values_is_that_of_the_rounded_ones([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var values = new List<decimal>();
        // steps around the last digit that shows, other numbers of decimals, and now and then nothing left
        var value = seed % 4 == 0 ? 0.0003m : 100_000m;
        for (var i = 0; i < 200; i++)
        {
            value = random.Next(30) == 0 ? 0.00004m : value + random.Next(-12, 13) * 0.00002m;
            values.Add(random.Next(3) == 0 ? decimal.Round(value, random.Next(6)) : value);
        }

        var bar = default(EquityBar);
        foreach (var each in values)
        {
            bar.Update(each);
        }

        Assert.That(Text(bar.At(Utc)), Is.EqualTo(Text(Plain(values))));
    }

    [Test]
    public void Values_that_are_let_pass_change_nothing_but_the_close([Range(1, 40)] int seed)
    {
        const double Error = 1e-7;
        var random = new Random(seed);
        var values = new List<decimal>();
        var bar = default(EquityBar);
        var passed = 0;
        var value = seed % 4 == 0 ? 0.0003m : 100_000m;
        for (var i = 0; i < 400; i++)
        {
            value = random.Next(60) == 0 || i == 399 ? value * -1 : value + random.Next(-12, 13) * 0.00002m;
            values.Add(random.Next(3) == 0 && i < 399 ? decimal.Round(value, random.Next(6)) : value);
            var rough = (double)values[^1] + (((random.NextDouble() * 2) - 1) * Error);
            if (i < 399 && bar.TryPass(rough, Error))
            {
                passed++;
            }
            else
            {
                bar.Update(values[^1]);
            }
        }

        Assert.That(passed, Is.GreaterThan(20));
        Assert.That(Text(bar.At(Utc)), Is.EqualTo(Text(Plain(values))));
    }

    [Test]
    public void Close_of_a_portfolio_that_loses_everything_in_a_step_is_the_value_before_it()
    {
        var bar = default(EquityBar);
        bar.Update(100m);
        bar.Update(50m);
        Assert.That(bar.TryPass(75.25, 1e-7));
        bar.Update(0m);
        Assert.That((bar.At(Utc).Low, bar.At(Utc).Close), Is.EqualTo((50m, 75.25m)));
        bar.Update(0.00002m);
        Assert.That(bar.At(Utc).Close, Is.EqualTo(75.25m));
    }

    [Test]
    public void Nothing_but_zero_leaves_the_candlestick_empty()
    {
        var bar = default(EquityBar);
        bar.Update(0.00001m);
        Assert.That(bar.At(Utc).Close, Is.Zero);
    }

    private static Candlestick Plain(List<decimal> values)
    {
        var (open, high, low, close) = (0m, 0m, 0m, 0m);
        foreach (var rounded in values.ConvertAll(x => Math.Round(x, 4)).FindAll(x => x != 0))
        {
            (open, high, low) = open == 0 ? (rounded, rounded, rounded) : (open, Larger(high, rounded), Smaller(low, rounded));
            close = rounded;
        }

        return new Candlestick(Utc, open, high, low, close);
    }

    private static decimal Larger(decimal high, decimal value) => value > high ? value : high;

    private static decimal Smaller(decimal low, decimal value) => value < low ? value : low;

    /// <summary>Digits count: they are written to the result file.</summary>
    private static string Text(Candlestick x) => FormattableString.Invariant($"{x.Open} {x.High} {x.Low} {x.Close}");
}
