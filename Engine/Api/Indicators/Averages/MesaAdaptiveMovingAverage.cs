using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Ehlers' MESA adaptive moving average of the bar's middle: faster the faster the phase of the price cycle turns; 0 until ready.</summary>
public class MesaAdaptiveMovingAverage : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private static readonly decimal DegreesPerRadian = 180m / (4m * (decimal)Math.Atan(1.0));
    private readonly decimal _fastLimit;
    private readonly decimal _slowLimit;
    private readonly RollingWindow<decimal> _prices = new(13);
    private readonly RollingWindow<decimal> _smooth = new(6);
    private readonly RollingWindow<decimal> _detrended = new(6);
    private readonly RollingWindow<decimal> _inPhase = new(6);
    private readonly RollingWindow<decimal> _quadrature = new(6);
    private State _last;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="fastLimit">Greatest weight of the newest price.</param>
    /// <param name="slowLimit">Smallest weight of the newest price.</param>
    public MesaAdaptiveMovingAverage(string name, decimal fastLimit = 0.5m, decimal slowLimit = 0.05m)
        : base(name)
    {
        _fastLimit = fastLimit;
        _slowLimit = slowLimit;
        Fama = new Identity(name + "_Fama");
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public MesaAdaptiveMovingAverage(decimal fastLimit = 0.5m, decimal slowLimit = 0.05m)
        : this("MAMA", fastLimit, slowLimit)
    {
    }

    /// <summary>The following average: the average smoothed with half its weight.</summary>
    public IndicatorBase<IndicatorDataPoint> Fama { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => 33;

    /// <inheritdoc />
    public override void Reset()
    {
        _prices.Reset();
        _smooth.Reset();
        _detrended.Reset();
        _inPhase.Reset();
        _quadrature.Reset();
        _last = default;
        Fama.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _prices.Add((input.High + input.Low) / 2);
        if (!_prices.IsReady)
        {
            return 0m;
        }
        var weight = Weight();
        var average = weight * _prices[0] + (1m - weight) * _last.Average;
        _last.Average = average;
        Fama.Update(input.EndTime, 0.5m * weight * average + (1m - 0.5m * weight) * Fama.Current.Value);
        return IsReady ? average : 0m;
    }

    // Ehlers' Hilbert transform; the window does not contain the value yet.
    private static decimal Transform(decimal value, RollingWindow<decimal> before, decimal adjustment) =>
        (0.0962m * value + 0.5769m * before[1] - 0.5769m * before[3] - 0.0962m * before[5]) * adjustment;

    private static decimal Degrees(decimal tangent) => (decimal)Math.Atan((double)tangent) * DegreesPerRadian;

    private decimal Weight()
    {
        var adjustment = 0.075m * _last.Period + 0.54m;
        var smooth = (4 * _prices[0] + 3 * _prices[1] + 2 * _prices[2] + _prices[3]) / 10;
        var detrended = Transform(smooth, _smooth, adjustment);
        var quadrature = Transform(detrended, _detrended, adjustment);
        var inPhase = _detrended[2];
        var inPhase2 = inPhase - Transform(quadrature, _quadrature, adjustment);
        var quadrature2 = quadrature + Transform(inPhase, _inPhase, adjustment);
        inPhase2 = 0.2m * inPhase2 + 0.8m * _last.InPhase;
        quadrature2 = 0.2m * quadrature2 + 0.8m * _last.Quadrature;
        UpdatePeriod(inPhase2, quadrature2);
        var phase = inPhase != 0 ? Degrees(quadrature / inPhase) : 0m;
        var turn = Math.Max(_last.Phase - phase, 1m);
        _last.Phase = phase;
        _smooth.Add(smooth);
        _detrended.Add(detrended);
        _inPhase.Add(inPhase);
        _quadrature.Add(quadrature);
        return Math.Max(_fastLimit / turn, _slowLimit);
    }

    // Homodyne discriminator: the period of the cycle from the turn since the last bar.
    private void UpdatePeriod(decimal inPhase, decimal quadrature)
    {
        var real = 0.2m * (inPhase * _last.InPhase + quadrature * _last.Quadrature) + 0.8m * _last.Real;
        var imaginary = 0.2m * (inPhase * _last.Quadrature - quadrature * _last.InPhase) + 0.8m * _last.Imaginary;
        var period = 0m;
        if (imaginary != 0 && real != 0)
        {
            var angle = Degrees(imaginary / real);
            period = angle > 0 ? 360m / angle : 0m;
        }
        period = Math.Max(Math.Min(period, 1.5m * _last.Period), 0.67m * _last.Period);
        period = Math.Clamp(period, 6, 50);
        _last.Period = 0.2m * period + 0.8m * _last.Period;
        _last.InPhase = inPhase;
        _last.Quadrature = quadrature;
        _last.Real = real;
        _last.Imaginary = imaginary;
    }

    private struct State
    {
        public decimal Average;
        public decimal Period;
        public decimal InPhase;
        public decimal Quadrature;
        public decimal Real;
        public decimal Imaginary;
        public decimal Phase;
    }
}
