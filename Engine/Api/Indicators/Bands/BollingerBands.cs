namespace QuantConnect.Indicators;

/// <summary>A moving average with bands a number of standard deviations above and below; the value is the input.</summary>
public class BollingerBands : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public BollingerBands(int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this(FormattableString.Invariant($"BB({period},{k})"), period, k, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public BollingerBands(string name, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        MovingAverageType = movingAverageType;
        StandardDeviation = new StandardDeviation(name + "_StandardDeviation", period);
        MiddleBand = movingAverageType.AsIndicator(name + "_MiddleBand", period);
        LowerBand = MiddleBand.Minus(StandardDeviation.Times(k), name + "_LowerBand");
        UpperBand = MiddleBand.Plus(StandardDeviation.Times(k), name + "_UpperBand");
        var width = UpperBand.Minus(LowerBand);
        BandWidth = width.Over(MiddleBand).Times(new ConstantIndicator<IndicatorDataPoint>("ct", 100m), name + "_BandWidth");
        Price = new Identity(name + "_Close");
        PercentB = Price.Minus(LowerBand).Over(width, name + "_%B");
    }

    /// <summary>Kind of the average.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>Standard deviation of the last values.</summary>
    public IndicatorBase<IndicatorDataPoint> StandardDeviation { get; }

    /// <summary>The average.</summary>
    public IndicatorBase<IndicatorDataPoint> MiddleBand { get; }

    /// <summary>The average plus its deviations.</summary>
    public IndicatorBase<IndicatorDataPoint> UpperBand { get; }

    /// <summary>The average less its deviations.</summary>
    public IndicatorBase<IndicatorDataPoint> LowerBand { get; }

    /// <summary>Distance of the bands in percent of the average.</summary>
    public IndicatorBase<IndicatorDataPoint> BandWidth { get; }

    /// <summary>Place of the value between the bands, 0 at the lower and 1 at the upper.</summary>
    public IndicatorBase<IndicatorDataPoint> PercentB { get; }

    /// <summary>The last value.</summary>
    public IndicatorBase<IndicatorDataPoint> Price { get; }

    /// <inheritdoc />
    public override bool IsReady => MiddleBand.IsReady && UpperBand.IsReady && LowerBand.IsReady && BandWidth.IsReady && PercentB.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        StandardDeviation.Reset();
        MiddleBand.Reset();
        UpperBand.Reset();
        LowerBand.Reset();
        BandWidth.Reset();
        PercentB.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        StandardDeviation.Update(input);
        MiddleBand.Update(input);
        Price.Update(input);
        return input.Value;
    }

    /// <summary>Without any deviation %B has no value, and so there is no update.</summary>
    protected override IndicatorResult ValidateAndComputeNextValue(IndicatorDataPoint input)
    {
        var value = ComputeNextValue(input);
        var hasWidth = !IsReady || StandardDeviation.Current.Value != 0;
        return new IndicatorResult(value, hasWidth ? IndicatorStatus.Success : IndicatorStatus.MathError);
    }
}
