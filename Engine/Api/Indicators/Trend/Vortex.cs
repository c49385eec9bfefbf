using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Upward and downward vortex; the value is their mean; 0 until ready.</summary>
public class Vortex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly AverageTrueRange _range;
    private readonly Sum _rangeSum;
    private readonly Sum _plusSum;
    private readonly Sum _minusSum;
    private IBaseDataBar? _previousInput;

    /// <summary>Creates the indicator under its default name.</summary>
    public Vortex(int period)
        : this($"VTX({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Vortex(string name, int period)
        : base(name)
    {
        _period = period;
        _range = new AverageTrueRange($"{name}_ATR", 1, MovingAverageType.Simple);
        _rangeSum = new Sum("ATR_Sum", period).Of(_range);
        _plusSum = new Sum("PlusVM_Sum", period);
        _minusSum = new Sum("MinusVM_Sum", period);
        PlusVortex = _plusSum.Over(_rangeSum);
        MinusVortex = _minusSum.Over(_rangeSum);
    }

    /// <summary>Upward movement relative to the true range.</summary>
    public IndicatorBase<IndicatorDataPoint> PlusVortex { get; private set; }

    /// <summary>Downward movement relative to the true range.</summary>
    public IndicatorBase<IndicatorDataPoint> MinusVortex { get; private set; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _range.Reset();
        _rangeSum.Reset();
        _plusSum.Reset();
        _minusSum.Reset();
        PlusVortex.Reset();
        MinusVortex.Reset();
        _previousInput = null;
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _range.Update(input);
        if (_previousInput is { } previous)
        {
            _plusSum.Update(input.EndTime, Math.Abs(input.High - previous.Low));
            _minusSum.Update(input.EndTime, Math.Abs(input.Low - previous.High));
        }
        _previousInput = input;
        return IsReady ? (PlusVortex.Current.Value + MinusVortex.Current.Value) / 2 : 0m;
    }
}
