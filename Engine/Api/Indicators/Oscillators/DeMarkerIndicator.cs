using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>DeMark's indicator: new highs relative to new highs and lows, 0 to 1; 0 until ready.</summary>
public class DeMarkerIndicator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly IndicatorBase<IndicatorDataPoint> _up;
    private readonly IndicatorBase<IndicatorDataPoint> _down;
    private decimal _lastHigh;
    private decimal _lastLow;

    /// <summary>Creates the indicator under its default name.</summary>
    public DeMarkerIndicator(int period, MovingAverageType type = MovingAverageType.Simple)
        : this($"DEM({period},{type})", period, type)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public DeMarkerIndicator(string name, int period, MovingAverageType type = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        _up = type.AsIndicator(period);
        _down = type.AsIndicator(period);
    }

    /// <inheritdoc />
    public override bool IsReady => _up.IsReady && _down.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _lastHigh = 0m;
        _lastLow = 0m;
        _up.Reset();
        _down.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _up.Update(input.EndTime, Samples > 1 ? Math.Max(input.High - _lastHigh, 0) : 0m);
        _down.Update(input.EndTime, Samples > 1 ? Math.Max(_lastLow - input.Low, 0) : 0m);
        _lastHigh = input.High;
        _lastLow = input.Low;
        if (!IsReady)
        {
            return 0m;
        }
        var sum = _up.Current.Value + _down.Current.Value;
        return sum > 0m ? _up.Current.Value / sum : 0m;
    }
}
