using Common.Util;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Util;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtendedDictionaryTests
{
    [Test]
    public void BaseExtendedDictionary_is_a_dictionary()
    {
        var map = new BaseExtendedDictionary<string, int>(new[] { 1, 2 }, x => new string("ab"[x - 1], x)) { { "ccc", 3 } };
        map["dddd"] = 4;
        map.Add(KeyValuePair.Create("e", 5));

        Assert.That(map.Count, Is.EqualTo(5));
        Assert.That(map.TryGetValue("bb", out var two) && two == 2, Is.True);
        Assert.That(map.TryGetValue(null!, out _) || map.ContainsKey(null!) || map.ContainsKey("x"), Is.False);
        Assert.That(map.Contains(KeyValuePair.Create("ccc", 3)) && !map.IsReadOnly, Is.True);
        Assert.That(map.Remove("a") && map.Remove(KeyValuePair.Create("bb", 2)), Is.True);
        Assert.That(map.Keys, Is.EquivalentTo(new[] { "ccc", "dddd", "e" }));
        Assert.That(map.Values, Is.EquivalentTo(new[] { 3, 4, 5 }));
        Assert.That(map.GetItems(), Is.EquivalentTo(map));
        var copy = new KeyValuePair<string, int>[4];
        map.CopyTo(copy, 1);
        Assert.That(copy[1..], Is.EquivalentTo(map));
        map.Clear();
        Assert.That(map, Is.Empty);
    }

    [Test]
    public void ReadOnlyExtendedDictionary_refuses_every_change()
    {
        var map = new Dictionary<string, int> { ["a"] = 1 }.ToReadOnlyExtendedDictionary();

        Assert.That(map["a"], Is.EqualTo(1));
        Assert.That(map.IsReadOnly, Is.True);
        Assert.That(((IReadOnlyDictionary<string, int>)map).Keys, Is.EqualTo(new[] { "a" }));
        Assert.That(((IReadOnlyDictionary<string, int>)map).Values, Is.EqualTo(new[] { 1 }));
        Assert.That(() => map["a"] = 2, Throws.InvalidOperationException);
        Assert.That(() => map.Add("b", 2), Throws.InvalidOperationException);
        Assert.That(() => map.Add(KeyValuePair.Create("b", 2)), Throws.InvalidOperationException);
        Assert.That(() => map.Remove("a"), Throws.InvalidOperationException);
        Assert.That(() => map.Remove(KeyValuePair.Create("a", 1)), Throws.InvalidOperationException);
        Assert.That(() => map.Clear(), Throws.InvalidOperationException);
        Assert.That(map, Has.Count.EqualTo(1));
    }

    [Test]
    public void ReadOnlyExtendedDictionary_from_a_sequence_takes_the_last_of_equal_keys()
    {
        var map = new[] { "apple", "avocado", "bean" }.ToReadOnlyExtendedDictionary(x => x[0]);
        Assert.That(map['a'], Is.EqualTo("avocado"));
        Assert.That(new ReadOnlyExtendedDictionary<int, int>(), Is.Empty);
    }

    [Test]
    public void ExtendedDictionary_is_read_only_unless_it_says_otherwise()
    {
        var map = new Squares();
        Assert.That(map.IsReadOnly && map.ContainsKey(3) && !map.ContainsKey(11), Is.True);
        Assert.That(() => map.Clear(), Throws.InvalidOperationException.With.Message.Contain(nameof(Squares)));
        Assert.That(() => map.Remove(3), Throws.InvalidOperationException);
        Assert.That(map.Keys, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(map.Values, Is.EqualTo(new[] { 1, 4, 9 }));
        Assert.That(() => map.Check(Symbol.Create("SPY", SecurityType.Equity, Market.USA)), Throws.Nothing);
        Assert.That(() => map.Check(new Symbol(new SecurityIdentifier("SPY", 0), "SPY")), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contain("SPY"));
    }

    private sealed class Squares : ExtendedDictionary<int, int>
    {
        public override int Count => 3;

        public IEnumerable<int> Keys => GetKeys;

        public IEnumerable<int> Values => GetValues;

        protected override IEnumerable<int> GetKeys => [1, 2, 3];

        protected override IEnumerable<int> GetValues => [1, 4, 9];

        public override int this[int key]
        {
            get => key * key;
            set => throw new NotSupportedException();
        }

        public override bool TryGetValue(int key, out int value)
        {
            value = key * key;
            return key is >= 1 and <= 3;
        }

        public override IEnumerable<KeyValuePair<int, int>> GetItems() => GetKeys.Select(key => KeyValuePair.Create(key, key * key));

        public void Check(Symbol symbol) => CheckForImplicitlyCreatedSymbol(symbol);
    }
}
