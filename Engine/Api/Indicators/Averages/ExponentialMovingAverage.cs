using Quant.Engine.Models;

namespace QuantConnect.Indicators;

/// <summary>Exponential moving average, starting with the simple average of the first period; 0 before.</summary>
public class ExponentialMovingAverage : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _weight;
    private readonly decimal _rest;
    private readonly int _period;
    private readonly SimpleMovingAverage _start;

    /// <summary>Creates the indicator under the given name.</summary>
    public ExponentialMovingAverage(string name, int period)
        : this(name, period, SmoothingFactorDefault(period))
    {
    }

    /// <summary>Creates the indicator.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="period">Values in the first average.</param>
    /// <param name="smoothingFactor">Weight of the newest value, 0 to 1.</param>
    public ExponentialMovingAverage(string name, int period, decimal smoothingFactor)
        : base(name)
    {
        _period = period;
        _weight = smoothingFactor;
        _rest = 1 - smoothingFactor;
        _start = new SimpleMovingAverage(period);
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public ExponentialMovingAverage(int period)
        : this($"EMA({period})", period)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    /// <param name="period">Values in the first average.</param>
    /// <param name="smoothingFactor">Weight of the newest value, 0 to 1.</param>
    public ExponentialMovingAverage(int period, decimal smoothingFactor)
        : this(FormattableString.Invariant($"EMA({period},{smoothingFactor})"), period, smoothingFactor)
    {
    }

    /// <inheritdoc />
    public override bool IsReady => Samples >= _period;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod => _period;

    /// <summary>Usual weight of the newest value: 2 / (1 + period).</summary>
    /// <param name="period">The period.</param>
    public static decimal SmoothingFactorDefault(int period) => 2.0m / (1 + period);

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        _start.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        if (Samples > _period)
        {
            return Next(input.Value);
        }
        _start.Update(input);
        return Samples == _period ? _start.Current.Value : 0m;
    }

    /// <summary>Once it is started; a derived class may have its own formula.</summary>
    private protected override bool TakesValueAlone => Samples >= _period && GetType() == typeof(ExponentialMovingAverage);

    private protected override decimal ComputeNextValue(decimal value) => Next(value);

    private decimal Next(decimal value) => DecimalMath.LongSum(DecimalMath.Product(value, _weight), DecimalMath.Product(CurrentValue, _rest));
}
