namespace QuantConnect.Statistics;

public partial class TradeBuilder
{
    /// <summary>Fill to fill: every lot that the fill offsets becomes a trade, the last one perhaps in part.</summary>
    private void CloseLots(OpenPosition position, Execution exit)
    {
        var left = exit.Size;
        var fee = exit.Fee;
        while (position.Lots.Count > 0 && left > 0)
        {
            var index = Next(position);
            var lot = position.Lots[index];
            var size = Math.Abs(lot.Quantity);
            var whole = left >= size;
            var quantity = whole ? size : left;

            Add(Close(position, lot, exit, quantity, fee), exit.Fill);
            left -= quantity;
            fee = 0;
            if (whole)
            {
                position.Lots.RemoveAt(index);
            }
            else
            {
                lot.Quantity -= lot.IsLong ? quantity : -quantity;
                lot.Fees = 0;
            }
        }

        if (left > 0)
        {
            position.Restart(Remainder(exit, left), 0);
        }
        else if (position.Lots.Count == 0)
        {
            _open.Remove(exit.Fill.Symbol);
        }
    }

    private static Trade Close(OpenPosition position, Lot lot, Execution exit, decimal quantity, decimal fee)
    {
        var worst = lot.ProfitAt(lot.IsLong ? position.Low : position.High);
        var best = lot.ProfitAt(lot.IsLong ? position.High : position.Low);
        return new Trade(exit.Fill.Symbol, lot.OrderId, exit.Fill.OrderId)
        {
            EntryTime = lot.Time,
            EntryPrice = lot.Price,
            Direction = lot.IsLong ? TradeDirection.Long : TradeDirection.Short,
            Quantity = quantity,
            ExitTime = exit.Fill.UtcTime,
            ExitPrice = exit.Price,
            ProfitLoss = exit.Money(lot.ProfitAt(exit.Price), quantity),
            TotalFees = lot.Fees + fee,
            MAE = exit.Money(worst, quantity),
            MFE = exit.Money(best, quantity),
            EndTradeDrawdown = exit.Money(lot.Giveback, quantity),
        };
    }

    /// <summary>Flat to flat: nothing happens until the position is flat or turned round; then all fills are one trade.</summary>
    private void CloseWhenFlat(OpenPosition position, Execution exit)
    {
        var before = 0m;
        foreach (var lot in position.Lots)
        {
            before += lot.Quantity;
        }

        position.Lots.Add(Lot.From(exit.Fill, exit.Fee));
        position.Fees += exit.Fee;
        var after = before + exit.Fill.FillQuantity;
        if (after != 0 && exit.Size <= Math.Abs(before))
        {
            return;
        }

        var opened = position.Lots[0].Time;
        var entry = new AveragePrice();
        var leave = new AveragePrice();
        var orders = new HashSet<int>();
        var lots = position.Lots;
        for (var i = 0; i < lots.Count; i++)
        {
            var lot = lots[_newestFirst ? lots.Count - 1 - i : i];
            (Math.Sign(lot.Quantity) == Math.Sign(exit.Fill.FillQuantity) ? leave : entry).Add(lot.Price, lot.Quantity);
            orders.Add(lot.OrderId);
        }

        Add(Grouped(exit, opened, entry.Price, leave.Price, entry.Quantity, position.Fees, orders), exit.Fill);
        if (after == 0)
        {
            _open.Remove(exit.Fill.Symbol);
        }
        else
        {
            position.Restart(Remainder(exit, Math.Abs(after)), 0);
        }
    }

    /// <summary>Flat to reduced: the lots that the fill offsets are one trade.</summary>
    private void Reduce(OpenPosition position, Execution exit)
    {
        var opened = position.Lots[Next(position)].Time;
        var entry = new AveragePrice();
        var orders = new HashSet<int> { exit.Fill.OrderId };
        var left = exit.Size;
        position.Fees += exit.Fee;
        while (position.Lots.Count > 0 && left > 0)
        {
            var index = Next(position);
            var lot = position.Lots[index];
            var size = Math.Abs(lot.Quantity);
            var taken = left >= size ? lot.Quantity : lot.IsLong ? left : -left;
            entry.Add(lot.Price, taken);
            orders.Add(lot.OrderId);
            if (left >= size)
            {
                // the trade then begins with the oldest lot it used up, which is the last one met
                opened = _newestFirst ? lot.Time : opened;
                position.Lots.RemoveAt(index);
            }
            else
            {
                lot.Quantity -= taken;
            }

            left -= Math.Abs(taken);
        }

        Add(Grouped(exit, opened, entry.Price, exit.Price, entry.Quantity, position.Fees, orders), exit.Fill);
        if (left > 0)
        {
            position.Restart(Remainder(exit, left), 0);
        }
        else if (position.Lots.Count == 0)
        {
            _open.Remove(exit.Fill.Symbol);
        }
        else
        {
            position.Fees = 0;
        }
    }

    private static Trade Grouped(Execution exit, DateTime opened, decimal entry, decimal leave, decimal signedQuantity, decimal fees, HashSet<int> orders)
    {
        var isLong = signedQuantity > 0;
        var quantity = Math.Abs(signedQuantity);
        return new Trade
        {
            Symbols = [exit.Fill.Symbol],
            EntryTime = opened,
            EntryPrice = entry,
            Direction = isLong ? TradeDirection.Long : TradeDirection.Short,
            Quantity = quantity,
            ExitTime = exit.Fill.UtcTime,
            ExitPrice = leave,
            ProfitLoss = exit.Money(isLong ? leave - entry : entry - leave, quantity),
            TotalFees = fees,
            OrderIds = orders,
        };
    }

    /// <summary>What of the closing fill opens a position the other way; its fee is in the closed trade.</summary>
    private static Lot Remainder(Execution exit, decimal size)
    {
        var lot = Lot.From(exit.Fill, 0);
        lot.Quantity = exit.Fill.FillQuantity > 0 ? size : -size;
        return lot;
    }

    /// <summary>Running average price of fills of one sign.</summary>
    private sealed class AveragePrice
    {
        public decimal Quantity { get; private set; }

        public decimal Price { get; private set; }

        public void Add(decimal price, decimal quantity)
        {
            Quantity += quantity;
            Price += (price - Price) * quantity / Quantity;
        }
    }
}
