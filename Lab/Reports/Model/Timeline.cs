namespace Quant.Lab.Reports.Model;

/// <summary>Things in order of their times, found without looking at all of them. Things of the same time keep their order.</summary>
internal sealed class Timeline<T>
{
    private readonly T[] _items;
    private readonly long[] _times;

    /// <summary>Puts things in order.</summary>
    /// <param name="items">The things.</param>
    /// <param name="timeOf">Time of each, UTC.</param>
    public Timeline(IEnumerable<T> items, Func<T, DateTime> timeOf)
    {
        _items = [.. items.OrderBy(timeOf)];
        _times = [.. _items.Select(x => timeOf(x).Ticks)];
    }

    /// <summary>Those from a time to another, both inclusive, oldest first.</summary>
    public IEnumerable<T> Between(DateTime from, DateTime to) => _items.Take(FirstAfter(from.Ticks - 1)..FirstAfter(to.Ticks));

    /// <summary>Those up to a time, inclusive, newest first.</summary>
    public IEnumerable<T> Before(DateTime until)
    {
        for (var i = FirstAfter(until.Ticks) - 1; i >= 0; i--)
        {
            yield return _items[i];
        }
    }

    private int FirstAfter(long time)
    {
        var (low, high) = (0, _times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _times[middle] <= time ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
