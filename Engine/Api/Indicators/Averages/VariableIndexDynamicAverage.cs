namespace QuantConnect.Indicators;

/// <summary>Chande's VIDYA: an exponential average faster the stronger the momentum; 0 until ready.</summary>
public class VariableIndexDynamicAverage : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    private readonly ChandeMomentumOscillator _momentum;
    private readonly decimal _factor;
    private decimal _average;

    /// <summary>Creates the indicator under its default name.</summary>
    public VariableIndexDynamicAverage(int period)
        : this($"VIDYA({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public VariableIndexDynamicAverage(string name, int period)
        : base(name, period)
    {
        _momentum = new ChandeMomentumOscillator(period);
        _factor = 2m / (period + 1);
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > Period;

    /// <inheritdoc />
    public override int WarmUpPeriod => Period + 1;

    /// <inheritdoc />
    public override void Reset()
    {
        _average = 0;
        _momentum.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        _momentum.Update(input);
        if (!IsReady)
        {
            _average = input.Value;
            return 0m;
        }
        var strength = Math.Abs(_momentum.Current.Value / 100);
        _average = (input.Value * _factor * strength) + (_average * (1 - _factor * strength));
        return _average;
    }
}
