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
        Assert.That(Tickers.ResolveAll(" SPY  qqq SPY,IWM, qqq", Properties).Select(x => x.Value), Is.EqualTo(new[] { "SPY", "QQQ", "IWM" }));
    }

    [TestCase("BTCUSD;SPY")]
    [TestCase("../../x")]
    public void Resolve_what_is_no_ticker_says_how_they_are_written(string text)
        => Assert.That(() => Tickers.ResolveAll(text, Properties), Throws.ArgumentException.With.Message.EqualTo(
            $"\"{text}\" is not a ticker: letters, digits, points and hyphens only, a letter or digit first."));

    [Test]
    public void Resolve_nothing_is_an_error() => Assert.That(() => Tickers.Resolve(" ", Properties), Throws.ArgumentException);
}
