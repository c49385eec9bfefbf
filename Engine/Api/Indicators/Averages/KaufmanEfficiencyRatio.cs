namespace QuantConnect.Indicators;

/// <summary>Kaufman's efficiency ratio: the change over the period relative to the way gone, 0 to 1; the input itself until ready.</summary>
public class KaufmanEfficiencyRatio : WindowIndicator<IndicatorDataPoint>
{
    private decimal _way;
    private decimal _trailingValue;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Changes to look at: one value more is kept.</param>
    public KaufmanEfficiencyRatio(string name, int period)
        : base(name, period + 1)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public KaufmanEfficiencyRatio(int period)
        : this($"KER({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc />
    public override void Reset()
    {
        _way = 0;
        _trailingValue = 0;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        var step = Samples > 1 ? Math.Abs(input.Value - window[1].Value) : 0m;
        if (Samples < Period)
        {
            _way += step;
            return input.Value;
        }
        var oldest = window[Period - 1].Value;
        if (Samples > Period)
        {
            _way -= Math.Abs(_trailingValue - oldest);
        }
        _way += step;
        _trailingValue = oldest;
        var change = input.Value - oldest;
        return _way <= change || _way == 0 ? 1m : Math.Abs(change / _way);
    }
}
