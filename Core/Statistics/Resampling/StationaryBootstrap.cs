namespace Quant.Core.Statistics.Resampling;

/// <summary>
/// Stationary bootstrap: resamples a series in blocks of random, geometrically distributed length, so that what follows upon what stays mostly as it was
/// and the resampled series is stationary. The series is taken as a circle. Source: Politis and Romano, "The stationary bootstrap" (1994).
/// </summary>
public sealed class StationaryBootstrap
{
    private readonly SeededRandom _random;
    private readonly double _newBlock;

    /// <summary>A bootstrap.</summary>
    /// <param name="meanBlockLength">Mean length of a block in periods, at least 1; 1 draws every period by itself.</param>
    /// <param name="random">Source of the draws.</param>
    public StationaryBootstrap(double meanBlockLength, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (!(meanBlockLength >= 1 && double.IsFinite(meanBlockLength)))
        {
            throw new ArgumentOutOfRangeException(nameof(meanBlockLength), meanBlockLength, "A block has a mean length of at least 1 period.");
        }
        _random = random;
        _newBlock = 1 / meanBlockLength;
    }

    /// <summary>Draws which periods the next resampled series is made of.</summary>
    /// <param name="indices">Filled with indices of a series of this length.</param>
    public void Draw(Span<int> indices)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            indices[i] = i == 0 || _random.NextDouble() < _newBlock ? _random.Below(indices.Length) : (indices[i - 1] + 1) % indices.Length;
        }
    }
}
