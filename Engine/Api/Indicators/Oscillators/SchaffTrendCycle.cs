namespace QuantConnect.Indicators;

/// <summary>Schaff's trend cycle: MACD put twice through a smoothed stochastic.</summary>
public class SchaffTrendCycle : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly MovingAverageConvergenceDivergence _macd;
    private readonly Maximum _maximum;
    private readonly Minimum _minimum;
    private readonly Identity _first;
    private readonly IndicatorBase<IndicatorDataPoint> _firstSmoothed;
    private readonly Maximum _firstMaximum;
    private readonly Minimum _firstMinimum;
    private readonly Identity _second;
    private readonly IndicatorBase<IndicatorDataPoint> _secondSmoothed;

    /// <summary>Creates the indicator under its default name.</summary>
    public SchaffTrendCycle(int cyclePeriod = 10, int fastPeriod = 23, int slowPeriod = 50, MovingAverageType type = MovingAverageType.Exponential)
        : this($"SchaffTrendCycle({cyclePeriod},{fastPeriod},{slowPeriod})", cyclePeriod, fastPeriod, slowPeriod, type)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public SchaffTrendCycle(string name, int cyclePeriod, int fastPeriod, int slowPeriod, MovingAverageType type)
        : base(name)
    {
        _macd = new MovingAverageConvergenceDivergence(fastPeriod, slowPeriod, cyclePeriod, type);
        _maximum = _macd.MAX(cyclePeriod, false);
        _minimum = _macd.MIN(cyclePeriod, false);
        _first = new Identity(name + "_K");
        _firstSmoothed = type.AsIndicator(3).Of(_first, false);
        _firstMaximum = _firstSmoothed.MAX(cyclePeriod, false);
        _firstMinimum = _firstSmoothed.MIN(cyclePeriod, false);
        _second = new Identity(name + "_PF");
        _secondSmoothed = type.AsIndicator(3).Of(_second, false);
        WarmUpPeriod = _macd.WarmUpPeriod;
    }

    /// <inheritdoc />
    public override bool IsReady => _macd.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _macd.Reset();
        _maximum.Reset();
        _minimum.Reset();
        _first.Reset();
        _firstSmoothed.Reset();
        _firstMaximum.Reset();
        _firstMinimum.Reset();
        _second.Reset();
        _secondSmoothed.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _macd.Update(input);
        _first.Update(input.EndTime, Place(_macd, _maximum, _minimum));
        _second.Update(input.EndTime, Place(_firstSmoothed, _firstMaximum, _firstMinimum));
        return _secondSmoothed.Current.Value;
    }

    private static decimal Place(IndicatorBase value, Maximum highest, Minimum lowest)
    {
        var above = value.Current.Value - lowest.Current.Value;
        var range = highest.Current.Value - lowest.Current.Value;
        return range > 0 ? above / range * 100 : 0m;
    }
}
