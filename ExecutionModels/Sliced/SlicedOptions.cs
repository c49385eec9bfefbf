using Quant.Framework.Options;

namespace Quant.ExecutionModels.Sliced;

/// <summary>Parameters of the execution models that trade a target in parts.</summary>
public sealed record SlicedOptions
{
    /// <summary>Minutes over which a target is traded. <value>1 to 390; 30 by default.</value></summary>
    [Option("slice-minutes", "Minutes over which a target is traded.", Min = 1, Max = 390, Step = 5)]
    public int Minutes { get; init; } = 30;

    /// <summary>Minutes between two orders. <value>1 to 60; 1 by default.</value></summary>
    [Option("slice-every", "Minutes between two orders of a target.", Min = 1, Max = 60, Step = 1)]
    public int Every { get; init; } = 1;

    /// <summary>Largest order, as a fraction of the last bar's volume; 0 for no cap. <value>0 to 1; 0.1 by default.</value></summary>
    [Option("participation", "Largest order, as a fraction of the last bar's volume; 0 for no cap.", Min = 0, Max = 1, Step = 0.05)]
    public decimal Participation { get; init; } = 0.1m;

    /// <summary>Widest spread that is crossed, in basis points of the mid price. <value>0.1 to 1000; 5 by default.</value></summary>
    [Option("spread-limit", "Widest spread that is crossed, in basis points of the mid price.", Min = 0.1, Max = 1000, Step = 1)]
    public double SpreadLimit { get; init; } = 5;

    /// <summary>Minutes after which any spread is crossed. <value>0 to 390; 15 by default.</value></summary>
    [Option("spread-patience", "Minutes after which any spread is crossed.", Min = 0, Max = 390, Step = 5)]
    public int SpreadPatience { get; init; } = 15;

    /// <summary>Whether targets that close or reduce are traded at once and whole. <value>On by default.</value></summary>
    [Option("exits-at-once", "Whether targets that close or reduce are traded at once and whole.", Min = 0, Max = 1, Step = 1)]
    public bool ExitsAtOnce { get; init; } = true;

    /// <summary>Orders sent at one step at most, exits aside. <value>1 to 1000; 20 by default.</value></summary>
    [Option("orders-per-batch", "Orders sent at one step at most, exits aside.", Min = 1, Max = 1000, Step = 5)]
    public int PerBatch { get; init; } = 20;
}
