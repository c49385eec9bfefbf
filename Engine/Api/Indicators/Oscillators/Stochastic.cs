using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Place of the close in the range of the last bars in percent, raw (%K fast) and smoothed (%K, %D).</summary>
public class Stochastic : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Maximum _maximum;
    private readonly Minimum _minimum;
    private readonly Sum _sumFastK;
    private readonly Sum _sumSlowK;

    /// <summary>Creates the indicator under the given name.</summary>
    public Stochastic(string name, int period, int kPeriod, int dPeriod)
        : base(name)
    {
        _maximum = new Maximum(name + "_Max", period);
        _minimum = new Minimum(name + "_Min", period);
        _sumFastK = new Sum(name + "_SumFastK", kPeriod);
        _sumSlowK = new Sum(name + "_SumD", dPeriod);
        FastStoch = new FunctionalIndicator<IBaseDataBar>(name + "_FastStoch", ComputeFastStoch, _ => _maximum.IsReady);
        StochK = new FunctionalIndicator<IBaseDataBar>(name + "_StochK", input => ComputeStochK(kPeriod, input), _ => _sumFastK.IsReady);
        StochD = new FunctionalIndicator<IBaseDataBar>(name + "_StochD", _ => ComputeStochD(dPeriod), _ => _sumSlowK.IsReady);
        WarmUpPeriod = period + kPeriod + dPeriod - 2;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public Stochastic(int period, int kPeriod, int dPeriod)
        : this($"STO({period},{kPeriod},{dPeriod})", period, kPeriod, dPeriod)
    {
    }

    /// <summary>The raw place in percent; 0 if the range is empty.</summary>
    public IndicatorBase<IBaseDataBar> FastStoch { get; }

    /// <summary>Mean of the last raw places.</summary>
    public IndicatorBase<IBaseDataBar> StochK { get; }

    /// <summary>Mean of the last %K.</summary>
    public IndicatorBase<IBaseDataBar> StochD { get; }

    /// <inheritdoc />
    public override bool IsReady => FastStoch.IsReady && StochK.IsReady && StochD.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        FastStoch.Reset();
        StochK.Reset();
        StochD.Reset();
        _maximum.Reset();
        _minimum.Reset();
        _sumFastK.Reset();
        _sumSlowK.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _maximum.Update(input.EndTime, input.High);
        _minimum.Update(input.EndTime, input.Low);
        FastStoch.Update(input);
        StochK.Update(input);
        StochD.Update(input);
        return FastStoch.Current.Value;
    }

    // An empty range is left out of the means.
    private decimal ComputeFastStoch(IBaseDataBar input)
    {
        if (!_maximum.IsReady)
        {
            return 0m;
        }
        var lowest = _minimum.Current.Value;
        var range = _maximum.Current.Value - lowest;
        if (range == 0m)
        {
            return 0m;
        }
        var place = (input.Close - lowest) / range;
        _sumFastK.Update(input.EndTime, place);
        return place * 100;
    }

    private decimal ComputeStochK(int period, IBaseDataBar input)
    {
        if (!_sumFastK.IsReady)
        {
            return 0m;
        }
        var mean = _sumFastK.Current.Value / period;
        _sumSlowK.Update(input.EndTime, mean);
        return mean * 100;
    }

    private decimal ComputeStochD(int period) => _sumSlowK.IsReady ? _sumSlowK.Current.Value / period * 100 : 0m;
}
