namespace Quant.Core.Liquidity.Pools;

/// <summary>How a <see cref="LiquidityPoolRegistry"/> judges what the price does.</summary>
public sealed record RegistrySettings
{
    /// <summary>
    /// Time within which the price must close back for a pool that was traded through to count as swept, in ticks, from the end of the bar that did it.
    /// 0: it must close back in the same bar.
    /// </summary>
    public long ReclaimTime { get; init; } = 15 * TimeSpan.TicksPerMinute;

    /// <summary>Resolution of expiry, in ticks.</summary>
    public long ExpiryResolution { get; init; } = TimeSpan.TicksPerSecond;
}
