using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Chande and Kroll's stops: prices at which a long or a short position is left; the value is the input.</summary>
public class ChandeKrollStop : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly AverageTrueRange _range;
    private readonly decimal _factor;
    private readonly Maximum _highest;
    private readonly Minimum _lowest;

    /// <summary>Creates the indicator under its default name.</summary>
    public ChandeKrollStop(int atrPeriod, decimal atrMult, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : this(FormattableString.Invariant($"CKS({atrPeriod},{atrMult},{period})"), atrPeriod, atrMult, period, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public ChandeKrollStop(string name, int atrPeriod, decimal atrMult, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : base(name)
    {
        WarmUpPeriod = atrPeriod + period - 1;
        _range = new AverageTrueRange(atrPeriod, movingAverageType);
        _factor = atrMult;
        _highest = new Maximum(atrPeriod);
        _lowest = new Minimum(atrPeriod);
        LongStop = new Minimum(name + "_Long", period);
        ShortStop = new Maximum(name + "_Short", period);
    }

    /// <summary>Stop of a short position.</summary>
    public IndicatorBase<IndicatorDataPoint> ShortStop { get; }

    /// <summary>Stop of a long position.</summary>
    public IndicatorBase<IndicatorDataPoint> LongStop { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _range.Reset();
        _highest.Reset();
        _lowest.Reset();
        ShortStop.Reset();
        LongStop.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _range.Update(input);
        _highest.Update(input.EndTime, input.High);
        _lowest.Update(input.EndTime, input.Low);
        var distance = _range.Current.Value * _factor;
        ShortStop.Update(input.EndTime, _highest.Current.Value - distance);
        LongStop.Update(input.EndTime, _lowest.Current.Value + distance);
        return input.Value;
    }
}
