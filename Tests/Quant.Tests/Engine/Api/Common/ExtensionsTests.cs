using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtensionsTests
{
    [TestCase("0", "0")]
    [TestCase("1.23456789", "1.234568")]
    [TestCase("0.000123456789", "0.0001234568")]
    [TestCase("1000", "1000")]
    [TestCase("1000.00001", "1000.0000")]
    [TestCase("1234.56789", "1234.5679")]
    [TestCase("-1234.56789", "-1234.568")]
    [TestCase("1.500", "1.5")]
    public void Smart_rounding(string value, string expected) => Assert.That(Text(Parse.Decimal(value).SmartRounding()), Is.EqualTo(expected));

    [TestCase("0.12345", "0.12345")]
    [TestCase("9.999", "10.00")]
    [TestCase("12.345", "12.3")]
    [TestCase("123.99", "123")]
    public void Smart_rounding_short(string value, string expected) => Assert.That(Text(Parse.Decimal(value).SmartRoundingShort()), Is.EqualTo(expected));

    [TestCase("1.50", "1.5")]
    [TestCase("100", "100")]
    [TestCase("0.000", "0")]
    [TestCase("-2.10", "-2.1")]
    public void Normalize(string value, string expected)
    {
        Assert.That(Text(Parse.Decimal(value).Normalize()), Is.EqualTo(expected));
        Assert.That(Parse.Decimal(value).NormalizeToStr(), Is.EqualTo(expected));
    }

    [Test]
    public void Normalize_keeps_the_value() => Check.QuickThrowOnFailure(Prop.ForAll<decimal>(x => Math.Abs(x) > 1e24m || x.Normalize() == x));

    [TestCase(1234567.0, 3, 1230000.0)]
    [TestCase(0.0012345, 2, 0.0012)]
    [TestCase(-98.76, 1, -100.0)]
    public void Significant_digits(double value, int digits, double expected) =>
        Assert.That(((decimal)value).RoundToSignificantDigits(digits), Is.EqualTo((decimal)expected));

    [TestCase(999.0, "999")]
    [TestCase(1234.0, "1.23K")]
    [TestCase(12345.0, "12.3K")]
    [TestCase(123456.0, "123K")]
    [TestCase(1234567.0, "1.23M")]
    [TestCase(12345678.0, "12.3M")]
    [TestCase(123456789.0, "123M")]
    [TestCase(1234567890.0, "1.23B")]
    public void Financial_figures(double value, string expected) => Assert.That(((decimal)value).ToFinancialFigures(), Is.EqualTo(expected));

    [Test]
    public void Safe_arithmetic()
    {
        Assert.That(double.MaxValue.SafeDecimalCast(), Is.EqualTo(decimal.MaxValue));
        Assert.That(double.MinValue.SafeDecimalCast(), Is.EqualTo(decimal.MinValue));
        Assert.That(() => double.NaN.SafeDecimalCast(), Throws.ArgumentException);
        Assert.That(1m.SafeDivision(0m, 7m), Is.EqualTo(7m));
        Assert.That(decimal.MaxValue.SafeDivision(0.1m, 7m), Is.EqualTo(7m));
        Assert.That(decimal.MaxValue.SafeMultiply100(), Is.EqualTo(decimal.MaxValue));
        Assert.That(new[] { 12, 18, 30 }.GreatestCommonDivisor(), Is.EqualTo(6));
        Assert.That(1.23456m.TruncateTo3DecimalPlaces(), Is.EqualTo(1.234m));
        Assert.That(7.3m.DiscretelyRoundBy(0.25m), Is.EqualTo(7.25m));
    }

    [TestCase("1.25", 1.25)]
    [TestCase(" -0.5 ", -0.5)]
    [TestCase("12", 12.0)]
    public void To_decimal(string text, double expected) => Assert.That(text.ToDecimal(), Is.EqualTo((decimal)expected));

    [Test]
    public void Times_round()
    {
        var time = new DateTime(2024, 3, 4, 10, 7, 30);
        var quarter = TimeSpan.FromMinutes(15);
        Assert.That(time.RoundDown(quarter), Is.EqualTo(new DateTime(2024, 3, 4, 10, 0, 0)));
        Assert.That(time.RoundUp(quarter), Is.EqualTo(new DateTime(2024, 3, 4, 10, 15, 0)));
        Assert.That(time.Round(quarter), Is.EqualTo(new DateTime(2024, 3, 4, 10, 0, 0)), "half way to the even quarter");
        Assert.That(time.RoundDown(TimeSpan.Zero), Is.EqualTo(time));
        Assert.That(new DateTime(2024, 3, 30).ExchangeRoundDown(TimeSpan.FromDays(1), TradingHours.Equity(), false), Is.EqualTo(new DateTime(2024, 3, 28)), "holiday and weekend");
        Assert.That(TimeSpan.FromMinutes(90).ToHigherResolutionEquivalent(false), Is.EqualTo(Resolution.Hour));
        Assert.That(() => TimeSpan.FromMinutes(90).ToHigherResolutionEquivalent(true), Throws.InvalidOperationException);
    }

    [Test]
    public void Utc_to_zone_and_back_is_the_identity() => Check.QuickThrowOnFailure(Prop.ForAll<int>(minutes =>
    {
        var zones = new[] { TimeZones.NewYork, TimeZones.London, TimeZones.Sydney, TimeZones.Utc };
        var utc = new DateTime(2024, 1, 1).AddMinutes(Math.Abs((long)minutes * 7919 % 527_040));
        // the hour that comes twice in autumn cannot be told apart
        return zones.All(zone => Twice(zone, utc) || utc.ConvertFromUtc(zone).ConvertToUtc(zone) == utc);
    }));

    [TestCase(OptionRight.Call, "call", OptionRight.Put)]
    [TestCase(OptionRight.Put, "put", OptionRight.Call)]
    public void Rights(OptionRight right, string name, OptionRight other)
    {
        Assert.That(right.OptionRightToLower(), Is.EqualTo(name));
        Assert.That(name.ParseOptionRight(), Is.EqualTo(right));
        Assert.That(right.Invert(), Is.EqualTo(other));
        Assert.That(() => "none".ParseOptionRight(), Throws.ArgumentException);
        Assert.That("american".ParseOptionStyle().OptionStyleToLower(), Is.EqualTo("american"));
        Assert.That("European".ParseOptionStyle().OptionStyleToLower(), Is.EqualTo("european"));
    }

    [Test]
    public void Names_of_the_data_folder()
    {
        Assert.That(Enum.GetValues<SecurityType>().Select(x => x.SecurityTypeToLower()), Is.EqualTo(Enum.GetNames<SecurityType>().Select(x => x.ToLowerInvariant())));
        Assert.That(Enum.GetValues<Resolution>().Select(x => x.ResolutionToLower()), Is.EqualTo(Enum.GetNames<Resolution>().Select(x => x.ToLowerInvariant())));
        Assert.That(Enum.GetValues<TickType>().Select(x => x.TickTypeToLower()), Is.EqualTo(Enum.GetNames<TickType>().Select(x => x.ToLowerInvariant())));
    }

    private static bool Twice(DateTimeZone zone, DateTime utc) => zone.MapLocal(LocalDateTime.FromDateTime(utc.ConvertFromUtc(zone))).Count != 1;

    private static string Text(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
