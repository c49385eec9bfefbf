namespace QuantConnect.Indicators;

/// <summary>Augen's price spike: the change in units of the standard deviation of the log returns before; 0 until ready.</summary>
public class AugenPriceSpike : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly StandardDeviation _deviation;
    private readonly RollingWindow<decimal> _prices = new(3);

    /// <summary>Creates the indicator under its default name.</summary>
    public AugenPriceSpike(int period = 3)
        : this($"APS({period})", period)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Returns to look at, at least 3.</param>
    /// <exception cref="ArgumentException"><paramref name="period"/> is less than 3.</exception>
    public AugenPriceSpike(string name, int period)
        : base(name)
    {
        if (period < 3)
        {
            throw new ArgumentException("AugenPriceSpike Indicator must have a period of at least 3", nameof(period));
        }
        _deviation = new StandardDeviation(period);
        WarmUpPeriod = period + 2;
    }

    /// <inheritdoc />
    public override bool IsReady => _prices.IsReady && _deviation.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        _deviation.Reset();
        _prices.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        _prices.Add(input.Value);
        if (_prices.Count < 3)
        {
            return 0m;
        }
        var previous = _prices[1];
        var beforeIt = _prices[2];
        var logReturn = previous != 0 && beforeIt != 0 ? Math.Log((double)previous / (double)beforeIt) : 0.0;
        if (!_deviation.Update(input.EndTime, (decimal)logReturn))
        {
            return 0m;
        }
        var unit = _deviation.Current.Value * previous;
        return unit == 0 ? 0m : (input.Value - previous) / unit;
    }
}
