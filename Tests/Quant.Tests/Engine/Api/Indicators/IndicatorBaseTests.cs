using System.Linq.Expressions;
using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Indicators;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class IndicatorBaseTests
{
    private static readonly Type[] Numbers = [typeof(double), typeof(float), typeof(int), typeof(long)];

    private readonly DateTime _time = SignalsMarket.Start;

    [Test]
    public void Comparison_operators_compare_the_current_value_with_any_number([ValueSource(nameof(Numbers))] Type number, [Values(4, 5, 6)] int value)
    {
        var indicator = At(5m);
        var right = Expression.Constant(Convert.ChangeType(value, number, System.Globalization.CultureInfo.InvariantCulture));
        var left = Expression.Constant(indicator, typeof(IndicatorBase));
        Assert.That(Compiled(Expression.GreaterThan(left, right)), Is.EqualTo(5 > value));
        Assert.That(Compiled(Expression.LessThan(left, right)), Is.EqualTo(5 < value));
        Assert.That(Compiled(Expression.GreaterThanOrEqual(left, right)), Is.EqualTo(5 >= value));
        Assert.That(Compiled(Expression.LessThanOrEqual(left, right)), Is.EqualTo(5 <= value));
        Assert.That(Compiled(Expression.Equal(left, right)), Is.EqualTo(5 == value));
        Assert.That(Compiled(Expression.NotEqual(left, right)), Is.EqualTo(5 != value));
        Assert.That(Compiled(Expression.GreaterThan(right, left)), Is.EqualTo(value > 5));
        Assert.That(Compiled(Expression.LessThan(right, left)), Is.EqualTo(value < 5));
        Assert.That(Compiled(Expression.GreaterThanOrEqual(right, left)), Is.EqualTo(value >= 5));
        Assert.That(Compiled(Expression.LessThanOrEqual(right, left)), Is.EqualTo(value <= 5));
        Assert.That(Compiled(Expression.Equal(right, left)), Is.EqualTo(value == 5));
        Assert.That(Compiled(Expression.NotEqual(right, left)), Is.EqualTo(value != 5));
    }

    [Test]
    public void Comparison_operators_of_a_missing_indicator_are_false_but_for_unequal([ValueSource(nameof(Numbers))] Type number)
    {
        var right = Expression.Constant(Convert.ChangeType(0, number, System.Globalization.CultureInfo.InvariantCulture));
        var left = Expression.Constant(null, typeof(IndicatorBase));
        foreach (var (a, b) in new[] { (left, right), (right, left) })
        {
            Assert.That(Compiled(Expression.GreaterThan(a, b)), Is.False);
            Assert.That(Compiled(Expression.LessThan(a, b)), Is.False);
            Assert.That(Compiled(Expression.GreaterThanOrEqual(a, b)), Is.False);
            Assert.That(Compiled(Expression.LessThanOrEqual(a, b)), Is.False);
            Assert.That(Compiled(Expression.Equal(a, b)), Is.False);
            Assert.That(Compiled(Expression.NotEqual(a, b)), Is.True);
        }
    }

    [Test]
    public void CompareTo_orders_by_the_current_value()
    {
        var two = At(2m);
        var three = At(3m);
        Assert.That(two.CompareTo(three), Is.Negative);
        Assert.That(three.CompareTo((object)two), Is.Positive);
        Assert.That(two.CompareTo((IIndicator?)null), Is.Positive);
        Assert.That(() => two.CompareTo("text"), Throws.ArgumentException);
    }

    [Test]
    public void Equals_compares_numbers_by_value_and_indicators_by_reference()
    {
        var two = At(2m);
        foreach (var number in new object[] { 2m, 2, 2.0, 2f, 2L })
        {
            Assert.That(two.Equals(number), number.GetType().Name);
        }
        Assert.That(two.Equals((object)At(2m)), Is.False);
        Assert.That(two.Equals((object)two));
        Assert.That(two.Equals((object?)null), Is.False);
        Assert.That(two!.Equals(new object()), Is.False);
    }

    [TestCase("0", "0.0")]
    [TestCase("1.25", "1.25")]
    [TestCase("1.123456", "1.12346")]
    public void ToString_has_one_to_five_decimals(string value, string expected)
    {
        var indicator = At(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(indicator.ToString(), Is.EqualTo(expected));
        Assert.That(indicator.ToDetailedString(), Is.EqualTo("I - " + expected));
    }

    [Test]
    public void Update_with_a_value_is_refused_by_indicators_of_bars()
    {
        Assert.That(() => new AverageTrueRange(3).Update(_time, 1m), Throws.TypeOf<NotSupportedException>().With.Message.Contains("AverageTrueRange"));
        Assert.That(() => new FilteredIdentity("F", null).Update(_time, 1m), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Tick"));
        Assert.That(() => new AverageTrueRange(3).Update(new IndicatorDataPoint(_time, 1m)), Throws.ArgumentException.With.Message.Contains("IBaseDataBar"));
    }

    [Test]
    public void Update_keeps_a_clock_for_each_symbol()
    {
        var indicator = new Identity("I");
        indicator.Update(new IndicatorDataPoint(SignalsMarket.A, _time.AddHours(1), 1m));
        indicator.Update(new IndicatorDataPoint(SignalsMarket.B, _time, 2m));
        Assert.That(indicator.Current.Value, Is.EqualTo(2m));
        indicator.Update(new IndicatorDataPoint(SignalsMarket.B, _time.AddMinutes(-1), 3m));
        Assert.That((indicator.Current.Value, indicator.Samples), Is.EqualTo((2m, 2L)));
    }

    [Test]
    public void Update_that_fails_leaves_the_value_and_raises_no_event()
    {
        var vwap = new IntradayVwap();
        var updates = 0;
        vwap.Updated += (_, _) => updates++;
        vwap.Update(new QuoteBar(_time, SignalsMarket.A, new Bar(1m, 1m, 1m, 1m), 1m, new Bar(2m, 2m, 2m, 2m), 1m));
        Assert.That((updates, vwap.Samples, vwap.IsReady), Is.EqualTo((0, 1L, false)));
    }

    [Test]
    public void Periods_below_one_are_refused()
    {
        Assert.That(() => new SimpleMovingAverage(0), Throws.ArgumentException);
        Assert.That(() => new HullMovingAverage(1), Throws.ArgumentException);
        Assert.That(() => new TimeSeriesForecast(1), Throws.ArgumentException);
        Assert.That(() => new MovingAverageConvergenceDivergence(26, 12, 9), Throws.ArgumentException);
    }

    [Test]
    public void IndicatorDataPoint_compares_by_value_and_equals_by_time_and_value()
    {
        var point = new IndicatorDataPoint(_time, 2m);
        Assert.That(point, Is.EqualTo(new IndicatorDataPoint(SignalsMarket.A, _time, 2m)));
        Assert.That(point.GetHashCode(), Is.EqualTo(new IndicatorDataPoint(_time, 2m).GetHashCode()));
        Assert.That(point.Equals((object)new IndicatorDataPoint(_time.AddTicks(1), 2m)), Is.False);
        Assert.That(point.CompareTo(new IndicatorDataPoint(_time, 3m)), Is.Negative);
        Assert.That(point.CompareTo((object)new IndicatorDataPoint(_time, 1m)), Is.Positive);
        Assert.That(() => point.CompareTo(new object()), Throws.ArgumentException);
        Assert.That(point.ToString(), Is.EqualTo("2024-01-02T09:30:00 - 2"));
        Assert.That((decimal)point, Is.EqualTo(2m));
    }

    private static bool Compiled(Expression comparison) => Expression.Lambda<Func<bool>>(comparison).Compile()();

    private Identity At(decimal value)
    {
        var indicator = new Identity("I");
        indicator.Update(_time, value);
        return indicator;
    }
}
