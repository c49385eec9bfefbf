using MathNet.Numerics.Statistics;

namespace QuantConnect.Indicators;

/// <summary>Return that is undercut with the given probability, supposing a normal distribution.</summary>
public class ValueAtRisk : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly double _confidenceLevel;
    private readonly RateOfChange _change = new(1);
    private readonly RollingWindow<double> _returns;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Returns to look at, at least 3.</param>
    /// <param name="confidenceLevel">Probability that the return is better, 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="period"/> is less than 3.</exception>
    public ValueAtRisk(string name, int period, double confidenceLevel)
        : base(name, period)
    {
        if (period < 3)
        {
            throw new ArgumentException($"Period parameter for ValueAtRisk indicator must be greater than 2 but was {period}");
        }
        WarmUpPeriod = period;
        _confidenceLevel = confidenceLevel;
        _returns = new RollingWindow<double>(period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ValueAtRisk(int period, double confidenceLevel)
        : this(FormattableString.Invariant($"VaR({period}, {confidenceLevel})"), period, confidenceLevel)
    {
    }

    /// <inheritdoc />
    public override int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <inheritdoc />
    public override void Reset()
    {
        _change.Reset();
        _returns.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        _change.Update(input);
        _returns.Add((double)_change.Current.Value);
        if (_returns.Count < 2)
        {
            return 0m;
        }
        var mean = _returns.Mean();
        var deviation = _returns.StandardDeviation();
        return (decimal)MathNet.Numerics.Distributions.Normal.InvCDF(mean, deviation, 1 - _confidenceLevel);
    }
}
