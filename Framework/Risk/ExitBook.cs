using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Framework.Risk;

/// <summary>
/// The stops and targets of all positions, shared by the models of one algorithm: portfolio construction proposes them with the size, risk control opens them
/// when it sees the position, moves and closes them, the execution model follows.
/// </summary>
public sealed class ExitBook
{
    private readonly SortedDictionary<Symbol, PositionExit> _open = new(SymbolOrder.Instance);
    private readonly Dictionary<Symbol, ExitProposal> _proposals = [];

    /// <summary>Raised when a position has been closed.</summary>
    public event Action<ClosedPosition>? Closed;

    /// <summary>Exits of the positions there are, in the order of their symbols.</summary>
    public IReadOnlyCollection<PositionExit> Open => _open.Values;

    /// <summary>The exit of a symbol's position; null if it has none.</summary>
    public PositionExit? Find(Symbol symbol) => _open.GetValueOrDefault(symbol);

    /// <summary>The exit that is proposed for the next position in a symbol; null if there is none.</summary>
    public ExitProposal? Proposal(Symbol symbol) => _proposals.GetValueOrDefault(symbol);

    /// <summary>Says how the next position in a symbol is to end.</summary>
    public void Propose(Symbol symbol, ExitProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        _proposals[symbol] = proposal;
    }

    /// <summary>Brings the book in step with what is held; the exit of the position, null if nothing is held or nothing was proposed for its side.</summary>
    /// <param name="security">The security, with its holdings.</param>
    /// <param name="utc">Now.</param>
    public PositionExit? Observe(Security security, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(security);
        var holdings = security.Holdings;
        var sign = Math.Sign(holdings.Quantity);
        var exit = Find(security.Symbol);
        if (exit is not null && sign != exit.Sign)
        {
            _open.Remove(security.Symbol);
            exit = null;
        }
        if (sign == 0)
        {
            return null;
        }
        if (exit is null)
        {
            if (Proposal(security.Symbol) is not { } proposal || proposal.Sign != sign)
            {
                return null;
            }
            exit = new PositionExit(security.Symbol, proposal, holdings.AveragePrice, holdings.AbsoluteQuantity, utc);
            _open.Add(security.Symbol, exit);
        }
        exit.Entry = holdings.AveragePrice;
        exit.OpenQuantity = Math.Max(exit.OpenQuantity, holdings.AbsoluteQuantity);
        exit.See(security.Price);
        return exit;
    }

    /// <summary>Takes the exit of a position that was opened before a restart into the book.</summary>
    /// <param name="security">The security, with its holdings.</param>
    /// <param name="proposal">How it was proposed.</param>
    /// <param name="entered">Units that were held at most.</param>
    /// <param name="stop">The stop now, and what set it there.</param>
    /// <param name="targets">Prices of the targets now.</param>
    /// <param name="openedAt">When it was opened, UTC.</param>
    public void Resume(Security security, ExitProposal proposal, decimal entered, (decimal Price, RiskReason Reason) stop, IReadOnlyList<decimal> targets, DateTime openedAt)
    {
        ArgumentNullException.ThrowIfNull(security);
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(targets);
        var exit = new PositionExit(security.Symbol, proposal, security.Holdings.AveragePrice, entered, openedAt);
        exit.Tighten(stop.Price, stop.Reason);
        for (var i = 0; i < targets.Count; i++)
        {
            exit.MoveTarget(i, targets[i]);
        }
        _proposals[security.Symbol] = proposal;
        _open[security.Symbol] = exit;
    }

    /// <summary>A split changed the units of a position.</summary>
    /// <param name="symbol">Of what.</param>
    /// <param name="factor">New price over old price.</param>
    public void Split(Symbol symbol, decimal factor) => Find(symbol)?.Split(factor);

    /// <summary>Tells that a position was closed.</summary>
    public void Report(ClosedPosition closed) => Closed?.Invoke(closed);
}
