namespace Quant.Engine.Data.Streams;

/// <summary>Divides the bars that a run may have in memory before it needs them among its streams: few streams go far ahead, many a little.</summary>
internal sealed class ReadAheadBudget
{
    /// <summary>Bars in all batches; a stream has two.</summary>
    private const int Bars = 4096;
    private const int Least = 16;
    private const int Most = 1024;

    private int _streams;

    /// <summary>Bars that a batch may hold, by the streams there are now.</summary>
    public int BatchSize => Math.Clamp(Bars / 2 / Math.Max(1, Volatile.Read(ref _streams)), Least, Most);

    /// <summary>Counts a stream in.</summary>
    public void AddStream() => Interlocked.Increment(ref _streams);
}
