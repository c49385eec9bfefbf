using NUnit.Framework;
using QuantConnect;
using QuantConnect.Util;

namespace Quant.Tests.Engine.Api.Util;

[Parallelizable(ParallelScope.All)]
internal sealed class LinqExtensionsTests
{
    [Test]
    public void Collections_with_a_selector()
    {
        int[] numbers = [1, 2, 3, 2];
        Assert.That(numbers.ToHashSet(x => x * 10), Is.EquivalentTo(new[] { 10, 20, 30 }));
        Assert.That(numbers.ToList(x => x * 10), Is.EqualTo(new[] { 10, 20, 30, 20 }));
        Assert.That(numbers.ToArray(x => x * 10), Is.EqualTo(new[] { 10, 20, 30, 20 }));
        Assert.That(numbers.ToImmutableArray(x => x * 10), Is.EqualTo(new[] { 10, 20, 30, 20 }));
        Assert.That(new Dictionary<int, int> { [1] = 2 }.AsEnumerable().ToReadOnlyDictionary()[1], Is.EqualTo(2));
    }

    [Test]
    public void IsNullOrEmpty()
    {
        Assert.That(((int[]?)null).IsNullOrEmpty() && Array.Empty<int>().IsNullOrEmpty(), Is.True);
        Assert.That(new[] { 1 }.IsNullOrEmpty(), Is.False);
    }

    [TestCase(new[] { 5, 1, 3 }, 3)]
    [TestCase(new[] { 4, 1, 3, 2 }, 3, Description = "of an even number the upper one")]
    public void Median(int[] values, int expected)
    {
        Assert.That(values.Median(), Is.EqualTo(expected));
        Assert.That(values.Median(x => -x * 2), Is.EqualTo(-2 * values.Order().ElementAt((values.Length - 1) / 2)));
    }

    [Test]
    public void Median_of_nothing_fails() => Assert.That(() => Array.Empty<int>().Median(), Throws.InvalidOperationException);

    [Test]
    public void BinarySearch_agrees_with_the_framework()
    {
        var random = new Random(4);
        for (var i = 0; i < 500; i++)
        {
            var list = Enumerable.Range(0, random.Next(0, 20)).Select(_ => random.Next(30)).Distinct().Order().ToList();
            var value = random.Next(32);
            Assert.That(((IList<int>)list).BinarySearch(value), Is.EqualTo(list.BinarySearch(value)));
            Assert.That(LinqExtensions.BinarySearch(list, value.ToString(), (text, item) => int.Parse(text).CompareTo(item)), Is.EqualTo(list.BinarySearch(value)));
        }
    }

    [TestCase(false, new[] { 1, 3, 5 })]
    [TestCase(true, new[] { 1, 3, 5, 7 })]
    public void Range(bool includeEnd, int[] expected) => Assert.That(LinqExtensions.Range(1, 7, x => x + 2, includeEnd), Is.EqualTo(expected));

    [Test]
    public void GroupAdjacentBy()
    {
        var groups = new[] { 1, 2, 3, 7, 8, 1 }.GroupAdjacentBy((a, b) => b == a + 1);
        Assert.That(groups, Is.EqualTo(new[] { new[] { 1, 2, 3 }, [7, 8], [1] }));
        Assert.That(Array.Empty<int>().GroupAdjacentBy((_, _) => true), Is.Empty);
    }

    [Test]
    public void Sets_dictionaries_and_enumerators()
    {
        var set = new HashSet<int> { 1, 2 };
        Assert.That(set.AreDifferent(set) || set.AreDifferent(new HashSet<int> { 2, 1 }), Is.False);
        Assert.That(set.AreDifferent(new HashSet<int> { 1 }), Is.True);
        IDictionary<string, int> map = new Dictionary<string, int> { ["a"] = 1 };
        Assert.That((LinqExtensions.GetValueOrDefault(map, "a", 9), LinqExtensions.GetValueOrDefault(map, "b", 9)), Is.EqualTo((1, 9)));
        Assert.That(set.Order().GetEnumerator().AsEnumerable(), Is.EqualTo(new[] { 1, 2 }));
        var sum = 0;
        set.DoForEach(x => sum += x);
        Assert.That(sum, Is.EqualTo(3));
    }

    [Test]
    public void ToDataDictionary()
    {
        var spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
        Assert.That(new[] { 7 }.ToDataDictionary(_ => spy, x => x * 2)[spy], Is.EqualTo(14));
    }
}
