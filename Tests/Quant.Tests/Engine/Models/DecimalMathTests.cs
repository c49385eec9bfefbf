using NUnit.Framework;
using Quant.Engine.Models;

namespace Quant.Tests.Engine.Models;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class DecimalMathTests
{
    // the number of decimal places is part of what is compared, as it shows in output
    [TestCase("1.10", "1.20", "1.15")]
    [TestCase("1.10", "1.11", "1.105")]
    [TestCase("1.10", "1.10", "1.10")]
    [TestCase("0", "0", "0")]
    [TestCase("0.00", "0.02", "0.01")]
    [TestCase("100", "101", "100.5")]
    [TestCase("1.1", "1.25", "1.175")]
    [TestCase("-1.10", "1.20", "0.05")]
    [TestCase("-1.10", "-1.20", "-1.15")]
    [TestCase("576460752303423488", "1", "288230376151711744.5")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335", null)]
    public void Middle_of_two_prices(string a, string b, string? expected)
    {
        var (x, y) = (decimal.Parse(a, null), decimal.Parse(b, null));

        if (expected is null)
        {
            Assert.That(() => DecimalMath.Middle(x, y), Throws.TypeOf<OverflowException>());
            return;
        }

        Assert.That(decimal.GetBits(DecimalMath.Middle(x, y)), Is.EqualTo(decimal.GetBits(decimal.Parse(expected, null))));
    }

    [Test]
    public void Middle_is_digit_for_digit_what_the_operators_give()
    {
        var random = new Random(20240312);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Price(random), Price(random));
            Assert.That(decimal.GetBits(DecimalMath.Middle(a, b)), Is.EqualTo(decimal.GetBits((a + b) / 2m)), $"{a} and {b}");
        }
    }

    [Test]
    public void Comparisons_and_sums_are_digit_for_digit_what_the_operators_give()
    {
        var random = new Random(20240313);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Price(random), Price(random));
            Assert.That(DecimalMath.IsLess(a, b), Is.EqualTo(a < b), $"{a} and {b}");
            Assert.That(decimal.GetBits(DecimalMath.Sum(a, b)), Is.EqualTo(decimal.GetBits(a + b)), $"{a} and {b}");
            Assert.That(DecimalMath.IsZero(a), Is.EqualTo(a == 0m), $"{a}");
            Assert.That(DecimalMath.IsPositive(a), Is.EqualTo(a > 0m), $"{a}");
        }
    }

    [Test]
    public void Products_of_many_digits_are_rounded_as_the_operator_rounds()
    {
        var random = new Random(20240314);
        for (var i = 0; i < 200_000; i++)
        {
            var (a, b) = (Long(random), Long(random));
            AssertSame(DecimalMath.Product, static (x, y) => x * y, a, b);
        }
    }

    // an amount of no coins at a price: zeros of all places and signs, factors of 32, 64 and 96 bits
    [Test]
    public void Products_with_zero_have_the_places_that_the_operator_gives()
    {
        foreach (var other in new[] { "0", "0.00", "-7", "42000.12", "42949672.95", "42949672.96", "42000.12345678", "-42000.1234567890123456" })
        {
            for (byte places = 0; places <= 28; places++)
            {
                AssertSame(DecimalMath.Product, static (x, y) => x * y, new decimal(0, 0, 0, false, places), decimal.Parse(other, null));
                AssertSame(DecimalMath.Product, static (x, y) => x * y, decimal.Parse(other, null), new decimal(0, 0, 0, true, places));
            }
        }
    }

    [Test]
    public void Sums_of_many_digits_are_rounded_as_the_operator_rounds()
    {
        var random = new Random(20240315);
        for (var i = 0; i < 200_000; i++)
        {
            var (a, b) = (Long(random), Long(random));
            AssertSame(DecimalMath.LongSum, static (x, y) => x + y, a, b);
            AssertSame(DecimalMath.LongSum, static (x, y) => x + y, a, decimal.Negate(b));
        }
    }

    // zeros with many and few places, a carry into the 97th bit, halves after it, places too far apart for one word, no place left to drop
    [TestCase("0", "0.0000")]
    [TestCase("-0.0", "-0.00")]
    [TestCase("0.0000000000000000000000000000", "79228162514264337593543950335")]
    [TestCase("5.1", "0.000")]
    [TestCase("-5.1234", "0.000")]
    [TestCase("-5.1234", "-0")]
    [TestCase("-0.00", "0.0")]
    [TestCase("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [TestCase("7.9228162514264337593543950335", "7.9228162514264337593543950330")]
    [TestCase("40000.000000000000000000000005", "39228.16251426433759354395033")]
    [TestCase("1312.5037499999999999999999995", "40687.616249999999999999999997")]
    [TestCase("1", "0.00000000000000000001")]
    [TestCase("79228162514264337593543950335", "1")]
    [TestCase("79228162514264337593543950335", "0.5")]
    public void Sum_rounds_as_the_operator(string a, string b)
    {
        AssertSame(DecimalMath.LongSum, static (x, y) => x + y, decimal.Parse(a, null), decimal.Parse(b, null));
        AssertSame(DecimalMath.LongSum, static (x, y) => x + y, decimal.Parse(b, null), decimal.Parse(a, null));
    }

    [Test]
    public void Sizes_are_rounded_as_decimals_round_them()
    {
        var random = new Random(20240316);
        for (var i = 0; i < 100_000; i++)
        {
            var factor = 1m / Factor(random);
            var size = i % 10 == 0 ? random.Next(1_000_000) / 100m : i % 100 == 1 ? random.NextInt64() : random.Next(10_000_000);
            AssertSame(static (x, y) => DecimalMath.WholeProduct(x, y, (double)y), static (x, y) => Math.Round(x * y), size, factor);
        }
    }

    // halves go to the even number; just beside a half, and where binary numbers are too coarse to tell
    [TestCase("0", "1.2500")]
    [TestCase("0", "1")]
    [TestCase("0.00", "1.5")]
    [TestCase("-0.0", "3")]
    [TestCase("-3", "0.5")]
    [TestCase("1", "2.5")]
    [TestCase("3", "0.5")]
    [TestCase("5", "0.5")]
    [TestCase("1", "0.4999999999999999999999999999")]
    [TestCase("1", "0.5000000000000000000000000001")]
    [TestCase("1", "1.4999999999999999999999999999")]
    [TestCase("1099511627775", "0.9999999999995452526491135353")]
    [TestCase("1099511627776", "1.0000000000004547473508864641")]
    [TestCase("7", "79228162514264337593543.95")]
    public void Size_rounds_as_decimals_round_it(string size, string factor)
        => AssertSame(static (x, y) => DecimalMath.WholeProduct(x, y, (double)y), static (x, y) => Math.Round(x * y), decimal.Parse(size, null), decimal.Parse(factor, null));

    [TestCase("1.10", "1.10", true)]
    [TestCase("1.10", "1.1", false)]
    [TestCase("0", "-0.0", false)]
    [TestCase("-7.5", "-7.5", true)]
    [TestCase("-7.5", "7.5", false)]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950334", false)]
    public void AreSame_compares_digits_places_and_sign(string a, string b, bool expected)
        => Assert.That(DecimalMath.AreSame(decimal.Parse(a, null), decimal.Parse(b, null)), Is.EqualTo(expected));

    [Test]
    public void Nothing_is_allocated()
    {
        var (price, weight) = (42312.154098360655737704918032m, 0.0327868852459016393442622951m);
        _ = DecimalMath.Product(price, weight) + DecimalMath.Middle(1.1m, 2.25m);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            price = DecimalMath.Product(price, weight) + DecimalMath.Middle(42312.1m, 42312.25m);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(price, Is.Positive);
    }

    // halves, just below and above, an even and an odd digit before them; and what rounds up to 97 bits
    [TestCase("2.0000000000000000000000000000", "0.25")]
    [TestCase("7.0000000000000000000000000001", "0.5")]
    [TestCase("7.0000000000000000000000000003", "0.5")]
    [TestCase("7.0000000000000000000000000003", "-2.5")]
    [TestCase("7922816251426433759354395033.5", "9.9999999999999999999999999999")]
    [TestCase("79228162514264337593543950335", "0.9999999999999999999999999999")]
    [TestCase("79228162514264337593543950335", "1.0000000000000000000000000000")]
    [TestCase("0.9999999999999999999999999999", "0.9999999999999999999999999999")]
    [TestCase("0.0327868852459016393442622951", "42312.15")]
    [TestCase("0.9672131147540983606557377049", "42312.154098360655737704918032")]
    [TestCase("39614081257132168796771975168", "2")]
    [TestCase("39614081257132168796771975167.5", "2.0")]
    public void Product_rounds_as_the_operator(string a, string b)
    {
        AssertSame(DecimalMath.Product, static (x, y) => x * y, decimal.Parse(a, null), decimal.Parse(b, null));
    }

    [TestCase("0.00", "-1.5", "0.000")]
    [TestCase("-0.0", "-1.5", "0.00")]
    [TestCase("42312.15", "1.0", "42312.150")]
    [TestCase("0.00000000000001", "0.000000000000001", "0")]
    [TestCase("18446744073709551615", "4294967295", "79228162495817593515539431425")]
    public void Product_keeps_sign_and_places(string a, string b, string expected)
    {
        var (x, y) = (decimal.Parse(a, null), decimal.Parse(b, null));
        Assert.That(decimal.GetBits(DecimalMath.Product(x, y)), Is.EqualTo(decimal.GetBits(x * y)));
        Assert.That(DecimalMath.Product(x, y), Is.EqualTo(decimal.Parse(expected, null)));
    }

    [TestCase("42312.15", "1")]
    [TestCase("42312.15", "1.0")]
    [TestCase("42312.15", "-1")]
    [TestCase("-0.00", "1")]
    [TestCase("42312.15", "18446744073709551617")]
    [TestCase("42312.15", "100")]
    public void Scaled_is_a_product(string value, string factor)
        => AssertSame(DecimalMath.Scaled, static (x, y) => x * y, decimal.Parse(value, null), decimal.Parse(factor, null));

    [TestCase("0", "0.00", false)]
    [TestCase("0.00", "-0.01", false)]
    [TestCase("-0.01", "0.00", true)]
    [TestCase("-2.5", "-2.4", true)]
    [TestCase("1.10", "1.1", false)]
    public void Less_looks_at_sign_and_decimal_places(string a, string b, bool expected)
        => Assert.That(DecimalMath.IsLess(decimal.Parse(a, null), decimal.Parse(b, null)), Is.EqualTo(expected));

    [TestCase("0", true)]
    [TestCase("0.000", true)]
    [TestCase("-0.0", true)]
    [TestCase("0.0000000000000000000000000001", false)]
    public void Zero_is_zero_with_any_sign_and_places(string value, bool expected)
        => Assert.That(DecimalMath.IsZero(decimal.Parse(value, null)), Is.EqualTo(expected));

    /// <summary>As in factor files: around 1, of up to ten places.</summary>
    private static decimal Factor(Random random) => Math.Round((decimal)(0.05 + (2 * random.NextDouble())), random.Next(1, 11));

    /// <summary>The same digits, places and sign, or an overflow, too.</summary>
    private static void AssertSame(Func<decimal, decimal, decimal> own, Func<decimal, decimal, decimal> operation, decimal a, decimal b)
    {
        decimal expected;
        try
        {
            expected = operation(a, b);
        }
        catch (OverflowException)
        {
            Assert.That(() => own(a, b), Throws.TypeOf<OverflowException>(), $"{a} and {b}");
            return;
        }
        Assert.That(decimal.GetBits(own(a, b)), Is.EqualTo(decimal.GetBits(expected)), $"{a} and {b}");
    }

    /// <summary>Any length up to 96 bits and any number of decimal places; often digits that make halves.</summary>
    private static decimal Long(Random random)
    {
        var bits = random.Next(1, 97);
        var value = ((UInt128)(ulong)random.NextInt64() << 64 | (ulong)random.NextInt64() << 1 | (ulong)random.Next(2)) >> 1 & ((UInt128.One << bits) - 1);
        if (random.Next(4) == 0)
        {
            value -= value % 1000 == 0 ? 0 : value % 1000 - (value >= 500 && value % 1000 >= 500 ? 500u : 0u);
        }
        return new decimal((int)(uint)value, (int)(uint)(value >> 32), (int)(uint)(value >> 64), random.Next(2) == 0, (byte)random.Next(29));
    }

    private static decimal Price(Random random)
    {
        // few different scales, so that equal ones are common; mantissas from tiny to beyond 64 bits
        var scale = (byte)random.Next(random.Next(2) == 0 ? 3 : 29);
        var bits = random.Next(70);
        var low = bits < 64 ? random.NextInt64() & ((1L << bits) - 1) : random.NextInt64();
        return new decimal((int)low, (int)(low >> 32), bits < 64 ? 0 : random.Next(1 << (bits - 64)), random.Next(20) == 0, scale);
    }
}
