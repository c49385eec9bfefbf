using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Aroon up less Aroon down, -100 to 100.</summary>
public class AroonOscillator : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public AroonOscillator(int upPeriod, int downPeriod)
        : this($"AROON({upPeriod},{downPeriod})", upPeriod, downPeriod)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public AroonOscillator(string name, int upPeriod, int downPeriod)
        : base(name)
    {
        var highest = new Maximum(name + "_Max", upPeriod + 1);
        AroonUp = new FunctionalIndicator<IndicatorDataPoint>(
            name + "_AroonUp",
            input =>
            {
                highest.Update(input);
                return 100m * (upPeriod - highest.PeriodsSinceMaximum) / upPeriod;
            },
            _ => highest.IsReady,
            highest.Reset);
        var lowest = new Minimum(name + "_Min", downPeriod + 1);
        AroonDown = new FunctionalIndicator<IndicatorDataPoint>(
            name + "_AroonDown",
            input =>
            {
                lowest.Update(input);
                return 100m * (downPeriod - lowest.PeriodsSinceMinimum) / downPeriod;
            },
            _ => lowest.IsReady,
            lowest.Reset);
        WarmUpPeriod = 1 + Math.Max(upPeriod, downPeriod);
    }

    /// <summary>How recent the highest high is: 100 for this bar, 0 for a period ago.</summary>
    public IndicatorBase<IndicatorDataPoint> AroonUp { get; }

    /// <summary>How recent the lowest low is: 100 for this bar, 0 for a period ago.</summary>
    public IndicatorBase<IndicatorDataPoint> AroonDown { get; }

    /// <inheritdoc />
    public override bool IsReady => AroonUp.IsReady && AroonDown.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        AroonUp.Reset();
        AroonDown.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        AroonUp.Update(input.EndTime, input.High);
        AroonDown.Update(input.EndTime, input.Low);
        return AroonUp.Current.Value - AroonDown.Current.Value;
    }
}
