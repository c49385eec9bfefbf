namespace Quant.Core.Orders;

/// <summary>What is known of a bracket whose program was started again.</summary>
/// <param name="Position">Units held now, in the bracket's direction; not below 0.</param>
/// <param name="Entered">Units that the entry has filled in all.</param>
/// <param name="StopPrice">Price that the stop should have.</param>
/// <param name="Targets">Of each target the price it should have and the units it has filled.</param>
/// <param name="Keep">What is to be kept of the position; null if it is not being closed.</param>
public sealed record BracketProgress(decimal Position, decimal Entered, decimal StopPrice, IReadOnlyList<(decimal Price, decimal Filled)> Targets, decimal? Keep);

/// <summary>An order that works at the broker for a bracket.</summary>
/// <param name="Leg">Its leg.</param>
/// <param name="Remaining">Units still to be filled, above 0.</param>
/// <param name="Price">Its price; 0 at the market.</param>
public readonly record struct WorkingLeg(int Leg, decimal Remaining, decimal Price);

/// <summary>Going on after a restart.</summary>
public sealed partial class Bracket
{
    /// <summary>
    /// A bracket that goes on where another one was left. Its entry is over: what is still working of it is cancelled. Its first commands are what its orders lack: a
    /// missing stop first.
    /// </summary>
    /// <param name="plan">What it was to do.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="working">Its orders at the broker; at most one per leg.</param>
    public static Bracket Resume(BracketPlan plan, BracketProgress progress, IEnumerable<WorkingLeg> working)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(progress);
        ArgumentNullException.ThrowIfNull(working);
        ArgumentOutOfRangeException.ThrowIfNegative(progress.Position, nameof(progress));
        var bracket = new Bracket(plan);
        bracket._commands.Clear();
        bracket._legs[BracketLegs.Entry].Close();
        bracket.Continue(progress, working);
        return bracket;
    }

    private void Continue(BracketProgress progress, IEnumerable<WorkingLeg> working)
    {
        Position = progress.Position;
        _entryBasis = progress.Entered;
        _entryIsOver = true;
        _keep = progress.Keep ?? decimal.MaxValue;
        _legs[BracketLegs.Stop].WantedPrice = progress.StopPrice;
        for (var i = 0; i < _shares.Length; i++)
        {
            (_legs[BracketLegs.FirstTarget + i].WantedPrice, _legs[BracketLegs.FirstTarget + i].Filled) = progress.Targets[i];
        }
        foreach (var (index, remaining, price) in working)
        {
            var leg = _legs[index];
            (leg.State, leg.Asked, leg.Committed, leg.Price) = (LegState.Working, remaining, remaining, price);
        }
        Settle();
    }
}
