using Quant.Core.Time;

namespace Quant.Core.Bars;

/// <summary>
/// Candles of several time frames out of one stream of bars, nested: each time frame is made from the candles of the one below.
/// Gives the same candles as one <see cref="TimeAggregator"/> per time frame, for less work.
/// </summary>
public sealed class BarCascade
{
    private readonly TimeAggregator[] _levels;
    private readonly FrameBar[] _closed;
    private int _count;

    /// <summary>A cascade without bars.</summary>
    /// <param name="frames">Shortest first, each a multiple of the one before.</param>
    /// <param name="sessions">Trading sessions of the market; null if it never closes.</param>
    /// <exception cref="ArgumentException">The time frames do not nest.</exception>
    public BarCascade(IReadOnlyList<TimeFrame> frames, ITimetable? sessions = null)
    {
        ArgumentNullException.ThrowIfNull(frames);
        for (var i = 1; i < frames.Count; i++)
        {
            if (frames[i] <= frames[i - 1] || (int)frames[i] % (int)frames[i - 1] != 0)
            {
                throw new ArgumentException($"{frames[i]} candles cannot be made of {frames[i - 1]} candles.", nameof(frames));
            }
        }
        _levels = new TimeAggregator[frames.Count];
        for (var i = 0; i < _levels.Length; i++)
        {
            _levels[i] = new TimeAggregator(frames[i], sessions);
        }
        _closed = new FrameBar[2 * _levels.Length];
    }

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">It starts no earlier than the last one ended, and is no longer than the shortest time frame.</param>
    /// <returns>
    /// The candles that have closed, in the order of their end, shorter time frames first among those that end together. Valid until the next call.
    /// </returns>
    public ReadOnlySpan<FrameBar> Update(in Bar bar)
    {
        // longer candles close no earlier than the shortest
        if (_levels.Length > 0 && _levels[0].TryContinue(bar))
        {
            return [];
        }
        _count = 0;
        CloseUntil(bar.Start);
        if (_levels.Length > 0)
        {
            PassUp(bar);
        }
        return _closed.AsSpan(0, _count);
    }

    /// <summary>Tells that time has passed without a bar.</summary>
    /// <param name="time">UTC ticks.</param>
    /// <returns>The candles whose end has passed by then, as in <see cref="Update"/>.</returns>
    public ReadOnlySpan<FrameBar> AdvanceTo(long time)
    {
        _count = 0;
        CloseUntil(time);
        return _closed.AsSpan(0, _count);
    }

    /// <summary>Forgets all bars.</summary>
    public void Reset()
    {
        foreach (var level in _levels)
        {
            level.Reset();
        }
    }

    // a candle whose last minutes are missing: its end has passed before this bar began
    private void CloseUntil(long time)
    {
        for (var i = 0; i < _levels.Length; i++)
        {
            if (_levels[i].OpenCandleEnd <= time)
            {
                var candle = _levels[i].AdvanceTo(time)[0];
                Emit(i, candle);
                if (i + 1 < _levels.Length)
                {
                    PassUp(candle, i + 1);
                }
            }
        }
        SortByEnd();
    }

    private void PassUp(in Bar bar, int level = 0)
    {
        var candle = bar;
        for (var i = level; i < _levels.Length; i++)
        {
            var closed = _levels[i].Update(candle);
            if (closed.IsEmpty)
            {
                return;
            }
            candle = closed[0];
            Emit(i, candle);
        }
    }

    private void Emit(int level, in Bar candle) => _closed[_count++] = new FrameBar(_levels[level].Frame, candle);

    // candles closed late may end at different times; a handful, nearly sorted
    private void SortByEnd()
    {
        for (var i = 1; i < _count; i++)
        {
            for (var j = i; j > 0 && _closed[j].Bar.End < _closed[j - 1].Bar.End; j--)
            {
                (_closed[j], _closed[j - 1]) = (_closed[j - 1], _closed[j]);
            }
        }
    }
}
