using System.Globalization;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class SecurityIdentifierRoundTripTests
{
    private static readonly DateTime Expiry = new(2024, 6, 21);

    // identifiers as real Lean prints them
    [TestCase("SPY R735QTJ8XC9X", SecurityType.Equity, "usa", "1998-01-02")]
    [TestCase("AAPL R735QTJ8XC9X", SecurityType.Equity, "usa", "1998-01-02")]
    public void Parse_reads_what_Lean_writes(string text, SecurityType type, string market, string date)
    {
        var sid = SecurityIdentifier.Parse(text);
        Assert.That((sid.SecurityType, sid.Market, sid.Date), Is.EqualTo((type, market, DateTime.Parse(date, CultureInfo.InvariantCulture))));
        Assert.That(sid.ToString(), Is.EqualTo(text));
    }

    [Test]
    public void The_identifier_of_an_equity_is_packed_as_Lean_packs_it()
        => Assert.That(SecurityIdentifier.GenerateEquity(new DateTime(1998, 1, 2), "SPY", Market.USA).ToString(), Is.EqualTo("SPY R735QTJ8XC9X"));

    [TestCase("450", OptionRight.Call, OptionStyle.American)]
    [TestCase("0.5", OptionRight.Put, OptionStyle.American)]
    [TestCase("4757.11", OptionRight.Put, OptionStyle.European)]
    [TestCase("100000", OptionRight.Call, OptionStyle.European)]
    [TestCase("-12.5", OptionRight.Call, OptionStyle.American)]
    public void Options_round_trip(string strikeText, OptionRight right, OptionStyle style)
    {
        var strike = decimal.Parse(strikeText, CultureInfo.InvariantCulture);
        var stock = SecurityIdentifier.GenerateEquity(new DateTime(1998, 1, 2), "SPY", Market.USA);
        var option = SecurityIdentifier.GenerateOption(Expiry, stock, Market.USA, strike, right, style);
        var read = SecurityIdentifier.Parse(option.ToString());

        Assert.That(read, Is.EqualTo(option));
        Assert.That((read.StrikePrice, read.OptionRight, read.OptionStyle, read.Date), Is.EqualTo((strike, right, style, Expiry)));
        Assert.That(read.Underlying, Is.EqualTo(stock));
        Assert.That(read.HasUnderlying && !stock.HasUnderlying, Is.True);
    }

    [Test]
    public void Any_identifier_survives_text()
    {
        var random = new Random(23);
        var markets = Market.SupportedMarkets();
        for (var i = 0; i < 3000; i++)
        {
            var ticker = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)('A' + random.Next(26))));
            var market = markets[random.Next(markets.Count)];
            var date = Time.BeginningOfTime.AddDays(random.Next(60_000));
            var sid = SecurityIdentifier.GenerateEquity(date, ticker, market);
            if (random.Next(2) == 0)
            {
                var strike = random.Next(1, 475_711) * (decimal)Math.Pow(10, random.Next(-6, 3));
                sid = SecurityIdentifier.GenerateOption(date, sid, market, strike, (OptionRight)random.Next(2), (OptionStyle)random.Next(2));
                Assert.That(SecurityIdentifier.Parse(sid.ToString()).StrikePrice, Is.EqualTo(strike), sid.ToString());
            }

            var read = SecurityIdentifier.Parse(sid.ToString());
            Assert.That(read, Is.EqualTo(sid));
            Assert.That(read.GetHashCode(), Is.EqualTo(sid.GetHashCode()));
            Assert.That((read.Market, read.Date, read.Symbol), Is.EqualTo((market, date, ticker)));
            Assert.That(read.CompareTo(sid), Is.Zero);
        }
    }

    [TestCase("SPY")]
    [TestCase("SPY r735qtj8xc9x", Description = "lower case")]
    [TestCase("SPY R735QTJ8XC9X extra")]
    [TestCase("SPY ZZZZZZZZZZZZZZ", Description = "too long")]
    [TestCase("SPY 2S", Description = "100 = no type but market 1")]
    [TestCase("SPY R735QTJ8XC9X|nonsense")]
    public void TryParse_refuses_other_text(string text)
    {
        var ok = SecurityIdentifier.TryParse(text, out var sid);
        if (ok)
        {
            // type 0 is Base: a valid, if odd, identifier
            Assert.That(sid!.SecurityType, Is.EqualTo(SecurityType.Base));
            return;
        }
        Assert.That(sid, Is.Null);
        Assert.That(() => SecurityIdentifier.Parse(text), Throws.InstanceOf<FormatException>().With.Message.Contain(text));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" 0")]
    public void No_text_is_the_empty_identifier(string? text) => Assert.That(SecurityIdentifier.Parse(text), Is.EqualTo(SecurityIdentifier.Empty));

    [Test]
    public void Wrong_parts_are_named()
    {
        Assert.That(() => new SecurityIdentifier("A B", 1), Throws.ArgumentException.With.Message.Contain("A B"));
        Assert.That(() => new SecurityIdentifier("A|B", 1), Throws.ArgumentException);
        Assert.That(() => new SecurityIdentifier("A", 99), Throws.ArgumentException.With.Message.Contain("99"));
        Assert.That(() => SecurityIdentifier.GenerateEquity(new DateTime(1800, 1, 1), "A", Market.USA), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => SecurityIdentifier.GenerateForex("EURUSD", "nowhere"), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contain("nowhere"));
        Assert.That(() => SecurityIdentifier.GenerateConstituentIdentifier("A", (SecurityType)55, Market.USA), Throws.InstanceOf<ArgumentOutOfRangeException>());
        var stock = SecurityIdentifier.GenerateEquity(new DateTime(1998, 1, 2), "SPY", Market.USA);
        Assert.That(() => SecurityIdentifier.GenerateOption(Expiry, stock, Market.USA, 475.7121m, 0, 0), Throws.ArgumentException.With.Message.Contain("475.7121"));
        Assert.That(() => SecurityIdentifier.GenerateOption(Expiry, stock, Market.USA, 1, (OptionRight)3, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        var future = SecurityIdentifier.GenerateFuture(Expiry, "ES", Market.CME);
        Assert.That(() => SecurityIdentifier.GenerateOption(Expiry, future, Market.CME, 1, 0, 0), Throws.InstanceOf<NotSupportedException>());
    }

    [Test]
    public void Fields_that_a_type_does_not_have_fail()
    {
        var euro = SecurityIdentifier.GenerateForex("EURUSD", Market.Oanda);
        Assert.That(() => euro.Date, Throws.InvalidOperationException);
        Assert.That(() => euro.StrikePrice, Throws.InvalidOperationException.With.Message.Contain(nameof(euro.StrikePrice)));
        Assert.That(() => euro.OptionRight, Throws.InvalidOperationException);
        Assert.That(() => euro.OptionStyle, Throws.InvalidOperationException);
        Assert.That(() => euro.Underlying, Throws.InvalidOperationException);
    }

    [Test]
    public void Each_type_has_its_generator()
    {
        Assert.That(SecurityIdentifier.GenerateCrypto("btcusd", Market.Coinbase).SecurityType, Is.EqualTo(SecurityType.Crypto));
        Assert.That(SecurityIdentifier.GenerateCryptoFuture(Expiry, "BTCUSD", Market.Binance).Date, Is.EqualTo(Expiry));
        Assert.That(SecurityIdentifier.GenerateCfd("XAUUSD", Market.Oanda).SecurityType, Is.EqualTo(SecurityType.Cfd));
        Assert.That(SecurityIdentifier.GenerateIndex("SPX", Market.USA).SecurityType, Is.EqualTo(SecurityType.Index));
        Assert.That(SecurityIdentifier.GenerateFuture(Expiry, "ES", Market.CME).Date, Is.EqualTo(Expiry));
        Assert.That(SecurityIdentifier.GenerateConstituentIdentifier("qc-universe", SecurityType.Equity, Market.USA).Symbol, Is.EqualTo("qc-universe"));
        Assert.That(SecurityIdentifier.GenerateEquity("spy", Market.USA, mapSymbol: false).ToString(), Does.StartWith("SPY "));
    }

    [TestCase("SPY.Weather", "Weather")]
    [TestCase("SPY", null)]
    [TestCase("SPY.", null)]
    [TestCase(null, null)]
    public void TryGetCustomDataType(string? symbol, string? expected)
    {
        Assert.That(SecurityIdentifier.TryGetCustomDataType(symbol, out var type), Is.EqualTo(expected is not null));
        Assert.That(type, Is.EqualTo(expected));
    }

    [Test]
    public void Base_identifiers_carry_their_data_type()
    {
        var sid = SecurityIdentifier.GenerateBase(typeof(TradeBar), "spy", Market.USA, date: Expiry);
        Assert.That((sid.Symbol, sid.SecurityType, sid.Date), Is.EqualTo(("SPY.TradeBar", SecurityType.Base, Expiry)));
        Assert.That(SecurityIdentifier.GenerateBaseSymbol(null, "spy"), Is.EqualTo("spy"));
    }

    [Test]
    public void Identity_depends_on_ticker_fields_and_underlying()
    {
        var spy = SecurityIdentifier.Parse("SPY R735QTJ8XC9X");
        var other = SecurityIdentifier.Parse("AAPL R735QTJ8XC9X");
        Assert.That(spy == SecurityIdentifier.Parse("SPY R735QTJ8XC9X"), Is.True);
        Assert.That(spy != other && !spy.Equals(null) && !spy.Equals("SPY"), Is.True);
        Assert.That(spy!.CompareTo(other), Is.Positive);
        Assert.That(spy.CompareTo((object?)null), Is.Positive);
        Assert.That(((IComparable)spy).CompareTo(spy), Is.Zero);
        Assert.That(() => ((IComparable)spy).CompareTo("SPY"), Throws.ArgumentException);
    }
}
