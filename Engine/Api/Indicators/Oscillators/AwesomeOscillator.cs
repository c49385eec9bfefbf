using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Fast less slow average of the bars' middles; 0 until ready.</summary>
public class AwesomeOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public AwesomeOscillator(int fastPeriod, int slowPeriod, MovingAverageType type = MovingAverageType.Simple)
        : this($"AO({fastPeriod},{slowPeriod},{type})", fastPeriod, slowPeriod, type)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public AwesomeOscillator(string name, int fastPeriod, int slowPeriod, MovingAverageType type = MovingAverageType.Simple)
        : base(name)
    {
        SlowAo = type.AsIndicator(slowPeriod);
        FastAo = type.AsIndicator(fastPeriod);
        WarmUpPeriod = Math.Max(slowPeriod, fastPeriod);
    }

    /// <summary>The slow average.</summary>
    public IndicatorBase<IndicatorDataPoint> SlowAo { get; }

    /// <summary>The fast average.</summary>
    public IndicatorBase<IndicatorDataPoint> FastAo { get; }

    /// <inheritdoc />
    public override bool IsReady => SlowAo.IsReady && FastAo.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        FastAo.Reset();
        SlowAo.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var middle = (input.High + input.Low) / 2;
        SlowAo.Update(input.EndTime, middle);
        FastAo.Update(input.EndTime, middle);
        return IsReady ? FastAo.Current.Value - SlowAo.Current.Value : 0m;
    }
}
