namespace Quant.Core.Sharing;

/// <summary>The signals that a kernel found bar by bar. Grows at its end only; what is there never changes, so it is read without locks.</summary>
internal sealed class SignalRecording<TSignal>
{
    private readonly Lock _lock = new();
    private (int Bar, TSignal[] Signals)[] _found = new (int, TSignal[])[16];
    private int _count;
    private int _length;

    /// <summary>Bars decided so far.</summary>
    public int Length => Volatile.Read(ref _length);

    /// <summary>The signals of a bar that is decided.</summary>
    /// <param name="bar">Index of the bar.</param>
    /// <param name="next">Place of the first signals that the reader has not passed; moves on with it.</param>
    public ReadOnlySpan<TSignal> At(int bar, ref int next)
    {
        // the number first: an array read after it is large enough
        var count = Volatile.Read(ref _count);
        var found = Volatile.Read(ref _found);
        while (next < count && found[next].Bar < bar)
        {
            next++;
        }
        return next < count && found[next].Bar == bar ? found[next].Signals : [];
    }

    /// <summary>Adds the decision on a bar if it is the next one.</summary>
    public void Add(int bar, ReadOnlySpan<TSignal> signals)
    {
        if (bar != Length)
        {
            return; // another run was faster
        }
        lock (_lock)
        {
            if (bar != _length)
            {
                return;
            }
            if (!signals.IsEmpty)
            {
                if (_count == _found.Length)
                {
                    var larger = new (int, TSignal[])[2 * _count];
                    _found.CopyTo(larger, 0);
                    Volatile.Write(ref _found, larger);
                }
                _found[_count] = (bar, signals.ToArray());
                Volatile.Write(ref _count, _count + 1);
            }
            Volatile.Write(ref _length, bar + 1);
        }
    }
}
