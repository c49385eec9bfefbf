using Quant.Core.Events;
using Quant.Core.Liquidity.Events;
using Quant.Lab.Events;
using Quant.Testing;
using Quant.Tests.Core.Liquidity;

namespace Quant.Tests.Lab.Events;

public sealed class EventStepperTests
{
    private static readonly EventFilter All = new([], []);

    private LabWorkspace _lab = null!;
    private string _path = null!;
    private List<EventRow> _rows = null!;

    [SetUp]
    public void SetUp()
    {
        _lab = new LabWorkspace();
        _path = _lab.PathOf("events.csv");
        _rows = [];
        using var file = new EventFile(_path);
        var engine = EventLog.Engine();
        engine.Listener = x => _rows.Add(EventRows.Of(x, _rows.Count % 3 == 0 ? "AAA" : "BBB"));
        foreach (var bar in SyntheticBars.RandomWalk(2_000, seed: 41))
        {
            engine.Update(bar);
        }
        _rows.ForEach(file.Write);
        file.Complete();
    }

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private EventStepper Stepper(EventFilter? filter = null, DateTime? from = null, DateTime? to = null) => new(_path, filter ?? All, from, to);

    private static List<EventRow> Drain(Func<EventRow?> next)
    {
        var rows = new List<EventRow>();
        while (next() is { } row)
        {
            rows.Add(row);
        }
        return rows;
    }

    [Test]
    public void Next_gives_every_event_once_in_order()
    {
        using var stepper = Stepper();
        Assert.That(stepper.Time, Is.Null);
        Assert.That(Drain(stepper.Next), Is.EqualTo(_rows));
        Assert.That((stepper.IsAtEnd, stepper.Time), Is.EqualTo((true, _rows[^1].Time)));
    }

    [Test]
    public void NextBar_gives_all_events_of_one_time()
    {
        using var stepper = Stepper();
        var bars = new List<IReadOnlyList<EventRow>>();
        while (stepper.NextBar() is { Count: > 0 } bar)
        {
            bars.Add(bar);
        }
        Assert.That(bars.SelectMany(x => x), Is.EqualTo(_rows));
        Assert.That(bars.Select(x => x.Select(y => y.Time).Distinct().Single()), Is.Unique.And.Ordered);
    }

    [Test]
    public void NextBar_after_some_events_of_a_bar_gives_the_rest_of_it()
    {
        var time = _rows.GroupBy(x => x.Time).First(x => x.Count() > 2).Key;
        using var stepper = Stepper();
        stepper.To(time - 1);
        Assert.That(stepper.Next(), Is.EqualTo(_rows.First(x => x.Time == time)));
        Assert.That(stepper.NextBar(), Is.EqualTo(_rows.Where(x => x.Time == time).Skip(1)));
    }

    [Test]
    public void To_goes_to_a_time_or_to_an_event()
    {
        using var stepper = Stepper();
        var middle = _rows[_rows.Count / 2].Time;
        Assert.That(stepper.To(middle), Is.EqualTo(_rows.Where(x => x.Time <= middle)));
        Assert.That(stepper.Time, Is.EqualTo(middle));
        var swept = stepper.To(nameof(PoolSwept));
        Assert.That(swept[^1].Event, Is.EqualTo(nameof(PoolSwept)));
        Assert.That(swept, Is.EqualTo(_rows.Where(x => x.Time > middle).Take(swept.Count)));
        stepper.To(DateTime.MaxValue.Ticks - 1);
        Assert.That(stepper.IsAtEnd, Is.True);
        Assert.That(stepper.To(nameof(PoolSwept)), Is.Empty);
    }

    [Test]
    public void What_is_alive_counts_events_that_the_filter_leaves_out_and_those_before_the_first_day()
    {
        var day = new DateTime(_rows[^1].Time).Date;
        using var all = Stepper();
        all.To(day.Ticks - 1);
        using var some = Stepper(new EventFilter([nameof(ZoneEntered)], ["AAA"]), from: day);
        Assert.That(some.Live.Keys, Is.EqualTo(new[] { "AAA" }));
        Assert.That(some.Time, Is.EqualTo(day.Ticks));
        var (expected, alive) = (all.Live["AAA"].Liquidity, some.Live["AAA"].Liquidity);
        Assert.That(alive.PoolCount, Is.EqualTo(expected.PoolCount).And.GreaterThan(5));
        Assert.That(alive.Zones, Is.EqualTo(expected.Zones));
        Assert.That(Drain(some.Next), Has.All.Matches<EventRow>(x => x.Event == nameof(ZoneEntered) && x.Symbol == "AAA" && x.Time >= day.Ticks));
    }

    [Test]
    public void The_last_day_is_inclusive()
    {
        var day = new DateTime(_rows[0].Time).Date;
        using var stepper = Stepper(to: day);
        Assert.That(Drain(stepper.Next), Is.EqualTo(_rows.Where(x => new DateTime(x.Time).Date == day)));
    }

    [Test]
    public void Setups_are_under_way_from_the_break_to_what_ends_them()
    {
        EventRow Row(int minute, string name, string level)
            => new(new DateTime(2024, 3, 4, 15, minute, 0).Ticks, "SPY", name, null, "Long", null, level, 1, 1, null, null, null);
        EventRow[] rows = [Row(0, "LevelFixed", "PDH 2024-03-01"), Row(1, "Broken", "PDH 2024-03-01"), Row(2, "Broken", "PMH 2024-03-04"), Row(3, "Touched", "PDH 2024-03-01"), Row(4, "TimedOut", "PMH 2024-03-04"), Row(5, "SignalReady", "PDH 2024-03-01")];
        using (var file = new EventFile(_path))
        {
            Array.ForEach(rows, file.Write);
            file.Complete();
        }
        using var stepper = Stepper();
        var counts = rows.Select(_ => (stepper.Next()!.Event, string.Join(',', stepper.Live["SPY"].Setups.Select(x => x.Event)))).ToList();
        Assert.That(counts.Select(x => x.Item2), Is.EqualTo(new[] { "", "Broken", "Broken,Broken", "Touched,Broken", "Touched", "" }));
    }
}
