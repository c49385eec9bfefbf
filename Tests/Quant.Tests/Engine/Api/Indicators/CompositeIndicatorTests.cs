using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Indicators;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class CompositeIndicatorTests
{
    private readonly DateTime _time = SignalsMarket.Start;

    [Test]
    public void Update_takes_the_later_time_of_both_sides()
    {
        var left = new Identity("L");
        var right = new Identity("R");
        var both = new CompositeIndicator(left, right, (l, r) => l.Current.Value - r.Current.Value);
        left.Update(_time.AddMinutes(5), 7m);
        right.Update(_time, 2m);
        Assert.That((both.Current.Value, both.Current.EndTime), Is.EqualTo((5m, _time.AddMinutes(5))));
    }

    [Test]
    public void IsReady_when_both_sides_are()
    {
        var left = new SimpleMovingAverage(1);
        var right = new SimpleMovingAverage(2);
        var both = left.Plus(right);
        for (var i = 0; i < 2; i++)
        {
            Assert.That(both.IsReady, Is.False);
            left.Update(_time.AddMinutes(i), 1m);
            right.Update(_time.AddMinutes(i), 1m);
        }
        Assert.That(both.IsReady);
    }

    [Test]
    public void Reset_resets_both_sides()
    {
        var left = new Identity("L");
        var right = new Identity("R");
        var resets = 0;
        var both = new ResetCompositeIndicator(left, right, (l, r) => l.Current.Value + r.Current.Value, () => resets++);
        left.Update(_time, 7m);
        right.Update(_time, 2m);
        Assert.That(both.Current.Value, Is.EqualTo(9m));
        both.Reset();
        Assert.That((left.Samples, right.Samples, both.Samples, resets), Is.EqualTo((0L, 0L, 0L, 1)));
        Assert.That(both.Current.Value, Is.Zero);
        Assert.That(both.Name, Is.EqualTo("RESET_COMPOSE(L,R)"));
    }

    [Test]
    public void Update_with_a_constant_side_never_waits_for_it()
    {
        var moving = new Identity("L");
        var constant = new ConstantIndicator<IndicatorDataPoint>("two", 2m);
        var right = moving.Times(constant);
        var left = constant.Minus(moving);
        moving.Update(_time, 5m);
        moving.Update(_time.AddMinutes(1), 6m);
        Assert.That((right.Current.Value, left.Current.Value), Is.EqualTo((12m, -4m)));
        Assert.That(right.Samples, Is.EqualTo(2));
    }

    [Test]
    public void Combinations_of_combinations_update_once_for_each_input()
    {
        // (a + b) - (a - b) = 2 b
        var a = new Identity("A");
        var b = new Identity("B");
        var twice = a.Plus(b).Minus(a.Minus(b));
        for (var i = 0; i < 10; i++)
        {
            a.Update(_time.AddMinutes(i), i * i);
            b.Update(_time.AddMinutes(i), i);
            Assert.That((twice.Current.Value, twice.Samples), Is.EqualTo((2m * i, i + 1L)));
        }
    }
}
