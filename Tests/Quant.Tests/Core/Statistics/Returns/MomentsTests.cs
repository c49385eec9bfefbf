using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Returns;

public sealed class MomentsTests
{
    [Test]
    public void Of_small_sample_equals_the_hand_calculation()
    {
        // 1 2 3 6: mean 3, deviations -2 -1 0 3, squares 4 1 0 9 = 14, variance 14 / 3
        // cubes -8 -1 0 27 = 18: skewness 4 / (3 * 2) * 18 / (14 / 3)^1.5 = 12 / 10.0808... = 1.190340
        // fourths 16 1 0 81 = 98: 4 * 5 / (3 * 2 * 1) * 98 / (14 / 3)^2 - 3 * 9 / 2 = 326.6667 / 21.7778 - 13.5 = 1.5
        var moments = Moments.Of([1, 2, 3, 6]);
        Assert.Multiple(() =>
        {
            Assert.That(moments.Count, Is.EqualTo(4));
            Assert.That(moments.Mean, Is.EqualTo(3));
            Assert.That(moments.Variance, Is.EqualTo(14.0 / 3).Within(1e-14));
            Assert.That(moments.Skewness, Is.EqualTo(12 / Math.Pow(14.0 / 3, 1.5)).Within(1e-14));
            Assert.That(moments.ExcessKurtosis, Is.EqualTo(1.5).Within(1e-12));
        });
    }

    [Test]
    public void Of_too_few_values_leaves_moments_undefined()
    {
        Assert.That(Moments.Of([]), Is.EqualTo(default(Moments)));
        Assert.That(Moments.Of([]).Mean, Is.Null);
        Assert.That((Moments.Of([5]).Mean, Moments.Of([5]).Variance), Is.EqualTo(((double?)5, (double?)null)));
        Assert.That((Moments.Of([5, 6]).Variance, Moments.Of([5, 6]).Skewness), Is.EqualTo(((double?)0.5, (double?)null)));
        Assert.That(Moments.Of([5, 6, 8]).Skewness, Is.Not.Null);
        Assert.That(Moments.Of([5, 6, 8]).ExcessKurtosis, Is.Null);
    }

    [Test]
    public void Of_equal_values_has_exactly_no_dispersion_and_no_shape()
    {
        // the sum of ten times 0.1 is not 1: a mean by division would miss 0.1
        var moments = Moments.Of(Enumerable.Repeat(0.1, 10).ToArray());
        Assert.That((moments.Mean, moments.Variance, moments.Skewness, moments.ExcessKurtosis), Is.EqualTo(((double?)0.1, (double?)0, (double?)null, (double?)null)));
    }

    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void Of_not_finite_throws_and_names_the_place(double value)
        => Assert.That(() => Moments.Of([1, value]), Throws.ArgumentException.With.Message.Contains("Value 1 of 2"));

    [Test]
    public void Of_any_sample_is_shifted_and_scaled_as_it_should_be()
        => Check.QuickThrowOnFailure(Prop.ForAll(Samples.Returns(4), values =>
        {
            var (plain, moved) = (Moments.Of(values), Moments.Of(values.Select(x => 3 - 2 * x).ToArray()));
            return Samples.Near(moved.Mean, 3 - 2 * plain.Mean) && Samples.Near(moved.Variance, 4 * plain.Variance)
                && Samples.Near(moved.Skewness, -plain.Skewness, 1e-5) && Samples.Near(moved.ExcessKurtosis, plain.ExcessKurtosis, 1e-5);
        }));
}
