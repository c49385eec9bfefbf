using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Fast less slow exponential average of the accumulation/distribution line; 0 until ready.</summary>
public class AccumulationDistributionOscillator : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly AccumulationDistribution _line;
    private readonly ExponentialMovingAverage _fast;
    private readonly ExponentialMovingAverage _slow;

    /// <summary>Creates the indicator under its default name.</summary>
    public AccumulationDistributionOscillator(int fastPeriod, int slowPeriod)
        : this($"ADOSC({fastPeriod},{slowPeriod})", fastPeriod, slowPeriod)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public AccumulationDistributionOscillator(string name, int fastPeriod, int slowPeriod)
        : base(name)
    {
        _period = Math.Max(fastPeriod, slowPeriod);
        _line = new AccumulationDistribution(name + "_AD");
        _fast = new ExponentialMovingAverage(name + "_Fast", fastPeriod);
        _slow = new ExponentialMovingAverage(name + "_Slow", slowPeriod);
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <inheritdoc />
    public override void Reset()
    {
        _line.Reset();
        _fast.Reset();
        _slow.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(TradeBar input)
    {
        _line.Update(input);
        _fast.Update(_line.Current);
        _slow.Update(_line.Current);
        return IsReady ? _fast.Current.Value - _slow.Current.Value : 0m;
    }
}
