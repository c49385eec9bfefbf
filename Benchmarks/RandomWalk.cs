namespace Quant.Benchmarks;

/// <summary>Bars of a random walk in whole price steps that is drawn back to where it began; a linear congruential generator, so the same everywhere.</summary>
internal sealed class RandomWalk(uint seed, long start)
{
    private readonly long _center = start;
    private ulong _state = seed * 0x9E3779B97F4A7C15UL;
    private long _price = start;

    /// <summary>The next bar; it opens where the last one closed.</summary>
    /// <param name="step">Half the range of a move.</param>
    public (long Open, long High, long Low, long Close) Next(int step)
    {
        var open = _price;
        var pull = (_center - open) / 2000;
        var close = Math.Max(_center / 4, open + pull + Random((2 * step) + 1) - step);
        var high = Math.Max(open, close) + Random(1 + (step / 3));
        var low = Math.Min(open, close) - Random(1 + (step / 3));
        _price = close;
        return (open, high, low, close);
    }

    public int Size(int below) => 1 + Random(below);

    private int Random(int below)
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)below);
    }
}
