using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Average true range in percent of the close.</summary>
public class NormalizedAverageTrueRange : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly TrueRange _trueRange;
    private readonly AverageTrueRange _start;
    private decimal _average;

    /// <summary>Creates the indicator under the given name.</summary>
    public NormalizedAverageTrueRange(string name, int period)
        : base(name)
    {
        _period = period;
        _trueRange = new TrueRange(name + "_TR");
        _start = new AverageTrueRange(name + "_ATR", period, MovingAverageType.Simple);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public NormalizedAverageTrueRange(int period)
        : this($"NATR({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period + 1;

    /// <inheritdoc />
    public override void Reset()
    {
        _trueRange.Reset();
        _start.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _trueRange.Update(input);
        if (Samples <= _period + 1)
        {
            _start.Update(input);
            _average = _start.Current.Value;
        }
        else
        {
            _average = (_average * (_period - 1) + _trueRange.Current.Value) / _period;
        }
        return input.Close != 0 ? _average / input.Close * 100 : 0m;
    }
}
