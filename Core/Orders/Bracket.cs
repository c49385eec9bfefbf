namespace Quant.Core.Orders;

/// <summary>
/// An entry and the orders that close it again: a stop, targets, and orders at the market when it is to end early. One cancels the other: the broker is
/// told by requests, and what it really did is told back by events, in whatever order they come.
/// <para>After every event the bracket compares what should work with what does and sends the difference. It keeps:</para>
/// <list type="bullet">
/// <item>exits never ask for more than the position, where stop and targets, of which one cancels the other, count once: the larger of the stop and of all targets
/// together, and the orders at the market besides; requests under way are counted at their worst;</item>
/// <item>a position has a stop, or an order at the market, from the event that filled it on; if the stop is refused, the position is closed at the market;</item>
/// <item>stop and target that fill at once, faster than one could be cancelled, are set right by a correction. Only they can turn the position round, by no more than
/// the smaller of the two; with <see cref="BracketPlan.TargetsWork"/> off nothing can.</item>
/// </list>
/// Quantities are <c>decimal</c>, unlike in other kernels, because they are counted, not measured.
/// </summary>
public sealed partial class Bracket
{
    private readonly Queue<BracketCommand> _commands = new();
    private readonly BracketLeg[] _legs;
    private readonly decimal[] _shares;
    private readonly decimal _lot;
    private readonly bool _targetsWork;
    private decimal _keep = decimal.MaxValue;
    private decimal _entryBasis;
    private int _stopsLostInBar;
    private bool _entryIsOver;
    private bool _waitsForLegs = true;
    private bool _stopIsTriggered;

