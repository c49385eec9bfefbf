using NUnit.Framework;
using Quant.Engine.Models;

namespace Quant.Tests.Engine.Models;

/// <summary>Products have the very bits that the operator gives.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class DecimalProductTests
{
    [TestCase("1.5", "2.5")]
    [TestCase("0", "0.9672131147540983606557377049")]
    [TestCase("25000.12", "0.0327868852459016393442622951")]
    [TestCase("25001.473829473829473829473829", "0.9672131147540983606557377049")]
    [TestCase("-25001.473829473829473829473829", "0.9672131147540983606557377049")]
    [TestCase("79228162514264337593543950335", "1.0000000000000000000000000000")]
    [TestCase("79228162514264337593543950335", "0.9999999999999999999999999999")]
    [TestCase("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [TestCase("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [TestCase("4294967296000000000.5", "0.5")]
    [TestCase("18446744073709551616", "18446744073709551616", Description = "does not fit at all")]
    public void Of_known_numbers(string a, string b) => AssertEqual(decimal.Parse(a, null), decimal.Parse(b, null));

    [Test]
    public void Of_numbers_of_every_length_and_scale()
    {
        var random = new Random(20241121);
        for (var i = 0; i < 300_000; i++)
        {
            AssertEqual(Number(random), Number(random));
        }
    }

    [Test]
    public void Of_products_half_way_between_two_digits_goes_to_the_even_one()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            // an odd number times 5 * 10^-28 is half a unit of the 27th digit after some, and 2^-n terminates late
            var odd = new decimal(random.Next() | 1, random.Next(), random.Next(1 << 20), false, (byte)random.Next(29));
            AssertEqual(odd, new decimal(5, 0, 0, false, (byte)random.Next(1, 29)));
            AssertEqual(odd, 1m / (1L << random.Next(1, 40)));
        }
    }

    /// <summary>A recursion such as an average makes: errors would add up.</summary>
    [Test]
    public void Of_a_long_chain()
    {
        var (weight, rest) = (2m / 61, 1 - (2m / 61));
        var (ours, theirs) = (25_000m, 25_000m);
        var random = new Random(1);
        for (var i = 0; i < 50_000; i++)
        {
            var price = random.Next(2_000_000, 3_000_000) / 100m;
            ours = DecimalProduct.Of(price, weight) + DecimalProduct.Of(ours, rest);
            theirs = (price * weight) + (theirs * rest);
        }

        Assert.That(decimal.GetBits(ours), Is.EqualTo(decimal.GetBits(theirs)));
    }

    private static void AssertEqual(decimal a, decimal b)
    {
        decimal? expected = null;
        try
        {
            expected = a * b;
        }
        catch (OverflowException)
        {
            Assert.That(() => DecimalProduct.Of(a, b), Throws.TypeOf<OverflowException>());
        }
        if (expected is { } product && !decimal.GetBits(DecimalProduct.Of(a, b)).AsSpan().SequenceEqual(decimal.GetBits(product)))
        {
            Assert.Fail($"{a} times {b} is {product}, not {DecimalProduct.Of(a, b)}");
        }
    }

    private static decimal Number(Random random)
    {
        var bits = random.Next(97);
        Span<int> parts = stackalloc int[3];
        for (var i = 0; i < 3; i++)
        {
            var left = Math.Clamp(bits - (32 * i), 0, 32);
            parts[i] = left == 0 ? 0 : (int)(random.NextInt64() >>> (63 - left));
        }
        return new decimal(parts[0], parts[1], parts[2], random.Next(2) == 0, (byte)random.Next(29));
    }
}
