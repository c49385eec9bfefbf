using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>An indicator of trade bars.</summary>
public abstract class TradeBarIndicator : IndicatorBase<TradeBar>
{
    /// <summary>Creates the indicator under the given name.</summary>
    protected TradeBarIndicator(string name)
        : base(name)
    {
    }
}
