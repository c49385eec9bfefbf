using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

/// <summary>Margin account: a position holds a fixed fraction of its value as margin. Leverage is the inverse of that fraction.</summary>
public partial class BuyingPowerModel : IBuyingPowerModel
{
    /// <summary>A model without margin: every order is sufficient, positions hold nothing.</summary>
    public static readonly IBuyingPowerModel Null = new NullBuyingPowerModel();

    private decimal _initialRequirement;
    private decimal _maintenanceRequirement;

    /// <summary>Creates a model without leverage.</summary>
    public BuyingPowerModel()
        : this(1m)
    {
    }

    /// <summary>Creates a model from margin requirements.</summary>
    /// <param name="initialMarginRequirement">Fraction of the value needed to open a position, 0 to 1.</param>
    /// <param name="maintenanceMarginRequirement">Fraction of the value needed to keep a position, 0 to 1.</param>
    /// <param name="requiredFreeBuyingPowerPercent">Fraction of the portfolio's value that is never used, 0 to 1.</param>
    public BuyingPowerModel(decimal initialMarginRequirement, decimal maintenanceMarginRequirement, decimal requiredFreeBuyingPowerPercent)
    {
        _initialRequirement = Fraction(initialMarginRequirement, nameof(initialMarginRequirement));
        _maintenanceRequirement = Fraction(maintenanceMarginRequirement, nameof(maintenanceMarginRequirement));
        RequiredFreeBuyingPowerPercent = Fraction(requiredFreeBuyingPowerPercent, nameof(requiredFreeBuyingPowerPercent));
        HasStandardMaintenance = UsesThisMaintenance();
    }

    /// <summary>Creates a model from a leverage.</summary>
    /// <param name="leverage">Position value per unit of margin, at least 1.</param>
    /// <param name="requiredFreeBuyingPowerPercent">Fraction of the portfolio's value that is never used, 0 to 1.</param>
    public BuyingPowerModel(decimal leverage, decimal requiredFreeBuyingPowerPercent = 0)
    {
        _initialRequirement = _maintenanceRequirement = RequirementFor(leverage);
        RequiredFreeBuyingPowerPercent = Fraction(requiredFreeBuyingPowerPercent, nameof(requiredFreeBuyingPowerPercent));
        HasStandardMaintenance = UsesThisMaintenance();
    }

    /// <summary>
    /// True if <see cref="GetMaintenanceMargin"/> is this class's own and not overridden, so that <see cref="StandardMaintenance"/> may
    /// replace it on the periodic margin check without an allocation per position.
    /// </summary>
    internal bool HasStandardMaintenance { get; }

    /// <summary>Fraction of the portfolio's value that is never used.</summary>
    protected decimal RequiredFreeBuyingPowerPercent { get; set; }

    /// <summary>Position value per unit of margin; as the margin fraction is what is stored, 3 reads 3.0000000000000000000000000003.</summary>
    /// <param name="security">Not used.</param>
    public virtual decimal GetLeverage(Security security) => 1 / _initialRequirement;

    /// <summary>Sets both margin requirements to 1/<paramref name="leverage"/>.</summary>
    /// <param name="security">Not used.</param>
    /// <param name="leverage">Position value per unit of margin, at least 1.</param>
    public virtual void SetLeverage(Security security, decimal leverage)
        => _initialRequirement = _maintenanceRequirement = RequirementFor(leverage);

    /// <summary>Maintenance fraction of the position's value, in account currency.</summary>
    /// <param name="parameters">The position.</param>
    public virtual MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters)
        => parameters.AbsoluteHoldingsValue * _maintenanceRequirement;

    /// <summary>Initial fraction of the value of a position opened now, in account currency; signed as the quantity.</summary>
    /// <param name="parameters">Security and quantity.</param>
    public virtual InitialMargin GetInitialMarginRequirement(InitialMarginParameters parameters)
    {
        // The order of the factors decides the last digits.
        var security = parameters.Security;
        return security.QuoteCurrency.ConversionRate
            * security.SymbolProperties.ContractMultiplier
            * security.Price
            * parameters.Quantity
            * _initialRequirement;
    }

    /// <summary>Initial margin of an order at the current price plus its fee, in account currency; signed as the quantity.</summary>
    /// <param name="parameters">Security and order.</param>
    public virtual InitialMargin GetInitialMarginRequiredForOrder(InitialMarginRequiredForOrderParameters parameters)
    {
        var fee = parameters.Security.FeeModel.GetOrderFee(new OrderFeeParameters(parameters.Security, parameters.Order)).Value;
        var feeInAccountCurrency = parameters.CurrencyConverter.ConvertToAccountCurrency(fee).Amount;
        var margin = this.GetInitialMarginRequirement(parameters.Security, parameters.Order.Quantity);
        return margin + Math.Sign(margin) * feeInAccountCurrency;
    }

    /// <summary>Maintenance margin of the current position, in account currency.</summary>
    /// <param name="parameters">The security.</param>
    public virtual ReservedBuyingPowerForPosition GetReservedBuyingPowerForPosition(ReservedBuyingPowerForPositionParameters parameters)
        => parameters.ResultInAccountCurrency(this.GetMaintenanceMargin(parameters.Security));

    /// <summary>What can be spent on a trade of one side, in account currency, not negative.</summary>
    /// <param name="parameters">Portfolio, security and side.</param>
    public virtual BuyingPower GetBuyingPower(BuyingPowerParameters parameters)
        => parameters.ResultInAccountCurrency(GetMarginRemaining(parameters.Portfolio, parameters.Security, parameters.Direction));

    /// <summary>Maintenance margin of the current position; equals <see cref="GetMaintenanceMargin"/> of it.</summary>
    internal decimal StandardMaintenance(Security security) => Math.Abs(security.Holdings.HoldingsValue) * _maintenanceRequirement;

    /// <summary>
    /// Free margin for a trade, in account currency, not negative. A trade against the position may use what the position holds, and as
    /// much as it takes to open the other side.
    /// </summary>
    /// <param name="portfolio">The portfolio.</param>
    /// <param name="security">The security to trade.</param>
    /// <param name="direction">Side of the trade; Hold leaves the position out.</param>
    protected virtual decimal GetMarginRemaining(SecurityPortfolioManager portfolio, Security security, OrderDirection direction)
    {
        var value = portfolio.TotalPortfolioValue;
        var remaining = portfolio.GetMarginRemaining(value);
        var holdings = security.Holdings;
        if ((holdings.IsLong && direction == OrderDirection.Sell) || (holdings.IsShort && direction == OrderDirection.Buy))
        {
            remaining += this.GetMaintenanceMargin(security) + this.GetInitialMarginRequirement(security, holdings.AbsoluteQuantity);
        }

        remaining -= value * RequiredFreeBuyingPowerPercent;
        return remaining < 0 ? 0 : remaining;
    }

    private static decimal RequirementFor(decimal leverage)
        => leverage >= 1
            ? 1 / leverage
            : throw new ArgumentException(FormattableString.Invariant($"Leverage must be at least 1, but it was {leverage}."), nameof(leverage));

    private static decimal Fraction(decimal value, string name)
        => value is >= 0 and <= 1
            ? value
            : throw new ArgumentException(FormattableString.Invariant($"{name} must be between 0 and 1, but it was {value}."), name);

    private bool UsesThisMaintenance()
    {
        var type = GetType();
        return type == typeof(SecurityMarginModel) || type == typeof(BuyingPowerModel) || type == typeof(CashBuyingPowerModel);
    }
}
