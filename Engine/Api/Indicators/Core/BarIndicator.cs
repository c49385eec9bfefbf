using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>An indicator of bars, of trades or of quotes.</summary>
public abstract class BarIndicator : IndicatorBase<IBaseDataBar>
{
    /// <summary>Creates the indicator under the given name.</summary>
    protected BarIndicator(string name)
        : base(name)
    {
    }
}
