using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Statistics.Returns;

namespace Quant.Tests.Core.Statistics.Returns;

public sealed class HistogramTests
{
    [Test]
    public void Of_eight_values_has_the_width_of_Freedman_and_Diaconis()
    {
        // quartiles 2.75 and 6.25: width 2 * 3.5 / 2 = 3.5; a range of 7 makes 2 classes
        var histogram = Histogram.Of([1, 2, 3, 4, 5, 6, 7, 8])!;
        Assert.That(histogram.Edges, Is.EqualTo(new[] { 1, 4.5, 8 }));
        Assert.That(histogram.Counts, Is.EqualTo(new[] { 4, 4 }));
    }

    [Test]
    public void Of_nothing_is_nothing_and_of_equals_is_one_class()
    {
        Assert.That(Histogram.Of([]), Is.Null);
        Assert.That(Histogram.Of([2, 2, 2])!.Counts, Is.EqualTo(new[] { 3 }));
        Assert.That(Histogram.Of([2, 2, 2])!.Normal(Moments.Of([2, 2, 2])), Is.Null);
    }

    [Test]
    public void Normal_of_a_class_from_minus_one_to_one_deviation_is_68_of_100()
    {
        var moments = Moments.Of([-1, 0, 1]);
        Assert.That(new Histogram([-1, 1], [3]).Normal(moments)![0] / 3, Is.EqualTo(0.6826894921).Within(1e-9));
    }

    [Test]
    public void Counts_add_up_and_edges_ascend() => Prop.ForAll(Samples.Returns(1), values =>
    {
        var histogram = Histogram.Of(values)!;
        return histogram.Counts.Sum() == values.Length && histogram.Counts.Count <= Histogram.MostClasses && histogram.Edges.Count == histogram.Counts.Count + 1
            && histogram.Edges[0] == values.Min() && histogram.Edges[^1] == values.Max() && histogram.Edges.SequenceEqual(histogram.Edges.Order());
    }).QuickCheckThrowOnFailure();
}
