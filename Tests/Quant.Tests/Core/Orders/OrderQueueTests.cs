using Quant.Core.Orders;

namespace Quant.Tests.Core.Orders;

public sealed class OrderQueueTests
{
    private const long Second = TimeSpan.TicksPerSecond;

    private static OrderQueue<string> Queue(int perMinute, int perBatch, params (string Name, OrderPriority Priority)[] items)
    {
        var queue = new OrderQueue<string>(perMinute, perBatch);
        foreach (var (name, priority) in items)
        {
            queue.Enqueue(name, priority);
        }
        return queue;
    }

    [Test]
    public void TakeBatch_goes_by_priority_and_then_by_arrival()
        => Assert.That(
            Queue(10, 10, ("a", OrderPriority.Patient), ("b", OrderPriority.Normal), ("c", OrderPriority.Urgent), ("d", OrderPriority.Normal)).TakeBatch(0),
            Is.EqualTo(new[] { "c", "b", "d", "a" }));

    [Test]
    public void TakeBatch_holds_back_what_is_too_much_for_a_minute()
    {
        var queue = Queue(2, 10, ("a", OrderPriority.Normal), ("b", OrderPriority.Normal), ("c", OrderPriority.Normal));
        Assert.That(queue.TakeBatch(0), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(queue.TakeBatch(59 * Second), Is.Empty);
        Assert.That(queue.TakeBatch(60 * Second), Is.EqualTo(new[] { "c" }));
    }

    [Test]
    public void TakeBatch_never_holds_back_what_is_urgent_but_counts_it()
    {
        var queue = Queue(1, 1, ("exit 1", OrderPriority.Urgent), ("exit 2", OrderPriority.Urgent), ("entry", OrderPriority.Normal));
        Assert.That(queue.TakeBatch(0), Is.EqualTo(new[] { "exit 1", "exit 2" }));
        Assert.That(queue.Count, Is.EqualTo(1));
    }

    [Test]
    public void TakeBatch_gives_no_more_than_a_batch()
    {
        var queue = Queue(10, 1, ("a", OrderPriority.Normal), ("b", OrderPriority.Normal));
        Assert.That((queue.TakeBatch(0), queue.TakeBatch(0)), Is.EqualTo((new[] { "a" }, new[] { "b" })));
    }

    [Test]
    public void Remove_takes_out_and_keeps_the_order_of_the_rest()
    {
        var queue = Queue(10, 10, ("a", OrderPriority.Normal), ("b", OrderPriority.Urgent), ("c", OrderPriority.Normal), ("d", OrderPriority.Normal));
        queue.Remove(x => x is "a" or "b");
        Assert.That(queue.TakeBatch(0), Is.EqualTo(new[] { "c", "d" }));
    }
}
