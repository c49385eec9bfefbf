using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Choppiness index: the way gone relative to the range, 0 for a trend to 100 for none; 0 until ready.</summary>
public class ChoppinessIndex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RollingWindow<decimal> _highs;
    private readonly RollingWindow<decimal> _lows;
    private readonly RollingWindow<decimal> _ranges;
    private readonly TrueRange _trueRange = new();

    /// <summary>Creates the indicator under the given name.</summary>
    public ChoppinessIndex(string name, int period)
        : base(name)
    {
        WarmUpPeriod = period;
        _ranges = new RollingWindow<decimal>(period);
        _highs = new RollingWindow<decimal>(period);
        _lows = new RollingWindow<decimal>(period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ChoppinessIndex(int period)
        : this($"CHOP({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _trueRange.Reset();
        _ranges.Reset();
        _highs.Reset();
        _lows.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _trueRange.Update(input);
        _highs.Add(input.High);
        _lows.Add(input.Low);
        _ranges.Add(_trueRange.Current.Value);
        if (!IsReady)
        {
            return 0m;
        }
        var highest = IndicatorMath.Max(_highs);
        var lowest = IndicatorMath.Min(_lows);
        if (highest == lowest)
        {
            return 100m;
        }
        var way = 0m;
        for (var i = 0; i < _ranges.Count; i++)
        {
            way += _ranges[i];
        }
        return (decimal)(100.0 * Math.Log10((double)way / (double)(highest - lowest)) / Math.Log10(WarmUpPeriod));
    }
}
