namespace Quant.Core.Sharing;

/// <summary>
/// What runs on the same data share: the bars that kernels were given, once for each series, and the signals that a kernel found in them, once for each of its settings. Thread safe.
/// Its memory has a limit, however many runs there are: beyond it runs compute by themselves.
/// </summary>
public sealed class SharedComputation
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Series, long Start), BarTape> _tapes = [];
    private readonly Dictionary<(BarTape Tape, object Settings), object> _recordings = [];
    private readonly Queue<(BarTape Tape, object Settings)> _oldest = new();
    private readonly int _mostRecordings;
    private long _barsLeft;

    /// <summary>Nothing shared yet.</summary>
    /// <param name="mostBars">Bars kept, 56 bytes each: by default about 110 MB.</param>
    /// <param name="mostRecordings">Settings whose signals are kept; the oldest make room for new ones.</param>
    public SharedComputation(int mostBars = 2_000_000, int mostRecordings = 256)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostBars);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRecordings, 1);
        (_barsLeft, _mostRecordings) = (mostBars, mostRecordings);
    }

    /// <summary>The bars of a series that begins at a time.</summary>
    internal BarTape Tape(string series, long start)
    {
        lock (_lock)
        {
            if (!_tapes.TryGetValue((series, start), out var tape))
            {
                _tapes.Add((series, start), tape = new BarTape(TakeBars));
            }
            return tape;
        }
    }

    /// <summary>The signals of a kernel with some settings in the bars of a tape.</summary>
    internal SignalRecording<TSignal> Recording<TSignal>(BarTape tape, object settings)
    {
        lock (_lock)
        {
            var key = (tape, settings);
            if (!_recordings.TryGetValue(key, out var recording))
            {
                if (_recordings.Count == _mostRecordings)
                {
                    _recordings.Remove(_oldest.Dequeue());
                }
                _recordings.Add(key, recording = new SignalRecording<TSignal>());
                _oldest.Enqueue(key);
            }
            return (SignalRecording<TSignal>)recording;
        }
    }

    private bool TakeBars(int count)
    {
        lock (_lock)
        {
            if (_barsLeft < count)
            {
                return false;
            }
            _barsLeft -= count;
            return true;
        }
    }
}
