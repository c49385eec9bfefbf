using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class SymbolCreationTests
{
    private static readonly DateTime Expiry = new(2024, 6, 21);

    [TestCase("SPY", SecurityType.Equity, Market.USA, "SPY")]
    [TestCase("eurusd", SecurityType.Forex, Market.Oanda, "EURUSD")]
    [TestCase("btcusd", SecurityType.Crypto, Market.Coinbase, "BTCUSD")]
    [TestCase("XAUUSD", SecurityType.Cfd, Market.Oanda, "XAUUSD")]
    [TestCase("SPX", SecurityType.Index, Market.USA, "SPX")]
    [TestCase("BTCUSD", SecurityType.CryptoFuture, Market.Binance, "BTCUSD")]
    [TestCase("weather", SecurityType.Base, Market.USA, "WEATHER")]
    [TestCase("SPY", SecurityType.Option, Market.USA, "?SPY")]
    [TestCase("SPX", SecurityType.IndexOption, Market.USA, "?SPX")]
    public void Create_names_and_survives_its_identifier(string ticker, SecurityType type, string market, string value)
    {
        var symbol = Symbol.Create(ticker, type, market);
        Assert.That((symbol.Value, symbol.SecurityType, symbol.ID.Market), Is.EqualTo((value, type, market)));
        var read = new Symbol(SecurityIdentifier.Parse(symbol.ID.ToString()), symbol.Value);
        Assert.That(read, Is.EqualTo(symbol));
        Assert.That(read.Value, Is.EqualTo(symbol.Value));
        Assert.That(read.GetHashCode(), Is.EqualTo(symbol.GetHashCode()));
    }

    [TestCase(SecurityType.FutureOption)]
    [TestCase(SecurityType.Commodity)]
    public void Create_of_other_types_fails(SecurityType type) =>
        Assert.That(() => Symbol.Create("X", type, Market.USA), Throws.InstanceOf<NotImplementedException>().With.Message.Contain("X"));

    // root padded to six, yymmdd, C or P, strike times 1000 with eight digits
    [TestCase("SPY", 450, OptionRight.Call, "SPY   240621C00450000", "SPY240621C00450000")]
    [TestCase("GOOGL", 7.5, OptionRight.Put, "GOOGL 240621P00007500", "GOOGL240621P00007500")]
    public void Option_tickers(string ticker, double strike, OptionRight right, string osi, string compact)
    {
        var option = Symbol.CreateOption(ticker, Market.USA, OptionStyle.American, right, (decimal)strike, Expiry);
        Assert.That(option.Value, Is.EqualTo(osi));
        Assert.That(option.GenerateOptionTickerOSI(), Is.EqualTo(osi));
        Assert.That(option.GenerateOptionTickerOSICompact(), Is.EqualTo(compact));
        Assert.That(new Symbol(option.ID, "whatever").Value, Is.EqualTo(osi));
        Assert.That(() => option.Underlying.GenerateOptionTickerOSI(), Throws.ArgumentException);
        Assert.That(SymbolRepresentation.GenerateOptionTickerOSI("LONGER", right, 1, Expiry), Does.StartWith("LONGER 240621"));
    }

    [Test]
    public void Canonical_of_a_contract_is_its_chain()
    {
        var call = Symbol.CreateOption("SPY", Market.USA, OptionStyle.American, OptionRight.Call, 450m, Expiry);
        Assert.That(call.HasCanonical() && !call.IsCanonical(), Is.True);
        Assert.That(call.Canonical, Is.EqualTo(Symbol.Create("SPY", SecurityType.Option, Market.USA)));
        Assert.That(call.Canonical.IsCanonical(), Is.True);
        Assert.That(call.Canonical.Canonical, Is.SameAs(call.Canonical));
        Assert.That(() => call.Underlying.Canonical, Throws.InvalidOperationException);
        Assert.That(call.HasUnderlyingSymbol(call.Underlying), Is.True);
        Assert.That(call.HasUnderlyingSymbol(call), Is.False);

        var weekly = Symbol.CreateOption(Symbol.Create("SPX", SecurityType.Index, Market.USA), "SPXW", Market.USA, OptionStyle.European, OptionRight.Put, 4000m, Expiry);
        Assert.That(weekly.Value, Is.EqualTo("SPXW  240621P04000000"));
        Assert.That(weekly.Canonical.Value, Is.EqualTo("?SPXW"));
    }

    [TestCase(SecurityType.Equity, SecurityType.Option)]
    [TestCase(SecurityType.Future, SecurityType.FutureOption)]
    [TestCase(SecurityType.Index, SecurityType.IndexOption)]
    public void Option_types(SecurityType underlying, SecurityType option)
    {
        Assert.That(Symbol.GetOptionTypeFromUnderlying(underlying), Is.EqualTo(option));
        Assert.That(Symbol.GetUnderlyingFromOptionType(option), Is.EqualTo(underlying));
        Assert.That(() => Symbol.GetOptionTypeFromUnderlying(option), Throws.ArgumentException);
        Assert.That(() => Symbol.GetUnderlyingFromOptionType(underlying), Throws.ArgumentException);
    }

    [Test]
    public void Futures_contracts_say_what_they_need()
    {
        Assert.That(() => SymbolRepresentation.GenerateFutureTicker("ES", Expiry), Throws.InstanceOf<NotSupportedException>().With.Message.Contain("--engine lean"));
        var chain = Symbol.Create("ES", SecurityType.Future, Market.CME);
        Assert.That(chain.IsCanonical(), Is.True);
        Assert.That(new Symbol(chain.ID, "ES").Value, Is.EqualTo("/ES"));
        Assert.That(() => chain.UpdateMappedSymbol("ESH24"), Throws.InstanceOf<NotSupportedException>());
    }

    [Test]
    public void UpdateMappedSymbol_changes_the_ticker_not_the_identity()
    {
        var spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
        var renamed = spy.UpdateMappedSymbol("SPYX");
        Assert.That((renamed.Value, renamed.ID), Is.EqualTo(("SPYX", spy.ID)));

        var call = Symbol.CreateOption(spy, Market.USA, OptionStyle.American, OptionRight.Call, 450m, Expiry);
        Assert.That(call.UpdateMappedSymbol("SPYX").Value, Is.EqualTo("SPYX  240621C00450000"));
        Assert.That(call.UpdateMappedSymbol("SPYX").Underlying.Value, Is.EqualTo("SPYX"));
        Assert.That(call.Canonical.UpdateMappedSymbol("SPYX").Value, Is.EqualTo("?SPY"));

        var custom = Symbol.CreateBase(typeof(TradeBar), spy);
        Assert.That(custom.UpdateMappedSymbol("SPYX").Underlying.Value, Is.EqualTo("SPYX"));
        var euro = Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda);
        Assert.That(euro.UpdateMappedSymbol("X").Value, Is.EqualTo("EURUSD"));
        Assert.That(() => Symbol.Create("SPX", SecurityType.IndexOption, Market.USA).UpdateMappedSymbol("X"), Throws.ArgumentException);
    }

    [Test]
    public void Equality_is_that_of_the_identifier()
    {
        var a = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
        var b = Symbol.Create("SPY", SecurityType.Equity, Market.USA, alias: "S&P");
        var other = Symbol.Create("AAPL", SecurityType.Equity, Market.USA);
        object boxed = b;

        Assert.That(a == b && a.Equals(boxed) && a.Equals(b.ID) && a == boxed && boxed == a, Is.True);
        Assert.That(a != other && !a.Equals(42) && a != (object)other && (object)other != a, Is.True);
        Assert.That(a == null || null == a || a.Equals((Symbol?)null), Is.False);
        Assert.That(Symbol.Empty == null && null == Symbol.Empty, Is.True, "the empty symbol equals none");
        Assert.That((Symbol?)null == (object?)null && (object?)null == (Symbol?)null, Is.True);
        Assert.That((object)a!.ToString() == a, Is.True, "text is compared with text");
        Assert.That((object)5 == a, Is.False);
    }

    [Test]
    public void CompareTo_orders_by_ticker()
    {
        var a = Symbol.Create("AAPL", SecurityType.Equity, Market.USA);
        var b = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
        Assert.That(a.CompareTo(b), Is.Negative);
        Assert.That(b.CompareTo("spy"), Is.Zero);
        Assert.That(() => a.CompareTo(5), Throws.ArgumentException);
        Assert.That(() => a.CompareTo(null), Throws.ArgumentException);
    }
}
