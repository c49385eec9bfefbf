using NUnit.Framework;
using Quant.Engine.Simulation.Scheduling;
using QuantConnect.Scheduling;

namespace Quant.Tests.Engine.Simulation.Scheduling;

/// <summary>The order of events, ties above all, against a plain list that is kept as Lean describes it.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class EventQueueTests
{
    private static readonly DateTime Day = new(2024, 1, 1);

    [Test]
    public void Events_come_in_the_order_of_a_plain_list([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var count = 1 + random.Next(9);
        // few different times, so that there are many ties
        var times = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 30).Select(i => Day.AddDays(i).AddHours(random.Next(3))).ToArray()).ToArray();
        Assert.That(FromQueue(times), Is.EqualTo(FromList(times)));
    }

    [Test]
    public void Fill_keeps_events_of_one_time_in_the_order_given()
    {
        var events = Enumerable.Range(0, 50).Select(i => new ScheduledEvent($"{i}", Day)).ToList();
        var queue = new EventQueue();
        queue.Fill(events);
        Assert.That(queue.Next.Name, Is.EqualTo("0"));
        Assert.That(queue.NextTicks, Is.EqualTo(Day.Ticks));
        queue.Fill([]);
        Assert.That(queue.NextTicks, Is.EqualTo(long.MaxValue));
    }

    private static List<string> FromQueue(DateTime[][] times)
    {
        var fired = new List<string>();
        var queue = new EventQueue();
        queue.Fill(times.Select((x, i) => new ScheduledEvent($"{i}", x, (name, time) => fired.Add($"{time:dd HH} {name}"))).ToList());
        while (queue.NextTicks < DateTime.MaxValue.Ticks)
        {
            queue.Next.Scan(new DateTime(queue.NextTicks));
            queue.RequeueFirst();
        }
        return fired;
    }

    // One that has fired is taken out if the next one is earlier, and put after any equal one that a binary search meets.
    private static List<string> FromList(DateTime[][] times)
    {
        var fired = new List<string>();
        var list = times.Select((x, i) => (Name: $"{i}", Times: new Queue<DateTime>(x.Append(DateTime.MaxValue)))).OrderBy(x => x.Times.Peek()).ToList();
        while (list[0].Times.Peek() < DateTime.MaxValue)
        {
            var first = list[0];
            fired.Add($"{first.Times.Dequeue():dd HH} {first.Name}");
            var next = first.Times.Peek();
            if (list.Count == 1 || next <= list[1].Times.Peek())
            {
                continue;
            }
            list.RemoveAt(0);
            int low = 0, high = list.Count - 1, place = -1;
            while (low <= high && place < 0)
            {
                var middle = low + (high - low) / 2;
                var order = next.CompareTo(list[middle].Times.Peek());
                place = order == 0 ? middle + 1 : -1;
                high = order < 0 ? middle - 1 : high;
                low = order > 0 ? middle + 1 : low;
            }
            list.Insert(place < 0 ? low : place, first);
        }
        return fired;
    }
}
