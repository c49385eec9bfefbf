using System.Globalization;
using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtensionsDecimalTests
{
    // above 1000: four decimals; otherwise seven significant digits
    [TestCase("0", "0")]
    [TestCase("1234.56789", "1234.5679")]
    [TestCase("1000.00001", "1000.0000")]
    [TestCase("999.12345678", "999.1235")]
    [TestCase("0.000123456789", "0.0001234568")]
    [TestCase("-1234.56789", "-1234.568")]
    [TestCase("12.500", "12.5")]
    public void SmartRounding_keeps_what_a_person_reads(string value, string expected)
    {
        Assert.That(Number(value).SmartRounding().ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));
        Assert.That(((decimal?)Number(value)).SmartRounding(), Is.EqualTo(Number(expected)));
    }

    [Test]
    public void SmartRounding_of_nothing_is_nothing() => Assert.That(((decimal?)null).SmartRounding(), Is.Null);

    [TestCase("0.123456", "0.123456")]
    [TestCase("5.678", "5.68")]
    [TestCase("56.78", "56.8")]
    [TestCase("567.89", "567")]
    public void SmartRoundingShort_has_fewer_decimals_the_larger_the_value(string value, string expected)
        => Assert.That(Number(value).SmartRoundingShort(), Is.EqualTo(Number(expected)));

    [TestCase("1234567", 3, "1230000")]
    [TestCase("0.0012345", 2, "0.0012")]
    [TestCase("-98765", 1, "-100000")]
    [TestCase("0", 4, "0")]
    public void RoundToSignificantDigits(string value, int digits, string expected)
        => Assert.That(Number(value).RoundToSignificantDigits(digits), Is.EqualTo(Number(expected)));

    [TestCase("1.500", "1.5")]
    [TestCase("100.00", "100")]
    [TestCase("0.000", "0")]
    [TestCase("-2.0010", "-2.001")]
    public void Normalize_drops_trailing_zeros(string value, string expected)
    {
        Assert.That(Number(value).NormalizeToStr(), Is.EqualTo(expected));
        Assert.That(Number(value).Normalize().GetDecimalPlaces(), Is.EqualTo(Number(expected).Scale));
    }

    [Test]
    public void Normalize_changes_no_value_and_is_idempotent()
    {
        var random = new Random(17);
        for (var i = 0; i < 2000; i++)
        {
            var value = new decimal(random.Next(), random.Next(1000), 0, random.Next(2) == 0, (byte)random.Next(12));
            var once = value.Normalize();
            Assert.That(once, Is.EqualTo(value));
            Assert.That(once.Normalize().Scale, Is.EqualTo(once.Scale));
            Assert.That(once.Scale == 0 || once * Power(once.Scale) % 10 != 0, Is.True, $"{value} keeps a trailing zero");
        }
    }

    // the last digit is rounded down: 9,999 is not 10K
    [TestCase("999", "999")]
    [TestCase("9999", "9.99K")]
    [TestCase("12345", "12.3K")]
    [TestCase("123456", "123K")]
    [TestCase("1234567", "1.23M")]
    [TestCase("12345678", "12.3M")]
    [TestCase("123456789", "123M")]
    [TestCase("1234567890", "1.23B")]
    public void ToFinancialFigures(string value, string expected) => Assert.That(Number(value).ToFinancialFigures(), Is.EqualTo(expected));

    [TestCase("17", "5", "15")]
    [TestCase("17.5", "5", "20")]
    [TestCase("1.23", "0", "1.23")]
    [TestCase("-17.5", "5", "-20")]
    public void DiscretelyRoundBy_rounds_half_away_from_zero(string value, string quantum, string expected)
        => Assert.That(Number(value).DiscretelyRoundBy(Number(quantum)), Is.EqualTo(Number(expected)));

    [TestCase("1.23456", "1.234")]
    [TestCase("-1.2399", "-1.239")]
    [TestCase("0", "0")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    public void TruncateTo3DecimalPlaces(string value, string expected) => Assert.That(Number(value).TruncateTo3DecimalPlaces(), Is.EqualTo(Number(expected)));

    [Test]
    public void SafeMultiply100_and_SafeDivision_do_not_overflow()
    {
        Assert.That(decimal.MaxValue.SafeMultiply100(), Is.EqualTo(decimal.MaxValue));
        Assert.That(0.25m.SafeMultiply100(), Is.EqualTo(25m));
        Assert.That(1m.SafeDivision(4m), Is.EqualTo(0.25m));
        Assert.That(1m.SafeDivision(0m, 7m), Is.EqualTo(7m));
        Assert.That(decimal.MaxValue.SafeDivision(0.1m, -1m), Is.EqualTo(-1m));
    }

    [TestCase(1.5, "1.5")]
    [TestCase(1e30, "79228162514264337593543950335")]
    [TestCase(-1e30, "-79228162514264337593543950335")]
    public void SafeDecimalCast_stays_in_range(double value, string expected) => Assert.That(value.SafeDecimalCast(), Is.EqualTo(Number(expected)));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void SafeDecimalCast_of_no_number_fails(double value)
    {
        Assert.That(() => value.SafeDecimalCast(), Throws.ArgumentException);
        Assert.That(value.IsNaNOrInfinity(), Is.True);
    }

    [TestCase(double.NaN, true)]
    [TestCase(0, true)]
    [TestCase(1e-300, false)]
    public void IsNaNOrZero(double value, bool expected) => Assert.That(value.IsNaNOrZero(), Is.EqualTo(expected));

    [Test]
    public void GreatestCommonDivisor()
    {
        Assert.That(new[] { 12, 18, 24 }.GreatestCommonDivisor(), Is.EqualTo(6));
        Assert.That(new[] { 100m, 75m }.GreatestCommonDivisor(), Is.EqualTo(25m));
        Assert.That(() => Array.Empty<int>().GreatestCommonDivisor(), Throws.ArgumentException);
        Assert.That(Extensions.GetDecimalEpsilon(), Is.EqualTo(0.000000000000000000000000001m));
    }

    [Test]
    public void PercentChange_begins_with_the_second_value()
    {
        var day = new DateTime(2024, 1, 1);
        var values = new SortedList<DateTime, decimal> { { day, 100 }, { day.AddDays(1), 110 }, { day.AddDays(2), 99 } };

        Assert.That(values.PercentChange(), Is.EqualTo(new SortedList<DateTime, decimal> { { day.AddDays(1), 0.1m }, { day.AddDays(2), -0.1m } }));
    }

    [Test]
    public void Normalize_drops_trailing_zeros_and_nothing_else()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var value = new decimal(random.Next(), random.Next(), i % 3 == 0 ? random.Next() : 0, i % 2 == 0, (byte)random.Next(29));
            value = i % 4 == 0 ? Math.Round(value, random.Next(6)) * 1.000m : value;
            var text = value.ToString(CultureInfo.InvariantCulture);
            var expected = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
            Assert.That(value.Normalize().ToString(CultureInfo.InvariantCulture).TrimStart('-'), Is.EqualTo(expected.TrimStart('-')), text);
        }
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }
        return power;
    }
}
