namespace QuantConnect.Indicators;

/// <summary>Chande's momentum oscillator: gains less losses in percent of both; 0 until ready.</summary>
public class ChandeMomentumOscillator : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private decimal _previousValue;
    private decimal _gain;
    private decimal _loss;

    /// <summary>Creates the indicator under its default name.</summary>
    public ChandeMomentumOscillator(int period)
        : this($"CMO({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public ChandeMomentumOscillator(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > Period;

    /// <inheritdoc />
    public override int WarmUpPeriod => 1 + Period;

    /// <inheritdoc />
    public override void Reset()
    {
        _previousValue = 0;
        _gain = 0;
        _loss = 0;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        var change = input.Value - _previousValue;
        _previousValue = input.Value;
        if (Samples == 1)
        {
            return 0m;
        }
        if (Samples > Period + 1)
        {
            _loss *= Period - 1;
            _gain *= Period - 1;
        }
        if (change < 0)
        {
            _loss -= change;
        }
        else
        {
            _gain += change;
        }
        if (!IsReady)
        {
            return 0m;
        }
        _loss /= Period;
        _gain /= Period;
        var sum = _gain + _loss;
        return sum != 0 ? 100m * ((_gain - _loss) / sum) : 0m;
    }
}
