namespace Quant.Core.Statistics.Drawdowns;

/// <summary>A fall of the account from a high until it is back at that high. Times are UTC ticks.</summary>
/// <param name="Depth">Deepest fall as a positive fraction of the high; above 1 when the account went below 0.</param>
/// <param name="Peak">Last time at the high, before the fall.</param>
/// <param name="Trough">Time of the lowest value, the first if there are several.</param>
/// <param name="Recovery">First time at or above the high again; null if it was not reached.</param>
public sealed record Drawdown(double Depth, long Peak, long Trough, long? Recovery)
{
    /// <summary>Time from peak to trough.</summary>
    public TimeSpan Fall => new(Trough - Peak);

    /// <summary>Time from trough to recovery; null if there was none.</summary>
    public TimeSpan? TimeToRecover => Recovery is { } recovery ? new TimeSpan(recovery - Trough) : null;

    /// <summary>Time from peak to recovery; null if there was none.</summary>
    public TimeSpan? Length => Recovery is { } recovery ? new TimeSpan(recovery - Peak) : null;
}
