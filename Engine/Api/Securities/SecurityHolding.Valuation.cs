using Quant.Engine.Models;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

public partial class SecurityHolding
{
    private readonly bool _valuesItself;
    private IFeeModel? _feeModel;
    private OrderFeeParameters? _closing;

    // price times quantity times multiplier of the position, and the properties with that multiplier; null when it is to be computed anew
    private decimal _cost;
    private SymbolProperties? _costedWith;

    /// <summary>What the position cost, in account currency at the current rate; negative for short positions.</summary>
    public virtual decimal HoldingsCost => Quantity == 0 ? 0 : CostInAccountCurrency();

    /// <summary><see cref="HoldingsCost"/> divided by the leverage.</summary>
    public virtual decimal UnleveredHoldingsCost => HoldingsCost / Leverage;

    /// <summary><see cref="HoldingsCost"/> without sign.</summary>
    public virtual decimal AbsoluteHoldingsCost => Math.Abs(HoldingsCost);

    /// <summary><see cref="UnleveredHoldingsCost"/> without sign.</summary>
    public virtual decimal UnleveredAbsoluteHoldingsCost => Math.Abs(UnleveredHoldingsCost);

    /// <summary>Value of the position in account currency; negative for short positions.</summary>
    public virtual decimal HoldingsValue => Quantity == 0 ? 0 : GetQuantityValue(Quantity).InAccountCurrency;

    /// <summary><see cref="HoldingsValue"/> without sign.</summary>
    public virtual decimal AbsoluteHoldingsValue => Math.Abs(HoldingsValue);

    /// <summary>Profit of closing the position now, in account currency: at bid or ask, and less the fee.</summary>
    public virtual decimal UnrealizedProfit => TotalCloseProfit();

    /// <summary><see cref="UnrealizedProfit"/> as a fraction of the cost, 0 without a position.</summary>
    public virtual decimal UnrealizedProfitPercent
    {
        get
        {
            var cost = AbsoluteHoldingsCost;
            return cost == 0 ? 0m : UnrealizedProfit / cost;
        }
    }

    /// <summary>Value of a quantity at the current price.</summary>
    public virtual ConvertibleCashAmount GetQuantityValue(decimal quantity) => GetQuantityValue(quantity, _price);

    /// <summary>Value of a quantity at a price: price times quantity times the contract multiplier.</summary>
    public virtual ConvertibleCashAmount GetQuantityValue(decimal quantity, decimal price)
        => new(price * quantity * _security.SymbolProperties.ContractMultiplier, _security.QuoteCurrency);

    /// <summary>Profit of closing a position, in account currency.</summary>
    /// <param name="includeFees">Whether to deduct the fee of a market order for it.</param>
    /// <param name="exitPrice">Price to close at: by default the bid of a long position, the ask of any other.</param>
    /// <param name="entryPrice">Price it was opened at: by default the average price.</param>
    /// <param name="quantity">Signed quantity: by default that held.</param>
    public virtual decimal TotalCloseProfit(bool includeFees = true, decimal? exitPrice = null, decimal? entryPrice = null, decimal? quantity = null)
    {
        if (quantity is null && !_invested)
        {
            return 0;
        }
        var closed = quantity ?? Quantity;

        var fees = 0m;
        if (includeFees)
        {
            fees = _currencyConverter.ConvertToAccountCurrency(ClosingFee(-closed)).Amount;
        }

        var price = IsLong ? _security.BidPrice : _security.AskPrice;
        if (price == 0)
        {
            price = _security.Price;
        }

        var entryValue = quantity is null && entryPrice is null ? CostInAccountCurrency() : ValueInAccountCurrency(closed, entryPrice ?? AveragePrice);
        var exitValue = ValueInAccountCurrency(closed, exitPrice ?? price);
        return exitValue - entryValue - fees;
    }

    /// <summary>The same as <see cref="GetQuantityValue(decimal, decimal)"/>, without an object where nobody has overridden it.</summary>
    private decimal ValueInAccountCurrency(decimal quantity, decimal price)
        => _valuesItself
            ? DecimalMath.Scaled(
                DecimalMath.Scaled(DecimalMath.Product(price, quantity), _security.SymbolProperties.ContractMultiplier), _security.QuoteCurrency.ConversionRate)
            : GetQuantityValue(quantity, price).InAccountCurrency;

    /// <summary>The same for the position at its average price. Risk models ask in each step; only the rate has changed then.</summary>
    private decimal CostInAccountCurrency()
    {
        var properties = _security.SymbolProperties;
        if (!_valuesItself || properties.GetType() != typeof(SymbolProperties))
        {
            return ValueInAccountCurrency(Quantity, AveragePrice);
        }
        if (!ReferenceEquals(_costedWith, properties))
        {
            _cost = AveragePrice * Quantity * properties.ContractMultiplier;
            _costedWith = properties;
        }
        return DecimalMath.Scaled(_cost, _security.QuoteCurrency.ConversionRate);
    }

    /// <summary>The fee of a market order now. Risk models ask in each step; the engine's own fee models do not keep the order, so one does for all.</summary>
    private CashAmount ClosingFee(decimal quantity)
    {
        var model = _security.FeeModel;
        if (!ReferenceEquals(model, _feeModel))
        {
            _feeModel = model;
            _closing = model.GetType().Assembly == typeof(FeeModel).Assembly
                ? new OrderFeeParameters(_security, new MarketOrder(_security.Symbol, quantity, _security.UtcTime))
                : null;
        }
        if (_closing is null)
        {
            return Extensions.GetMarketOrderFees(_security, quantity, _security.UtcTime);
        }
        _closing.Order.Quantity = quantity;
        _closing.Order.Time = _security.UtcTime;
        return model.GetOrderFee(_closing).Value;
    }
}
