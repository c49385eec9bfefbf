namespace Quant.Core.Levels;

/// <summary>Which levels <see cref="KeyLevelCalculator"/> computes, and from how much.</summary>
public sealed record KeyLevelSettings
{
    /// <summary>Length of the opening range; zero for none. <value>Zero by default.</value></summary>
    public TimeSpan OpeningRange { get; init; }

    /// <summary>
    /// Bars that a pre-market must have for its extremes to be levels: a handful of trades at night is no market. <value>At least 1; 5 by default.</value>
    /// </summary>
    public int MinPreMarketBars { get; init; } = 5;

    /// <summary>
    /// Regular sessions without a trade after which the levels of the last day are forgotten; the extremes of a symbol that did not trade yesterday are those
    /// of the last day on which it did. <value>At least 1; 5 by default.</value>
    /// </summary>
    public int ForgetAfterSessions { get; init; } = 5;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(OpeningRange, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinPreMarketBars, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ForgetAfterSessions, 1);
    }
}
