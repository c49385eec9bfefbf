namespace QuantConnect.Indicators;

/// <summary>Double smoothed relative strength index less its simple average; 0 until ready.</summary>
public class DerivativeOscillator : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RelativeStrengthIndex _rsi;
    private readonly ExponentialMovingAverage _smoothed;
    private readonly ExponentialMovingAverage _doubleSmoothed;
    private readonly SimpleMovingAverage _signal;

    /// <summary>Creates the indicator under the given name.</summary>
    public DerivativeOscillator(string name, int rsiPeriod, int smoothingRsiPeriod, int doubleSmoothingRsiPeriod, int signalLinePeriod)
        : base(name)
    {
        _rsi = new RelativeStrengthIndex($"{name}_RSI", rsiPeriod);
        _smoothed = new ExponentialMovingAverage($"{name}_SmoothedRSI", smoothingRsiPeriod).Of(_rsi);
        _doubleSmoothed = new ExponentialMovingAverage($"{name}_DoubleSmoothedRSI", doubleSmoothingRsiPeriod).Of(_smoothed);
        _signal = new SimpleMovingAverage($"{name}_SignalLine", signalLinePeriod).Of(_doubleSmoothed);
        WarmUpPeriod = rsiPeriod + smoothingRsiPeriod + doubleSmoothingRsiPeriod + signalLinePeriod - 2;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public DerivativeOscillator(int rsiPeriod, int smoothingRsiPeriod, int doubleSmoothingRsiPeriod, int signalLinePeriod)
        : this($"DO({rsiPeriod},{smoothingRsiPeriod},{doubleSmoothingRsiPeriod},{signalLinePeriod})", rsiPeriod, smoothingRsiPeriod, doubleSmoothingRsiPeriod, signalLinePeriod)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _signal.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _rsi.Reset();
        _smoothed.Reset();
        _doubleSmoothed.Reset();
        _signal.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _rsi.Update(input);
        return IsReady ? _doubleSmoothed.Current.Value - _signal.Current.Value : 0m;
    }
}
