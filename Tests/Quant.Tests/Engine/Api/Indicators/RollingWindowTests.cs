using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Indicators;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RollingWindowTests
{
    [Test]
    public void Add_and_resize_keep_it_equal_to_a_list() => Prop.ForAll(
        Gen.Choose(1, 6).SelectMany(_ => Gen.Choose(-1, 40).ListOf(), (size, commands) => (size, commands.ToList())).ToArbitrary(),
        x => MatchesList(x.size, x.Item2)).QuickCheckThrowOnFailure();

    [Test]
    public void Add_many_in_seeded_order_keeps_it_equal_to_a_list()
    {
        var random = new Random(17);
        for (var run = 0; run < 200; run++)
        {
            Assert.That(MatchesList(1 + random.Next(8), Enumerable.Range(0, 60).Select(_ => random.Next(-1, 41)).ToList()), $"run {run}");
        }
    }

    [Test]
    public void Indexer_beyond_the_size_enlarges_the_window()
    {
        var window = Window(2, 1, 2, 3);
        Assert.That(window[4], Is.Zero);
        Assert.That(window.Size, Is.EqualTo(5));
        Assert.That(window.Count, Is.EqualTo(2));
        Assert.That(window.IsReady, Is.False);
    }

    [Test]
    public void Indexer_counts_from_the_oldest_when_negative()
    {
        var window = Window(3, 1, 2, 3, 4);
        Assert.That(window[-1], Is.EqualTo(2));
        Assert.That(window[-3], Is.EqualTo(4));
        Assert.That(() => window[-4], Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Indexer_set_changes_an_item_and_fills_up_missing_ones()
    {
        var window = Window(4, 1, 2);
        window[0] = 20;
        window[3] = 7;
        Assert.That(window, Is.EqualTo(new[] { 0, 0, 20, 7 }));
        window[-1] = 8;
        window[5] = 9;
        Assert.That(window.Size, Is.EqualTo(6));
        Assert.That(window[5], Is.EqualTo(9));
        Assert.That(() => window[-7] = 1, Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void MostRecentlyRemoved_throws_before_anything_was_removed()
    {
        var window = Window(2, 1, 2);
        Assert.That(() => window.MostRecentlyRemoved, Throws.InvalidOperationException);
        window.Add(3);
        Assert.That(window.MostRecentlyRemoved, Is.EqualTo(1));
    }

    [Test]
    public void Enumeration_is_of_a_copy()
    {
        var window = Window(2, 1, 2);
        using var items = window.GetEnumerator();
        window.Add(3);
        items.MoveNext();
        Assert.That(items.Current, Is.EqualTo(2));
    }

    [Test]
    public void Constructor_refuses_a_negative_size()
    {
        Assert.That(() => new RollingWindow<int>(-1), Throws.ArgumentException);
        Assert.That(() => new RollingWindow<int>(1) { Size = -1 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(new RollingWindow(3).Size, Is.EqualTo(3));
    }

    private static RollingWindow<int> Window(int size, params int[] items)
    {
        var window = new RollingWindow<int>(size);
        foreach (var item in items)
        {
            window.Add(item);
        }
        return window;
    }

    // Non-negative commands add a value; -1 makes the window one smaller.
    private static bool MatchesList(int size, List<int> commands)
    {
        var window = new RollingWindow<int>(size);
        var model = new List<int>();
        var added = 0;
        foreach (var command in commands)
        {
            if (command < 0)
            {
                if (size > 1)
                {
                    window.Size = --size;
                    model = model.Take(size).ToList();
                }
            }
            else
            {
                window.Add(command);
                added++;
                model.Insert(0, command);
                if (model.Count > size)
                {
                    if (window.MostRecentlyRemoved != model[^1])
                    {
                        return false;
                    }
                    model.RemoveAt(model.Count - 1);
                }
            }
            var isEqual = window.SequenceEqual(model) && window.Count == model.Count && window.Samples == added && window.Size == size
                && window.IsReady == added >= size && Enumerable.Range(0, model.Count).All(i => window[i] == model[i]);
            if (!isEqual)
            {
                return false;
            }
        }
        window.Reset();
        return window.Count == 0 && window.Samples == 0 && window.Size == size && !window.IsReady && window.SequenceEqual([]);
    }
}
