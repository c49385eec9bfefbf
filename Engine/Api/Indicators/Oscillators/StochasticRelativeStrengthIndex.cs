namespace QuantConnect.Indicators;

/// <summary>Place of the relative strength index in its own range; the value is the input, the results are K and D.</summary>
public class StochasticRelativeStrengthIndex : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RelativeStrengthIndex _rsi;
    private readonly RollingWindow<decimal> _recent;

    /// <summary>Creates the indicator under its default name.</summary>
    public StochasticRelativeStrengthIndex(int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"SRSI({rsiPeriod},{stochPeriod},{kSmoothingPeriod},{dSmoothingPeriod},{movingAverageType})", rsiPeriod, stochPeriod, kSmoothingPeriod, dSmoothingPeriod, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public StochasticRelativeStrengthIndex(string name, int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        _rsi = new RelativeStrengthIndex(rsiPeriod);
        _recent = new RollingWindow<decimal>(stochPeriod);
        K = movingAverageType.AsIndicator($"{name}_K_{movingAverageType}", kSmoothingPeriod);
        D = movingAverageType.AsIndicator($"{name}_D_{movingAverageType}", dSmoothingPeriod);
        WarmUpPeriod = rsiPeriod + stochPeriod + Math.Max(kSmoothingPeriod, dSmoothingPeriod);
    }

    /// <summary>The place in percent, smoothed; 100 if the range is empty.</summary>
    public IndicatorBase<IndicatorDataPoint> K { get; }

    /// <summary>K smoothed again.</summary>
    public IndicatorBase<IndicatorDataPoint> D { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _rsi.Reset();
        _recent.Reset();
        K.Reset();
        D.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _rsi.Update(input);
        _recent.Add(_rsi.Current.Value);
        if (!_recent.IsReady)
        {
            return 0m;
        }
        var highest = IndicatorMath.Max(_recent);
        var lowest = IndicatorMath.Min(_recent);
        K.Update(input.EndTime, highest == lowest ? 100m : 100 * (_rsi.Current.Value - lowest) / (highest - lowest));
        D.Update(input.EndTime, K.Current.Value);
        return input.Value;
    }
}
