using Quant.Engine.Models;
using QuantConnect.Orders;

namespace QuantConnect.Statistics;

public partial class TradeBuilder
{
    /// <summary>What is left of an opening fill; <see cref="Quantity"/> is signed.</summary>
    private sealed class Lot
    {
        // between these prices neither peak nor giveback changes; nearly all prices are
        private decimal _quietAbove;
        private decimal _quietBelow;

        public required int OrderId { get; init; }

        public required DateTime Time { get; init; }

        public required decimal Price { get; set; }

        public required decimal Quantity { get; set; }

        public decimal Fees { get; set; }

        /// <summary>Best unrealised profit per unit so far.</summary>
        public decimal Peak { get; private set; }

        /// <summary>Largest fall per unit from <see cref="Peak"/>.</summary>
        public decimal Giveback { get; private set; }

        public bool IsLong => Quantity > 0;

        public static Lot From(OrderEvent fill, decimal fees) => new()
        {
            OrderId = fill.OrderId,
            Time = fill.UtcTime,
            Price = fill.FillPrice,
            Quantity = fill.FillQuantity,
            Fees = fees,
        };

        /// <summary>Profit per unit at <paramref name="price"/>.</summary>
        public decimal ProfitAt(decimal price) => IsLong ? price - Price : Price - price;

        public void See(decimal price)
        {
            if (DecimalMath.IsLess(_quietAbove, price) && DecimalMath.IsLess(price, _quietBelow))
            {
                return;
            }
            var profit = ProfitAt(price);
            if (profit >= Peak)
            {
                Peak = profit;
            }
            else if (Peak - profit > Giveback)
            {
                Giveback = Peak - profit;
            }
            SetQuietRange();
        }

        public void Split(decimal factor)
        {
            Quantity /= factor;
            Price *= factor;
            Peak *= factor;
            Giveback *= factor;
            SetQuietRange();
        }

        private void SetQuietRange()
        {
            var best = IsLong ? Price + Peak : Price - Peak;
            (_quietAbove, _quietBelow) = IsLong ? (best - Giveback, best) : (best, best + Giveback);
        }
    }

    /// <summary>The open lots of one symbol and the price range since the position was opened.</summary>
    private sealed class OpenPosition
    {
        private decimal _price;
        private bool _hasPrice;

        public OpenPosition(Lot first, decimal fees) => Restart(first, fees);

        public List<Lot> Lots { get; } = [];

        public decimal Fees { get; set; }

        public decimal High { get; private set; }

        public decimal Low { get; private set; }

        /// <summary>Forgets everything and begins with <paramref name="first"/>.</summary>
        public void Restart(Lot first, decimal fees)
        {
            Lots.Clear();
            Lots.Add(first);
            Fees = fees;
            High = Low = first.Price;
            _hasPrice = false;
        }

        public void See(decimal price, bool trackLots)
        {
            // the quote of a minute does not change the price of a stock; a lot added since begins at the price of its fill, which is the last one then
            if (_hasPrice && DecimalMath.AreSame(price, _price))
            {
                return;
            }
            (_price, _hasPrice) = (price, true);
            if (DecimalMath.IsLess(High, price))
            {
                High = price;
            }
            else if (DecimalMath.IsLess(price, Low))
            {
                Low = price;
            }

            if (trackLots)
            {
                foreach (var lot in Lots)
                {
                    lot.See(price);
                }
            }
        }

        public void Split(decimal factor)
        {
            Low *= factor;
            High *= factor;
            _hasPrice = false;
            foreach (var lot in Lots)
            {
                lot.Split(factor);
            }
        }
    }
}
