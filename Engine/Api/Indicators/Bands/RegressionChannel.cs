namespace QuantConnect.Indicators;

/// <summary>Least squares line with channels a number of standard deviations above and below.</summary>
public class RegressionChannel : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly StandardDeviation _deviation;

    /// <summary>Creates the indicator under the given name.</summary>
    public RegressionChannel(string name, int period, decimal k)
        : base(name)
    {
        _deviation = new StandardDeviation(period);
        LinearRegression = new LeastSquaresMovingAverage(name + "_LinearRegression", period);
        LowerChannel = LinearRegression.Minus(_deviation.Times(k), name + "_LowerChannel");
        UpperChannel = LinearRegression.Plus(_deviation.Times(k), name + "_UpperChannel");
        WarmUpPeriod = period;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public RegressionChannel(int period, decimal k)
        : this(FormattableString.Invariant($"RC({period},{k})"), period, k)
    {
    }

    /// <summary>The line.</summary>
    public LeastSquaresMovingAverage LinearRegression { get; }

    /// <summary>The line plus its deviations.</summary>
    public IndicatorBase<IndicatorDataPoint> UpperChannel { get; }

    /// <summary>The line less its deviations.</summary>
    public IndicatorBase<IndicatorDataPoint> LowerChannel { get; }

    /// <summary>Value of the line before the first input of the window.</summary>
    public IndicatorBase<IndicatorDataPoint> Intercept => LinearRegression.Intercept;

    /// <summary>Rise of the line per input.</summary>
    public IndicatorBase<IndicatorDataPoint> Slope => LinearRegression.Slope;

    /// <inheritdoc />
    public override bool IsReady => _deviation.IsReady && LinearRegression.IsReady && UpperChannel.IsReady && LowerChannel.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _deviation.Reset();
        LinearRegression.Reset();
        LowerChannel.Reset();
        UpperChannel.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _deviation.Update(input);
        LinearRegression.Update(input);
        return LinearRegression.Current.Value;
    }
}
