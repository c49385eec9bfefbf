using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using static Quant.Tests.Engine.Support.SignalsMarket;

namespace Quant.Tests.Engine.Api.Algorithm.Framework.Alphas;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class InsightCollectionTests
{
    private static readonly Symbol[] Symbols = [A, B, Equity("CCC")];

    [Test]
    public void Commands_in_random_order_keep_it_equal_to_a_list([Range(1, 30)] int seed)
    {
        var random = new Random(seed);
        var collection = new InsightCollection();
        var model = new List<Insight>();
        var added = 0;
        for (var step = 0; step < 60; step++)
        {
            var now = Start.AddMinutes(step);
            var symbol = Symbols[random.Next(3)];
            switch (random.Next(8))
            {
                case <= 3:
                    var insight = new Insight(now, symbol, TimeSpan.FromMinutes(random.Next(1, 30)), InsightType.Price, InsightDirection.Up, null, null);
                    collection.Add(insight);
                    model.Add(insight);
                    added++;
                    break;
                case 4 when model.Count > 0:
                    var gone = model[random.Next(model.Count)];
                    Assert.That(collection.Remove(gone));
                    Assert.That(collection.Remove(gone), Is.False);
                    model.Remove(gone);
                    break;
                case 5:
                    Assert.That(collection.RemoveExpiredInsights(now), Is.EquivalentTo(model.Where(x => x.CloseTimeUtc < now)));
                    model.RemoveAll(x => x.CloseTimeUtc < now);
                    break;
                case 6 when random.Next(4) == 0:
                    collection.Clear([symbol]);
                    model.RemoveAll(x => x.Symbol == symbol);
                    break;
            }
            Assert.That(collection, Is.EquivalentTo(model));
            Assert.That((collection.Count, collection.TotalCount), Is.EqualTo((model.Count, added)));
            Assert.That(collection.GetActiveInsights(now), Is.EquivalentTo(model.Where(x => x.CloseTimeUtc >= now)));
            Assert.That(collection.GetNextExpiryTime(), Is.EqualTo(model.Count == 0 ? null : model.Min(x => x.CloseTimeUtc)));
            Assert.That(collection.HasActiveInsights(symbol, now), Is.EqualTo(model.Exists(x => x.Symbol == symbol && x.CloseTimeUtc >= now)));
            Assert.That(collection.ContainsKey(symbol), Is.EqualTo(model.Exists(x => x.Symbol == symbol)));
            Assert.That(model.TrueForAll(collection.Contains));
            Assert.That(collection.TryGetValue(symbol, out var own) ? own : [], Is.EqualTo(model.Where(x => x.Symbol == symbol)));
        }
    }

    [Test]
    public void GetInsights_remembers_removed_ones_until_they_are_filtered_out()
    {
        var collection = new InsightCollection();
        var insights = Symbols.Select(x => new Insight(Start, x, TimeSpan.FromMinutes(1), InsightType.Price, InsightDirection.Up, null, null)).ToList();
        collection.AddRange(insights);
        collection.Remove(insights[0]);
        Assert.That(collection.GetInsights(), Is.EqualTo(insights));
        Assert.That(collection.GetInsights(x => x.Symbol == A), Is.EqualTo(insights.Take(1)));
        collection.RemoveInsights(x => x.Symbol != B);
        Assert.That(collection.GetInsights(), Is.EqualTo(new[] { insights[1] }));
        Assert.That(collection, Is.EqualTo(new[] { insights[1] }));
    }

    [Test]
    public void Indexer_replaces_the_insights_of_a_symbol()
    {
        var collection = new InsightCollection();
        var insight = new Insight(Start, A, TimeSpan.FromMinutes(1), InsightType.Price, InsightDirection.Up, null, null);
        collection[A] = [insight, insight.Clone()];
        Assert.That((collection.Count, collection[A][0]), Is.EqualTo((2, insight)));
        collection[A] = [];
        Assert.That(collection.Count, Is.Zero);
        Assert.That(() => collection[B], Throws.TypeOf<KeyNotFoundException>());
    }
}
