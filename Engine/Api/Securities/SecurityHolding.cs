using System.Globalization;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace QuantConnect.Securities;

/// <summary>The position in one security, and what it has earned so far. Prices are in quote currency, values in account currency.</summary>
public partial class SecurityHolding
{
    private readonly Security _security;
    private readonly ICurrencyConverter _currencyConverter;
    private bool _invested;
    private decimal _quantity;
    private decimal _averagePrice;
    private decimal _price;
    private decimal _profit;
    private decimal _lastTradeProfit;
    private decimal _totalDividends;
    private decimal _totalFees;
    private decimal _totalSaleVolume;

    /// <summary>Creates an empty position.</summary>
    public SecurityHolding(Security security, ICurrencyConverter currencyConverter)
    {
        _security = security;
        _currencyConverter = currencyConverter;
        // a user's subclass may value a quantity in its own way
        _valuesItself = GetType().Assembly == typeof(SecurityHolding).Assembly;
    }

    /// <summary>Copies a position; its dividends are left behind, as in Lean.</summary>
    protected SecurityHolding(SecurityHolding holding)
        : this(holding._security, holding._currencyConverter)
    {
        AveragePrice = holding.AveragePrice;
        Quantity = holding._quantity;
        _price = holding._price;
        _profit = holding._profit;
        _lastTradeProfit = holding._lastTradeProfit;
        _totalFees = holding._totalFees;
        _totalSaleVolume = holding._totalSaleVolume;
    }

    /// <summary>Raised after each fill or split, even if the quantity came out the same.</summary>
    public event EventHandler<SecurityHoldingQuantityChangedEventArgs>? QuantityChanged;

    /// <summary>The security.</summary>
    protected Security Security => _security;

    /// <summary>The portfolio target last set for the security, if any.</summary>
    public IPortfolioTarget? Target { get; set; }

    /// <summary>Average price of the position, 0 when it is closed.</summary>
    public decimal AveragePrice
    {
        get => _averagePrice;
        protected set
        {
            _averagePrice = value;
            _costedWith = null;
            _boundedWith = null;
        }
    }

    /// <summary>Signed quantity: negative for short positions.</summary>
    public decimal Quantity
    {
        get => _quantity;
        protected set
        {
            _invested = Math.Abs(value) >= _security.SymbolProperties.LotSize;
            _quantity = value;
            _costedWith = null;
            _boundedWith = null;
        }
    }

    /// <summary>The security's symbol.</summary>
    public Symbol Symbol => _security.Symbol;

    /// <summary>The kind of security.</summary>
    public SecurityType Type => _security.Type;

    /// <summary>The security's leverage.</summary>
    public virtual decimal Leverage => _security.BuyingPowerModel.GetLeverage(_security);

    /// <summary>Price the position is valued at.</summary>
    public virtual decimal Price
    {
        get => _price;
        protected set => _price = value;
    }

    /// <summary>Whether at least one lot is held.</summary>
    public virtual bool HoldStock => _invested;

    /// <summary>Whether at least one lot is held.</summary>
    public virtual bool Invested => _invested;

    /// <summary>Whether the quantity is above 0.</summary>
    public virtual bool IsLong => Quantity > 0;

    /// <summary>Whether the quantity is below 0.</summary>
    public virtual bool IsShort => Quantity < 0;

    /// <summary>The quantity without sign.</summary>
    public virtual decimal AbsoluteQuantity => Math.Abs(Quantity);

    /// <summary>Value of all fills so far.</summary>
    public virtual decimal TotalSaleVolume => _totalSaleVolume;

    /// <summary>Fees paid so far.</summary>
    public virtual decimal TotalFees => _totalFees;

    /// <summary>Dividends received so far, negative if more were paid.</summary>
    public virtual decimal TotalDividends => _totalDividends;

    /// <summary>Profit of the last fill that closed something, fees not deducted.</summary>
    public virtual decimal LastTradeProfit => _lastTradeProfit;

    /// <summary>Profit of closed positions, dividends included, fees not deducted.</summary>
    public virtual decimal Profit => _profit + _totalDividends;

    /// <summary><see cref="Profit"/> less <see cref="TotalFees"/>.</summary>
    public virtual decimal NetProfit => Profit - TotalFees;

    /// <summary>Adds a fee.</summary>
    public void AddNewFee(decimal newFee) => _totalFees += newFee;

    /// <summary>Adds the profit of a closed position.</summary>
    public void AddNewProfit(decimal profitLoss) => _profit += profitLoss;

    /// <summary>Adds the value of a fill.</summary>
    public void AddNewSale(decimal saleValue) => _totalSaleVolume += saleValue;

    /// <summary>Adds a dividend.</summary>
    public void AddNewDividend(decimal dividend) => _totalDividends += dividend;

    /// <summary>Sets the profit of the last closing fill.</summary>
    public void SetLastTradeProfit(decimal lastTradeProfit) => _lastTradeProfit = lastTradeProfit;

    /// <summary>Replaces average price and quantity.</summary>
    public virtual void SetHoldings(decimal averagePrice, int quantity) => SetHoldings(averagePrice, (decimal)quantity);

    /// <summary>Replaces average price and quantity.</summary>
    public virtual void SetHoldings(decimal averagePrice, decimal quantity)
    {
        var previousQuantity = _quantity;
        var previousAveragePrice = AveragePrice;
        Quantity = quantity;
        AveragePrice = averagePrice;
        OnQuantityChanged(previousAveragePrice, previousQuantity);
    }

    /// <summary>Sets the price the position is valued at.</summary>
    public virtual void UpdateMarketPrice(decimal closingPrice) => _price = closingPrice;

    /// <summary>Symbol, quantity and average price.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Symbol.Value}: {Quantity} @ {AveragePrice}");

    /// <summary>Raises <see cref="QuantityChanged"/>.</summary>
    protected virtual void OnQuantityChanged(decimal previousAveragePrice, decimal previousQuantity)
        => QuantityChanged?.Invoke(this, new SecurityHoldingQuantityChangedEventArgs(_security, previousAveragePrice, previousQuantity));
}
