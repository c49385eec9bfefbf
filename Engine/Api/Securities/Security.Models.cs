using QuantConnect.Interfaces;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities.Interfaces;

namespace QuantConnect.Securities;

public partial class Security
{
    private ISecurityDataFilter _dataFilter = null!;

    /// <summary>What orders cost.</summary>
    public IFeeModel FeeModel { get; set; }

    /// <summary>When and at which price orders fill.</summary>
    public IFillModel FillModel { get; set; }

    /// <summary>By how much market fills are worse than the price.</summary>
    public ISlippageModel SlippageModel { get; set; }

    /// <summary>How fills change position and cash.</summary>
    public ISecurityPortfolioModel PortfolioModel { get; set; }

    /// <summary>How much can be bought, and what margin positions use.</summary>
    public IBuyingPowerModel BuyingPowerModel { get; set; }

    /// <summary>The same as <see cref="BuyingPowerModel"/>.</summary>
    public IBuyingPowerModel MarginModel
    {
        get => BuyingPowerModel;
        set => BuyingPowerModel = value;
    }

    /// <summary>Interest on positions held.</summary>
    public IMarginInterestRateModel MarginInterestRateModel { get; set; }

    /// <summary>When the money of a trade arrives.</summary>
    public ISettlementModel SettlementModel { get; set; }

    /// <summary>How volatile prices are.</summary>
    public IVolatilityModel VolatilityModel { get; set; }

    /// <summary>Which data is accepted.</summary>
    public ISecurityDataFilter DataFilter
    {
        get => _dataFilter;
        set
        {
            _dataFilter = value;
            var type = value?.GetType();
            AcceptsAllData = type == typeof(SecurityDataFilter) || type == typeof(Equity.EquityDataFilter) || type == typeof(Forex.ForexDataFilter);
        }
    }

    /// <summary>Whether <see cref="DataFilter"/> is one of those that have nothing to say.</summary>
    internal bool AcceptsAllData { get; private set; }

    /// <summary>The tick that order prices are rounded to.</summary>
    public IPriceVariationModel PriceVariationModel { get; set; }

    /// <summary>How many units can be borrowed to be sold short.</summary>
    public IShortableProvider ShortableProvider { get; private set; }

    /// <summary>Sets the buying power model's leverage.</summary>
    public void SetLeverage(decimal leverage)
    {
        // the margin of derivatives is not a matter of leverage
        if (Type != SecurityType.Future && !Type.IsOption())
        {
            BuyingPowerModel.SetLeverage(this, leverage);
        }
    }

    /// <summary>Sets <see cref="FeeModel"/>.</summary>
    public void SetFeeModel(IFeeModel feelModel) => FeeModel = feelModel;

    /// <summary>Sets <see cref="FillModel"/>.</summary>
    public void SetFillModel(IFillModel fillModel) => FillModel = fillModel;

    /// <summary>Sets <see cref="SettlementModel"/>.</summary>
    public void SetSettlementModel(ISettlementModel settlementModel) => SettlementModel = settlementModel;

    /// <summary>Sets <see cref="SlippageModel"/>.</summary>
    public void SetSlippageModel(ISlippageModel slippageModel) => SlippageModel = slippageModel;

    /// <summary>Sets <see cref="VolatilityModel"/>.</summary>
    public void SetVolatilityModel(IVolatilityModel volatilityModel) => VolatilityModel = volatilityModel;

    /// <summary>Sets <see cref="BuyingPowerModel"/>.</summary>
    public void SetBuyingPowerModel(IBuyingPowerModel buyingPowerModel) => BuyingPowerModel = buyingPowerModel;

    /// <summary>Sets <see cref="MarginInterestRateModel"/>.</summary>
    public void SetMarginInterestRateModel(IMarginInterestRateModel marginInterestRateModel) => MarginInterestRateModel = marginInterestRateModel;

    /// <summary>Sets <see cref="BuyingPowerModel"/>.</summary>
    public void SetMarginModel(IBuyingPowerModel marginModel) => MarginModel = marginModel;

    /// <summary>Sets <see cref="ShortableProvider"/>.</summary>
    public void SetShortableProvider(IShortableProvider shortableProvider) => ShortableProvider = shortableProvider;

    /// <summary>Sets <see cref="DataFilter"/>.</summary>
    public void SetDataFilter(ISecurityDataFilter dataFilter) => DataFilter = dataFilter;
}
