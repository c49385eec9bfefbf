using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Wilder's average directional index with its two directional indices, in percent.</summary>
public class AverageDirectionalIndex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly WilderMovingAverage _average;
    private IBaseDataBar? _previousInput;
    private decimal _range;
    private decimal _rise;
    private decimal _fall;

    /// <summary>Creates the indicator under its default name.</summary>
    public AverageDirectionalIndex(int period)
        : this($"ADX({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public AverageDirectionalIndex(string name, int period)
        : base(name)
    {
        _period = period;
        _average = new WilderMovingAverage(period);
        PositiveDirectionalIndex = new FunctionalIndicator<IndicatorDataPoint>(name + "_PositiveDirectionalIndex", _ => Share(_rise), _ => Samples > _period);
        NegativeDirectionalIndex = new FunctionalIndicator<IndicatorDataPoint>(name + "_NegativeDirectionalIndex", _ => Share(_fall), _ => Samples > _period);
    }

    /// <summary>Upward movement in percent of the true range, both smoothed; 0 until ready.</summary>
    public IndicatorBase<IndicatorDataPoint> PositiveDirectionalIndex { get; }

    /// <summary>Downward movement in percent of the true range, both smoothed; 0 until ready.</summary>
    public IndicatorBase<IndicatorDataPoint> NegativeDirectionalIndex { get; }

    /// <inheritdoc />
    public override bool IsReady => _average.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period * 2;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _previousInput = null;
        _range = 0m;
        _rise = 0m;
        _fall = 0m;
        _average.Reset();
        PositiveDirectionalIndex.Reset();
        NegativeDirectionalIndex.Reset();
    }

    // The directional indices carry the time of the value before this one: they are fed with the current value, as in Lean.
    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        Accumulate(input);
        _previousInput = input;
        PositiveDirectionalIndex.Update(Current);
        NegativeDirectionalIndex.Update(Current);
        var positive = PositiveDirectionalIndex.Current.Value;
        var negative = NegativeDirectionalIndex.Current.Value;
        var sum = positive + negative;
        if (sum == 0)
        {
            return 50m;
        }
        _average.Update(input.EndTime, 100m * Math.Abs(positive - negative) / sum);
        return _average.Current.Value;
    }

    private void Accumulate(IBaseDataBar input)
    {
        decimal range = 0m, rise = 0m, fall = 0m;
        if (_previousInput is { } previous)
        {
            decimal high = input.High, low = input.Low, previousClose = previous.Close;
            range = Math.Max(high - low, Math.Max(Math.Abs(high - previousClose), Math.Abs(low - previousClose)));
            var up = high - previous.High;
            var down = previous.Low - low;
            if (up > 0 && up >= down)
            {
                rise = up;
            }
            else if (down > 0 && down > up)
            {
                fall = down;
            }
        }
        _range = Smooth(_range, range);
        _rise = Smooth(_rise, rise);
        _fall = Smooth(_fall, fall);
    }

    // A sum over the first period, Wilder's smoothing after it.
    private decimal Smooth(decimal last, decimal value) => last + value - (Samples > _period + 1 ? last / _period : 0m);

    private decimal Share(decimal movement) => _range != 0 && Samples > _period ? 100m * movement / _range : 0m;
}
