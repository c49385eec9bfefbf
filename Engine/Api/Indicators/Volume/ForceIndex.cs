using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Elder's force index: average of change times volume; 0 after one bar.</summary>
public class ForceIndex : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly IndicatorBase<IndicatorDataPoint> _smoother;
    private decimal _previousClose;

    /// <summary>Creates the indicator under the given name.</summary>
    public ForceIndex(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Exponential)
        : base(name)
    {
        _smoother = movingAverageType.AsIndicator($"{name}_{movingAverageType}", period);
        WarmUpPeriod = period + 1;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ForceIndex(int period, MovingAverageType movingAverageType = MovingAverageType.Exponential)
        : this($"FI({period})", period, movingAverageType)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _smoother.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _smoother.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var change = input.Close - _previousClose;
        _previousClose = input.Close;
        if (Samples < 2)
        {
            return 0m;
        }
        _smoother.Update(input.EndTime, change * input.Volume);
        return _smoother.Current.Value;
    }
}
