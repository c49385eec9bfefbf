using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Smoothed distance of the typical price from its average, in units of its deviation.</summary>
public class WaveTrendOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private const decimal Scale = 0.015m;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="channelPeriod">Period of the price average and of its deviation.</param>
    /// <param name="averagePeriod">Period of the smoothing.</param>
    /// <param name="signalPeriod">Period of the signal.</param>
    /// <exception cref="ArgumentException">A period is less than 1.</exception>
    public WaveTrendOscillator(string name, int channelPeriod, int averagePeriod, int signalPeriod)
        : base(name)
    {
        if (channelPeriod < 1 || averagePeriod < 1 || signalPeriod < 1)
        {
            throw new ArgumentException("WaveTrendOscillator: all periods must be greater than zero.");
        }
        ChannelAverage = new ExponentialMovingAverage(name + "_ChannelAverage", channelPeriod);
        ChannelDeviation = new ExponentialMovingAverage(name + "_ChannelDeviation", channelPeriod);
        ChannelIndexAverage = new ExponentialMovingAverage(name + "_ChannelIndexAverage", averagePeriod);
        Signal = new SimpleMovingAverage(name + "_Signal", signalPeriod);
        WarmUpPeriod = 2 * channelPeriod + averagePeriod + signalPeriod - 3;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public WaveTrendOscillator(int channelPeriod, int averagePeriod, int signalPeriod)
        : this($"WTO({channelPeriod},{averagePeriod},{signalPeriod})", channelPeriod, averagePeriod, signalPeriod)
    {
    }

    /// <summary>Average of the typical price.</summary>
    public IndicatorBase<IndicatorDataPoint> ChannelAverage { get; }

    /// <summary>Average distance from it.</summary>
    public IndicatorBase<IndicatorDataPoint> ChannelDeviation { get; }

    /// <summary>The distance in units of the deviation, smoothed: the indicator's value.</summary>
    public IndicatorBase<IndicatorDataPoint> ChannelIndexAverage { get; }

    /// <summary>Average of the value.</summary>
    public IndicatorBase<IndicatorDataPoint> Signal { get; }

    /// <inheritdoc />
    public override bool IsReady => Signal.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        ChannelAverage.Reset();
        ChannelDeviation.Reset();
        ChannelIndexAverage.Reset();
        Signal.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var price = IndicatorMath.TypicalPrice(input);
        if (!ChannelAverage.Update(input.EndTime, price))
        {
            return 0m;
        }
        var distance = price - ChannelAverage.Current.Value;
        if (!ChannelDeviation.Update(input.EndTime, Math.Abs(distance)))
        {
            return 0m;
        }
        var unit = Scale * ChannelDeviation.Current.Value;
        if (unit == 0m)
        {
            return Current.Value;
        }
        if (ChannelIndexAverage.Update(input.EndTime, distance / unit))
        {
            Signal.Update(input.EndTime, ChannelIndexAverage.Current.Value);
        }
        return ChannelIndexAverage.Current.Value;
    }
}