    /// <summary>A bracket; its first command is the entry.</summary>
    /// <param name="plan">What to do.</param>
    /// <exception cref="ArgumentOutOfRangeException">Sign, quantity or lot size are out of range.</exception>
    public Bracket(BracketPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(plan.Quantity, 0, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(plan.LotSize, 0, nameof(plan));
        if (plan.Sign is not (1 or -1))
        {
            throw new ArgumentOutOfRangeException(nameof(plan), plan.Sign, "The sign of a bracket is 1 or -1.");
        }
        Sign = plan.Sign;
        _lot = plan.LotSize;
        _targetsWork = plan.TargetsWork;
        _legs = new BracketLeg[BracketLegs.FirstTarget + plan.Targets.Count];
        for (var i = 0; i < _legs.Length; i++)
        {
            _legs[i] = new BracketLeg();
        }
        _shares = new decimal[plan.Targets.Count];
        _legs[BracketLegs.Entry].WantedPrice = plan.EntryPrice;
        _legs[BracketLegs.Stop].WantedPrice = plan.StopPrice;
        for (var i = 0; i < _shares.Length; i++)
        {
            (_legs[BracketLegs.FirstTarget + i].WantedPrice, _shares[i]) = plan.Targets[i];
        }
        Send(BracketCommandKind.Submit, BracketLegs.Entry, plan.Quantity);
    }

    /// <summary>1 for a long position, -1 for a short one.</summary>
    public int Sign { get; }

    /// <summary>Units held; below 0 while a correction is due.</summary>
    public decimal Position { get; private set; }

    /// <summary>Units that the entry has filled.</summary>
    public decimal Entered => _entryBasis;

    /// <summary>What is to be kept of the position; null if it is not being closed.</summary>
    public decimal? Keep => _keep == decimal.MaxValue ? null : _keep;

    /// <summary>Price of a target as wanted now.</summary>
    /// <param name="index">Which one, 0 for the nearest.</param>
    public decimal TargetPrice(int index) => _legs[BracketLegs.FirstTarget + index].WantedPrice;

    /// <summary>The legs, see <see cref="BracketLegs"/> for what is where.</summary>
    public IReadOnlyList<BracketLeg> Legs => _legs;

    /// <summary>Price of the stop as wanted now.</summary>
    public decimal StopPrice => _legs[BracketLegs.Stop].WantedPrice;

    /// <summary>Whether the position, or a part of it, is being closed at the market.</summary>
    public bool IsExiting => _keep != decimal.MaxValue;

    /// <summary>Whether the whole position is being closed.</summary>
    public bool IsFlattening => _keep == 0;

    /// <summary>Whether nothing is held and no order is left.</summary>
    public bool IsDone => Position == 0 && _legs.All(x => x.State == LegState.Idle) && _commands.Count == 0;

    /// <summary>Takes the next request to send. Send one before taking the next; events that arrive meanwhile may be reported at once.</summary>
    public bool TryTake(out BracketCommand command) => _commands.TryDequeue(out command);

    /// <summary>Moves the stop closer to the market. A price that is not closer changes nothing: a stop is never loosened.</summary>
    /// <param name="price">The new price, on the tick.</param>
    public void TightenStop(decimal price)
    {
        var stop = _legs[BracketLegs.Stop];
        if (Sign * (price - stop.WantedPrice) > 0)
        {
            stop.WantedPrice = price;
            Settle();
        }
    }

    /// <summary>Moves a target.</summary>
    /// <param name="index">Which one, 0 for the nearest.</param>
    /// <param name="price">The new price, on the tick.</param>
    public void MoveTarget(int index, decimal price)
    {
        _legs[BracketLegs.FirstTarget + index].WantedPrice = price;
        Settle();
    }

    /// <summary>Tells the last price: targets that do not work at the broker are taken when it has reached them. The entry ends with the first.</summary>
    public void OnPrice(decimal price)
    {
        if (_targetsWork || Position <= 0)
        {
            return;
        }
        var taken = 0m;
        for (var i = 0; i < _shares.Length && Sign * (price - _legs[BracketLegs.FirstTarget + i].WantedPrice) >= 0; i++)
        {
            taken += _shares[i];
        }
        if (taken > 0)
        {
            ReduceTo(Math.Max(0, _entryBasis - Lots(_entryBasis * Math.Min(1, taken))));
        }
    }

    /// <summary>Ends the entry: what is not filled is cancelled, what is filled stays protected.</summary>
    public void CancelEntry()
    {
        _entryIsOver = true;
        Settle();
    }

    /// <summary>Closes at the market what exceeds a quantity; the entry ends.</summary>
    /// <param name="quantity">Units to keep; 0 closes everything. More than an earlier call said is ignored.</param>
    public void ReduceTo(decimal quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        _entryIsOver = true;
        _keep = Math.Min(_keep, quantity);
        Settle();
    }

    /// <summary>A new bar has closed: requests that failed may be tried again.</summary>
    public void OnBar()
    {
        _stopsLostInBar = 0;
        foreach (var leg in _legs)
        {
            (leg.IsBlocked, leg.IsCancelBlocked) = (false, false);
        }
        _waitsForLegs = false;
        Settle();
        _waitsForLegs = true;
    }

    /// <summary>
    /// A split changed what is held. Orders are changed by the broker, who reports it like any change; until then the bracket asks for nothing.
    /// </summary>
    /// <param name="position">Units held now.</param>
    /// <param name="priceFactor">New price over old price.</param>
    /// <param name="round">Rounds a price to the tick.</param>
    public void OnSplit(decimal position, decimal priceFactor, Func<decimal, decimal> round)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(priceFactor, 0);
        ArgumentNullException.ThrowIfNull(round);
        var scale = Position != 0 ? position / Position : 1 / priceFactor;
        Position = position;
        _entryBasis *= scale;
        _keep = _keep == decimal.MaxValue ? _keep : Lots(_keep * scale);
        foreach (var leg in _legs)
        {
            leg.WantedPrice = round(leg.WantedPrice * priceFactor);
            leg.Filled *= scale;
            if (leg.State == LegState.Working)
            {
                leg.State = LegState.InFlight;
                leg.Committed = Math.Max(leg.Committed, leg.Committed * scale);
            }
        }
    }

    private decimal Lots(decimal quantity) => Math.Floor(quantity / _lot) * _lot;
}
