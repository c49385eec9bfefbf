using Quant.Core.Risk;

namespace Quant.Tests.Core.Risk;

public sealed class CorrelationTests
{
    [Test]
    public void Value_matches_the_hand_calculation()
    {
        var pair = new PairCorrelation(0.5);
        pair.Update(1, 2);
        pair.Update(2, -1);
        // xx = 0.5 + 4, yy = 2 + 1, xy = 1 - 2
        Assert.That(pair.Value, Is.EqualTo(-1 / Math.Sqrt(4.5 * 3)).Within(1e-15));
    }

    [Test]
    public void Value_of_the_same_series_is_one_and_of_its_mirror_minus_one()
    {
        var (same, mirror) = (new PairCorrelation(0.94), new PairCorrelation(0.94));
        var random = new Random(7);
        for (var i = 0; i < 100; i++)
        {
            var x = random.NextDouble() - 0.5;
            same.Update(x, 3 * x);
            mirror.Update(x, -x);
        }
        Assert.That((same.Value, mirror.Value), Is.EqualTo((1.0, -1.0)).Within(1e-12));
    }

    [Test]
    public void Value_of_what_does_not_move_is_not_known()
    {
        var pair = new PairCorrelation(0.94);
        pair.Update(0.01, 0);
        pair.Update(0.02, 0);
        pair.Update(double.NaN, 0.01);
        Assert.That((pair.Value, pair.Count), Is.EqualTo((double.NaN, 2)));
    }

    [Test]
    public void Assign_links_chains_and_leaves_strangers_alone()
    {
        // 0-2 and 2-4 move together, 1-3 do; 5 is alone and 6 is not known
        var linked = new HashSet<(int, int)> { (0, 2), (2, 4), (1, 3) };
        Span<int> groups = stackalloc int[7];
        CorrelationClusters.Assign((i, j) => j == 6 ? double.NaN : linked.Contains((i, j)) ? 0.8 : 0.3, 0.7, groups);
        Assert.That(groups.ToArray(), Is.EqualTo(new[] { 0, 1, 0, 1, 0, 5, 6 }));
    }
}
