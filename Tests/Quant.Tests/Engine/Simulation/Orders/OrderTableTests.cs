using NUnit.Framework;
using Quant.Engine.Simulation.Orders;

namespace Quant.Tests.Engine.Simulation.Orders;

internal sealed class OrderTableTests
{
    [TestCase(10)]
    [TestCase(5000)]
    [TestCase(200000)]
    public void Every_id_is_found_until_it_is_removed(int count)
    {
        var table = new OrderTable<string>();
        for (var id = 1; id <= count; id++)
        {
            table.Set(id, $"{id}");
        }

        table.Set(3, "three");
        Assert.That(table.Count, Is.EqualTo(count));
        Assert.That(table.Find(3), Is.EqualTo("three"));
        for (var id = 1; id <= count; id += 2)
        {
            Assert.That(table.Remove(id), Is.Not.Null);
        }

        Assert.That(table.Remove(1), Is.Null);
        Assert.That(table.Find(count), count % 2 == 0 ? Is.EqualTo($"{count}") : Is.Null);
        Assert.That(table.ToList(), Has.Count.EqualTo(count / 2));
        Assert.That(table.Select(int.Parse), Is.EquivalentTo(Enumerable.Range(1, count).Where(id => id % 2 == 0)));
    }

    [Test]
    public void Few_orders_enumerate_by_id_modulo_37_newest_first()
    {
        var table = new OrderTable<string>();
        foreach (var id in new[] { 38, 2, 1, 75 })
        {
            table.Set(id, $"{id}");
        }

        Assert.That(table, Is.EqualTo(new[] { "75", "1", "38", "2" }));
    }

    [Test]
    public void Random_additions_and_removals_leave_what_a_dictionary_has([Range(1, 5)] int seed)
    {
        var random = new Random(seed);
        var table = new OrderTable<string>();
        var expected = new Dictionary<int, string>();
        for (var i = 0; i < 5000; i++)
        {
            var id = random.Next(1, 600);
            if (random.Next(3) == 0)
            {
                Assert.That(table.Remove(id), Is.EqualTo(expected.GetValueOrDefault(id)));
                expected.Remove(id);
            }
            else
            {
                table.Set(id, $"{i}");
                expected[id] = $"{i}";
            }
        }

        Assert.That(table.Count, Is.EqualTo(expected.Count));
        Assert.That(table, Is.EquivalentTo(expected.Values));
        Assert.That(Enumerable.Range(1, 600).Select(table.Find), Is.EqualTo(Enumerable.Range(1, 600).Select(expected.GetValueOrDefault)));
    }
}
