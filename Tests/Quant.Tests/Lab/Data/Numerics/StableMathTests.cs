using Quant.Lab.Data.Numerics;

namespace Quant.Tests.Lab.Data.Numerics;

public sealed class StableMathTests
{
    [Test]
    public void Exp_is_within_two_units_in_the_last_place_of_the_C_library([Range(-699, 699, 23.3)] double x)
        => Assert.That(StableMath.Exp(x), Is.EqualTo(Math.Exp(x)).Within(2).Ulps);

    [TestCase(1e-300)]
    [TestCase(0.1)]
    [TestCase(0.7071067811865475)]
    [TestCase(0.99)]
    [TestCase(1.0)]
    [TestCase(1.01)]
    [TestCase(1.4142135623730951)]
    [TestCase(42000.0)]
    [TestCase(1e300)]
    public void Log_is_within_two_units_in_the_last_place_of_the_C_library(double x)
        => Assert.That(StableMath.Log(x), Is.EqualTo(Math.Log(x)).Within(2).Ulps);

    // the same operations done in Python
    [TestCase(1.0, 0x4005BF0A8B14576A)]
    [TestCase(-0.3, 0x3FE7B4C869C37C05)]
    [TestCase(12.5, 0x411060C52565BA66)]
    public void Exp_has_the_same_bits_everywhere(double x, long bits) => Assert.That(BitConverter.DoubleToInt64Bits(StableMath.Exp(x)), Is.EqualTo(bits));

    [TestCase(double.NaN)]
    [TestCase(701)]
    [TestCase(-701)]
    public void Exp_out_of_range_throws(double x) => Assert.That(() => StableMath.Exp(x), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(double.NaN)]
    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.PositiveInfinity)]
    public void Log_out_of_range_throws(double x) => Assert.That(() => StableMath.Log(x), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
