using System.Globalization;
using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>Chains and combines indicators.</summary>
public static class IndicatorExtensions
{
    private static readonly CompositeIndicator.IndicatorComposer Sum = static (l, r) => l.Current.Value + r.Current.Value;
    private static readonly CompositeIndicator.IndicatorComposer Difference = static (l, r) => l.Current.Value - r.Current.Value;
    private static readonly CompositeIndicator.IndicatorComposer Product = static (l, r) => l.Current.Value * r.Current.Value;
    private static readonly CompositeIndicator.IndicatorComposer Quotient = static (l, r) => r.Current.Value == 0m
        ? new IndicatorResult(0m, IndicatorStatus.MathError)
        : new IndicatorResult(l.Current.Value / r.Current.Value);

    /// <summary>Takes a value as the next input.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="time">Time of the value.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the indicator is ready afterwards.</returns>
    public static bool Update(this IndicatorBase<IndicatorDataPoint> indicator, DateTime time, decimal value) =>
        indicator.Update(new IndicatorDataPoint(time, value));

    /// <summary>Feeds every new value of one indicator into another.</summary>
    /// <param name="second">Indicator to feed.</param>
    /// <param name="first">Indicator whose values it gets.</param>
    /// <param name="waitForFirstToReady">Whether values before <paramref name="first"/> is ready are held back.</param>
    /// <returns><paramref name="second"/>.</returns>
    public static T Of<T>(this T second, IIndicator first, bool waitForFirstToReady = true)
        where T : IIndicator
    {
        first.Updated += (_, updated) =>
        {
            if (!waitForFirstToReady || first.IsReady)
            {
                second.Update(updated);
            }
        };
        return second;
    }

    /// <summary>Average of one indicator, weighted by another.</summary>
    /// <param name="value">What to average.</param>
    /// <param name="weight">The weights.</param>
    /// <param name="period">Values to average.</param>
    public static CompositeIndicator WeightedBy(this IndicatorBase value, IndicatorBase weight, int period)
    {
        var lastValue = new Identity();
        var lastWeight = new Identity();
        var numerator = new Sum("Sum_xy", period);
        var denominator = new Sum("Sum_y", period);
        value.Updated += (_, updated) =>
        {
            lastValue.Update(updated);
            if (lastValue.Samples == lastWeight.Samples)
            {
                numerator.Update(updated.Time, updated.Value * lastWeight.Current.Value);
            }
        };
        weight.Updated += (_, updated) =>
        {
            lastWeight.Update(updated);
            if (lastValue.Samples == lastWeight.Samples)
            {
                numerator.Update(updated.Time, updated.Value * lastValue.Current.Value);
            }
            denominator.Update(updated);
        };
        return new ResetCompositeIndicator(numerator, denominator, Quotient, () =>
        {
            lastValue.Reset();
            lastWeight.Reset();
        });
    }

    /// <summary>An indicator plus a number.</summary>
    /// <param name="left">The indicator.</param>
    /// <param name="constant">The number.</param>
    public static CompositeIndicator Plus(this IndicatorBase left, decimal constant) => left.Plus(Constant<IBaseData>(constant));

    /// <summary>Sum of two indicators.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    public static CompositeIndicator Plus(this IndicatorBase left, IndicatorBase right) => new(left, right, Sum);

    /// <summary>Sum of two indicators.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    /// <param name="name">Name of the sum.</param>
    public static CompositeIndicator Plus(this IndicatorBase left, IndicatorBase right, string name) => new(name, left, right, Sum);

    /// <summary>An indicator minus a number.</summary>
    /// <param name="left">The indicator.</param>
    /// <param name="constant">The number.</param>
    public static CompositeIndicator Minus(this IndicatorBase left, decimal constant) => left.Minus(Constant<IBaseData>(constant));

    /// <summary>Difference of two indicators.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Indicator to subtract.</param>
    public static CompositeIndicator Minus(this IndicatorBase left, IndicatorBase right) => new(left, right, Difference);

