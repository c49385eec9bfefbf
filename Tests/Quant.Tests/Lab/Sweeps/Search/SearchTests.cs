using System.Numerics;
using Quant.Lab.Sweeps;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.Sweeps.Search;

public sealed class SearchTests
{
    private static readonly ParameterSpace Space = new([ParameterRange.Parse("x=0:50:1"), ParameterRange.Parse("y=0:50:1"), ParameterRange.Parse("mode=a,b,c")]);

    // a smooth hill with its top at x 37, y 12, mode b
    private static SetRating Hill(int[] set)
        => new(SetState.Ok, -Math.Pow((set[0] - 37) / 10.0, 2) - Math.Pow((set[1] - 12) / 10.0, 2) - (set[2] == 1 ? 0 : 2));

    private static List<(int[] Set, SetRating Rating)> Run(ISetSearch search, Func<int[], SetRating>? rate = null)
    {
        var all = new List<(int[], SetRating)>();
        for (var i = 0; i < search.Count; i++)
        {
            Assert.That(search.Known, Is.GreaterThan(i));
            var rating = (rate ?? Hill)(search[i]);
            all.Add((search[i], rating));
            search.Tell(rating);
        }
        return all;
    }

    private static double Best(IEnumerable<(int[] Set, SetRating Rating)> all) => all.Max(x => x.Rating).Score!.Value;

    [TestCase(SearchKind.Random)]
    [TestCase(SearchKind.Genetic)]
    [TestCase(SearchKind.Bayes)]
    public void Search_never_chooses_a_set_twice_and_its_seed_decides(SearchKind kind)
    {
        var (one, same, other) = (Run(new SearchPlan(kind, 80, 1).Start(Space)), Run(new SearchPlan(kind, 80, 1).Start(Space)), Run(new SearchPlan(kind, 80, 2).Start(Space)));
        Assert.That(one.Select(x => Space.NumberOf(x.Set)).Distinct().Count(), Is.EqualTo(80));
        Assert.That(one.SelectMany(x => x.Set), Is.EqualTo(same.SelectMany(x => x.Set)));
        Assert.That(one.SelectMany(x => x.Set), Is.Not.EqualTo(other.SelectMany(x => x.Set)));
        Assert.That(one.Select(x => x.Set[0]), Is.All.InRange(0, 50));
    }

    [TestCase(SearchKind.Random)]
    [TestCase(SearchKind.Genetic)]
    [TestCase(SearchKind.Bayes)]
    public void Search_of_more_sets_than_there_are_takes_each_once(SearchKind kind)
    {
        var small = new ParameterSpace([ParameterRange.Parse("x=1:5:1"), ParameterRange.Parse("y=a,b,c,d,e,f")]);
        var all = Run(new SearchPlan(kind, 1000, 1).Within(small).Start(small), x => new SetRating(x[0] == 2 ? SetState.Failed : SetState.Ok, x[0] == 2 ? null : x[1]));
        Assert.That(all.Select(x => (int)small.NumberOf(x.Set)).Order(), Is.EqualTo(Enumerable.Range(0, 30)));
    }

    [Test]
    public void Genetic_and_bayes_climb_better_than_chance()
    {
        foreach (var seed in new ulong[] { 1, 2, 3 })
        {
            var random = Best(Run(new SearchPlan(SearchKind.Random, 240, seed).Start(Space)));
            Assert.That(Best(Run(new SearchPlan(SearchKind.Genetic, 240, seed).Start(Space))), Is.GreaterThanOrEqualTo(random).And.GreaterThan(-0.05));
            Assert.That(Best(Run(new SearchPlan(SearchKind.Bayes, 60, seed).Start(Space))), Is.GreaterThan(-0.05), "with a quarter of the sets");
        }
    }

    [Test]
    public void Search_keeps_away_from_sets_that_fail_or_violate()
    {
        // the better half of the hill is forbidden
        static SetRating Rate(int[] set) => Hill(set) with { State = set[0] > 30 ? SetState.Violates : SetState.Ok };
        foreach (var kind in new[] { SearchKind.Genetic, SearchKind.Bayes })
        {
            var late = Run(new SearchPlan(kind, 120, 1).Start(Space), Rate).TakeLast(60).ToList();
            Assert.That(late.Count(x => x.Rating.State == SetState.Ok), Is.GreaterThan(30), kind.ToString());
        }
    }

    [Test]
    public void Rating_state_comes_before_score_and_undefined_before_nothing()
    {
        SetRating[] worstFirst = [new(SetState.Failed, null), new(SetState.Undefined, null), new(SetState.Violates, null), new(SetState.Violates, 9), new(SetState.Ok, -1), new(SetState.Ok, 2)];
        Assert.That(worstFirst.Reverse().Order(), Is.EqualTo(worstFirst));
        Assert.That(worstFirst[1] > worstFirst[0] && worstFirst[4] < worstFirst[5] && worstFirst[0] <= worstFirst[1] && worstFirst[5] >= worstFirst[4], Is.True);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(64)]
    [TestCase(1000)]
    public void Permutation_has_every_number_once(int limit)
    {
        var order = new SetPermutation(limit, 3);
        var numbers = Enumerable.Range(0, limit).Select(x => (int)order[x]).ToList();
        Assert.That(numbers.Order(), Is.EqualTo(Enumerable.Range(0, limit)));
        if (limit > 50)
        {
            Assert.That(numbers.Zip(numbers.Skip(1)).Count(x => x.Second > x.First), Is.InRange(limit / 3, 2 * limit / 3), "neither rising nor falling");
        }
    }

    [Test]
    public void Permutation_of_more_sets_than_a_number_holds_works()
    {
        var limit = BigInteger.Pow(10, 60) + 7;
        var order = new SetPermutation(limit, 1);
        var numbers = Enumerable.Range(0, 200).Select(x => order[x]).ToList();
        Assert.That(numbers, Is.Unique.And.All.LessThan(limit));
        Assert.That(numbers.Count(x => x > limit / 2), Is.InRange(60, 140));
    }

    [Test]
    public void Random_first_sets_spread_evenly()
    {
        var counts = new int[51];
        foreach (var (set, _) in Run(new SearchPlan(SearchKind.Random, 2550, 5).Start(Space)))
        {
            counts[set[0]]++;
        }
        Assert.That(counts, Is.All.InRange(20, 85), "50 on average, deviation 7");
    }

    [Test]
    public void Grid_too_large_names_the_number_and_the_way_out()
        => Assert.That(
            () => SearchPlan.Grid(Space, 7000),
            Throws.InstanceOf<Quant.Lab.UserErrorException>().With.Message.StartsWith("The ranges make 7,803 sets of 3 parameters: try some of them with --random 500"));
}
