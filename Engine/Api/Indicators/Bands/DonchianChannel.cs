using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Highest high and lowest low of the last bars; the value is their middle.</summary>
public class DonchianChannel : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public DonchianChannel(int period)
        : this(period, period)
    {
    }

    // The default name has the lower period twice, as in Lean.
    /// <summary>Creates the indicator under its default name.</summary>
    public DonchianChannel(int upperPeriod, int lowerPeriod)
        : this($"DCH({lowerPeriod},{lowerPeriod})", upperPeriod, lowerPeriod)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public DonchianChannel(string name, int period)
        : this(name, period, period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public DonchianChannel(string name, int upperPeriod, int lowerPeriod)
        : base(name)
    {
        WarmUpPeriod = Math.Max(upperPeriod, lowerPeriod);
        UpperBand = new Maximum(name + "_UpperBand", upperPeriod);
        LowerBand = new Minimum(name + "_LowerBand", lowerPeriod);
    }

    /// <summary>Highest high.</summary>
    public IndicatorBase<IndicatorDataPoint> UpperBand { get; }

    /// <summary>Lowest low.</summary>
    public IndicatorBase<IndicatorDataPoint> LowerBand { get; }

    /// <inheritdoc />
    public override bool IsReady => UpperBand.IsReady && LowerBand.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        UpperBand.Reset();
        LowerBand.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        UpperBand.Update(input.EndTime, input.High);
        LowerBand.Update(input.EndTime, input.Low);
        return (UpperBand.Current.Value + LowerBand.Current.Value) / 2;
    }
}
