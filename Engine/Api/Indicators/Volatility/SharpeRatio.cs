using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>Mean return above the risk-free rate, relative to the standard deviation of the returns.</summary>
public class SharpeRatio : IndicatorBase<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly IRiskFreeInterestRateModel _riskFreeInterestRateModel;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Returns to look at.</param>
    /// <param name="riskFreeRateModel">Gives the risk-free rate of a day.</param>
    public SharpeRatio(string name, int period, IRiskFreeInterestRateModel riskFreeRateModel)
        : base(name)
    {
        _period = period;
        _riskFreeInterestRateModel = riskFreeRateModel;
        RateOfChange = new RateOfChange(1);
        RiskFreeRate = new Identity(name + "_RiskFreeRate");
        Numerator = RateOfChange.SMA(period).Minus(RiskFreeRate);
        Ratio = Numerator.Over(new StandardDeviation(period).Of(RateOfChange));
        WarmUpPeriod = RateOfChange.WarmUpPeriod + period;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    /// <param name="period">Returns to look at.</param>
    /// <param name="riskFreeRateModel">Gives the risk-free rate of a day.</param>
    public SharpeRatio(int period, IRiskFreeInterestRateModel riskFreeRateModel)
        : this($"SR({period})", period, riskFreeRateModel)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Returns to look at.</param>
    /// <param name="riskFreeRate">Risk-free rate, in units of the returns.</param>
    public SharpeRatio(string name, int period, decimal riskFreeRate = 0.0m)
        : this(name, period, new ConstantRiskFreeRateInterestRateModel(riskFreeRate))
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    /// <param name="period">Returns to look at.</param>
    /// <param name="riskFreeRate">Risk-free rate, in units of the returns.</param>
    public SharpeRatio(int period, decimal riskFreeRate = 0.0m)
        : this(FormattableString.Invariant($"SR({period},{riskFreeRate})"), period, riskFreeRate)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Ratio.Samples > _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <summary>The returns.</summary>
    protected RateOfChange RateOfChange { get; }

    /// <summary>The risk-free rate.</summary>
    protected Identity RiskFreeRate { get; }

    /// <summary>The ratio; a derived indicator may put another in its place.</summary>
    protected IndicatorBase Ratio { get; set; }

    /// <summary>Mean return above the risk-free rate.</summary>
    protected IndicatorBase Numerator { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        Ratio.Reset();
        RateOfChange.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        RiskFreeRate.Update(input.EndTime, _riskFreeInterestRateModel.GetInterestRate(input.EndTime));
        RateOfChange.Update(input);
        return Ratio.Current.Value;
    }
}
