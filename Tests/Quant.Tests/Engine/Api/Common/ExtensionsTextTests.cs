using System.Globalization;
using System.Text;
using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtensionsTextTests
{
    [TestCase(0UL, "")]
    [TestCase(35UL, "Z")]
    [TestCase(36UL, "10")]
    [TestCase(1297UL, "101")] // 36 * 36 + 1
    [TestCase(ulong.MaxValue, "3W5E11264SGSF")]
    public void Base36(ulong number, string text)
    {
        Assert.That(number.EncodeBase36(), Is.EqualTo(text));
        Assert.That(text.DecodeBase36(), Is.EqualTo(number));
    }

    [Test]
    public void Base36_round_trips()
    {
        var random = new Random(3);
        for (var i = 0; i < 5000; i++)
        {
            var number = (ulong)random.NextInt64() >> random.Next(63);
            Assert.That(number.EncodeBase36().DecodeBase36(), Is.EqualTo(number));
        }
    }

    [TestCase("héllo", "aMOpbGxv")]
    [TestCase("", "")]
    [TestCase(null, null)]
    public void Base64(string? text, string? encoded)
    {
        Assert.That(text!.EncodeBase64(), Is.EqualTo(encoded));
        Assert.That(encoded!.DecodeBase64(), Is.EqualTo(text));
    }

    // well-known digests of "abc"
    [Test]
    public void Digests()
    {
        Assert.That("abc".ToMD5(), Is.EqualTo("900150983cd24fb0d6963f7d28e17f72"));
        Assert.That("abc".ToSHA256(), Is.EqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        Assert.That(new byte[] { 0, 171, 255 }.ToHexString(), Is.EqualTo("00abff"));
        Assert.That(() => Array.Empty<byte>().ToHexString(), Throws.ArgumentException);
    }

    [Test]
    public void Bytes_and_text()
    {
        Assert.That("é".GetBytes(), Is.EqualTo(new byte[] { 0xE9, 0 }));
        Assert.That(new byte[] { 65, 66 }.GetString(), Is.EqualTo("AB"));
        Assert.That("é".GetBytes().GetString(Encoding.Unicode), Is.EqualTo("é"));
    }

    [TestCase("Hello", "hello")]
    [TestCase("", "")]
    [TestCase("A", "a")]
    public void ToCamelCase(string text, string expected) => Assert.That(text.ToCamelCase(), Is.EqualTo(expected));

    [TestCase("SPY.csv", ".csv", "SPY")]
    [TestCase("SPY", ".csv", "SPY")]
    public void RemoveFromEnd(string text, string ending, string expected) => Assert.That(text.RemoveFromEnd(ending), Is.EqualTo(expected));

    [TestCase("#SPY", "#", "SPY")]
    [TestCase("SPY", "#", "SPY")]
    [TestCase("SPY", "", "SPY")]
    public void RemoveFromStart(string text, string start, string expected) => Assert.That(text.RemoveFromStart(start), Is.EqualTo(expected));

    [TestCase("123.450", "123.450")]
    [TestCase("-0.5", "-0.5")]
    [TestCase(" 7", "7")]
    [TestCase("7 x", "7")]
    [TestCase("", "0")]
    [TestCase("9223372036854775807", "9223372036854775807")]
    public void ToDecimal_keeps_the_scale(string text, string expected) =>
        Assert.That(text.ToDecimal().ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [Test]
    public void ToDecimal_reads_what_decimal_writes()
    {
        var random = new Random(9);
        for (var i = 0; i < 3000; i++)
        {
            var value = new decimal(random.Next(), random.Next(1 << 20), 0, random.Next(2) == 0, (byte)random.Next(10));
            var text = value.ToString(CultureInfo.InvariantCulture);
            Assert.That(text.ToDecimal().ToString(CultureInfo.InvariantCulture), Is.EqualTo(text));
        }
    }

    [TestCase("12.5%", 0.125)]
    [TestCase("3", 3)]
    public void ToNormalizedDecimal_knows_percent(string text, double expected) => Assert.That(text.ToNormalizedDecimal(), Is.EqualTo((decimal)expected));

    [TestCase("1e3", 1000)]
    [TestCase("2.5E-2", 0.025)]
    public void ToDecimalAllowExponent(string text, double expected) => Assert.That(text.ToDecimalAllowExponent(), Is.EqualTo((decimal)expected));

    [Test]
    public void Integers_end_at_the_decimal_point()
    {
        Assert.That("12345.678".ToInt32(), Is.EqualTo(12345));
        Assert.That("9000000000".ToInt64(), Is.EqualTo(9_000_000_000L));
        Assert.That("a,b,,c".ToCsv(), Is.EqualTo(new[] { "a", "b", "", "c" }));
        Assert.That("aB".LazyToUpper() + "aB".LazyToLower(), Is.EqualTo("ABab"));
    }
}
