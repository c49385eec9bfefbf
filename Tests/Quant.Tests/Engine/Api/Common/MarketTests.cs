using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class MarketTests
{
    [Test]
    public void Codes_and_names_are_inverse()
    {
        foreach (var market in Market.SupportedMarkets())
        {
            Assert.That(Market.Decode(Market.Encode(market)!.Value), Is.EqualTo(market));
        }
    }

    [TestCase(1, Market.USA)]
    [TestCase(12, Market.Coinbase, Description = "the code of old identifiers")]
    [TestCase(38, Market.Coinbase)]
    [TestCase(16, Market.Binance)]
    [TestCase(27, null)]
    [TestCase(-1, null)]
    [TestCase(999, null)]
    public void Decode(int code, string? market) => Assert.That(Market.Decode(code), Is.EqualTo(market));

    [Test]
    public void Unknown_markets_have_no_code() => Assert.That(Market.Encode("nowhere"), Is.Null);

    [TestCase("USDT", "USDC", "USD", Market.Coinbase, Description = "both are dollars: USDCUSD stands for it")]
    public void Stable_coins(string cash, string other, string account, string market)
    {
        Assert.That(Currencies.IsStableCoinWithoutPair(account, other, market), Is.True);
        Assert.That(Currencies.IsStableCoinWithoutPair(cash, other, market), Is.True);
        Assert.That(Currencies.IsStableCoinWithoutPair("EUR", other, market), Is.False);
        Assert.That(Currencies.IsStableCoinWithoutPair("BTC", "ETH", Market.Kraken), Is.False);
        Assert.That(Currencies.IsStableCoinWithoutPair("XCHF", "CHF", Market.Bitfinex), Is.True);
    }

    [TestCase("USD", "$")]
    [TestCase("EUR", "€")]
    [TestCase("XYZ", "XYZ")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void GetCurrencySymbol(string? currency, string sign) => Assert.That(Currencies.GetCurrencySymbol(currency), Is.EqualTo(sign));

    [TestCase("$1,234.50", 1234.5)]
    [TestCase("-5", -5)]
    [TestCase("€ 7", 7)]
    [TestCase("100", 100)]
    public void Amounts_of_money(string text, double expected) => Assert.That(Currencies.Parse(text), Is.EqualTo((decimal)expected));

    [Test]
    public void Other_text_is_no_amount()
    {
        Assert.That(() => Currencies.Parse("$"), Throws.ArgumentException);
        Assert.That(Currencies.TryParse("$x1", out _), Is.True, "letters in front of a number count as a currency");
        Assert.That(Currencies.TryParse("1x", out _), Is.False);
    }

    [TestCase("Q", SecurityType.Equity, Market.USA, "NASDAQ")]
    [TestCase("arca", SecurityType.Equity, Market.USA, "ARCA")]
    [TestCase("nasdaq bx", SecurityType.Equity, Market.USA, "NASDAQ_BX")]
    [TestCase("C", SecurityType.Equity, Market.USA, "NSE", Description = "NSX, which Lean names so")]
    [TestCase("NSE", SecurityType.Equity, Market.India, "NSE")]
    [TestCase("C", SecurityType.Equity, Market.Oanda, "")]
    [TestCase("CME", SecurityType.Future, Market.CME, "CME")]
    [TestCase("O", SecurityType.Option, Market.USA, "OPRA")]
    [TestCase("Q", SecurityType.Forex, Market.Oanda, "")]
    [TestCase("??", SecurityType.Equity, Market.USA, "")]
    [TestCase("", SecurityType.Equity, Market.USA, "")]
    public void GetPrimaryExchange(string name, SecurityType type, string market, string expected)
    {
        var exchange = name.GetPrimaryExchange(type, market);
        Assert.That(expected.Length == 0 ? exchange == Exchange.UNKNOWN : exchange.Name == expected, Is.True, exchange.Name);
        Assert.That(name.GetPrimaryExchangeCodeGetPrimaryExchange(type, market), Is.EqualTo(exchange.Code));
    }

    [Test]
    public void Exchanges_are_equal_by_code_market_and_types()
    {
        var copy = new Exchange("another name", Exchange.NYSE.Code, "", Exchange.NYSE.Market, [.. Exchange.NYSE.SecurityTypes]);
        Assert.That(copy == Exchange.NYSE && copy.GetHashCode() == Exchange.NYSE.GetHashCode(), Is.True);
        Assert.That(Exchange.NYSE != Exchange.ARCA && Exchange.NYSE != Exchange.UNKNOWN, Is.True);
        Assert.That(Exchange.UNKNOWN == null && null == Exchange.UNKNOWN, Is.True, "no exchange is the unknown one");
        Assert.That((string)Exchange.NYSE + (string)(Exchange?)null! + Exchange.NYSE, Is.EqualTo("NYSENYSE"));
    }
}
