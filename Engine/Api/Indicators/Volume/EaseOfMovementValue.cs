using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Average of the middle's move relative to volume and range.</summary>
public class EaseOfMovementValue : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly SimpleMovingAverage _average;
    private readonly int _scale;
    private decimal _previousHigh;
    private decimal _previousLow;

    /// <summary>Creates the indicator under its default name.</summary>
    public EaseOfMovementValue(int period = 1, int scale = 10000)
        : this($"EMV({period}, {scale})", period, scale)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Bars to average.</param>
    /// <param name="scale">Shares the volume is counted in.</param>
    public EaseOfMovementValue(string name, int period, int scale)
        : base(name)
    {
        _average = new SimpleMovingAverage(period);
        _scale = scale;
    }

    /// <inheritdoc />
    public override bool IsReady => _average.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _average.WarmUpPeriod;

    /// <inheritdoc />
    public override void Reset()
    {
        _average.Reset();
        _previousHigh = 0m;
        _previousLow = 0m;
        base.Reset();
    }

    // A bar without volume or range counts as 0 and is not what the next one is compared with.
    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        if (_previousHigh == 0 && _previousLow == 0)
        {
            _previousHigh = input.High;
            _previousLow = input.Low;
        }
        if (input.Volume == 0 || input.High == input.Low)
        {
            _average.Update(input.EndTime, 0m);
            return _average.Current.Value;
        }
        var move = (input.High + input.Low) / 2 - (_previousHigh + _previousLow) / 2;
        var resistance = input.Volume / _scale / (input.High - input.Low);
        _previousHigh = input.High;
        _previousLow = input.Low;
        _average.Update(input.EndTime, move / resistance);
        return _average.Current.Value;
    }
}
