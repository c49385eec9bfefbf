namespace QuantConnect.Indicators;

/// <summary>Hull's moving average: a weighted average of twice the half-period average less the full one.</summary>
public class HullMovingAverage : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly LinearWeightedMovingAverage _fast;
    private readonly LinearWeightedMovingAverage _slow;
    private readonly LinearWeightedMovingAverage _hull;

    /// <summary>Creates the indicator under the given name.</summary>
    public HullMovingAverage(string name, int period)
        : base(name)
    {
        if (period < 2)
        {
            throw new ArgumentException("The Hull Moving Average period should be greater or equal to 2", nameof(period));
        }
        var smoothing = (int)Math.Round(Math.Sqrt(period));
        _slow = new LinearWeightedMovingAverage(period);
        _fast = new LinearWeightedMovingAverage((int)Math.Round(period / 2d));
        _hull = new LinearWeightedMovingAverage(smoothing);
        WarmUpPeriod = period + smoothing - 1;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public HullMovingAverage(int period)
        : this($"HMA({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _hull.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _slow.Reset();
        _fast.Reset();
        _hull.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _fast.Update(input);
        _slow.Update(input);
        if (_fast.IsReady && _slow.IsReady)
        {
            _hull.Update(input.EndTime, 2 * _fast.Current.Value - _slow.Current.Value);
        }
        return _hull.Current.Value;
    }
}
