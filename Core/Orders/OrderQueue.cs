namespace Quant.Core.Orders;

/// <summary>How urgent an order is.</summary>
public enum OrderPriority
{
    /// <summary>Closes or protects: never held back.</summary>
    Urgent,

    /// <summary>As soon as there is room.</summary>
    Normal,

    /// <summary>After the others.</summary>
    Patient,
}

/// <summary>
/// Orders that wait for their turn: urgent ones first, then in the order in which they came. At most a number of them leaves in any minute and in one batch;
/// urgent ones always leave, and count.
/// </summary>
/// <typeparam name="T">What waits.</typeparam>
#pragma warning disable CA1711 // it is a queue, with priorities
public sealed class OrderQueue<T>
#pragma warning restore CA1711
{
    private readonly PriorityQueue<T, (OrderPriority Priority, long Number)> _waiting = new();
    private readonly Queue<long> _left = new();
    private readonly int _perMinute;
    private readonly int _perBatch;
    private long _number;

    /// <summary>An empty queue.</summary>
    /// <param name="perMinute">Orders that may leave within any minute, at least 1.</param>
    /// <param name="perBatch">Orders that may leave at once, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public OrderQueue(int perMinute, int perBatch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perMinute, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(perBatch, 1);
        (_perMinute, _perBatch) = (perMinute, perBatch);
    }

    /// <summary>How many wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Lets one wait.</summary>
    public void Enqueue(T item, OrderPriority priority) => _waiting.Enqueue(item, (priority, _number++));

    /// <summary>Those that may leave now, in their order.</summary>
    /// <param name="now">Now, in UTC ticks; never earlier than at the last call.</param>
    public IReadOnlyList<T> TakeBatch(long now)
    {
        while (_left.TryPeek(out var oldest) && now - oldest >= TimeSpan.TicksPerMinute)
        {
            _left.Dequeue();
        }
        var batch = new List<T>();
        var ordinary = 0;
        while (_waiting.TryPeek(out var item, out var place))
        {
            if (place.Priority != OrderPriority.Urgent && (_left.Count >= _perMinute || ordinary++ >= _perBatch))
            {
                break;
            }
            _waiting.Dequeue();
            _left.Enqueue(now);
            batch.Add(item);
        }
        return batch;
    }

    /// <summary>Takes out what a condition names, wherever it waits.</summary>
    public void Remove(Predicate<T> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var rest = _waiting.UnorderedItems.Where(x => !condition(x.Element)).ToList();
        _waiting.Clear();
        _waiting.EnqueueRange(rest);
    }
}
