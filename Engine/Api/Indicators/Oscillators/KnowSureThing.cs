namespace QuantConnect.Indicators;

/// <summary>Pring's know sure thing: weighted sum of four smoothed rates of change; 0 until the signal is ready.</summary>
public class KnowSureThing : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public KnowSureThing(int roc1Period, int roc1MaPeriod, int roc2Period, int roc2MaPeriod, int roc3Period, int roc3MaPeriod, int roc4Period, int roc4MaPeriod, int signalPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"KST({roc1Period},{roc1MaPeriod},{roc2Period},{roc2MaPeriod},{roc3Period},{roc3MaPeriod},{roc4Period},{roc4MaPeriod},{signalPeriod},{movingAverageType})", roc1Period, roc1MaPeriod, roc2Period, roc2MaPeriod, roc3Period, roc3MaPeriod, roc4Period, roc4MaPeriod, signalPeriod, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public KnowSureThing(string name, int roc1Period, int roc1MaPeriod, int roc2Period, int roc2MaPeriod, int roc3Period, int roc3MaPeriod, int roc4Period, int roc4MaPeriod, int signalPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = Math.Max(Math.Max(roc1Period + roc1MaPeriod, roc2Period + roc2MaPeriod), Math.Max(roc3Period + roc3MaPeriod, roc4Period + roc4MaPeriod));
        MovingAverageType = movingAverageType;
        ROC1 = new RateOfChange(roc1Period);
        ROC2 = new RateOfChange(roc2Period);
        ROC3 = new RateOfChange(roc3Period);
        ROC4 = new RateOfChange(roc4Period);
        ROC1MA = movingAverageType.AsIndicator(name + "_ROC1MA", roc1MaPeriod);
        ROC2MA = movingAverageType.AsIndicator(name + "_ROC2MA", roc2MaPeriod);
        ROC3MA = movingAverageType.AsIndicator(name + "_ROC3MA", roc3MaPeriod);
        ROC4MA = movingAverageType.AsIndicator(name + "_ROC4MA", roc4MaPeriod);
        SignalLine = movingAverageType.AsIndicator(name + "_SignalLine", signalPeriod);
    }

    /// <summary>Kind of all averages.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>First rate of change.</summary>
    public RateOfChange ROC1 { get; }

    /// <summary>Second rate of change.</summary>
    public RateOfChange ROC2 { get; }

    /// <summary>Third rate of change.</summary>
    public RateOfChange ROC3 { get; }

    /// <summary>Fourth rate of change.</summary>
    public RateOfChange ROC4 { get; }

    /// <summary>Average of the first rate of change, in percent.</summary>
    public IndicatorBase<IndicatorDataPoint> ROC1MA { get; }

    /// <summary>Average of the second rate of change, in percent.</summary>
    public IndicatorBase<IndicatorDataPoint> ROC2MA { get; }

    /// <summary>Average of the third rate of change, in percent.</summary>
    public IndicatorBase<IndicatorDataPoint> ROC3MA { get; }

    /// <summary>Average of the fourth rate of change, in percent.</summary>
    public IndicatorBase<IndicatorDataPoint> ROC4MA { get; }

    /// <summary>Average of the weighted sum.</summary>
    public IndicatorBase<IndicatorDataPoint> SignalLine { get; }

    /// <inheritdoc />
    public override bool IsReady => ROC1MA.IsReady && ROC2MA.IsReady && ROC3MA.IsReady && ROC4MA.IsReady && SignalLine.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        ROC1.Reset();
        ROC2.Reset();
        ROC3.Reset();
        ROC4.Reset();
        ROC1MA.Reset();
        ROC2MA.Reset();
        ROC3MA.Reset();
        ROC4MA.Reset();
        SignalLine.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        Smooth(ROC1, ROC1MA, input);
        Smooth(ROC2, ROC2MA, input);
        Smooth(ROC3, ROC3MA, input);
        Smooth(ROC4, ROC4MA, input);
        var sum = ROC1MA.Current.Value + 2 * ROC2MA.Current.Value + 3 * ROC3MA.Current.Value + 4 * ROC4MA.Current.Value;
        return SignalLine.Update(input.EndTime, sum) ? sum : 0m;
    }

    private static void Smooth(RateOfChange change, IndicatorBase<IndicatorDataPoint> average, IndicatorDataPoint input)
    {
        if (change.Update(input))
        {
            average.Update(input.EndTime, 100 * change.Current.Value);
        }
    }
}
