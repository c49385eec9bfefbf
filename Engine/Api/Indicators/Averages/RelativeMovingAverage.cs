namespace QuantConnect.Indicators;

/// <summary>Simple average of three periods less that of two plus that of one.</summary>
public class RelativeMovingAverage : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    public RelativeMovingAverage(string name, int period)
        : base(name)
    {
        ShortAverage = new SimpleMovingAverage(name + "_Short", period);
        MediumAverage = new SimpleMovingAverage(name + "_Medium", period * 2);
        LongAverage = new SimpleMovingAverage(name + "_Long", period * 3);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public RelativeMovingAverage(int period)
        : this($"RMA({period})", period)
    {
    }

    /// <summary>Average of one period.</summary>
    public SimpleMovingAverage ShortAverage { get; }

    /// <summary>Average of two periods.</summary>
    public SimpleMovingAverage MediumAverage { get; }

    /// <summary>Average of three periods.</summary>
    public SimpleMovingAverage LongAverage { get; }

    /// <inheritdoc />
    public override bool IsReady => LongAverage.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => LongAverage.WarmUpPeriod;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        ShortAverage.Reset();
        MediumAverage.Reset();
        LongAverage.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        ShortAverage.Update(input);
        MediumAverage.Update(input);
        LongAverage.Update(input);
        return LongAverage.Current.Value - MediumAverage.Current.Value + ShortAverage.Current.Value;
    }
}
