namespace QuantConnect.Indicators;

/// <summary>Difference of a fast and a slow moving average.</summary>
public class AbsolutePriceOscillator : MovingAverageConvergenceDivergence
{
    /// <summary>Creates the indicator under the given name.</summary>
    public AbsolutePriceOscillator(string name, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name, fastPeriod, slowPeriod, slowPeriod, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public AbsolutePriceOscillator(int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"APO({fastPeriod},{slowPeriod})", fastPeriod, slowPeriod, movingAverageType)
    {
    }
}
