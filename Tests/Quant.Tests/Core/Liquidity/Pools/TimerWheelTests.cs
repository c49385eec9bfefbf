using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Liquidity.Pools;
using Quant.Testing;

namespace Quant.Tests.Core.Liquidity.Pools;

public sealed class TimerWheelTests
{
    private static List<int> Due(TimerWheel wheel, long now)
    {
        var result = new List<int>();
        while (wheel.TryExpire(now, out var item))
        {
            result.Add(item);
        }
        return result;
    }

    [Test]
    public void One_second_timers_and_an_advancing_clock_give_exactly_the_expected_expiries()
    {
        var clock = new FakeClock(new DateTimeOffset(2024, 3, 4, 12, 0, 0, TimeSpan.Zero));
        long Now() => clock.GetUtcNow().UtcTicks;
        var wheel = new TimerWheel(Now());
        wheel.Schedule(7, Now() + TimeSpan.TicksPerSecond);
        clock.Advance(TimeSpan.FromMilliseconds(400));
        wheel.Schedule(3, Now() + TimeSpan.TicksPerSecond);
        Assert.That(Due(wheel, Now()), Is.Empty);
        clock.Advance(TimeSpan.FromMilliseconds(599));
        Assert.That(Due(wheel, Now()), Is.Empty, "never early");
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(Due(wheel, Now()), Is.EqualTo(new[] { 7 }));
        clock.Advance(TimeSpan.FromMilliseconds(1000));
        Assert.That(Due(wheel, Now()), Is.EqualTo(new[] { 3 }), "1.4 s, late by less than the resolution");
        Assert.That(wheel.Count, Is.Zero);
    }

    [Test]
    public void Timers_come_out_by_time_then_by_order_of_scheduling_over_all_levels()
    {
        var wheel = new TimerWheel(0, 1);
        long[] due = [5_000_000_000, 5, 4096, 4096, 64, 63, 262_144, 5, 100, 5_000_000_000];
        for (var i = 0; i < due.Length; i++)
        {
            wheel.Schedule(i, due[i]);
        }
        Assert.That(Due(wheel, long.MaxValue / 2), Is.EqualTo(new[] { 1, 7, 5, 4, 8, 2, 3, 6, 0, 9 }));
    }

    [Test]
    public void Cancel_stops_a_timer_and_its_item_can_be_used_again()
    {
        var wheel = new TimerWheel(0, 1);
        wheel.Schedule(1, 10);
        wheel.Schedule(2, 10);
        Assert.That((wheel.Cancel(1), wheel.Cancel(1), wheel.Cancel(99)), Is.EqualTo((true, false, false)));
        wheel.Schedule(1, 20);
        Assert.That(() => wheel.Schedule(1, 30), Throws.InvalidOperationException);
        Assert.That(Due(wheel, 15), Is.EqualTo(new[] { 2 }));
        Assert.That(Due(wheel, 25), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void What_is_due_already_comes_out_at_once()
    {
        var wheel = new TimerWheel(1000, 1);
        Assert.That(Due(wheel, 2000), Is.Empty);
        wheel.Schedule(4, 500);
        Assert.That(Due(wheel, 2000), Is.EqualTo(new[] { 4 }));
    }

    [Test]
    public void Random_operations_equal_a_sorted_list()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var resolution = random.Next(3) == 0 ? 1 : random.Next(1, 1000);
            var wheel = new TimerWheel(0, resolution);
            var expected = new List<(long Tick, int Order, int Item)>();
            var now = 0L;
            for (var order = 0; order < 300; order++)
            {
                var item = random.Next(60);
                switch (random.Next(4))
                {
                    case 0 or 1 when expected.All(x => x.Item != item):
                        var due = now + random.NextInt64(1L << random.Next(1, 40));
                        wheel.Schedule(item, due);
                        expected.Add(((due + resolution - 1) / resolution, order, item));
                        break;
                    case 2:
                        if (wheel.Cancel(item) != (expected.RemoveAll(x => x.Item == item) == 1))
                        {
                            return false;
                        }
                        break;
                    default:
                        now += random.NextInt64(1L << random.Next(1, 38));
                        var due2 = expected.Where(x => x.Tick <= now / resolution).OrderBy(x => x.Tick).ThenBy(x => x.Order).Select(x => x.Item).ToList();
                        if (!Due(wheel, now).SequenceEqual(due2))
                        {
                            return false;
                        }
                        expected.RemoveAll(x => due2.Contains(x.Item));
                        break;
                }
                if (wheel.Count != expected.Count)
                {
                    return false;
                }
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(200));

    [Test]
    public void Operations_allocate_nothing_once_warm()
    {
        var wheel = new TimerWheel(0);
        wheel.Schedule(1000, 5);
        Due(wheel, TimeSpan.TicksPerSecond);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            wheel.Schedule(i, (i + 2L) * 37 * TimeSpan.TicksPerSecond);
        }
        var count = 0;
        while (wheel.TryExpire(TimeSpan.TicksPerDay, out _))
        {
            count++;
        }
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before, count), Is.EqualTo((0L, 1000)));
    }
}
