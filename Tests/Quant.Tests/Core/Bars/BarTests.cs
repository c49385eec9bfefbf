using Quant.Core.Bars;
using Quant.Testing;

namespace Quant.Tests.Core.Bars;

public sealed class BarTests
{
    private static readonly Bar Sound = new(100, 160, 10, 12, 9, 11, 500);

    [Test]
    public void Derived_values_follow_from_the_fields()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Sound.Duration, Is.EqualTo(60));
            Assert.That(Sound.Range, Is.EqualTo(3));
            Assert.That(Sound.Body, Is.EqualTo(1));
            Assert.That(Sound.IsUp, Is.True);
            Assert.That(Sound.IsDown, Is.False);
            Assert.That(Sound.IsValid, Is.True);
        });
    }

    [Test]
    public void A_bar_that_closes_where_it_opened_is_neither_up_nor_down()
    {
        var flat = Sound with { Close = Sound.Open };
        Assert.That((flat.IsUp, flat.IsDown, flat.Body), Is.EqualTo((false, false, 0.0)));
    }

    private static IEnumerable<Bar> Broken()
    {
        yield return Sound with { End = Sound.Start };
        yield return Sound with { High = 10.5 };
        yield return Sound with { Low = 10.5 };
        yield return Sound with { Open = 12.5 };
        yield return Sound with { Close = double.NaN };
        yield return Sound with { High = double.PositiveInfinity };
        yield return Sound with { Low = double.NegativeInfinity };
        yield return Sound with { Volume = -1 };
        yield return Sound with { Volume = double.NaN };
    }

    [TestCaseSource(nameof(Broken))]
    public void IsValid_broken_bar_is_false(Bar bar) => Assert.That(bar.IsValid, Is.False);

    [Test]
    public void IsValid_negative_prices_are_true()
        => Assert.That(new Bar(0, 1, -2, -1, -3, -2, 0).IsValid, Is.True);

    [Test]
    public void Random_walk_is_valid_connected_and_repeatable()
    {
        var bars = SyntheticBars.RandomWalk(500, seed: 7);
        Assert.Multiple(() =>
        {
            Assert.That(bars, Has.All.Matches<Bar>(x => x.IsValid));
            Assert.That(bars.Zip(bars.Skip(1)), Has.All.Matches<(Bar A, Bar B)>(x => x.A.End == x.B.Start && x.A.Close.Equals(x.B.Open)));
            Assert.That(SyntheticBars.RandomWalk(500, seed: 7), Is.EqualTo(bars));
            Assert.That(SyntheticBars.RandomWalk(500, seed: 8), Is.Not.EqualTo(bars));
        });
    }
}
