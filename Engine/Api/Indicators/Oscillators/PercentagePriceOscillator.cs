namespace QuantConnect.Indicators;

/// <summary>Difference of a fast and a slow moving average in percent of the slow one.</summary>
public class PercentagePriceOscillator : AbsolutePriceOscillator
{
    /// <summary>Creates the indicator under the given name.</summary>
    public PercentagePriceOscillator(string name, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name, fastPeriod, slowPeriod, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public PercentagePriceOscillator(int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"PPO({fastPeriod},{slowPeriod})", fastPeriod, slowPeriod, movingAverageType)
    {
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        var difference = base.ComputeNextValue(input);
        var slow = Slow.Current.Value;
        return slow != 0m ? 100 * difference / slow : 0m;
    }
}
