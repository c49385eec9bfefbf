namespace QuantConnect.Indicators;

/// <summary>Next point of the straight line fitted to the last values; 0 until ready.</summary>
public class TimeSeriesForecast : WindowIndicator<IndicatorDataPoint>, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Creates the indicator under the given name.</summary>
    public TimeSeriesForecast(string name, int period)
        : base(name, period)
    {
        if (period < 2)
        {
            throw new ArgumentException("RollingWindow must have size of at least 2.", nameof(period));
        }
    }

    // The lone bracket is Lean's.
    /// <summary>Creates the indicator under its default name.</summary>
    public TimeSeriesForecast(int period)
        : this($"TSF{period})", period)
    {
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input)
    {
        if (!IsReady)
        {
            return 0m;
        }
        var inputs = Inputs;
        var n = Period;
        decimal sumX = 0, sumXX = 0, sumXY = 0, sumY = 0;
        for (var i = n - 1; i >= 0; i--)
        {
            // Position n belongs to the newest value; the others only add up to the same sums.
            var x = i == 0 ? n : i;
            sumX += x;
            sumXX += x * x;
            sumXY += inputs[i].Value * (n - i);
            sumY += inputs[i].Value;
        }
        var inverse = 1 / (n * sumXX - sumX * sumX);
        var slope = (n * sumXY - sumX * sumY) * inverse;
        var intercept = (sumY - slope * sumX) * (1m / n);
        return intercept + slope * (n + 1);
    }
}
