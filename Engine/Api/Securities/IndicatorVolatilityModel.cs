using QuantConnect.Data;
using QuantConnect.Indicators;
using QuantConnect.Securities.Volatility;

namespace QuantConnect.Securities;

/// <summary>The value of an indicator.</summary>
public class IndicatorVolatilityModel : BaseVolatilityModel
{
    private readonly IIndicator _indicator;
    private readonly Action<Security, BaseData, IIndicator>? _indicatorUpdate;

    /// <summary>Creates a model of an indicator that is updated elsewhere.</summary>
    public IndicatorVolatilityModel(IIndicator indicator)
    {
        _indicator = indicator;
    }

    /// <summary>Creates a model of an indicator that is updated with the security's data by an action.</summary>
    public IndicatorVolatilityModel(IIndicator indicator, Action<Security, BaseData, IIndicator> indicatorUpdate)
    {
        _indicator = indicator;
        _indicatorUpdate = indicatorUpdate;
    }

    /// <summary>The indicator's current value.</summary>
    public override decimal Volatility => _indicator.Current.Value;

    /// <summary>Updates the indicator, if there is an action for it.</summary>
    public override void Update(Security security, BaseData data) => _indicatorUpdate?.Invoke(security, data, _indicator);
}
