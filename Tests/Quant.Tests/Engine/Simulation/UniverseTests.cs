using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Data.UniverseSelection;

namespace Quant.Tests.Engine.Simulation;

/// <summary>Securities that enter and leave while the algorithm runs.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class UniverseTests
{
    private static readonly DateTime Monday = ScriptedAlgorithm.FirstDay;

    [Test]
    public void AddEquity_in_OnData_is_announced_and_has_data_from_the_next_bar_on()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            SecuritiesChanged = NoteChanges,
            Data = (x, slice) =>
            {
                if (x.Time == Monday.AddHours(10))
                {
                    x.AddEquity("QBBB", Resolution.Minute);
                }
                if (x.Time <= Monday.AddHours(10).AddMinutes(2) && slice.Bars.Values.Any(bar => bar.Symbol.Value == "QBBB"))
                {
                    x.Note($"first bar");
                }
            },
        });

        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2023-11-20 00:00 +QAAA", "2023-11-20 10:00 +QBBB", "2023-11-20 10:01 first bar", "2023-11-20 10:02 first bar" }));
    }

    [Test]
    public void RemoveSecurity_in_OnData_sells_announces_and_ends_its_data()
    {
        var last = default(DateTime);
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.AddEquity("QAAA", Resolution.Minute);
                x.AddEquity("QBBB", Resolution.Minute);
            },
            SecuritiesChanged = NoteChanges,
            OrderEvent = (x, e) =>
            {
                if (e.FillQuantity != 0)
                {
                    x.Note($"{e.FillQuantity} {e.Symbol.Value}");
                }
            },
            Data = (x, slice) =>
            {
                var symbol = ScriptedAlgorithm.Stock("QBBB");
                if (x.Time == Monday.AddHours(10))
                {
                    x.MarketOrder(symbol, 5);
                }
                if (x.Time == Monday.AddHours(11))
                {
                    x.RemoveSecurity(symbol);
                }
                if (slice.Bars.ContainsKey(symbol))
                {
                    last = x.Time;
                }
            },
            End = x => x.Note($"{x.ActiveSecurities.Count} active, holds {x.Portfolio[ScriptedAlgorithm.Stock("QBBB")].Quantity}"),
        });

        Assert.That(last, Is.EqualTo(Monday.AddHours(11)));
        Assert.That(algorithm.Notes, Is.EqualTo(new[]
        {
            "2023-11-20 00:00 +QAAA +QBBB", "2023-11-20 10:00 5 QBBB", "2023-11-20 11:00 -5 QBBB", "2023-11-20 11:00 -QBBB", "2023-11-21 16:00 1 active, holds 0",
        }));
    }

    [Test]
    public void ScheduledUniverseSelectionModel_selects_at_its_times()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.UniverseSettings.Resolution = Resolution.Minute;
                x.UniverseSettings.MinimumTimeInUniverse = TimeSpan.Zero;
                x.SetUniverseSelection(new ScheduledUniverseSelectionModel(
                    x.DateRules.EveryDay(), x.TimeRules.At(10, 30), utc =>
                    {
                        // 15:30 UTC is 10:30 in New York
                        x.Note($"selects at {utc:HH:mm} UTC");
                        return [ScriptedAlgorithm.Stock(utc.Day == 20 ? "QAAA" : "QBBB")];
                    }));
            },
            SecuritiesChanged = NoteChanges,
        });

        Assert.That(algorithm.Notes, Is.EqualTo(new[]
        {
            "2023-11-20 10:30 selects at 15:30 UTC", "2023-11-20 10:30 +QAAA", "2023-11-21 10:30 selects at 15:30 UTC", "2023-11-21 10:30 +QBBB -QAAA",
        }));
    }

    [Test]
    public void ScheduledUniverseSelectionModel_with_a_time_zone_takes_UTC_times_for_times_of_the_zone()
    {
        // as real Lean does: 10:30 in New York is 15:30 UTC, which is then read as 15:30 in New York
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x => x.SetUniverseSelection(new ScheduledUniverseSelectionModel(
                TimeZones.NewYork, x.DateRules.EveryDay(), x.TimeRules.At(10, 30), _ =>
                {
                    x.Note($"selects");
                    return [];
                })),
        });

        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2023-11-20 15:30 selects", "2023-11-21 15:30 selects" }));
    }

    [Test]
    public void AddUniverse_by_name_selects_every_day()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.UniverseSettings.Resolution = Resolution.Minute;
                x.UniverseSettings.MinimumTimeInUniverse = TimeSpan.Zero;
                x.AddUniverse("mine", time => time.Date <= Monday.AddDays(1) ? ["QAAA", "QBBB"] : ["QBBB", "QCCC"]);
                x.SetEndDate(Monday.AddDays(2));
            },
            SecuritiesChanged = NoteChanges,
            End = x => x.Note($"{string.Join(' ', x.ActiveSecurities.Keys.Select(s => s.Value).Order())}"),
        });

        Assert.That(algorithm.Notes[0], Does.EndWith("+QAAA +QBBB"));
        Assert.That(algorithm.Notes[1], Does.EndWith("+QCCC -QAAA"));
        Assert.That(algorithm.Notes[2], Does.EndWith("QBBB QCCC"));
        Assert.That(algorithm.Notes, Has.Count.EqualTo(3));
    }

    [TestCase(0, "2023-11-21")]
    [TestCase(2, "2023-11-22")]
    public void MinimumTimeInUniverse_keeps_a_member_that_long(int days, string leaves)
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetEndDate(Monday.AddDays(4));
                x.UniverseSettings.Resolution = Resolution.Minute;
                x.UniverseSettings.MinimumTimeInUniverse = TimeSpan.FromDays(days);
                x.AddUniverseSelection(new ScheduledUniverseSelectionModel(
                    x.DateRules.EveryDay(), x.TimeRules.At(9, 0),
                    // only a selection that differs from the last one is acted upon
                    utc => [ScriptedAlgorithm.Stock(utc.Day switch { 20 => "QAAA", 21 => "QBBB", _ => "QCCC" })]));
            },
            SecuritiesChanged = NoteChanges,
        });

        Assert.That(algorithm.Notes, Has.One.Matches<string>(x => x.StartsWith(leaves, StringComparison.Ordinal) && x.EndsWith("-QAAA", StringComparison.Ordinal)));
    }

    [Test]
    public void Member_with_a_position_stays_until_it_is_sold()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetEndDate(Monday.AddDays(4));
                x.UniverseSettings.Resolution = Resolution.Minute;
                x.UniverseSettings.MinimumTimeInUniverse = TimeSpan.Zero;
                x.AddUniverseSelection(new ScheduledUniverseSelectionModel(
                    x.DateRules.EveryDay(), x.TimeRules.At(9, 0), utc => utc.Day == 20 ? [ScriptedAlgorithm.Stock("QAAA")] : []));
                x.Schedule.On(x.DateRules.On(2023, 11, 22), x.TimeRules.At(12, 0), () => x.Liquidate(ScriptedAlgorithm.Stock("QAAA")));
            },
            Data = (x, slice) =>
            {
                if (x.Time == Monday.AddHours(10))
                {
                    x.MarketOrder(ScriptedAlgorithm.Qaaa, 1);
                }
                if (x.Time.TimeOfDay == TimeSpan.FromHours(12))
                {
                    x.Note($"{slice.Bars.ContainsKey(ScriptedAlgorithm.Qaaa)} {x.Portfolio.Invested}");
                }
            },
        });

        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2023-11-20 12:00 True True", "2023-11-21 12:00 True True", "2023-11-22 12:00 True False" }));
    }

    private static void NoteChanges(ScriptedAlgorithm algorithm, SecurityChanges changes)
    {
        var added = changes.AddedSecurities.Select(x => "+" + x.Symbol.Value).Order(StringComparer.Ordinal);
        var removed = changes.RemovedSecurities.Select(x => "-" + x.Symbol.Value).Order(StringComparer.Ordinal);
        algorithm.Note($"{string.Join(' ', added.Concat(removed))}");
    }
}
