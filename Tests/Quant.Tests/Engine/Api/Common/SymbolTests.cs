using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class SymbolTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);

    [Test]
    public void Identity_decides_not_the_ticker()
    {
        var renamed = Spy.UpdateMappedSymbol("XYZ");
        Assert.That(renamed, Is.EqualTo(Spy));
        Assert.That(renamed.Value, Is.EqualTo("XYZ"));
        Assert.That(renamed.GetHashCode(), Is.EqualTo(Spy.GetHashCode()));
        Assert.That(Spy == Symbol.Create("SPY", SecurityType.Equity, Market.India), Is.False);
        Assert.That(Symbol.Empty == null, Is.True);
        Assert.That(Spy.Equals((object)Spy.ID), Is.True);
        Assert.That(Spy.CompareTo("SPX"), Is.GreaterThan(0));
        Assert.That(() => Spy.CompareTo(1), Throws.ArgumentException);
    }

    [Test]
    public void Options_have_osi_tickers_chains_and_mirrors()
    {
        var call = Symbol.CreateOption(Spy, Market.USA, OptionStyle.American, OptionRight.Call, 450.5m, new DateTime(2024, 6, 21));
        Assert.Multiple(() =>
        {
            Assert.That(call.Value, Is.EqualTo("SPY   240621C00450500"));
            Assert.That(call.HasUnderlyingSymbol(Spy), Is.True);
            Assert.That(call.Canonical.Value, Is.EqualTo("?SPY"));
            Assert.That(call.Canonical.IsCanonical(), Is.True);
            Assert.That(call.HasCanonical(), Is.True);
            Assert.That(call.GetMirrorOptionSymbol().ID.OptionRight, Is.EqualTo(OptionRight.Put));
            Assert.That(call.GetMirrorOptionSymbol().GetMirrorOptionSymbol(), Is.EqualTo(call));
            Assert.That(() => Spy.GetMirrorOptionSymbol(), Throws.ArgumentException);
            Assert.That(() => Spy.Canonical, Throws.InvalidOperationException);
            Assert.That(Symbol.Create("SPY", SecurityType.Option, Market.USA).Value, Is.EqualTo("?SPY"));
            Assert.That(Symbol.Create("SPX", SecurityType.IndexOption, Market.USA).ID.OptionStyle, Is.EqualTo(OptionStyle.European));
            Assert.That(Symbol.Create("ES", SecurityType.Future, Market.CME).Value, Is.EqualTo("/ES"));
        });
    }

    [TestCase(SecurityType.Equity, SecurityType.Option)]
    [TestCase(SecurityType.Future, SecurityType.FutureOption)]
    [TestCase(SecurityType.Index, SecurityType.IndexOption)]
    public void Option_types_correspond(SecurityType underlying, SecurityType option)
    {
        Assert.That(Symbol.GetOptionTypeFromUnderlying(underlying), Is.EqualTo(option));
        Assert.That(Symbol.GetUnderlyingFromOptionType(option), Is.EqualTo(underlying));
        Assert.That((underlying.HasOptions(), option.IsOption()), Is.EqualTo((true, true)));
        Assert.That(() => Symbol.GetOptionTypeFromUnderlying(option), Throws.ArgumentException);
        Assert.That(() => Symbol.GetUnderlyingFromOptionType(underlying), Throws.ArgumentException);
    }

    [TestCase(SecurityType.Cfd)]
    [TestCase(SecurityType.Index)]
    [TestCase(SecurityType.CryptoFuture)]
    [TestCase(SecurityType.Base)]
    public void Other_types_show_their_ticker(SecurityType type) =>
        Assert.That(Symbol.Create("abc", type, Market.USA, baseDataType: typeof(SymbolTests)).Value, Is.EqualTo("ABC"));

    [Test]
    public void Custom_data_on_a_symbol_knows_it()
    {
        var custom = Symbol.CreateBase(typeof(SymbolTests), Spy);
        Assert.That(custom.Underlying, Is.EqualTo(Spy));
        Assert.That(custom.IsCustomDataType<SymbolTests>(), Is.True);
        Assert.That(custom.RequiresMapping(), Is.True);
    }
}
