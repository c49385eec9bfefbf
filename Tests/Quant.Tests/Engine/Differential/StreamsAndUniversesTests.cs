using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace Quant.Tests.Engine.Differential;

/// <summary>What real Lean was seen to do with streams and universes that come and go, where the engine once did something else. The values are real Lean's.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class StreamsAndUniversesTests
{
    // Lean's SubscriptionCollection.UpdateFillForwardResolution looks again only for a non-internal stream of another bar length. QAAA, the only
    // one of minutes, ended with its data at 16:00; the removal at 16:31 restarts the universe only, so QDDD's hour bars are repeated each
    // minute until 20:00: 16:32 to 20:00 are 209 slices.
    [Test]
    public void Hour_bars_are_repeated_each_minute_after_the_minute_stream_ran_out_and_is_removed()
    {
        var removed = false;
        var after = 0;
        Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetStartDate(2023, 11, 28);
                x.SetEndDate(2023, 11, 28);
                x.SetBenchmark(_ => 1m);
                x.AddEquity("QAAA", Resolution.Minute);
                x.AddEquity("QDDD", Resolution.Hour, extendedMarketHours: true);
            },
            Data = (x, _) =>
            {
                if (removed)
                {
                    after++;
                }
                else if (x.Time.TimeOfDay == new TimeSpan(16, 31, 0))
                {
                    removed = x.RemoveSecurity(ScriptedAlgorithm.Qaaa);
                }
            },
        });
        Assert.That(removed, Is.True);
        Assert.That(after, Is.EqualTo(209));
    }

    // Lean's FileSystemDataFeed tells the fill-forward resolution of both parts of a stream that warms up. For each daily ticker that comes it goes
    // to minutes and back to days, and each change restarts the streams that run one tick later: QAAA and QBBB lose the bar that ends with the
    // very start of warm-up (three minutes before the close), QCCC, the last to come, does not.
    [Test]
    public void Only_the_last_daily_stream_has_the_first_bar_of_a_minute_warm_up()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetStartDate(2023, 11, 28);
                x.SetEndDate(2023, 11, 28);
                x.SetBenchmark(_ => 1m);
                x.SetWarmUp(3, Resolution.Minute);
                x.AddEquity("QAAA", Resolution.Daily);
                x.AddEquity("QBBB", Resolution.Daily);
                x.AddEquity("QCCC", Resolution.Daily);
            },
            Data = (x, slice) => x.Note($"{string.Join(',', slice.Bars.Keys.Select(symbol => symbol.Value))}"),
        });
        Assert.That(algorithm.Notes.Take(4), Is.EqualTo(new[]
        {
            "2023-11-27 15:57 QCCC",
            "2023-11-27 15:58 QAAA,QBBB,QCCC",
            "2023-11-27 15:59 QAAA,QBBB,QCCC",
            "2023-11-27 16:00 QAAA,QBBB,QCCC",
        }));
    }

    // Lean's UserDefinedUniverse.GetTriggerTimes leaves out the end. The clock is UTC, warm-up begins on March 1 at 00:00 = 19:00 in New York and
    // triggers at 19:00 when the market opens within a day; its end, March 6 at 00:00 UTC, is no trigger. The normal stream begins at a
    // midnight of New York (05:00 UTC).
    [Test]
    public void Selector_is_not_asked_at_the_very_end_of_warm_up()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetTimeZone(TimeZones.Utc);
                x.SetStartDate(2024, 3, 6);
                x.SetEndDate(2024, 3, 7);
                x.SetBenchmark(_ => 1m);
                x.SetWarmUp(TimeSpan.FromDays(5));
                x.UniverseSettings.Resolution = Resolution.Hour;
                x.AddUniverse("mine", Resolution.Daily, _ =>
                {
                    x.Note($"{x.IsWarmingUp}");
                    return ["QBBB"];
                });
            },
        });
        Assert.That(algorithm.Notes, Is.EqualTo(new[]
        {
            "2024-03-01 00:00 True",
            "2024-03-04 00:00 True",
            "2024-03-05 00:00 True",
            "2024-03-06 05:00 False",
            "2024-03-07 05:00 False",
        }));
    }

    // Lean's DataManager gives the universe its market's hours. Warm-up is Sunday, February 12 in UTC, without a day of trade: no selection then.
    [Test]
    public void Warm_up_over_a_weekend_asks_no_selector()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetTimeZone(TimeZones.Utc);
                x.SetStartDate(2023, 2, 13);
                x.SetEndDate(2023, 2, 15);
                x.SetBenchmark(_ => 1m);
                x.SetWarmUp(TimeSpan.FromDays(1));
                x.UniverseSettings.Resolution = Resolution.Hour;
                x.AddUniverse("mine", Resolution.Daily, _ =>
                {
                    x.Note($"{x.IsWarmingUp}");
                    return ["QBBB"];
                });
            },
        });
        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2023-02-13 00:00 False", "2023-02-14 00:00 False", "2023-02-15 00:00 False" }));
    }

    // Lean keeps the configurations of a universe in a HashSet, whose places are filled again last freed first: of three that were removed in the order 1, 2, 3
    // the next one takes place 3. The order of places is the order of unsubscribing, which decides the price adjustment mode of orders after the next addition.
    [Test]
    public void Configurations_added_again_take_the_places_of_those_removed_last_one_first()
    {
        Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetStartDate(2023, 11, 28);
                x.SetEndDate(2023, 11, 28);
                x.SetBenchmark(_ => 1m);
                var security = x.AddEquity("QAAA", Resolution.Minute);
                var minute = security.Subscriptions.First();
                SubscriptionDataConfig Of(Resolution resolution) => new(minute, resolution: resolution);
                var universe = new UserDefinedUniverse(minute, x.UniverseSettings, TimeSpan.MaxValue, []);
                Resolution[] Order() => [.. universe
                    .GetSubscriptionRequests(security, x.UtcTime, x.UtcTime, x.SubscriptionManager.SubscriptionDataConfigService)
                    .Select(request => request.Configuration.Resolution)];

                universe.Add(Of(Resolution.Minute));
                universe.Add(Of(Resolution.Hour));
                universe.Add(Of(Resolution.Daily));
                Assert.That(Order(), Is.EqualTo(new[] { Resolution.Minute, Resolution.Hour, Resolution.Daily }));

                universe.Remove(security.Symbol);
                universe.Add(Of(Resolution.Hour));
                universe.Add(Of(Resolution.Minute));
                Assert.That(Order(), Is.EqualTo(new[] { Resolution.Minute, Resolution.Hour }));
            },
        });
    }
}
