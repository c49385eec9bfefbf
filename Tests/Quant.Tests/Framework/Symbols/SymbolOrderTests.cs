using Quant.Framework.Symbols;
using QuantConnect;

namespace Quant.Tests.Framework.Symbols;

public sealed class SymbolOrderTests
{
    private static readonly Symbol Coinbase = Symbol.Create("BTCUSD", SecurityType.Crypto, Market.Coinbase);
    private static readonly Symbol Binance = Symbol.Create("BTCUSD", SecurityType.Crypto, Market.Binance);
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);

    [Test]
    public void Compare_equal_symbols_are_equal()
        => Assert.That(SymbolOrder.Instance.Compare(Spy, Symbol.Create("spy", SecurityType.Equity, Market.USA)), Is.Zero);

    [Test]
    public void Compare_one_ticker_on_two_markets_stays_apart()
        => Assert.That(SymbolOrder.Instance.Compare(Coinbase, Binance), Is.Not.Zero);

    [Test]
    public void Compare_sorts_alike_from_any_start()
        => Assert.That(new[] { Spy, Binance, Coinbase }.Order(SymbolOrder.Instance), Is.EqualTo(new[] { Coinbase, Spy, Binance }.Order(SymbolOrder.Instance)));
}
