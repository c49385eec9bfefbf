using Quant.Framework.Symbols;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Framework.Symbols;

public sealed class TickersTests
{
    private static readonly SymbolPropertiesDatabase Properties = SymbolPropertiesDatabase.FromFile(KitData.SymbolProperties);

    [TestCase("BTCUSD", SecurityType.Crypto, Market.Coinbase)]
    [TestCase(" ethusd ", SecurityType.Crypto, Market.Coinbase)]
    [TestCase("SPY", SecurityType.Equity, Market.USA)]
    [TestCase("brk.b", SecurityType.Equity, Market.USA)]
    public void Resolve_finds_the_kind_of_the_ticker(string ticker, SecurityType type, string market)
    {
        using var _ = SignalsKit.Enter();
        Assert.That(Tickers.Resolve(ticker, Properties), Is.EqualTo(Symbol.Create(ticker.Trim().ToUpperInvariant(), type, market)));
    }

    [Test]
    public void ResolveAll_takes_each_ticker_once_in_order()
    {
        using var _ = SignalsKit.Enter();
        Assert.That(Tickers.ResolveAll(" SPY  qqq SPY", Properties).Select(x => x.Value), Is.EqualTo(new[] { "SPY", "QQQ" }));
    }

    [Test]
    public void Resolve_nothing_is_an_error() => Assert.That(() => Tickers.Resolve(" ", Properties), Throws.ArgumentException);
}
