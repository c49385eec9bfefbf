namespace QuantConnect.Indicators;

/// <summary>Mean distance of the last values from their mean.</summary>
public class MeanAbsoluteDeviation : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public MeanAbsoluteDeviation(int period)
        : this($"MAD({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public MeanAbsoluteDeviation(string name, int period)
        : base(name, period)
    {
        Mean = new SimpleMovingAverage($"{name}_Mean", period);
    }

    /// <summary>Mean of the last values.</summary>
    public IndicatorBase<IndicatorDataPoint> Mean { get; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc />
    public override void Reset()
    {
        Mean.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        Mean.Update(input);
        if (Samples < 2)
        {
            return 0m;
        }
        var inputs = Inputs;
        var mean = Mean.Current.Value;
        var sum = 0m;
        for (var i = 0; i < inputs.Count; i++)
        {
            sum += Math.Abs(inputs[i].Value - mean);
        }
        return sum / inputs.Count;
    }
}
