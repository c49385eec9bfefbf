using Quant.Framework.Options;

namespace Quant.ExecutionModels.Bracket;

/// <summary>By which order a position is entered.</summary>
public enum EntryKind
{
    /// <summary>At the market.</summary>
    Market,

    /// <summary>By a limit at the entry of the plan.</summary>
    Limit,

    /// <summary>By a stop at the entry of the plan, with a limit beyond it.</summary>
    StopLimit,
}

/// <summary>Parameters of <see cref="BracketExecutionModel"/>.</summary>
public sealed record BracketOptions
{
    /// <summary>By which order a position is entered. <value>At the market by default.</value></summary>
    [Option("entry-kind", "By which order a position is entered.", Min = 0, Max = 2, Step = 1)]
    public EntryKind Entry { get; init; }

    /// <summary>How far beyond the stop the limit of a stop-limit entry is, in ticks. <value>0 to 1000; 5 by default.</value></summary>
    [Option("entry-limit-ticks", "How far beyond the stop the limit of a stop-limit entry is, in ticks.", Min = 0, Max = 1000, Step = 5)]
    public int LimitTicks { get; init; } = 5;

    /// <summary>
    /// Whether targets work at the broker beside the stop. Off, one side works at a time: nothing at the broker can turn a position round, and brokers that keep units
    /// back for every order (cash accounts) accept it, but a target fills at the market after the bar that reached it. <value>On by default.</value>
    /// </summary>
    [Option("targets-at-broker", "Whether targets work at the broker beside the stop; off, they are taken at the market.", Min = 0, Max = 1, Step = 1)]
    public bool TargetsWork { get; init; } = true;

    /// <summary>Minutes before the regular close at which positions are closed and no more are opened; 0 to hold them over night. <value>0 to 390; 0 by default.</value></summary>
    [Option("flat-before-close", "Minutes before the close at which positions are closed; 0 to hold them over night.", Min = 0, Max = 390, Step = 5)]
    public int FlatBeforeClose { get; init; }
}
