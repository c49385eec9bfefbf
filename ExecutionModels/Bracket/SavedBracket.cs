using Quant.Core.Plans;
using Quant.Framework.Risk;

namespace Quant.ExecutionModels.Bracket;

/// <summary>A bracket as it is kept over a restart. Prices and units are Lean's; quantities are counted in the bracket's direction.</summary>
internal sealed record SavedBracket
{
    /// <summary>Lean's identifier of the security.</summary>
    public required string Security { get; init; }

    /// <summary>1 for a long position, -1 for a short one.</summary>
    public required int Sign { get; init; }

    /// <summary>Units that were to be entered.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Units held.</summary>
    public required decimal Position { get; init; }

    /// <summary>Units that the entry has filled.</summary>
    public required decimal Entered { get; init; }

    /// <summary>What is to be kept of the position; null if it is not being closed.</summary>
    public decimal? Keep { get; init; }

    /// <summary>The stop it was opened with.</summary>
    public required decimal InitialStop { get; init; }

    /// <summary>The stop now.</summary>
    public required decimal Stop { get; init; }

    /// <summary>What set the stop where it is.</summary>
    public RiskReason StopReason { get; init; }

    /// <summary>When the position was first seen, UTC; null if it has not been yet.</summary>
    public DateTime? OpenedAt { get; init; }

    /// <summary>The targets.</summary>
    public required IReadOnlyList<SavedTarget> Targets { get; init; }

    /// <summary>Orders at the broker.</summary>
    public required IReadOnlyList<SavedOrder> Orders { get; init; }

    /// <summary>The plan it came from; null if there was none.</summary>
    public SavedPlan? Plan { get; init; }

    /// <summary>Stop and targets as they were proposed.</summary>
    public ExitProposal Proposal() => new(Sign, InitialStop, [.. Targets.Select(x => new ExitTarget(x.FirstPrice, x.Fraction))], Plan?.ToPlan());
}

/// <summary>A target of a bracket.</summary>
internal sealed record SavedTarget(decimal FirstPrice, decimal Price, decimal Fraction, decimal Filled);

/// <summary>An order of a bracket.</summary>
/// <param name="Leg">Its leg.</param>
/// <param name="BrokerIds">What the broker calls it; empty if it was not acknowledged yet.</param>
/// <param name="Remaining">Units that were still to be filled.</param>
/// <param name="Price">Its price; 0 at the market.</param>
internal sealed record SavedOrder(int Leg, IReadOnlyList<string> BrokerIds, decimal Remaining, decimal Price);

/// <summary>A <see cref="TradePlan"/>.</summary>
internal sealed record SavedPlan(
    TradeSide Side, double Entry, double Stop, IReadOnlyList<PlanTarget> Targets, double Confidence, string Setup, PlanOrigin Origin, long CreatedAt, long EnterBefore, long ExitBy)
{
    public static SavedPlan Of(TradePlan x)
        => new(x.Side, x.Entry, x.Stop, [.. x.Targets], x.Confidence, x.Setup, x.Origin, x.CreatedAt, x.EnterBefore, x.ExitBy);

    public TradePlan ToPlan() => new(Side, Entry, Stop, Targets, Confidence, Setup, Origin, CreatedAt, EnterBefore, ExitBy);
}
