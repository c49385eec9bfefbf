using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Mass index: sum of the average range relative to its own average; the period until ready.</summary>
public class MassIndex : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly ExponentialMovingAverage _average;
    private readonly ExponentialMovingAverage _averageOfAverage;
    private readonly Sum _sum;

    /// <summary>Creates the indicator under the given name.</summary>
    public MassIndex(string name, int emaPeriod, int sumPeriod)
        : base(name)
    {
        _average = new ExponentialMovingAverage(emaPeriod);
        _averageOfAverage = _average.EMA(emaPeriod);
        _sum = new Sum(sumPeriod);
        WarmUpPeriod = 2 * (emaPeriod - 1) + sumPeriod;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public MassIndex(int emaPeriod = 9, int sumPeriod = 25)
        : this($"MASS({emaPeriod},{sumPeriod})", emaPeriod, sumPeriod)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _sum.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _average.Reset();
        _averageOfAverage.Reset();
        _sum.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        _average.Update(input.EndTime, input.High - input.Low);
        if (_averageOfAverage.IsReady)
        {
            _sum.Update(input.EndTime, _average.Current.Value.SafeDivision(_averageOfAverage.Current.Value));
        }
        return _sum.IsReady ? _sum.Current.Value : _sum.Period;
    }
}
