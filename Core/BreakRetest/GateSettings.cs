using Quant.Core.Sessions;

namespace Quant.Core.BreakRetest;

/// <summary>What <see cref="SetupValidator"/> asks for. A limit of 0 switches its gate off; a gate that is on refuses what it cannot measure.</summary>
public sealed record GateSettings
{
    /// <summary>Times of day for entries. <value>From 5 minutes after the open to 45 before the close by default.</value></summary>
    public EntryWindow Window { get; init; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(45));

    /// <summary>Times of news. <value>None by default.</value></summary>
    public Blackouts Blackouts { get; init; } = Blackouts.None;

    /// <summary>Least ATR over its slow average. <value>0.5 by default.</value></summary>
    public double MinAtrRatio { get; init; } = 0.5;

    /// <summary>Largest ATR over its slow average. <value>3 by default.</value></summary>
    public double MaxAtrRatio { get; init; } = 3;

    /// <summary>Largest range of the day so far over the mean range of the last days. <value>1.5 by default.</value></summary>
    public double MaxDayRange { get; init; } = 1.5;

    /// <summary>Largest spread in basis points of the price. <value>10 by default.</value></summary>
    public double MaxSpreadBps { get; init; } = 10;

    /// <summary>Least volume of the day so far over what is usual by this time. <value>0.5 by default.</value></summary>
    public double MinDayVolume { get; init; } = 0.5;

    /// <summary>Largest distance of entry and stop, in ATR. <value>5 by default.</value></summary>
    public double MaxStopAtr { get; init; } = 5;

    /// <summary>Least distance to the next level in the direction of the trade, in R. <value>1 by default.</value></summary>
    public double MinRoomR { get; init; } = 1;

    /// <summary>Least confidence. <value>0.4 by default.</value></summary>
    public double MinConfidence { get; init; } = 0.4;

    /// <summary>
    /// Least expectancy of the setup's type in R, shrunk towards the prior (<see cref="TrackRecord"/>); asked only once there is a sample.
    /// <value>-0.1 by default; null does not ask.</value>
    /// </summary>
    public double? MinExpectancy { get; init; } = -0.1;
}
