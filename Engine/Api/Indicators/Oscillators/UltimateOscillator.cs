using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Williams' ultimate oscillator: buying pressure over three periods, 0 to 100; 50 until ready.</summary>
public class UltimateOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly TrueRange _trueRange;
    private readonly Sum _pressure1;
    private readonly Sum _pressure2;
    private readonly Sum _pressure3;
    private readonly Sum _range1;
    private readonly Sum _range2;
    private readonly Sum _range3;
    private decimal _previousClose;

    /// <summary>Creates the indicator under its default name.</summary>
    public UltimateOscillator(int period1, int period2, int period3)
        : this($"ULTOSC({period1},{period2},{period3})", period1, period2, period3)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public UltimateOscillator(string name, int period1, int period2, int period3)
        : base(name)
    {
        _period = Math.Max(Math.Max(period1, period2), period3);
        _trueRange = new TrueRange(name + "_TR");
        _pressure1 = new Sum(name + "_BP1", period1);
        _pressure2 = new Sum(name + "_BP2", period2);
        _pressure3 = new Sum(name + "_BP3", period3);
        _range1 = new Sum(name + "_TR1", period1);
        _range2 = new Sum(name + "_TR2", period2);
        _range3 = new Sum(name + "_TR3", period3);
    }

    /// <inheritdoc />
    public override bool IsReady => Samples > _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period + 1;

    /// <inheritdoc />
    public override void Reset()
    {
        _trueRange.Reset();
        _pressure1.Reset();
        _pressure2.Reset();
        _pressure3.Reset();
        _range1.Reset();
        _range2.Reset();
        _range3.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _trueRange.Update(input);
        var previousClose = _previousClose;
        _previousClose = input.Close;
        if (Samples == 1)
        {
            return 50m;
        }
        var pressure = new IndicatorDataPoint(input.EndTime, input.Close - Math.Min(input.Low, previousClose));
        _pressure1.Update(pressure);
        _pressure2.Update(pressure);
        _pressure3.Update(pressure);
        _range1.Update(_trueRange.Current);
        _range2.Update(_trueRange.Current);
        _range3.Update(_trueRange.Current);
        if (!IsReady)
        {
            return 50m;
        }
        if (_range1.Current.Value == 0 || _range2.Current.Value == 0 || _range3.Current.Value == 0)
        {
            return Current.Value;
        }
        var average1 = _pressure1.Current.Value / _range1.Current.Value;
        var average2 = _pressure2.Current.Value / _range2.Current.Value;
        var average3 = _pressure3.Current.Value / _range3.Current.Value;
        return 100m * (4 * average1 + 2 * average2 + average3) / 7;
    }
}
