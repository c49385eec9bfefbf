namespace QuantConnect.Indicators;

/// <summary>Highest of the last values.</summary>
public class Maximum : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public Maximum(int period)
        : base($"MAX({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Maximum(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Updates since the highest value came; of equal ones the newest counts.</summary>
    public int PeriodsSinceMaximum { get; private set; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc />
    public override void Reset()
    {
        PeriodsSinceMaximum = 0;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        if (Samples == 1 || input.Value >= Current.Value)
        {
            PeriodsSinceMaximum = 0;
            return input.Value;
        }
        if (PeriodsSinceMaximum < Period - 1)
        {
            PeriodsSinceMaximum++;
            return Current.Value;
        }

        // The highest one has just left: look for its successor.
        var inputs = Inputs;
        var highest = input.Value;
        PeriodsSinceMaximum = 0;
        for (var i = 1; i < inputs.Count; i++)
        {
            var value = inputs[i].Value;
            if (value > highest)
            {
                highest = value;
                PeriodsSinceMaximum = i;
            }
        }
        return highest;
    }
}
