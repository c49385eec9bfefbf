namespace QuantConnect.Indicators;

/// <summary>An indicator of values.</summary>
public abstract class Indicator : IndicatorBase<IndicatorDataPoint>
{
    /// <summary>Creates the indicator under the given name.</summary>
    protected Indicator(string name)
        : base(name)
    {
    }
}
