namespace QuantConnect.Indicators;

/// <summary>Lowest of the last values.</summary>
public class Minimum : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under its default name.</summary>
    public Minimum(int period)
        : base($"MIN({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    public Minimum(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Updates since the lowest value came; of equal ones the newest counts.</summary>
    public int PeriodsSinceMinimum { get; private set; }

    /// <inheritdoc />
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc />
    public override void Reset()
    {
        PeriodsSinceMinimum = 0;
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        if (Samples == 1 || input.Value <= Current.Value)
        {
            PeriodsSinceMinimum = 0;
            return input.Value;
        }
        if (PeriodsSinceMinimum < Period - 1)
        {
            PeriodsSinceMinimum++;
            return Current.Value;
        }

        // The lowest one has just left: look for its successor.
        var inputs = Inputs;
        var lowest = input.Value;
        PeriodsSinceMinimum = 0;
        for (var i = 1; i < inputs.Count; i++)
        {
            var value = inputs[i].Value;
            if (value < lowest)
            {
                lowest = value;
                PeriodsSinceMinimum = i;
            }
        }
        return lowest;
    }
}
