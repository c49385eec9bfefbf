using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Average of the true range.</summary>
public class AverageTrueRange : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly IndicatorBase<IndicatorDataPoint> _smoother;

    /// <summary>Creates the indicator under the given name.</summary>
    public AverageTrueRange(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : base(name)
    {
        WarmUpPeriod = period;
        TrueRange = new TrueRange(name);
        _smoother = movingAverageType.AsIndicator(name + "_" + movingAverageType, period).Of(TrueRange, false);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public AverageTrueRange(int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : this($"ATR({period})", period, movingAverageType)
    {
    }

    /// <summary>True range of the last bar.</summary>
    public IndicatorBase<IBaseDataBar> TrueRange { get; }

    /// <inheritdoc />
    public override bool IsReady => _smoother.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _smoother.Reset();
        TrueRange.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        TrueRange.Update(input);
        return _smoother.Current.Value;
    }
}
