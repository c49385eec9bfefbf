using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Statistics;

namespace Quant.Tests.Engine.Api.Statistics;

/// <summary>A trade makes its collections when they are asked for.</summary>
internal sealed class TradeTests
{
    [Test]
    public void Symbols_and_orders_are_those_it_was_made_with()
    {
        var trade = new Trade(SignalsMarket.A, 3, 8) { Number = 12 };
        Assert.That(trade.Symbols, Is.EqualTo(new[] { SignalsMarket.A }));
        Assert.That(trade.Symbols, Is.SameAs(trade.Symbols));
        Assert.That(trade.OrderIds, Is.EquivalentTo(new[] { 3, 8 }));
        Assert.That(trade.Id, Is.EqualTo("0000000c-0000-0000-0000-000000000000"));
        var copy = new Trade(trade);
        Assert.That(copy.Symbols, Is.EqualTo(trade.Symbols).And.Not.SameAs(trade.Symbols));
        Assert.That(copy.OrderIds, Is.EquivalentTo(trade.OrderIds));
        Assert.That(copy.Id, Is.EqualTo(trade.Id));
    }

    [Test]
    public void Other_symbols_replace_its_own_and_leave_the_orders()
    {
        var trade = new Trade(SignalsMarket.A, 3, 8) { Symbols = [SignalsMarket.B] };
        Assert.That(trade.Symbols, Is.EqualTo(new[] { SignalsMarket.B }));
        Assert.That(trade.OrderIds, Is.EquivalentTo(new[] { 3, 8 }));
    }

    [Test]
    public void An_empty_trade_has_no_symbols_and_no_orders()
    {
        var trade = new Trade();
        Assert.That(trade.Symbols, Is.Null);
        Assert.That(trade.OrderIds, Is.Empty);
        Assert.That(trade.Id, Is.Null);
    }
}
