using QuantConnect;
using QuantConnect.Data.Consolidators;
using QuantConnect.Interfaces;

namespace Quant.Engine.Simulation.Scheduling;

/// <summary>
/// Scans consolidators at the times their bars should end, so that bars come out without data after them. Each scan sees the algorithm at
/// the scan's own time; at one instant older consolidators come first.
/// </summary>
/// <remarks>
/// After a scan without a bar a consolidator is asked again one bar length later. Over a night that is hundreds of questions to each minute
/// consolidator, nearly all of which have nothing to finish; those are jumped over together, up to the next scan that may produce something
/// (and with it call user code, which may feed any consolidator).
/// </remarks>
internal sealed class ConsolidatorScanQueue(ITimeKeeper clock)
{
    private readonly Dictionary<IDataConsolidator, ScanEntry> _entries = [];
    private readonly List<ScanEntry> _added = [];
    private readonly List<ScanBucket> _buckets = []; // latest first, so the next due is at the end
    private readonly Stack<ScanBucket> _spare = [];
    private long _nextTicks = long.MaxValue;
    private int _lastId;

    /// <summary>Takes up a consolidator; its first scan time is set at the next <see cref="ScanBefore"/>, when a warm-up's start is known.</summary>
    public void Add(IDataConsolidator consolidator, TimeSpan increment, LocalTimeKeeper localTime)
    {
        var entry = new ScanEntry(++_lastId, consolidator, increment, localTime);
        _entries[consolidator] = entry;
        _added.Add(entry);
        _nextTicks = long.MinValue;
    }

    public void Remove(IDataConsolidator consolidator)
    {
        if (_entries.Remove(consolidator, out var entry))
        {
            entry.Dispose();
        }
    }

    /// <summary>Makes all scans due before <paramref name="utc"/>. One comparison when there is none.</summary>
    public void ScanBefore(DateTime utc, IAlgorithm algorithm)
    {
        if (_nextTicks < utc.Ticks)
        {
            ScanDue(utc, algorithm);
        }
    }

    private void ScanDue(DateTime utc, IAlgorithm algorithm)
    {
        TakeAdded();
        var end = utc.Ticks;

        // Setting the time can end the warm-up, which user code sees; so around that moment no step is left out.
        var exact = algorithm.IsWarmingUp && utc.ConvertFromUtc(algorithm.TimeZone) >= algorithm.StartDate;
        while (_buckets.Count > 0 && _buckets[^1].Ticks < end)
        {
            var bucket = _buckets[^1];
            _buckets.RemoveAt(_buckets.Count - 1);
            bucket.Order();
            var idle = !exact && bucket.AllIdle();
            var limit = idle ? NextBusyTicks(end) : 0;
            for (var i = 0; i < bucket.Count; i++)
            {
                var entry = bucket[i];
                if (!entry.IsRemoved)
                {
                    Visit(entry, bucket.Ticks, idle, exact, limit, algorithm);
                    Requeue(entry, algorithm);
                }
            }

            _spare.Push(bucket);
        }

        SetNext();
    }

    private static void Visit(ScanEntry entry, long now, bool skip, bool exact, long limit, IAlgorithm algorithm)
    {
        if (exact)
        {
            SetTime(algorithm, now);
        }

        if (entry.NextTicks > now)
        {
            return; // a bar came in meanwhile
        }

        if (!entry.IsIdle)
        {
            SetTime(algorithm, now);
            entry.Scan();
        }

        entry.Advance(now);
        if (skip)
        {
            entry.SkipTo(limit);
        }
    }

    private static void SetTime(IAlgorithm algorithm, long ticks)
    {
        if (algorithm.UtcTime.Ticks != ticks)
        {
            algorithm.SetDateTime(new DateTime(ticks, DateTimeKind.Utc));
        }
    }

    // The first time before the end at which a scan may do something.
    private long NextBusyTicks(long end)
    {
        for (var i = _buckets.Count - 1; i >= 0 && _buckets[i].Ticks < end; i--)
        {
            if (!_buckets[i].AllIdle())
            {
                return _buckets[i].Ticks;
            }
        }

        return end;
    }

    private void TakeAdded()
    {
        if (_added.Count == 0)
        {
            return;
        }

        var now = clock.UtcTime.Ticks;
        foreach (var entry in _added)
        {
            if (!entry.IsRemoved)
            {
                entry.Advance(now);
                Enqueue(entry);
            }
        }

        _added.Clear();
    }

    private void Requeue(ScanEntry entry, IAlgorithm algorithm)
    {
        // consolidators that only pass data on matter for the times at which a warm-up may end, no longer
        if (entry.IsNeedless && !algorithm.IsWarmingUp)
        {
            entry.Dispose();
        }
        else
        {
            Enqueue(entry);
        }
    }

    private void Enqueue(ScanEntry entry)
    {
        var ticks = entry.NextTicks;
        int low = 0, high = _buckets.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_buckets[middle].Ticks > ticks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == _buckets.Count || _buckets[low].Ticks != ticks)
        {
            var bucket = _spare.Count > 0 ? _spare.Pop() : new ScanBucket();
            bucket.Open(ticks);
            _buckets.Insert(low, bucket);
        }

        _buckets[low].Add(entry);
    }

    private void SetNext() =>
        _nextTicks = _added.Count > 0 ? long.MinValue : _buckets.Count > 0 ? _buckets[^1].Ticks : long.MaxValue;
}
