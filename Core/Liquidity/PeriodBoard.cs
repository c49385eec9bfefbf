using System.Runtime.CompilerServices;
using Quant.Core.Bars;

namespace Quant.Core.Liquidity;

/// <summary>
/// Makes pools out of the highs and lows of periods that are over: sessions, days, weeks. Bars between two changes of any period count as one for all of them, so that a
/// bar costs the same however many kinds of periods there are.
/// </summary>
internal sealed class PeriodBoard
{
    private readonly PeriodPools[] _periods;
    private bool _hasBars;
    private long _start;
    private long _end;
    private double _open;
    private double _high;
    private double _low;
    private double _close;
    private double _volume;
    private long _nextChange = long.MinValue;

    public PeriodBoard(IReadOnlyList<PeriodSource> sources, PoolFactory factory, PoolBoard board)
        => _periods = [.. sources.Select(x => new PeriodPools(x, factory, board))];

    /// <summary>Takes a bar if no period begins or ends before its end or with it.</summary>
    /// <returns>Whether it has; if not, nothing has changed and <see cref="Update"/> has to.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryContinue(in Bar bar)
    {
        if (bar.End >= _nextChange)
        {
            return false;
        }
        if (!_hasBars)
        {
            (_start, _open, _high, _low, _volume) = (bar.Start, bar.Open, bar.High, bar.Low, 0);
            _hasBars = true;
        }
        _end = bar.End;
        _high = bar.High > _high ? bar.High : _high;
        _low = bar.Low < _low ? bar.Low : _low;
        _close = bar.Close;
        _volume += bar.Volume;
        return true;
    }

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A valid bar.</param>
    /// <param name="range">Average true range by which levels are measured.</param>
    public void Update(in Bar bar, double range)
    {
        Flush(range);
        foreach (var period in _periods)
        {
            period.Update(bar, range, bar.End);
        }
        Look(bar.End);
    }

    /// <summary>Whether a period begins or ends by a time.</summary>
    public bool ChangesBy(long time) => time >= _nextChange;

    /// <summary>Lets time pass without a bar.</summary>
    /// <param name="time">UTC ticks.</param>
    /// <param name="range">Average true range by which levels are measured.</param>
    public void AdvanceTo(long time, double range)
    {
        Flush(range);
        foreach (var period in _periods)
        {
            period.AdvanceTo(time, range);
        }
        Look(time);
    }

    // none of these bars begins or ends a period, so nothing closes
    private void Flush(double range)
    {
        if (!_hasBars)
        {
            return;
        }
        var together = new Bar(_start, _end, _open, _high, _low, _close, _volume);
        foreach (var period in _periods)
        {
            period.Update(together, range, _end);
        }
        _hasBars = false;
    }

    private void Look(long time)
    {
        _nextChange = long.MaxValue;
        foreach (var period in _periods)
        {
            _nextChange = Math.Min(_nextChange, period.NextChange(time));
        }
    }
}
