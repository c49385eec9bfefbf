namespace QuantConnect.Indicators;

/// <summary>Wilder's relative strength index, 0 to 100; 100 while there were no losses.</summary>
public class RelativeStrengthIndex : Indicator, IIndicatorWarmUpPeriodProvider
{
    private IndicatorDataPoint? _previousInput;

    /// <summary>Creates the indicator under its default name.</summary>
    public RelativeStrengthIndex(int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : this($"RSI({period})", period, movingAverageType)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public RelativeStrengthIndex(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : base(name)
    {
        MovingAverageType = movingAverageType;
        AverageGain = movingAverageType.AsIndicator(name + "Up", period);
        AverageLoss = movingAverageType.AsIndicator(name + "Down", period);
        WarmUpPeriod = period + 1;
    }

    /// <summary>Kind of both averages.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>Average fall per input, as a positive number.</summary>
    public IndicatorBase<IndicatorDataPoint> AverageLoss { get; }

    /// <summary>Average rise per input.</summary>
    public IndicatorBase<IndicatorDataPoint> AverageGain { get; }

    /// <inheritdoc />
    public override bool IsReady => AverageGain.IsReady && AverageLoss.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _previousInput = null;
        AverageGain.Reset();
        AverageLoss.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (_previousInput is not null)
        {
            var change = input.Value - _previousInput.Value;
            AverageGain.Update(input.EndTime, change >= 0 ? change : 0m);
            AverageLoss.Update(input.EndTime, change >= 0 ? 0m : -change);
        }
        _previousInput = input;

        // Some averages, such as DEMA, can fall below zero.
        var loss = Math.Max(0m, AverageLoss.Current.Value);
        var gain = Math.Max(0m, AverageGain.Current.Value);

        // Below ten decimals the quotient could overflow.
        if (Math.Round(loss, 10) == 0m)
        {
            return 100m;
        }
        return 100m - 100m / (1 + gain / loss);
    }
}
