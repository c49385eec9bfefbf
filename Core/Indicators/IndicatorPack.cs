using Quant.Core.Bars;

namespace Quant.Core.Indicators;

/// <summary>The indicators that entry rules look at, updated together once per bar and handed out as a frozen <see cref="Snapshot"/>.</summary>
public sealed class IndicatorPack
{
    private readonly ExponentialMovingAverage _fast;
    private readonly ExponentialMovingAverage _slow;
    private readonly AverageTrueRange _range;
    private readonly SimpleMovingAverage _volume;
    private readonly RegimeClassifier _regime;

    /// <summary>A pack without bars.</summary>
    /// <param name="options">Periods and thresholds.</param>
    public IndicatorPack(IndicatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _fast = new ExponentialMovingAverage(options.FastPeriod);
        _slow = new ExponentialMovingAverage(options.SlowPeriod);
        _range = new AverageTrueRange(options.AtrPeriod);
        _volume = new SimpleMovingAverage(options.VolumePeriod);
        _regime = new RegimeClassifier(options);
        WarmUpBars = Math.Max(
            Math.Max(options.SlowPeriod, options.FastPeriod), Math.Max(Math.Max(options.AtrPeriod, options.VolumePeriod), Math.Max(options.LongAtrPeriod, options.EfficiencyPeriod + 1)));
    }

    /// <summary>Bars after which every value is known.</summary>
    public int WarmUpBars { get; }

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A valid bar.</param>
    /// <returns>All values after this bar.</returns>
    /// <exception cref="ArgumentException">The bar is not valid; nothing has changed.</exception>
    public Snapshot Update(in Bar bar)
    {
        if (!bar.IsValid)
        {
            throw new ArgumentException($"{bar} is not a valid bar.", nameof(bar));
        }
        var range = _range.Update(bar);
        return new Snapshot(bar.End, _fast.Update(bar.Close), _slow.Update(bar.Close), range, _volume.Update(bar.Volume), _regime.Update(bar, range));
    }

    /// <summary>Forgets all bars.</summary>
    public void Reset()
    {
        _fast.Reset();
        _slow.Reset();
        _range.Reset();
        _volume.Reset();
        _regime.Reset();
    }
}
