namespace QuantConnect.Indicators;

/// <summary>Hurst exponent of the last values: below 0.5 for reverting, above for trending ones; 0 until ready.</summary>
public class HurstExponent : Indicator, IIndicatorWarmUpPeriodProvider
{
    private const int FirstLag = 2;
    private readonly RollingWindow<decimal> _prices;
    private readonly decimal[] _logLags;
    private readonly decimal _sumX;
    private readonly decimal _sumXX;

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Values to look at.</param>
    /// <param name="maxLag">Greatest distance of two values to compare, at least 3.</param>
    /// <exception cref="ArgumentException"><paramref name="maxLag"/> is less than 3.</exception>
    public HurstExponent(string name, int period, int maxLag = 20)
        : base(name)
    {
        if (maxLag < 3)
        {
            throw new ArgumentException("The maxLag parameter must be greater than 2 to compute the Hurst Exponent.", nameof(maxLag));
        }
        _prices = new RollingWindow<decimal>(period);
        _logLags = new decimal[maxLag - FirstLag + 1];
        for (var i = 0; i < _logLags.Length; i++)
        {
            var logLag = (decimal)Math.Log(FirstLag + i);
            _logLags[i] = logLag;
            _sumX += logLag;
            _sumXX += logLag * logLag;
        }
        WarmUpPeriod = period;
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public HurstExponent(int period, int maxLag = 20)
        : this($"HE({period},{maxLag})", period, maxLag)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => _prices.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _prices.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _prices.Add(input.Value);
        if (!_prices.IsReady)
        {
            return 0m;
        }
        var sumY = 0m;
        var sumXY = 0m;
        for (var i = 0; i < _logLags.Length; i++)
        {
            var deviation = DeviationOfChanges(FirstLag + i);
            var logDeviation = deviation == 0.0 ? 0m : (decimal)Math.Log(deviation);
            sumY += logDeviation;
            sumXY += _logLags[i] * logDeviation;
        }
        var n = _logLags.Length;
        return (n * sumXY - _sumX * sumY) / (n * _sumXX - _sumX * _sumX);
    }

    private double DeviationOfChanges(int lag)
    {
        var count = _prices.Size - lag;
        if (count <= 0)
        {
            return 0.0;
        }
        var mean = 0m;
        var sumOfSquares = 0m;
        for (var i = 0; i < count; i++)
        {
            var change = _prices[i + lag] - _prices[i];
            sumOfSquares += change * change;
            mean += change;
        }
        mean /= count;
        return Math.Sqrt((double)(sumOfSquares / count - mean * mean));
    }
}
