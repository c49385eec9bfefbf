namespace Quant.Core.Statistics.Resampling;

/// <summary>How to resample a series. The same settings give the same numbers.</summary>
public sealed record BootstrapSettings
{
    /// <summary>Resampled series to draw; at least 1. p-values cannot be below 1 / (draws + 1).</summary>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Draws));
            field = value;
        }
    } = 1000;

    /// <summary>Mean length of the blocks that stay together, in periods, at least 1; null to choose it from the series' autocorrelation.</summary>
    public double? BlockLength
    {
        get;
        init
        {
            if (value is { } length && !(length >= 1 && double.IsFinite(length)))
            {
                throw new ArgumentOutOfRangeException(nameof(BlockLength), value, "A block has a mean length of at least 1 period.");
            }
            field = value;
        }
    }

    /// <summary>Seed of the draws.</summary>
    public ulong Seed { get; init; } = 1;
}
