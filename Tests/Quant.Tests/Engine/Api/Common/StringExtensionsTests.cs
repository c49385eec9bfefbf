using System.Globalization;
using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class StringExtensionsTests
{
    [Test]
    public void Conversions_are_those_of_the_invariant_culture()
    {
        Assert.That("1.5".ConvertInvariant<double>(), Is.EqualTo(1.5));
        Assert.That(7.ConvertInvariant<decimal>(), Is.EqualTo(7m));
        Assert.That(StringExtensions.Invariant($"{1.5} {new DateTime(2024, 1, 2)}"), Is.EqualTo("1.5 01/02/2024 00:00:00"));
        Assert.That(1.5m.ToStringInvariant(), Is.EqualTo("1.5"));
        Assert.That(((IConvertible?)null).ToStringInvariant(), Is.Empty);
        Assert.That(new DateTime(2024, 1, 2).ToIso8601Invariant(), Is.EqualTo("2024-01-02T00:00:00.0000000"));
    }

    [TestCase("0.00", "1234.50")]
    [TestCase("10:0.0", "    1234.5")]
    [TestCase("-10:0.0", "1234.5    ")]
    [TestCase(null, "1234.5")]
    public void ToStringInvariant_with_a_format(string? format, string expected) => Assert.That(1234.5m.ToStringInvariant(format), Is.EqualTo(expected));

    [Test]
    public void ToStringInvariant_of_a_time_format_with_colons()
    {
        Assert.That(new DateTime(2024, 1, 2, 3, 4, 5).ToStringInvariant("HH:mm:ss"), Is.EqualTo("03:04:05"));
        Assert.That(((IFormattable?)null).ToStringInvariant("0"), Is.Empty);
    }

    [TestCase("abcdef", 1, 3, "bcd")]
    [TestCase("abcdef", 4, 9, "ef")]
    [TestCase("abcdef", 6, 1, "")]
    [TestCase("abcdef", -5, 2, "ab")]
    [TestCase("", 1, 1, "")]
    [TestCase(null, 1, 1, null)]
    public void SafeSubstring(string? text, int start, int length, string? expected) => Assert.That(text.SafeSubstring(start, length), Is.EqualTo(expected));

    [TestCase("abcdef", 3, "abc")]
    [TestCase("ab", 3, "ab")]
    public void Truncate(string text, int length, string expected) => Assert.That(text.Truncate(length), Is.EqualTo(expected));

    [Test]
    public void Searches()
    {
        Assert.That("Hello".StartsWithInvariant("he", ignoreCase: true), Is.True);
        Assert.That("Hello".StartsWithInvariant("he"), Is.False);
        Assert.That("Hello".EndsWithInvariant("LO", ignoreCase: true), Is.True);
        Assert.That("Hello".IndexOfInvariant('l'), Is.EqualTo(2));
        Assert.That("Hello".IndexOfInvariant("L", ignoreCase: true), Is.EqualTo(2));
        Assert.That("Hello".IndexOfInvariant("L"), Is.EqualTo(-1));
        Assert.That("Hello".LastIndexOfInvariant("l"), Is.EqualTo(3));
    }

    [Test]
    public void IfNotNullOrEmpty()
    {
        Assert.That("5".IfNotNullOrEmpty(1, int.Parse), Is.EqualTo(5));
        Assert.That("".IfNotNullOrEmpty(1, int.Parse), Is.EqualTo(1));
        Assert.That(((string?)null).IfNotNullOrEmpty(int.Parse), Is.Zero);
        Assert.That("5".IfNotNullOrEmpty(int.Parse), Is.EqualTo(5));
    }

    [Test]
    public void Parse_reads_every_type()
    {
        Assert.That(Parse.TimeSpan("01:02:03"), Is.EqualTo(new TimeSpan(1, 2, 3)));
        Assert.That(Parse.DateTime("01/02/2024"), Is.EqualTo(new DateTime(2024, 1, 2)));
        Assert.That(Parse.DateTimeExact("20240102", "yyyyMMdd"), Is.EqualTo(new DateTime(2024, 1, 2)));
        Assert.That(Parse.DateTimeExact("20240102 ", "yyyyMMdd", DateTimeStyles.AllowTrailingWhite), Is.EqualTo(new DateTime(2024, 1, 2)));
        Assert.That(Parse.Double("1.5"), Is.EqualTo(1.5));
        Assert.That(Parse.Decimal("1,000.50"), Is.EqualTo(1000.5m));
        Assert.That(Parse.Decimal("1e2", NumberStyles.Float), Is.EqualTo(100m));
        Assert.That(Parse.Int("-3"), Is.EqualTo(-3));
        Assert.That(Parse.Long("9000000000"), Is.EqualTo(9_000_000_000L));
        Assert.That(Parse.Long("FF", NumberStyles.HexNumber), Is.EqualTo(255));
        Assert.That(Parse.Enum<Resolution>("daily"), Is.EqualTo(Resolution.Daily));
        Assert.That(() => Parse.Enum<Resolution>("weekly"), Throws.ArgumentException.With.Message.Contain("weekly"));
    }

    [TestCase("1", true)]
    [TestCase("x", false)]
    public void TryParse_tells_whether_it_could(string text, bool expected)
    {
        Assert.That(Parse.TryParse(text, out TimeSpan _), Is.EqualTo(expected));
        Assert.That(Parse.TryParse(text, NumberStyles.Any, out double _), Is.EqualTo(expected));
        Assert.That(Parse.TryParse(text, NumberStyles.Any, out decimal _), Is.EqualTo(expected));
        Assert.That(Parse.TryParse(text, NumberStyles.Any, out int _), Is.EqualTo(expected));
        Assert.That(Parse.TryParse(text, NumberStyles.Any, out long _), Is.EqualTo(expected));
        Assert.That(Parse.TryParse(text, out Resolution _), Is.EqualTo(expected));
        Assert.That(Parse.TryParse(text + "/2/2024", DateTimeStyles.None, out DateTime _), Is.EqualTo(expected));
        Assert.That(Parse.TryParseExact(text, "%d", TimeSpanStyles.None, out TimeSpan _), Is.EqualTo(expected));
        Assert.That(Parse.TryParseExact(text, "%d", DateTimeStyles.None, out DateTime _), Is.EqualTo(expected));
    }
}
