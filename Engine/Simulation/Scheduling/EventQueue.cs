using QuantConnect.Scheduling;

namespace Quant.Engine.Simulation.Scheduling;

/// <summary>
/// Events by their next time. Which of several events at the same time goes first is Lean's, and results depend on it: in the order they
/// were added after each change of the list, but an event that has fired is put back where a binary search happens to find an equal time.
/// </summary>
internal sealed class EventQueue
{
    // Events without a next time stay in, at the end of time: they too move the middle of the search.
    private ScheduledEvent[] _events = [];
    private long[] _times = [];
    private int _count;

    /// <summary>UTC ticks of the next event, <see cref="long.MaxValue"/> if there is none.</summary>
    public long NextTicks => _count > 0 ? _times[0] : long.MaxValue;

    /// <summary>The next event; there must be one.</summary>
    public ScheduledEvent Next => _events[0];

    /// <summary>Starts over with <paramref name="events"/>, in the order they were added.</summary>
    public void Fill(IEnumerable<ScheduledEvent> events)
    {
        _events = events.ToArray();
        _count = _events.Length;
        _times = Array.ConvertAll(_events, static scheduled => scheduled.NextEventUtcTime.Ticks);
        var order = new int[_count];
        for (var i = 0; i < _count; i++)
        {
            order[i] = i;
        }

        var times = _times;
        Array.Sort(order, (x, y) => times[x] != times[y] ? times[x].CompareTo(times[y]) : x.CompareTo(y));
        _events = Array.ConvertAll(order, index => _events[index]);
        _times = Array.ConvertAll(order, index => times[index]);
    }

    /// <summary>Puts the first event, which has fired, where its next time belongs.</summary>
    public void RequeueFirst()
    {
        var first = _events[0];
        var ticks = first.NextEventUtcTime.Ticks;
        _times[0] = ticks;
        if (_count == 1 || ticks <= _times[1])
        {
            return;
        }

        var place = FindPlace(ticks);
        Array.Copy(_events, 1, _events, 0, place);
        Array.Copy(_times, 1, _times, 0, place);
        _events[place] = first;
        _times[place] = ticks;
    }

    // Searches the others, as if the first had been taken out: after any equal time found, else before the next later one.
    private int FindPlace(long ticks)
    {
        int low = 0, high = _count - 2;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var other = _times[middle + 1];
            if (other == ticks)
            {
                return middle + 1;
            }

            if (other < ticks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
