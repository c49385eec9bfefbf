using Quant.Core.Sizing;

namespace Quant.Tests.Core.Sizing;

public sealed class KellyTests
{
    private static KellyEstimator Record(params double[] results)
    {
        var record = new KellyEstimator();
        Array.ForEach(results, record.Add);
        return record;
    }

    private static double[] Repeat(int times, params double[] results) => [.. Enumerable.Repeat(results, times).SelectMany(x => x)];

    [Test]
    public void Full_matches_the_hand_calculation()
    {
        // 2, -1, 2, -1: mean 0.5, squares 4 * 2.25 = 9, variance 9/3 = 3, so 0.5 / (3 + 0.25)
        var record = Record(2, -1, 2, -1);
        Assert.That((record.Mean, record.Variance), Is.EqualTo((0.5, 3.0)));
        Assert.That(record.Full, Is.EqualTo(0.5 / 3.25).Within(1e-15));
    }

    [Test]
    public void Shrinkage_matches_the_hand_calculation()
    {
        // 0.25 / (0.25 + 3/4)
        var record = Record(2, -1, 2, -1);
        Assert.That(record.Shrinkage, Is.EqualTo(0.25).Within(1e-15));
        Assert.That(record.Shrunk, Is.EqualTo(0.25 * 0.5 / 3.25).Within(1e-15));
    }

    [Test]
    public void Shrinkage_tends_to_one_with_the_length_of_the_record()
    {
        var values = new[] { 4, 40, 400, 4000 }.Select(n => Record(Repeat(n, 2, -1)).Shrinkage).ToList();
        Assert.That(values, Is.Ordered.Ascending);
        Assert.That(values[^1], Is.GreaterThan(0.99).And.LessThan(1));
    }

    [Test]
    public void Full_comes_close_to_Kelly_of_a_coin_that_pays_little_edge()
    {
        // for even money Kelly is 2p - 1; to second order it is the same up to the square of the edge
        var record = Record(Repeat(1000, [.. Enumerable.Repeat(1.0, 52), .. Enumerable.Repeat(-1.0, 48)]));
        Assert.That(record.Full, Is.EqualTo(0.04).Within(1e-4));
    }

    [Test]
    public void Fraction_of_a_losing_record_is_zero() => Assert.That(Record(-1, 0.5, -1, 0.5).Shrunk, Is.Zero);

    [Test]
    public void Shrunk_of_a_short_record_is_not_known() => Assert.That(Record(1).Shrunk, Is.NaN);

    [Test]
    public void Sizer_starts_with_its_fraction_until_the_record_is_long_enough()
    {
        var record = Record(2, -1);
        var sizer = new KellySizer(record, 0.5, 0.02, 0.005, minimumTrades: 4);
        Assert.That(sizer.Fraction, Is.EqualTo(0.005));
        record.Add(2);
        record.Add(-1);
        Assert.That(sizer.Fraction, Is.EqualTo(Math.Min(0.02, 0.5 * record.Shrunk)));
    }

    [Test]
    public void Sizer_never_risks_more_than_its_cap()
    {
        var sizer = new KellySizer(Record(Repeat(500, 3, 3, -1)), 1, 0.02, 0.01, 30);
        Assert.That(sizer.Fraction, Is.EqualTo(0.02));
        Assert.That(sizer.Quantity(new SizingInput(100_000, 50, 1, 2)), Is.EqualTo(1000));
    }

    [Test]
    public void Reset_forgets()
    {
        var record = Record(2, -1, 2);
        record.Reset();
        Assert.That((record.Count, record.Mean, record.Variance), Is.EqualTo((0, double.NaN, double.NaN)));
    }
}
