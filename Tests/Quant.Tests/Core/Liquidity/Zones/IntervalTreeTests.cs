using FsCheck;
using FsCheck.Fluent;
using Quant.Core.Liquidity.Zones;

namespace Quant.Tests.Core.Liquidity.Zones;

public sealed class IntervalTreeTests
{
    [Test]
    public void Random_operations_equal_brute_force()
        => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var tree = new IntervalTree();
            var all = new SortedDictionary<int, (double Low, double High)>();
            var found = new List<int>();
            for (var i = 0; i < 300; i++)
            {
                var item = random.Next(80);
                if (!all.ContainsKey(item))
                {
                    double low = random.Next(40);
                    var interval = (low, low + random.Next(8));
                    all.Add(item, interval);
                    tree.Insert(item, interval.low, interval.Item2);
                }
                else if (random.Next(2) == 0)
                {
                    all.Remove(item);
                    if (!tree.Remove(item) || tree.Remove(item))
                    {
                        return false;
                    }
                }
                double from = random.Next(-5, 45);
                var to = random.Next(5) == 0 ? double.PositiveInfinity : from + random.Next(6);
                found.Clear();
                tree.Query(from, to, found);
                var expected = all.Where(x => x.Value.Low <= to && x.Value.High >= from).OrderBy(x => x.Value.Low).ThenBy(x => x.Key).Select(x => x.Key);
                var highest = all.Count == 0 ? double.NegativeInfinity : all.Max(x => x.Value.High);
                if (!found.SequenceEqual(expected) || tree.Count != all.Count || !tree.HighestEdge.Equals(highest))
                {
                    return false;
                }
                found.Clear();
                var below = tree.QueryAbove(from, found);
                var above = all.Where(x => x.Value.High >= from).OrderBy(x => x.Value.Low).ThenBy(x => x.Key).Select(x => x.Key);
                if (!found.SequenceEqual(above) || !below.Equals(Highest(x => x < from)) || !tree.HighestEdgeUpTo(from).Equals(Highest(x => x <= from)))
                {
                    return false;
                }
                double Highest(Func<double, bool> wanted) => all.Values.Select(x => x.High).Where(wanted).DefaultIfEmpty(double.NegativeInfinity).Max();
            }
            return true;
        }).Check(Config.QuickThrowOnFailure.WithReplay(1, 1).WithMaxTest(200));

    [Test]
    public void A_sorted_row_of_many_intervals_stays_shallow()
    {
        // an unbalanced tree of a million sorted intervals would overflow the stack; each query looks at a few nodes only
        var tree = new IntervalTree();
        for (var i = 0; i < 1_000_000; i++)
        {
            tree.Insert(i, i, i + 0.5);
        }
        var found = new List<int>();
        tree.Query(499_999.2, 500_000.1, found);
        Assert.That(found, Is.EqualTo(new[] { 499_999, 500_000 }));
        for (var i = 0; i < 999_999; i++)
        {
            tree.Remove(i);
        }
        Assert.That((tree.Count, tree.HighestEdge), Is.EqualTo((1, 999_999.5)));
    }

    [Test]
    public void Insert_what_is_no_interval_or_there_already_throws()
    {
        var tree = new IntervalTree();
        tree.Insert(1, 5, 5);
        Assert.That(() => tree.Insert(1, 5, 6), Throws.InvalidOperationException);
        Assert.That(() => tree.Insert(2, 6, 5), Throws.ArgumentException);
        Assert.That(() => tree.Insert(2, double.NaN, 5), Throws.ArgumentException);
        Assert.That(tree.Count, Is.EqualTo(1));
    }
}
