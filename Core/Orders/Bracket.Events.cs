namespace Quant.Core.Orders;

/// <summary>What the broker tells.</summary>
public sealed partial class Bracket
{
    /// <summary>An order was accepted, or a change of it was carried out, asked for or not.</summary>
    /// <param name="leg">Whose order.</param>
    /// <param name="remaining">Units still to be filled.</param>
    /// <param name="price">Price of the order now; 0 at the market.</param>
    public void OnWorking(int leg, decimal remaining, decimal price)
    {
        var it = _legs[leg];
        if (it.State is LegState.Idle or LegState.Cancelling)
        {
            return;
        }
        if (it.State == LegState.Working && it.Price != price)
        {
            // nobody here asked: the broker did it, for a split as a rule
            it.WantedPrice = price;
        }
        it.State = LegState.Working;
        (it.Asked, it.Committed, it.Price) = (remaining, remaining, price);
        Settle();
    }

    /// <summary>An order was filled, in part or wholly.</summary>
    /// <param name="leg">Whose order.</param>
    /// <param name="quantity">Units filled now, above 0.</param>
    /// <param name="isLast">Whether the order is filled wholly.</param>
    public void OnFill(int leg, decimal quantity, bool isLast)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(quantity, 0);
        var it = _legs[leg];
        it.Filled += quantity;
        Position += BracketLegs.Opens(leg) ? quantity : -quantity;
        if (leg == BracketLegs.Entry)
        {
            _entryBasis += quantity;
        }
        else if (leg != BracketLegs.Correction)
        {
            // once profit or loss is being taken, nothing is added
            _entryIsOver = true;
            _stopIsTriggered |= leg == BracketLegs.Stop;
        }
        if (isLast)
        {
            it.Close();
            _entryIsOver |= leg == BracketLegs.Entry;
        }
        else
        {
            it.Asked = Math.Max(0, it.Asked - quantity);
            it.Committed = Math.Max(0, it.Committed - quantity);
        }
        Settle();
    }

    /// <summary>An order has ended without being filled wholly: cancelled by us, by the broker, or expired.</summary>
    public void OnCanceled(int leg)
    {
        var it = _legs[leg];
        var asked = it.State == LegState.Cancelling;
        it.Close();
        if (leg == BracketLegs.Entry)
        {
            _entryIsOver = true;
        }
        else if (!asked)
        {
            LoseLeg(leg);
        }
        Settle();
    }

    /// <summary>An order was refused.</summary>
    public void OnRejected(int leg)
    {
        var it = _legs[leg];
        it.Close();
        switch (leg)
        {
            case BracketLegs.Entry:
                _entryIsOver = true;
                break;

            case BracketLegs.Stop:
                // a position that cannot be protected is not kept
                it.IsRefused = true;
                _keep = 0;
                _entryIsOver = true;
                break;

            case BracketLegs.Exit:
            case BracketLegs.Correction:
                it.IsBlocked = true;
                break;

            default:
                it.IsRefused = true;
                break;
        }
        Settle();
    }

    /// <summary>A change or a cancel was refused: the order works on as it was.</summary>
    /// <param name="leg">Whose order.</param>
    /// <param name="remaining">Units still to be filled.</param>
    /// <param name="price">Price of the order.</param>
    public void OnRequestRefused(int leg, decimal remaining, decimal price)
    {
        var it = _legs[leg];
        if (it.State is LegState.Idle or LegState.Working)
        {
            return;
        }
        it.IsCancelBlocked |= it.State == LegState.Cancelling;
        it.IsBlocked |= it.State == LegState.InFlight;
        it.State = LegState.Working;
        (it.Asked, it.Committed, it.Price) = (remaining, remaining, price);
        Settle();
    }

    /// <summary>
    /// Somebody else traded what the bracket holds: a margin call, a delisting, a person. The entry ends, the orders follow the position. What goes beyond flat is
    /// not the bracket's.
    /// </summary>
    /// <param name="change">Units, above 0 in the bracket's direction.</param>
    public void OnOutsideFill(decimal change)
    {
        _entryIsOver = true;
        Position = Math.Max(Math.Min(0, Position), Position + change);
        Settle();
    }

    /// <summary>The broker took an order away that should work.</summary>
    private void LoseLeg(int leg)
    {
        if (leg != BracketLegs.Stop)
        {
            _legs[leg].IsBlocked = true;
        }
        else if (++_stopsLostInBar > 1)
        {
            // it would take the next one away as well
            _legs[leg].IsRefused = true;
            _keep = 0;
            _entryIsOver = true;
        }
    }
}
