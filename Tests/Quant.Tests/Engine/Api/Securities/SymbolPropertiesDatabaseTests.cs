using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class SymbolPropertiesDatabaseTests
{
    [Test]
    public void Own_entry_wins_over_the_market_and_the_market_over_defaults()
    {
        using var world = new TradingWorld();
        var database = SymbolPropertiesDatabase.FromDataFolder();
        SymbolProperties Of(string ticker, SecurityType type, string market) =>
            database.GetSymbolProperties(market, Symbol.Create(ticker, type, market), type, "eur");
        Assert.Multiple(() =>
        {
            Assert.That(Of("BTCUSD", SecurityType.Crypto, Market.Coinbase).LotSize, Is.EqualTo(0.00000001m));
            Assert.That(Of("ANY", SecurityType.Equity, Market.USA).QuoteCurrency, Is.EqualTo("USD"));
            Assert.That(Of("ANY", SecurityType.Equity, Market.India).ToString(), Is.EqualTo(",EUR,1,0.01,1,,,"));
            Assert.That(database.TryGetMarket("BTCUSDT", SecurityType.Crypto, out var market), Is.True);
            Assert.That(market, Is.EqualTo(Market.Binance));
            Assert.That(database.TryGetMarket("NONE", SecurityType.Crypto, out _), Is.False);
            Assert.That(database.GetSymbolPropertiesList(Market.Coinbase, SecurityType.Crypto).Select(x => x.Key.Symbol), Is.EqualTo(new[] { "BTCUSD", "ETHUSD", "ETHBTC" }));
        });
    }

    [Test]
    public void Changes_stay_within_the_run()
    {
        using (new TradingWorld())
        {
            var database = SymbolPropertiesDatabase.FromDataFolder();
            database.SetEntry(Market.USA, "SPY", SecurityType.Equity, new SymbolProperties("x", "USD", 1, 0.5m, 10, "", priceMagnifier: 100));
            Assert.That(database.GetSymbolProperties(Market.USA, Symbol.Create("SPY", SecurityType.Equity, Market.USA), SecurityType.Equity, "USD").LotSize, Is.EqualTo(10m));
        }

        using var other = new TradingWorld();
        Assert.That(other.Equity().SymbolProperties.LotSize, Is.EqualTo(1m));
    }

    [TestCase(0, 1, 1)]
    [TestCase(1, 0, 1)]
    [TestCase(1, 1, -1)]
    public void Sizes_must_be_positive(int lot, int magnifier, int strike) =>
        Assert.That(() => new SymbolProperties("", "USD", 1, 0.01m, lot, "", null, magnifier, strike), Throws.ArgumentException);

    [TestCase("Equity-usa-SPY", "usa", "SPY")]
    [TestCase("Equity-usa-[*]", "usa", "[*]")]
    public void Keys_parse(string text, string market, string symbol)
    {
        var key = SecurityDatabaseKey.Parse(text)!;
        Assert.That((key.Market, key.Symbol, key.SecurityType), Is.EqualTo((market, symbol, SecurityType.Equity)));
        Assert.That(key, Is.EqualTo(new SecurityDatabaseKey(market.ToUpperInvariant(), symbol, SecurityType.Equity)), "case does not matter");
    }

    [TestCase("Equity-usa")]
    [TestCase("[*]-usa-SPY")]
    public void Other_keys_are_refused(string text) => Assert.That(() => SecurityDatabaseKey.Parse(text), Throws.TypeOf<FormatException>());
}
