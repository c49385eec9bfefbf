using Quant.Core.Orders;

namespace Quant.Tests.Core.Orders;

public sealed class VolumeCurveTests
{
    /// <summary>Two hours in buckets of half an hour with 40, 10, 10 and 40 of volume.</summary>
    private static VolumeCurve Curve()
    {
        var curve = new VolumeCurve(30, 120);
        for (var day = 0; day < 3; day++)
        {
            curve.Add(0, 30);
            curve.Add(29, 10);
            curve.Add(45, 10);
            curve.Add(60, 10);
            curve.Add(119, 40);
            curve.EndDay();
        }
        return curve;
    }

    [TestCase(0, 120, 30, 0.4)]
    [TestCase(0, 120, 60, 0.5)]
    [TestCase(0, 120, 75, 0.55)]
    [TestCase(30, 90, 60, 0.5)]
    [TestCase(15, 45, 30, 0.8, Description = "half of 40 against half of 10")]
    [TestCase(0, 120, 120, 1)]
    [TestCase(0, 120, 0, 0)]
    public void Share_follows_the_volume(double start, double end, double now, double expected) => Assert.That(Curve().Share(start, end, now), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Share_goes_by_the_clock_while_nothing_is_known()
    {
        Assert.That(new VolumeCurve(30, 120).Share(0, 60, 15), Is.EqualTo(0.25));
        Assert.That(Curve().Share(200, 260, 215), Is.EqualTo(0.25), "after the day's end");
    }

    [Test]
    public void Today_is_no_part_of_the_curve_before_it_ends()
    {
        var curve = new VolumeCurve(30, 60);
        curve.Add(0, 100);
        Assert.That(curve.Share(0, 60, 30), Is.EqualTo(0.5));
        curve.EndDay();
        Assert.That((curve.Share(0, 60, 30), curve.Days), Is.EqualTo((1.0, 1)));
        curve.EndDay();
        Assert.That(curve.Days, Is.EqualTo(1), "a day without volume is none");
    }
}
