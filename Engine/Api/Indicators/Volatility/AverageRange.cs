using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Simple average of high less low.</summary>
public class AverageRange : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly SimpleMovingAverage _average;

    /// <summary>Creates the indicator under the given name.</summary>
    public AverageRange(string name, int period)
        : base(name)
    {
        _average = new SimpleMovingAverage(name + "_SMA", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public AverageRange(int period)
        : this($"AR({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _average.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _average.WarmUpPeriod;

    /// <inheritdoc />
    public override void Reset()
    {
        _average.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _average.Update(input.EndTime, input.High - input.Low);
        return _average.Current.Value;
    }
}
