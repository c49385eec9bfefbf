using NUnit.Framework;
using Quant.Tests.Engine.Api.Common;
using QuantConnect;
using QuantConnect.Util;

namespace Quant.Tests.Engine.Api.Util;

[Parallelizable(ParallelScope.All)]
internal sealed class CurrencyPairUtilTests
{
    private static Symbol Euro => Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda);

    private static Symbol Bitcoin => Symbol.Create("BTCUSD", SecurityType.Crypto, Market.Coinbase);

    [Test]
    public void Pairs_are_taken_apart()
    {
        using var run = KitRun.Enter();
        CurrencyPairUtil.DecomposeCurrencyPair(Euro, out var forexBase, out var forexQuote);
        Assert.That((forexBase, forexQuote), Is.EqualTo(("EUR", "USD")));
        Assert.That(CurrencyPairUtil.TryDecomposeCurrencyPair(Bitcoin, out var cryptoBase, out var cryptoQuote), Is.True);
        Assert.That((cryptoBase, cryptoQuote), Is.EqualTo(("BTC", "USD")));
    }

    [Test]
    public void Other_symbols_are_no_pairs()
    {
        using var run = KitRun.Enter();
        var spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
        Assert.That(CurrencyPairUtil.TryDecomposeCurrencyPair(spy, out _, out _), Is.False);
        Assert.That(CurrencyPairUtil.TryDecomposeCurrencyPair(null!, out _, out _), Is.False);
        Assert.That(CurrencyPairUtil.TryDecomposeCurrencyPair(Symbol.Create("EUR", SecurityType.Forex, Market.Oanda), out _, out _), Is.False);
        Assert.That(() => CurrencyPairUtil.DecomposeCurrencyPair(spy, out _, out _), Throws.ArgumentException.With.Message.Contain("Equity"));
        Assert.That(() => CurrencyPairUtil.DecomposeCurrencyPair(null!, out _, out _), Throws.ArgumentException);
        Assert.That(() => CurrencyPairUtil.DecomposeCurrencyPair(Symbol.Create("XAUUSD", SecurityType.Cfd, Market.Oanda), out _, out _), Throws.InstanceOf<NotSupportedException>());
        Assert.That(spy.ComparePair("EUR", "USD"), Is.EqualTo(CurrencyPairUtil.Match.NoMatch));
    }

    [TestCase("EUR", "USD")]
    [TestCase("USD", "EUR")]
    [TestCase("JPY", null)]
    public void CurrencyPairDual(string known, string? other)
    {
        using var run = KitRun.Enter();
        Assert.That(Euro.CurrencyPairDual(known), Is.EqualTo(other));
    }

    [TestCase("EUR", "USD", CurrencyPairUtil.Match.ExactMatch)]
    [TestCase("USD", "EUR", CurrencyPairUtil.Match.InverseMatch)]
    [TestCase("EUR", "JPY", CurrencyPairUtil.Match.NoMatch)]
    public void ComparePair(string baseCurrency, string quoteCurrency, CurrencyPairUtil.Match expected)
    {
        using var run = KitRun.Enter();
        Assert.That(Euro.ComparePair(baseCurrency, quoteCurrency), Is.EqualTo(expected));
    }

    [TestCase("BTC", "USDC", CurrencyPairUtil.Match.ExactMatch, Description = "at Coinbase a USDC is a dollar")]
    [TestCase("USDC", "BTC", CurrencyPairUtil.Match.InverseMatch)]
    [TestCase("BTC", "USDT", CurrencyPairUtil.Match.NoMatch)]
    public void ComparePair_with_stable_coins(string baseCurrency, string quoteCurrency, CurrencyPairUtil.Match expected)
    {
        using var run = KitRun.Enter();
        Assert.That(Bitcoin.ComparePair(baseCurrency, quoteCurrency), Is.EqualTo(expected));
    }
}
