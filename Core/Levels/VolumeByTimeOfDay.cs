namespace Quant.Core.Levels;

/// <summary>
/// What volume is usual at each minute of the regular session: the mean of the last sessions at the same distance from the open, so that a volume at the open is
/// compared with opens and one at noon with noons. A minute without a trade counts as zero; minutes after an early close do not count at all.
/// Today's session is not in the mean before it is over.
/// </summary>
public sealed class VolumeByTimeOfDay
{
    private readonly Queue<double[]> _sessions = new();
    private readonly int _size;
    private readonly int _least;
    private double[] _today = [];
    private double[] _usualUpTo = [0];

    /// <summary>A profile without sessions.</summary>
    /// <param name="size">Sessions in the mean, at least 1.</param>
    /// <param name="least">Sessions that must have had a minute before anything is said about it, from 1 to <paramref name="size"/>.</param>
    public VolumeByTimeOfDay(int size, int least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, size);
        _size = size;
        _least = least;
    }

    /// <summary>Volume of the running session so far, in units of the asset; 0 between sessions.</summary>
    public double Today { get; private set; }

    /// <summary>Starts a session.</summary>
    /// <param name="minutes">Its length, at least 1.</param>
    public void BeginSession(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        _today = new double[minutes];
        Today = 0;
    }

    /// <summary>Adds a bar's volume.</summary>
    /// <param name="minute">Minutes from the open to the bar's start.</param>
    /// <param name="volume">Not negative.</param>
    public void Add(int minute, double volume)
    {
        if (minute >= 0 && minute < _today.Length)
        {
            _today[minute] += volume;
            Today += volume;
        }
    }

    /// <summary>Ends the session: from now on it is in the mean.</summary>
    public void EndSession()
    {
        if (_sessions.Count == _size)
        {
            _sessions.Dequeue();
        }
        _sessions.Enqueue(_today);
        _today = [];
        Today = 0;
        Summarise();
    }

    /// <summary>The usual volume from one minute of the session to another; null if it is not known for all of them.</summary>
    /// <param name="from">First minute, inclusive, counted from the open.</param>
    /// <param name="to">Last minute, exclusive.</param>
    public double? Usual(int from, int to)
        => from >= 0 && from <= to && to < _usualUpTo.Length ? _usualUpTo[to] - _usualUpTo[from] : null;

    /// <summary>Brings volumes to the units after a split.</summary>
    /// <param name="priceFactor">New price over old price: at half the price twice the shares are traded.</param>
    public void ApplySplit(double priceFactor)
    {
        foreach (var session in _sessions)
        {
            Scale(session, priceFactor);
        }
        Scale(_today, priceFactor);
        Today /= priceFactor;
        Summarise();
    }

    private static void Scale(double[] session, double priceFactor)
    {
        for (var i = 0; i < session.Length; i++)
        {
            session[i] /= priceFactor;
        }
    }

    // sums from the open, so that any stretch is one subtraction; they end where too few sessions have been
    private void Summarise()
    {
        var lengths = new List<int>(_sessions.Count);
        foreach (var session in _sessions)
        {
            lengths.Add(session.Length);
        }
        lengths.Sort();
        var known = lengths.Count >= _least ? lengths[^_least] : 0;
        _usualUpTo = new double[known + 1];
        for (var i = 0; i < known; i++)
        {
            var sum = 0.0;
            var count = 0;
            foreach (var session in _sessions)
            {
                if (i < session.Length)
                {
                    sum += session[i];
                    count++;
                }
            }
            _usualUpTo[i + 1] = _usualUpTo[i] + sum / count;
        }
    }
}
