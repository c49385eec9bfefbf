using Quant.Lab.Data.Numerics;

namespace Quant.Tests.Lab.Data.Numerics;

public sealed class StableRandomTests
{
    [Test]
    public void Bits_are_SplitMix64_of_the_hash_of_seed_and_name()
    {
        // sha256("7:test") and the published algorithm, worked out in Python
        var random = new StableRandom(7, "test");
        Assert.That(new[] { random.Bits(), random.Bits(), random.Bits() }, Is.EqualTo(new[] { 0x92F384A4F553075EUL, 0xAC3E42E454002191UL, 0x1A424EC7909A61ACUL }));
    }

    [Test]
    public void Normal_has_the_moments_of_a_normal_variable()
    {
        var random = new StableRandom(1, "moments");
        var x = Enumerable.Range(0, 200_000).Select(_ => random.Normal()).ToList();
        Assert.That(x.Average(), Is.EqualTo(0).Within(0.01));
        Assert.That(x.Average(v => v * v), Is.EqualTo(1).Within(0.015));
        Assert.That(x.Average(v => v * v * v), Is.EqualTo(0).Within(0.04));
        Assert.That(x.Average(v => v * v * v * v), Is.EqualTo(3).Within(0.1));
    }

    [TestCase(0.5, 0)]
    [TestCase(0.975, 1.959963984540054)]
    [TestCase(0.025, -1.959963984540054)]
    [TestCase(0.0001, -3.719016485455709)]
    [TestCase(1e-20, -9.262340089798408)]
    public void Quantile_is_that_of_the_tables(double probability, double expected)
        => Assert.That(NormalQuantile.At(probability), Is.EqualTo(expected).Within(1e-13));

    [Test]
    public void Integer_includes_both_ends()
    {
        var random = new StableRandom(1, "ends");
        Assert.That(Enumerable.Range(0, 500).Select(_ => random.Integer(3, 5)).Distinct().Order(), Is.EqualTo(new[] { 3, 4, 5 }));
    }

    [Test]
    public void Streams_of_other_names_differ() => Assert.That(new StableRandom(1, "a").Bits(), Is.Not.EqualTo(new StableRandom(1, "b").Bits()));
}
