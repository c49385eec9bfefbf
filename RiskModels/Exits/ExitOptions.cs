using Quant.Framework.Options;

namespace Quant.RiskModels.Exits;

/// <summary>How a trailing stop follows the price.</summary>
public enum TrailKind
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>A fraction behind the best close.</summary>
    Percent,

    /// <summary>A number of average true ranges behind the last close.</summary>
    AverageRange,

    /// <summary>A number of average true ranges behind the extreme of a window.</summary>
    Chandelier,

    /// <summary>Beyond the last swing.</summary>
    Swing,
}

/// <summary>How positions are closed, besides by their stop. All of it is off by default.</summary>
public sealed record ExitOptions
{
    /// <summary>Profit from which on the stop is at the entry, in R; 0 for never. <value>0 to 20; 0 by default.</value></summary>
    [Option("break-even-at", "Profit from which on the stop is at the entry, in R; 0 for never.", Min = 0, Max = 20, Step = 0.25)]
    public double BreakEvenAt { get; init; }

    /// <summary>How far beyond the entry that is, for costs, in R. <value>0 to 1; 0.05 by default.</value></summary>
    [Option("break-even-offset", "How far beyond the entry the stop goes then, in R.", Min = 0, Max = 1, Step = 0.05)]
    public double BreakEvenOffset { get; init; } = 0.05;

    /// <summary>How a trailing stop follows the price. <value>None by default.</value></summary>
    [Option("trail-kind", "How a trailing stop follows the price.", Min = 0, Max = 4, Step = 1)]
    public TrailKind Trail { get; init; }

    /// <summary>Profit from which on the stop trails, in R. <value>0 to 20; 1 by default.</value></summary>
    [Option("trail-from", "Profit from which on the stop trails, in R.", Min = 0, Max = 20, Step = 0.25)]
    public double TrailFrom { get; init; } = 1;

    /// <summary>Distance of a percent trail, as a fraction. <value>0.001 to 0.5; 0.02 by default.</value></summary>
    [Option("trail-percent", "Distance of a percent trail, as a fraction of the price.", Min = 0.001, Max = 0.5, Step = 0.005)]
    public double TrailPercent { get; init; } = 0.02;

    /// <summary>Distance of the other trails, in average true ranges. <value>0 to 20; 3 by default.</value></summary>
    [Option("trail-multiple", "Distance of the other trails, in average true ranges.", Min = 0, Max = 20, Step = 0.5)]
    public double TrailMultiple { get; init; } = 3;

    /// <summary>Minutes after which a position is closed; 0 for never. <value>0 to 100000; 0 by default.</value></summary>
    [Option("time-stop", "Minutes after which a position is closed; 0 for never.", Min = 0, Max = 100_000, Step = 30)]
    public int TimeStop { get; init; }

    /// <summary>Whether targets are taken at the market, for execution models that have no orders at them. <value>Off by default.</value></summary>
    [Option("targets-at-market", "Whether targets are taken at the market, for execution models without orders at them.", Min = 0, Max = 1, Step = 1)]
    public bool TargetsAtMarket { get; init; }

    /// <summary>How much the last target moves with momentum at most, as a fraction of its distance; 0 fixes it. <value>0 to 0.9; 0 by default.</value></summary>
    [Option("target-momentum", "How much the last target moves with momentum at most, as a fraction of its distance.", Min = 0, Max = 0.9, Step = 0.1)]
    public double TargetMomentum { get; init; }
}
