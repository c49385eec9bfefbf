using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Mean of the closes, weighted by volume; the close if there is none.</summary>
public class VolumeWeightedMovingAverage : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Sum _turnover;
    private readonly Sum _volume;

    /// <summary>Creates the indicator under the given name.</summary>
    public VolumeWeightedMovingAverage(string name, int period)
        : base(name)
    {
        WarmUpPeriod = period;
        _turnover = new Sum(name + "_SumPxV", period);
        _volume = new Sum(name + "_SumVolume", period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public VolumeWeightedMovingAverage(int period)
        : this($"VWMA({period})", period)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _turnover.IsReady && _volume.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _turnover.Reset();
        _volume.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        _turnover.Update(input.EndTime, input.Close * input.Volume);
        _volume.Update(input.EndTime, input.Volume);
        return _volume.Current.Value != 0 ? _turnover.Current.Value / _volume.Current.Value : input.Close;
    }
}
