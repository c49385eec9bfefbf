using System.Globalization;
using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;
using static Quant.Tests.Engine.Support.SignalsMarket;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>What every indicator has to keep, whatever its formula.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class IndicatorConformanceTests
{
    private const int Length = 1000;

    // Combinations take no inputs of their own: CompositeIndicatorTests.
    private static readonly Type[] Combinations = [typeof(CompositeIndicator), typeof(ResetCompositeIndicator)];

    private static IReadOnlyList<IndicatorCase> Cases => IndicatorCases.All;

    [Test]
    public void Every_indicator_of_the_engine_has_a_case()
    {
        var all = typeof(IndicatorBase).Assembly.GetTypes()
            .Where(x => x.IsVisible && !x.IsAbstract && x.IsAssignableTo(typeof(IndicatorBase)))
            .Except(Combinations)
            .Select(x => x.FullName)
            .Order();
        var cases = Cases.Select(x => x.Type.FullName).Order();
        Assert.That(cases, Is.EqualTo(all));
    }

    [TestCaseSource(nameof(Cases))]
    public void Update_is_ready_exactly_after_the_warm_up_period(IndicatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var indicator = testCase.Create();
        var expected = testCase.ReadyAt ?? ((IIndicatorWarmUpPeriodProvider)indicator).WarmUpPeriod * (testCase.TwoSymbols ? 2 : 1);
        var count = 0;
        foreach (var bar in Input(testCase))
        {
            if (indicator.IsReady)
            {
                break;
            }
            count++;
            Assert.That(indicator.Update(bar), Is.EqualTo(indicator.IsReady));
        }
        Assert.That(count, Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Cases))]
    public void Update_once_ready_stays_ready_and_counts_every_input(IndicatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var indicator = testCase.Create();
        var wasReady = false;
        long count = 0;
        foreach (var bar in Input(testCase))
        {
            indicator.Update(bar);
            Assert.That(indicator.Samples, Is.EqualTo(++count));
            Assert.That(indicator.IsReady || !wasReady, $"no longer ready after {count}");
            wasReady = indicator.IsReady;
        }
        Assert.That(wasReady);
    }

    [TestCaseSource(nameof(Cases))]
    public void Reset_makes_it_equal_to_a_new_one(IndicatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var used = testCase.Create();
        var fresh = testCase.Create();
        foreach (var bar in Input(testCase, seed: 7))
        {
            used.Update(bar);
        }
        used.Reset();
        Assert.That(used.Samples, Is.Zero);
        Assert.That(used.Current.EndTime, Is.EqualTo(DateTime.MinValue));
        Assert.That(State(used), Is.EqualTo(State(fresh)));
        foreach (var bar in Input(testCase))
        {
            used.Update(bar);
            fresh.Update(bar);
            Assert.That(State(used), Is.EqualTo(State(fresh)), $"after {fresh.Samples} inputs");
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Update_of_the_past_never_depends_on_the_future(IndicatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        const int Known = 900;
        var past = Input(testCase).Take(Known).ToList();
        var futures = new[] { Input(testCase).Skip(Known), Input(testCase, seed: 99).Skip(Known) };
        var histories = new List<List<decimal>>();
        foreach (var future in futures)
        {
            var indicator = testCase.Create();
            indicator.Window.Size = Length;
            foreach (var bar in past.Concat(future))
            {
                indicator.Update(bar);
            }
            var lastKnown = past[^1].EndTime;
            histories.Add(indicator.Window.Where(x => x.EndTime <= lastKnown).Select(x => x.Value).ToList());
        }
        Assert.That(histories[1], Is.EqualTo(histories[0]));
    }

    [TestCaseSource(nameof(Cases))]
    public void Update_of_two_at_once_gives_the_same_values(IndicatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var first = testCase.Create();
        var second = testCase.Create();
        foreach (var bar in Input(testCase))
        {
            first.Update(bar);
            second.Update((TradeBar)bar.Clone());
            Assert.That(State(second), Is.EqualTo(State(first)), $"after {first.Samples} inputs");
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void Window_holds_the_values_that_were_announced_newest_first(IndicatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var indicator = testCase.Create();
        indicator.Window.Size = 5;
        var announced = indicator.Window.Select(x => x.Value).ToList();
        indicator.Updated += (sender, point) =>
        {
            Assert.That(sender, Is.SameAs(indicator));
            Assert.That(point, Is.SameAs(indicator.Current));
            announced.Insert(0, point.Value);
        };
        foreach (var bar in Input(testCase).Take(300))
        {
            indicator.Update(bar);
            Assert.That(indicator.Current.Value, Is.EqualTo(announced[0]));
            Assert.That(indicator.Previous.Value, Is.EqualTo(announced.Count > 1 ? announced[1] : 0m));
            Assert.That(indicator.Window.Select(x => x.Value), Is.EqualTo(announced.Take(5)));
            Assert.That(indicator[0], Is.SameAs(indicator.Current));
        }
        Assert.That(announced, Has.Count.GreaterThan(100));
    }

    [TestCaseSource(nameof(Cases))]
    public void Update_with_the_same_object_or_an_older_one_is_ignored(IndicatorCase testCase)
    {
        using var calendars = SignalsKit.Enter();
        var indicator = testCase.Create();
        var bars = Input(testCase).Take(200).ToList();
        foreach (var bar in bars)
        {
            indicator.Update(bar);
        }
        var before = State(indicator);
        indicator.Update(bars[50]);
        // Values are wrapped in a new object, so that only older times are recognised then.
        if (indicator is not (IndicatorBase<IndicatorDataPoint>))
        {
            indicator.Update(bars[^1]);
        }
        Assert.That(State(indicator), Is.EqualTo(before));
        Assert.That(indicator.Samples, Is.EqualTo(200));
    }

    private static List<TradeBar> Input(IndicatorCase testCase, int seed = 1)
    {
        if (!testCase.TwoSymbols)
        {
            // a session is 390 minutes long
            return Walk(Length, seed).Select((bar, i) => Moved(bar, Start.AddDays(i / 390).AddMinutes(i % 390))).ToList();
        }
        var other = Walk(Length / 2, seed + 1000, symbol: B);
        return Walk(Length / 2, seed).Zip(other).SelectMany(x => new[] { x.First, x.Second }).ToList();
    }

    private static TradeBar Moved(TradeBar bar, DateTime time) => new(time, bar.Symbol, bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, bar.Period);

    // The value and those of the public parts.
    private static string State(IndicatorBase indicator)
    {
        var parts = indicator.GetType().GetProperties()
            .Where(x => x.PropertyType.IsAssignableTo(typeof(IndicatorBase)) && x.GetIndexParameters().Length == 0)
            .Select(x => (IndicatorBase?)x.GetValue(indicator))
            .Where(x => x is not null && !ReferenceEquals(x, indicator))
            .Select(x => x!);
        return string.Join(" ", parts.Prepend(indicator).Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.IsReady}:{x.Samples}:{x.Current.Value.Normalize()}:{x.Previous.Value.Normalize()}")));
    }
}
