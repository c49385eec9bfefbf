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
    private long _time;

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
        Take(bar);
        return Snapshot;
    }

    /// <summary>All values after the last bar.</summary>
    public Snapshot Snapshot => new(_time, _fast.Value, _slow.Value, _range.Value, _volume.Value, _regime.Value);

    /// <summary>Average true range after the last bar; NaN until known.</summary>
    internal double Atr => _range.Value;

    /// <summary>Takes a bar that is known to be valid; what nobody asks for is not computed.</summary>
    internal void Take(in Bar bar)
    {
        _time = bar.End;
        _fast.Take(bar.Close);
        _slow.Take(bar.Close);
        _volume.Take(bar.Volume);
        _regime.Take(bar, _range.Take(bar));
    }

    /// <summary>Forgets all bars.</summary>
    public void Reset()
    {
        _fast.Reset();
        _slow.Reset();
        _range.Reset();
        _volume.Reset();
        _regime.Reset();
        _time = 0;
    }
}
