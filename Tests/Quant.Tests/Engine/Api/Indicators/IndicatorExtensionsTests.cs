using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Indicators;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class IndicatorExtensionsTests
{
    private readonly DateTime _time = SignalsMarket.Start;

    [Test]
    public void Of_waits_until_the_first_is_ready()
    {
        var first = new SimpleMovingAverage(2);
        var waiting = new Identity("W").Of(first);
        var eager = new Identity("E").Of(first, waitForFirstToReady: false);
        first.Update(_time, 4m);
        Assert.That((waiting.Samples, eager.Samples), Is.EqualTo((0L, 1L)));
        first.Update(_time.AddMinutes(1), 6m);
        Assert.That(waiting.Current.Value, Is.EqualTo(5m));
        Assert.That(waiting.Current.EndTime, Is.EqualTo(_time.AddMinutes(1)));
    }

    [TestCase("plus", 15)]
    [TestCase("minus", 9)]
    [TestCase("times", 36)]
    [TestCase("over", 4)]
    public void Operations_combine_two_indicators_once_both_moved(string operation, int expected)
    {
        var left = new Identity("L");
        var right = new Identity("R");
        CompositeIndicator unnamed, named;
        (unnamed, named) = operation switch
        {
            "plus" => (left.Plus(right), left.Plus(right, "N")),
            "minus" => (left.Minus(right), left.Minus(right, "N")),
            "times" => (left.Times(right), left.Times(right, "N")),
            _ => (left.Over(right), left.Over(right, "N")),
        };
        left.Update(_time, 12m);
        Assert.That((unnamed.Samples, unnamed.IsReady), Is.EqualTo((0L, false)));
        right.Update(_time, 3m);
        Assert.That(unnamed.Current.Value, Is.EqualTo(expected));
        Assert.That(named.Current.Value, Is.EqualTo(expected));
        Assert.That((unnamed.Name, named.Name), Is.EqualTo(("COMPOSE(L,R)", "N")));
        // only one side moved since: still the old value
        right.Update(_time.AddMinutes(1), 4m);
        Assert.That(unnamed.Samples, Is.EqualTo(1));
    }

    [TestCase("plus", 14)]
    [TestCase("minus", 10)]
    [TestCase("times", 24)]
    [TestCase("over", 6)]
    public void Operations_with_a_number_move_with_the_indicator(string operation, int expected)
    {
        var left = new Identity("L");
        var combined = operation switch
        {
            "plus" => left.Plus(2m),
            "minus" => left.Minus(2m),
            "times" => left.Times(2m),
            _ => left.Over(2m),
        };
        left.Update(_time, 12m);
        Assert.That(combined.Current.Value, Is.EqualTo(expected));
        left.Update(_time.AddMinutes(1), 0m);
        Assert.That(combined.Samples, Is.EqualTo(2));
    }

    [Test]
    public void Over_zero_keeps_the_last_value()
    {
        var left = new Identity("L");
        var right = new Identity("R");
        var ratio = left.Over(right);
        left.Update(_time, 12m);
        right.Update(_time, 3m);
        left.Update(_time.AddMinutes(1), 5m);
        right.Update(_time.AddMinutes(1), 0m);
        Assert.That(ratio.Current.Value, Is.EqualTo(4m));
        Assert.That(ratio.Current.EndTime, Is.EqualTo(_time));
    }

    [Test]
    public void WeightedBy_is_the_weighted_mean_of_the_last_values()
    {
        var value = new Identity("V");
        var weight = new Identity("W");
        var average = value.WeightedBy(weight, 2);
        decimal[] values = [10m, 20m, 40m];
        decimal[] weights = [1m, 3m, 5m];
        for (var i = 0; i < 3; i++)
        {
            value.Update(_time.AddMinutes(i), values[i]);
            weight.Update(_time.AddMinutes(i), weights[i]);
        }
        Assert.That(average.IsReady);
        Assert.That(average.Current.Value, Is.EqualTo((20m * 3m + 40m * 5m) / 8m));
        average.Reset();
        Assert.That(average.IsReady, Is.False);
    }

    [Test]
    public void Averages_of_an_indicator_take_its_values_once_it_is_ready()
    {
        var first = new Delay(1);
        var sma = first.SMA(2);
        var ema = first.EMA(2);
        var quick = first.EMA(2, 0.9m);
        var max = first.MAX(2);
        var min = first.MIN(2);
        decimal[] inputs = [5m, 1m, 9m, 4m];
        for (var i = 0; i < inputs.Length; i++)
        {
            first.Update(_time.AddMinutes(i), inputs[i]);
        }
        // the delay gave 5, 1, 9 once ready
        Assert.That(sma.Current.Value, Is.EqualTo(5m));
        // EMA: start (5 + 1) / 2 = 3, then 9 * 2/3 + 3 * 1/3 = 7
        Assert.That(ema.Current.Value, Is.EqualTo(7m).Within(1e-20m));
        Assert.That(quick.Current.Value, Is.EqualTo(0.9m * 9m + 0.1m * 3m));
        Assert.That((max.Current.Value, min.Current.Value), Is.EqualTo((9m, 1m)));
        Assert.That(sma.Name, Is.EqualTo("SMA2_Of_DELAY(1)"));
        Assert.That(max.Name, Is.EqualTo("MAX2_Of_DELAY(1)"));
    }
}