    /// <summary>Difference of two indicators.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Indicator to subtract.</param>
    /// <param name="name">Name of the difference.</param>
    public static CompositeIndicator Minus(this IndicatorBase left, IndicatorBase right, string name) => new(name, left, right, Difference);

    /// <summary>An indicator over a number; there is no new value while the number is 0.</summary>
    /// <param name="left">The indicator.</param>
    /// <param name="constant">The divisor.</param>
    public static CompositeIndicator Over(this IndicatorBase left, decimal constant) => left.Over(Constant<IndicatorDataPoint>(constant));

    /// <summary>Quotient of two indicators; there is no new value while the divisor is 0.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Divisor.</param>
    public static CompositeIndicator Over(this IndicatorBase left, IndicatorBase right) => new(left, right, Quotient);

    /// <summary>Quotient of two indicators; there is no new value while the divisor is 0.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Divisor.</param>
    /// <param name="name">Name of the quotient.</param>
    public static CompositeIndicator Over(this IndicatorBase left, IndicatorBase right, string name) => new(name, left, right, Quotient);

    /// <summary>An indicator times a number.</summary>
    /// <param name="left">The indicator.</param>
    /// <param name="constant">The factor.</param>
    public static CompositeIndicator Times(this IndicatorBase left, decimal constant) => left.Times(Constant<IndicatorDataPoint>(constant));

    /// <summary>Product of two indicators.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    public static CompositeIndicator Times(this IndicatorBase left, IndicatorBase right) => new(left, right, Product);

    /// <summary>Product of two indicators.</summary>
    /// <param name="left">First indicator.</param>
    /// <param name="right">Second indicator.</param>
    /// <param name="name">Name of the product.</param>
    public static CompositeIndicator Times(this IndicatorBase left, IndicatorBase right, string name) => new(name, left, right, Product);

    /// <summary>Exponential moving average of an indicator.</summary>
    /// <param name="left">The indicator.</param>
    /// <param name="period">Values to average.</param>
    /// <param name="smoothingFactor">Weight of the newest value; by default that of the period.</param>
    /// <param name="waitForFirstToReady">Whether values before <paramref name="left"/> is ready are held back.</param>
    public static ExponentialMovingAverage EMA(this IndicatorBase left, int period, decimal? smoothingFactor = null, bool waitForFirstToReady = true) =>
        new ExponentialMovingAverage($"EMA{period}_Of_{left.Name}", period, smoothingFactor ?? ExponentialMovingAverage.SmoothingFactorDefault(period))
            .Of(left, waitForFirstToReady);

    /// <summary>Highest of the last values of an indicator.</summary>
    /// <param name="left">The indicator.</param>
    /// <param name="period">Values to look at.</param>
    /// <param name="waitForFirstToReady">Whether values before <paramref name="left"/> is ready are held back.</param>
    public static Maximum MAX(this IIndicator left, int period, bool waitForFirstToReady = true) =>
        new Maximum($"MAX{period}_Of_{left.Name}", period).Of(left, waitForFirstToReady);

    /// <summary>Lowest of the last values of an indicator.</summary>
    /// <param name="left">The indicator.</param>
    /// <param name="period">Values to look at.</param>
    /// <param name="waitForFirstToReady">Whether values before <paramref name="left"/> is ready are held back.</param>
    public static Minimum MIN(this IndicatorBase left, int period, bool waitForFirstToReady = true) =>
        new Minimum($"MIN{period}_Of_{left.Name}", period).Of(left, waitForFirstToReady);

    /// <summary>Simple moving average of an indicator.</summary>
    /// <param name="left">The indicator.</param>
    /// <param name="period">Values to average.</param>
    /// <param name="waitForFirstToReady">Whether values before <paramref name="left"/> is ready are held back.</param>
    public static SimpleMovingAverage SMA(this IndicatorBase left, int period, bool waitForFirstToReady = true) =>
        new SimpleMovingAverage($"SMA{period}_Of_{left.Name}", period).Of(left, waitForFirstToReady);

    private static ConstantIndicator<T> Constant<T>(decimal value)
        where T : IBaseData => new(value.ToString(CultureInfo.InvariantCulture), value);
}
