using Quant.Core.Plans;
using QuantConnect;

namespace Quant.Framework.Risk;

/// <summary>
/// How the position of a symbol is to end: its stop and its targets as they are now. Risk rules move them, the execution model keeps orders at the broker in
/// step. The stop never gives way.
/// </summary>
public sealed class PositionExit
{
    private readonly decimal[] _targets;

    internal PositionExit(Symbol symbol, ExitProposal proposal, decimal entry, decimal quantity, DateTime openedAt)
    {
        Symbol = symbol;
        Sign = proposal.Sign;
        Entry = entry;
        OpenQuantity = quantity;
        OpenedAt = openedAt;
        // a fill beyond the planned stop leaves no distance to measure by: the stop stays, and has gone off
        InitialStop = Stop = proposal.Stop;
        Plan = proposal.Plan;
        BestClose = entry;
        _targets = new decimal[proposal.Targets.Count];
        var fractions = new decimal[_targets.Length];
        for (var i = 0; i < _targets.Length; i++)
        {
            (_targets[i], fractions[i]) = proposal.Targets[i];
        }
        Fractions = fractions;
    }

    /// <summary>What is held.</summary>
    public Symbol Symbol { get; }

    /// <summary>1 for a long position, -1 for a short one.</summary>
    public int Sign { get; }

    /// <summary>Average price of the position.</summary>
    public decimal Entry { get; internal set; }

    /// <summary>The largest number of units held so far, above 0: what fractions of targets are of.</summary>
    public decimal OpenQuantity { get; internal set; }

    /// <summary>When it was first seen, UTC.</summary>
    public DateTime OpenedAt { get; }

    /// <summary>The stop it was opened with.</summary>
    public decimal InitialStop { get; private set; }

    /// <summary>The stop now; never farther from the market than it was.</summary>
    public decimal Stop { get; private set; }

    /// <summary>What set the stop where it is.</summary>
    public RiskReason StopReason { get; private set; } = RiskReason.InitialStop;

    /// <summary>Prices of the targets now, nearest first.</summary>
    public IReadOnlyList<decimal> Targets => _targets;

    /// <summary>Which part of <see cref="OpenQuantity"/> each target closes.</summary>
    public IReadOnlyList<decimal> Fractions { get; }

    /// <summary>The best price seen at a look: highest for a long position, lowest for a short one.</summary>
    public decimal BestClose { get; private set; }

    /// <summary>The plan it came from; null if there was none.</summary>
    public TradePlan? Plan { get; }

    /// <summary>Distance of entry and initial stop, 1 R, in the unit of the price; 0 or less if the entry was beyond the stop.</summary>
    public decimal Risk => Sign * (Entry - InitialStop);

    /// <summary>Profit at a price, in R; null if there is no distance to measure by.</summary>
    public double? ProfitInR(decimal price) => Risk > 0 ? (double)(Sign * (price - Entry) / Risk) : null;

    /// <summary>Moves the stop closer to the market; false, and nothing changes, if the price is not closer.</summary>
    public bool Tighten(decimal price, RiskReason reason)
    {
        if (Sign * (price - Stop) <= 0)
        {
            return false;
        }
        (Stop, StopReason) = (price, reason);
        return true;
    }

    /// <summary>Moves a target.</summary>
    public void MoveTarget(int index, decimal price) => _targets[index] = price;

    /// <summary>Takes a price into account.</summary>
    internal void See(decimal price) => BestClose = Sign * (price - BestClose) > 0 ? price : BestClose;

    /// <summary>A split: prices times a factor, units divided by it.</summary>
    internal void Split(decimal factor)
    {
        (InitialStop, Stop, BestClose, OpenQuantity) = (InitialStop * factor, Stop * factor, BestClose * factor, OpenQuantity / factor);
        for (var i = 0; i < _targets.Length; i++)
        {
            _targets[i] *= factor;
        }
    }
}
