using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>Whenever one looks, an average whose points are made on demand has the window of one whose points are made with each value.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PendingPointsTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
    private static readonly DateTime Start = new(2024, 1, 2, 9, 30, 0);

    [Test]
    public void Window_seen_at_any_moment_is_that_of_points_made_at_once([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var (onDemand, atOnce) = (new ExponentialMovingAverage(3), new ExponentialMovingAverage(3));
        atOnce.Updated += (_, _) => { };
        for (var minute = 0; minute < 200; minute++)
        {
            var bar = Bar(minute, 100 + (random.Next(1000) / 100m));
            onDemand.UpdateWithValueOf(null, bar);
            atOnce.UpdateWithValueOf(null, bar);
            Assert.That((decimal)onDemand, Is.EqualTo((decimal)atOnce));
            Assert.That(onDemand > 105, Is.EqualTo(atOnce > 105));
            switch (random.Next(12))
            {
                case 0:
                    Assert.That(onDemand.Current, Is.EqualTo(atOnce.Current));
                    Assert.That(onDemand.Current, Is.SameAs(onDemand.Window[0]));
                    break;

                case 1:
                    Assert.That(onDemand.Previous, Is.EqualTo(atOnce.Previous));
                    break;

                case 2:
                    AssertSameWindow(onDemand, atOnce);
                    break;

                case 3 when minute > 150:
                    // an older age than the window has enlarges it
                    Assert.That(onDemand[4], Is.EqualTo(atOnce[4]));
                    break;

                case 4 when minute > 180:
                    onDemand.Reset();
                    atOnce.Reset();
                    break;
            }
        }

        AssertSameWindow(onDemand, atOnce);
    }

    [Test]
    public void Handler_added_later_gets_every_value_from_then_on()
    {
        var average = new ExponentialMovingAverage(1);
        for (var minute = 0; minute < 10; minute++)
        {
            average.UpdateWithValueOf(null, Bar(minute, 100));
        }
        IndicatorDataPoint? told = null;
        average.Updated += (_, point) => told = point;

        average.UpdateWithValueOf(null, Bar(10, 107));

        Assert.That(told, Is.SameAs(average.Current));
        Assert.That(told!.Value, Is.EqualTo(107m));
        Assert.That(told.EndTime, Is.EqualTo(Start.AddMinutes(11)));
        Assert.That(average.Previous.EndTime, Is.EqualTo(Start.AddMinutes(10)));
    }

    private static void AssertSameWindow(ExponentialMovingAverage onDemand, ExponentialMovingAverage atOnce)
    {
        Assert.That(onDemand.Window, Is.EqualTo(atOnce.Window));
        Assert.That(onDemand.Window.Samples, Is.EqualTo(atOnce.Window.Samples));
        Assert.That(onDemand.Window.Size, Is.EqualTo(atOnce.Window.Size));
        if (atOnce.Window.Samples > atOnce.Window.Size)
        {
            Assert.That(onDemand.Window.MostRecentlyRemoved, Is.EqualTo(atOnce.Window.MostRecentlyRemoved));
        }
    }

    private static TradeBar Bar(int minute, decimal close)
        => new(Start.AddMinutes(minute), Spy, close, close, close, close, 1, TimeSpan.FromMinutes(1));
}
