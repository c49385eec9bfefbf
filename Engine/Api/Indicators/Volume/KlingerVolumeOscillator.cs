using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Klinger's volume oscillator: fast less slow average of the volume force; 0 until the averages are ready.</summary>
public class KlingerVolumeOscillator : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private const decimal LeastMovement = 1e-8m;
    private readonly ExponentialMovingAverage _fast;
    private readonly ExponentialMovingAverage _slow;
    private decimal _movement;
    private decimal _previousRange;
    private decimal _previousPrice;
    private int _previousTrend;
    private int _bars;

    /// <summary>Creates the indicator under the given name.</summary>
    public KlingerVolumeOscillator(string name, int fastPeriod, int slowPeriod, int signalPeriod)
        : base(name)
    {
        _fast = new ExponentialMovingAverage(name + "_FastEma", fastPeriod);
        _slow = new ExponentialMovingAverage(name + "_SlowEma", slowPeriod);
        Signal = new ExponentialMovingAverage(name + "_Signal", signalPeriod);
        WarmUpPeriod = Math.Max(fastPeriod, Math.Max(slowPeriod, signalPeriod)) + 2;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public KlingerVolumeOscillator(int fastPeriod, int slowPeriod, int signalPeriod = 13)
        : this($"KVO({fastPeriod},{slowPeriod},{signalPeriod})", fastPeriod, slowPeriod, signalPeriod)
    {
    }

    /// <summary>Average of the oscillator.</summary>
    public ExponentialMovingAverage Signal { get; }

    /// <inheritdoc />
    public override bool IsReady => _fast.IsReady && _slow.IsReady && Signal.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        Signal.Reset();
        _fast.Reset();
        _slow.Reset();
        _movement = 0m;
        _bars = 0;
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar bar)
    {
        var range = bar.High - bar.Low;
        var price = bar.High + bar.Low + bar.Close;
        var trend = price > _previousPrice ? 1 : -1;
        var hasTurned = trend != _previousTrend;
        var previousRange = _previousRange;
        _previousRange = range;
        _previousPrice = price;
        _previousTrend = trend;

        // The first bar has no trend, the second none before it.
        if (++_bars < 3)
        {
            return 0m;
        }
        _movement = _movement == 0 || hasTurned ? range + previousRange : _movement + range;
        var movement = Math.Abs(_movement) < LeastMovement ? LeastMovement : _movement;
        var force = bar.Volume * Math.Abs(2m * (range / movement - 1m)) * trend * 100m;
        var point = new IndicatorDataPoint(bar.EndTime, force);
        var value = _fast.Update(point) & _slow.Update(point) ? _fast.Current.Value - _slow.Current.Value : 0m;
        Signal.Update(bar.EndTime, value);
        return value;
    }
}
