using Quant.Engine.Models;

namespace QuantConnect.Indicators;

/// <summary>Wilder's moving average: weight 1 / period, starting from the simple average of one value less than the period.</summary>
public class WilderMovingAverage : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _weight;
    private readonly int _period;
    private readonly SimpleMovingAverage _start;

    /// <summary>Creates the indicator under the given name.</summary>
    public WilderMovingAverage(string name, int period)
        : base(name)
    {
        _period = period;
        _weight = 1m / period;
        _start = new SimpleMovingAverage(name + "_SMA", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public WilderMovingAverage(int period)
        : this("WWMA" + period, period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <inheritdoc />
    public override void Reset()
    {
        _start.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (IsReady)
        {
            return DecimalMath.LongSum(DecimalMath.Product(input.Value, _weight), DecimalMath.Product(Current.Value, 1 - _weight));
        }
        _start.Update(input);
        return _start.Current.Value;
    }
}
