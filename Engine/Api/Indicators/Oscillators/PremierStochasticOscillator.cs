using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Double smoothed stochastic brought between -1 and 1; 0 until ready.</summary>
public class PremierStochasticOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Stochastic _stochastic;
    private readonly ExponentialMovingAverage _smoothed;
    private readonly ExponentialMovingAverage _doubleSmoothed;

    /// <summary>Creates the indicator under the given name.</summary>
    public PremierStochasticOscillator(string name, int period, int emaPeriod)
        : base(name)
    {
        _stochastic = new Stochastic(name, period, period, period);
        _smoothed = new ExponentialMovingAverage(emaPeriod);
        _doubleSmoothed = _smoothed.EMA(emaPeriod);
        WarmUpPeriod = period + 2 * (emaPeriod - 1);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public PremierStochasticOscillator(int period, int emaPeriod)
        : this($"PSO({period},{emaPeriod})", period, emaPeriod)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _doubleSmoothed.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _stochastic.Reset();
        _smoothed.Reset();
        _doubleSmoothed.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _stochastic.Update(input);
        if (!_stochastic.FastStoch.IsReady)
        {
            return 0m;
        }
        _smoothed.Update(input.EndTime, 0.1m * (_stochastic.FastStoch.Current.Value - 50));
        if (!_doubleSmoothed.IsReady)
        {
            return 0m;
        }
        var power = (decimal)Math.Exp((double)_doubleSmoothed.Current.Value);
        return (power - 1) / (power + 1);
    }
}
