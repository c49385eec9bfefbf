namespace QuantConnect.Indicators;

/// <summary>Hilbert transform: in-phase and quadrature parts of the price cycle; the value is the input.</summary>
public class HilbertTransform : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _length;
    private readonly Delay _previous;
    private readonly Delay _detrended1;
    private readonly Delay _detrended3;
    private readonly Delay _inPhase2;
    private readonly Delay _quadrature1;
    private decimal _detrended;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="length">Inputs the price is detrended over.</param>
    /// <param name="inPhaseMultiplicationFactor">Feedback of the in-phase part.</param>
    /// <param name="quadratureMultiplicationFactor">Feedback of the quadrature part.</param>
    public HilbertTransform(string name, int length, decimal inPhaseMultiplicationFactor, decimal quadratureMultiplicationFactor)
        : base(name)
    {
        _length = length;
        _previous = new Delay(name + "_prev", length);
        _detrended1 = new Delay(name + "_detrendPriceDelay2", 1);
        _detrended3 = new Delay(name + "_detrendPriceDelay4", 3);
        _inPhase2 = new Delay(name + "_inPhaseDelay3", 2);
        _quadrature1 = new Delay(name + "_quadratureDelay2", 1);
        InPhase = new FunctionalIndicator<IndicatorDataPoint>(
            name + "_inPhase",
            _ => Samples > length + 2
                ? 1.25m * (ValueOf(_detrended3) - ValueOf(_detrended1) * inPhaseMultiplicationFactor) + ValueOf(_inPhase2) * inPhaseMultiplicationFactor
                : 0m,
            _ => Samples > length + 2);
        Quadrature = new FunctionalIndicator<IndicatorDataPoint>(
            name + "_quad",
            _ => Samples > length
                ? ValueOf(_detrended1) - _detrended * quadratureMultiplicationFactor + ValueOf(_quadrature1) * quadratureMultiplicationFactor
                : 0m,
            _ => Samples > length);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public HilbertTransform(int length = 7, decimal inPhaseMultiplicationFactor = 0.635m, decimal quadratureMultiplicationFactor = 0.338m)
        : this(FormattableString.Invariant($"Hilbert({length}, {inPhaseMultiplicationFactor}, {quadratureMultiplicationFactor})"), length, inPhaseMultiplicationFactor, quadratureMultiplicationFactor)
    {
    }

    /// <summary>In-phase part.</summary>
    public IndicatorBase<IndicatorDataPoint> InPhase { get; }

    /// <summary>Quadrature part.</summary>
    public IndicatorBase<IndicatorDataPoint> Quadrature { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= WarmUpPeriod;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _length + 2;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _detrended = 0m;
        _previous.Reset();
        _detrended1.Reset();
        _detrended3.Reset();
        _inPhase2.Reset();
        _quadrature1.Reset();
        InPhase.Reset();
        Quadrature.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (_previous.Update(input))
        {
            _detrended = input.Value - _previous.Current.Value;
            _detrended1.Update(input.EndTime, _detrended);
            _detrended3.Update(input.EndTime, _detrended);
        }
        InPhase.Update(input);
        if (InPhase.IsReady)
        {
            _inPhase2.Update(InPhase.Current);
        }
        Quadrature.Update(input);
        if (Quadrature.IsReady)
        {
            _quadrature1.Update(Quadrature.Current);
        }
        return input.Value;
    }

    private static decimal ValueOf(Delay delay) => delay.IsReady ? delay.Current.Value : 0m;
}
