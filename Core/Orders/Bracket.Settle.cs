namespace Quant.Core.Orders;

/// <summary>From what is to what should be.</summary>
public sealed partial class Bracket
{
    /// <summary>Asks for the difference between the orders there are and those there should be. Legs with a request under way wait for its answer.</summary>
    private void Settle()
    {
        var entry = _legs[BracketLegs.Entry];
        if (_entryIsOver && entry.State == LegState.Working)
        {
            Cancel(BracketLegs.Entry);
        }
        if (Position >= 0 && _legs[BracketLegs.Correction].State == LegState.Working)
        {
            Cancel(BracketLegs.Correction);
        }
        if (Position <= 0)
        {
            SettleNothingHeld();
            return;
        }
        var exit = _legs[BracketLegs.Exit];
        var excess = Math.Max(0, Position - Math.Min(Position, _keep));
        var kept = Position - Math.Max(excess, exit.Committed);
        Want(BracketLegs.Stop, _legs[BracketLegs.Stop].IsRefused ? 0 : Math.Max(0, kept));
        SettleTargets(kept);
        SettleExit(excess);
    }

    /// <summary>Everything is cancelled; what was filled too much is undone once the entry cannot do so by filling late.</summary>
    private void SettleNothingHeld()
    {
        for (var leg = BracketLegs.Stop; leg < _legs.Length; leg++)
        {
            if (leg != BracketLegs.Correction)
            {
                Want(leg, 0);
            }
        }
        var correction = _legs[BracketLegs.Correction];
        if (Position < 0 && correction.State == LegState.Idle && !correction.IsBlocked && _legs[BracketLegs.Entry].State == LegState.Idle)
        {
            Send(BracketCommandKind.Submit, BracketLegs.Correction, -Position);
        }
    }

    /// <summary>Each target has its part of what the entry filled, less what it has filled; together never more than what is kept.</summary>
    private void SettleTargets(decimal kept)
    {
        if (!_targetsWork)
        {
            return;
        }
        var room = _stopIsTriggered ? 0 : Math.Max(0, kept);
        var sum = 0m;
        var before = 0m;
        for (var i = 0; i < _shares.Length; i++)
        {
            sum += _shares[i];
            // cumulative, so that lots lost by rounding go to the next target and none is left over at 1
            var cumulated = Lots(_entryBasis * Math.Min(1, sum));
            var leg = BracketLegs.FirstTarget + i;
            var wanted = _legs[leg].IsRefused ? 0 : Math.Min(room, Math.Max(0, cumulated - before - _legs[leg].Filled));
            before = cumulated;
            room -= wanted;
            Want(leg, wanted, CommittedOfOtherTargets(leg));
        }
    }

    private decimal CommittedOfOtherTargets(int leg)
    {
        var sum = 0m;
        for (var i = BracketLegs.FirstTarget; i < _legs.Length; i++)
        {
            sum += i == leg ? 0 : _legs[i].Committed;
        }
        return sum;
    }

    /// <summary>
    /// Sells the excess at the market, as far as no other leg may still fill it. It waits for requests under way that will free more of it, so as not to send
    /// one order for each, but not over the next bar.
    /// </summary>
    private void SettleExit(decimal excess)
    {
        var exit = _legs[BracketLegs.Exit];
        if (excess == 0 || exit.State != LegState.Idle || exit.IsBlocked)
        {
            return;
        }
        var others = Math.Max(_legs[BracketLegs.Stop].Committed, CommittedOfOtherTargets(-1));
        var free = Math.Min(excess, Position - others);
        if (free > 0 && (free == excess || !_waitsForLegs || !IsAnyLegUnderWay()))
        {
            Send(BracketCommandKind.Submit, BracketLegs.Exit, free);
        }
    }

    private bool IsAnyLegUnderWay()
    {
        for (var i = BracketLegs.Stop; i < _legs.Length; i++)
        {
            if (i is not (BracketLegs.Exit or BracketLegs.Correction) && _legs[i].State is LegState.InFlight or LegState.Cancelling)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Makes a closing leg work for a quantity at its wanted price.</summary>
    /// <param name="index">The leg.</param>
    /// <param name="quantity">Units.</param>
    /// <param name="others">Units that legs on the same side may still fill; the sum stays within the position.</param>
    private void Want(int index, decimal quantity, decimal others = 0)
    {
        var leg = _legs[index];
        switch (leg.State)
        {
            case LegState.Idle when quantity > 0 && !leg.IsBlocked:
                var free = Math.Min(quantity, Position - others - _legs[BracketLegs.Exit].Committed);
                if (free > 0)
                {
                    Send(BracketCommandKind.Submit, index, free);
                }
                break;

            case LegState.Working when quantity == 0:
                Cancel(index);
                break;

            case LegState.Working when leg.IsBlocked:
                // it may not be changed, but it may not be too large either
                if (leg.Asked > quantity)
                {
                    Cancel(index);
                }
                break;

            case LegState.Working when leg.Asked != quantity || leg.Price != leg.WantedPrice:
                var most = Math.Min(quantity, Math.Max(leg.Asked, Position - others - _legs[BracketLegs.Exit].Committed));
                if (leg.Asked != most || leg.Price != leg.WantedPrice)
                {
                    Send(BracketCommandKind.Change, index, most);
                }
                break;
        }
    }

    private void Send(BracketCommandKind kind, int index, decimal quantity)
    {
        var leg = _legs[index];
        leg.State = LegState.InFlight;
        leg.Asked = quantity;
        leg.Committed = Math.Max(leg.Committed, quantity);
        leg.Price = leg.WantedPrice;
        _commands.Enqueue(new BracketCommand(kind, index, quantity, leg.WantedPrice));
    }

    private void Cancel(int index)
    {
        var leg = _legs[index];
        if (leg.IsCancelBlocked)
        {
            return;
        }
        leg.State = LegState.Cancelling;
        leg.Asked = 0;
        _commands.Enqueue(new BracketCommand(BracketCommandKind.Cancel, index, 0, 0));
    }
}
