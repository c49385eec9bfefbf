using Quant.Framework.Bars;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Framework.Bars;

public sealed class SymbolBarsBookTests
{
    [Test]
    public void Take_by_two_models_measures_once_until_both_have_released()
    {
        using var world = new TradingWorld();
        var share = world.Equity("AAPL", 100);
        var book = new SymbolBarsBook(new SymbolBarsOptions { Minutes = 1 });
        int Consolidators() => world.Algorithm.SubscriptionManager.Subscriptions.Where(x => x.Symbol == share.Symbol).Sum(x => x.Consolidators.Count);

        var first = book.Take(world.Algorithm, share);
        Assert.That(book.Take(world.Algorithm, share), Is.SameAs(first));
        Assert.That(Consolidators(), Is.EqualTo(1));
        book.Release(first);
        Assert.That(Consolidators(), Is.EqualTo(1), "one model still measures by it");
        book.Release(first);
        Assert.That(Consolidators(), Is.Zero);
        Assert.That(book.Take(world.Algorithm, share), Is.Not.SameAs(first), "measuring begins anew");
    }

    [Test]
    public void Take_of_two_securities_keeps_them_apart()
    {
        using var world = new TradingWorld();
        var book = new SymbolBarsBook(new SymbolBarsOptions { Minutes = 1 });
        Assert.That(book.Take(world.Algorithm, world.Equity("AAPL", 100)).Symbol.Value, Is.EqualTo("AAPL"));
        Assert.That(book.Take(world.Algorithm, world.Equity("XOM", 50)).Symbol.Value, Is.EqualTo("XOM"));
    }
}
