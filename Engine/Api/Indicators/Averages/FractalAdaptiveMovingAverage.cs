using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Ehlers' fractal adaptive moving average of the bar's middle: faster the straighter the price moves.</summary>
public class FractalAdaptiveMovingAverage : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _n;
    private readonly double _exponent;
    private readonly RollingWindow<double> _highs;
    private readonly RollingWindow<double> _lows;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="n">Bars to look at, an even number.</param>
    /// <param name="longPeriod">Period of the average when it is slowest.</param>
    /// <exception cref="ArgumentException"><paramref name="n"/> is odd.</exception>
    public FractalAdaptiveMovingAverage(string name, int n, int longPeriod)
        : base(name)
    {
        if (n % 2 > 0)
        {
            throw new ArgumentException($"{name}: N must be even, N = {n}", nameof(n));
        }
        _n = n;
        _exponent = Math.Log(2d / (1 + longPeriod));
        _highs = new RollingWindow<double>(n);
        _lows = new RollingWindow<double>(n);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public FractalAdaptiveMovingAverage(int n, int longPeriod)
        : this($"FRAMA({n},{longPeriod})", n, longPeriod)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public FractalAdaptiveMovingAverage(int n)
        : this(n, 198)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _highs.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _highs.Size;

    /// <inheritdoc />
    public override void Reset()
    {
        _highs.Reset();
        _lows.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var price = (input.High + input.Low) / 2;
        _highs.Add((double)input.High);
        _lows.Add((double)input.Low);
        if (_highs.Samples <= _highs.Size)
        {
            return price;
        }
        var half = _n / 2;
        var newer = (IndicatorMath.Max(_highs, 0, half) - IndicatorMath.Min(_lows, 0, half)) / half;
        var older = (IndicatorMath.Max(_highs, half, half) - IndicatorMath.Min(_lows, half, half)) / half;
        var all = (IndicatorMath.Max(_highs, 0, _n) - IndicatorMath.Min(_lows, 0, _n)) / _n;
        var dimension = 0d;
        if (newer + older > 0 && all > 0)
        {
            var log = Math.Log((newer + older) / all);
            dimension = (double.IsNaN(log) ? 0 : log) / Math.Log(2);
        }
        var weight = (decimal)Math.Clamp(Math.Exp(_exponent * (dimension - 1)), .01, 1);
        return weight * price + (1 - weight) * Current.Value;
    }
}
