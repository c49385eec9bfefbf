namespace QuantConnect.Indicators;

/// <summary>The accumulation/distribution oscillator under another name.</summary>
public class ChaikinOscillator : AccumulationDistributionOscillator
{
    /// <summary>Creates the indicator under its default name.</summary>
    public ChaikinOscillator(int fastPeriod, int slowPeriod)
        : base($"ChaikinOscillator({fastPeriod},{slowPeriod})", fastPeriod, slowPeriod)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public ChaikinOscillator(string name, int fastPeriod, int slowPeriod)
        : base(name, fastPeriod, slowPeriod)
    {
    }
}
