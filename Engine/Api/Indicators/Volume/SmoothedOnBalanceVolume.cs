using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Moving average of the on-balance volume; 0 until ready.</summary>
public class SmoothedOnBalanceVolume : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly IndicatorBase<IndicatorDataPoint> _smoother;

    /// <summary>Creates the indicator under the given name.</summary>
    public SmoothedOnBalanceVolume(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period;
        OnBalanceVolume = new OnBalanceVolume();
        _smoother = movingAverageType.AsIndicator($"{name}_{movingAverageType}", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public SmoothedOnBalanceVolume(int period, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"SOBV({period})", period, movingAverageType)
    {
    }

    /// <summary>The on-balance volume.</summary>
    public OnBalanceVolume OnBalanceVolume { get; }

    /// <inheritdoc />
    public override bool IsReady => _smoother.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _smoother.Reset();
        OnBalanceVolume.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        OnBalanceVolume.Update(input);
        return _smoother.Update(input.EndTime, OnBalanceVolume.Current.Value) ? _smoother.Current.Value : 0m;
    }
}
