namespace QuantConnect.Indicators;

/// <summary>Double smoothed change in percent of the double smoothed absolute change.</summary>
public class TrueStrengthIndex : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly ExponentialMovingAverage _change;
    private readonly ExponentialMovingAverage _changeSmoothed;
    private readonly ExponentialMovingAverage _size;
    private readonly ExponentialMovingAverage _sizeSmoothed;
    private readonly CompositeIndicator _tsi;
    private decimal _previousPrice;

    /// <summary>Creates the indicator under its default name.</summary>
    public TrueStrengthIndex(int longTermPeriod = 25, int shortTermPeriod = 13, int signalPeriod = 7, MovingAverageType signalType = MovingAverageType.Exponential)
        : this($"TSI({longTermPeriod},{shortTermPeriod},{signalPeriod})", longTermPeriod, shortTermPeriod, signalPeriod, signalType)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public TrueStrengthIndex(string name, int longTermPeriod = 25, int shortTermPeriod = 13, int signalPeriod = 7, MovingAverageType signalType = MovingAverageType.Exponential)
        : base(name)
    {
        _change = new ExponentialMovingAverage(name + "_PC_EMA", longTermPeriod);
        _size = new ExponentialMovingAverage(name + "_APC_EMA", longTermPeriod);
        _changeSmoothed = new ExponentialMovingAverage(name + "_PC_EMA_EMA", shortTermPeriod).Of(_change);
        _sizeSmoothed = new ExponentialMovingAverage(name + "_APC_EMA_EMA", shortTermPeriod).Of(_size);
        _tsi = _changeSmoothed.Over(_sizeSmoothed).Times(100m);
        Signal = signalType.AsIndicator(name + "_Signal", signalPeriod).Of(_tsi);
        WarmUpPeriod = longTermPeriod + shortTermPeriod;
    }

    /// <summary>Average of the index.</summary>
    public IndicatorBase<IndicatorDataPoint> Signal { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _previousPrice = 0;
        _change.Reset();
        _changeSmoothed.Reset();
        _size.Reset();
        _sizeSmoothed.Reset();
        _tsi.Reset();
        Signal.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        var change = input.Value - _previousPrice;
        _previousPrice = input.Value;
        if (Samples == 1)
        {
            return 0m;
        }
        _change.Update(input.EndTime, change);
        _size.Update(input.EndTime, Math.Abs(change));
        return _tsi.Current.Value;
    }
}
