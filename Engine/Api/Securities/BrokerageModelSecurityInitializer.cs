using QuantConnect.Brokerages;

namespace QuantConnect.Securities;

/// <summary>Gives each security the models of a brokerage, and optionally a first price.</summary>
public class BrokerageModelSecurityInitializer : ISecurityInitializer
{
    private readonly IBrokerageModel? _brokerageModel;
    private readonly ISecuritySeeder? _securitySeeder;

    /// <summary>For derived classes that do everything themselves; <see cref="Initialize"/> of this class needs the other constructor.</summary>
    public BrokerageModelSecurityInitializer()
    {
    }

    /// <summary>Creates the initializer.</summary>
    /// <param name="brokerageModel">Where the models come from.</param>
    /// <param name="securitySeeder">Where the first price comes from; <see cref="SecuritySeeder.Null"/> for none.</param>
    public BrokerageModelSecurityInitializer(IBrokerageModel brokerageModel, ISecuritySeeder securitySeeder)
    {
        _brokerageModel = brokerageModel;
        _securitySeeder = securitySeeder;
    }

    /// <summary>Sets fill, fee, slippage, settlement, buying power, interest and shortable models and the leverage, then seeds the price.</summary>
    /// <param name="security">The new security.</param>
    public virtual void Initialize(Security security)
    {
        if (_brokerageModel is null || _securitySeeder is null)
        {
            throw new InvalidOperationException(
                $"{GetType().Name} was created without a brokerage model and a seeder: use the constructor that takes both, or override Initialize without calling its base.");
        }

        security.FillModel = _brokerageModel.GetFillModel(security);
        security.FeeModel = _brokerageModel.GetFeeModel(security);
        security.SlippageModel = _brokerageModel.GetSlippageModel(security);
        security.SettlementModel = _brokerageModel.GetSettlementModel(security);
        security.BuyingPowerModel = _brokerageModel.GetBuyingPowerModel(security);
        security.MarginInterestRateModel = _brokerageModel.GetMarginInterestRateModel(security);

        // Leverage lives in the buying power model, so it is set after that.
        security.SetLeverage(_brokerageModel.GetLeverage(security));
        security.SetShortableProvider(_brokerageModel.GetShortableProvider(security));
        _securitySeeder.SeedSecurity(security);
    }
}
