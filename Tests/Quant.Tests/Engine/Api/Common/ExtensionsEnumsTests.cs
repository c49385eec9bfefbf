using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtensionsEnumsTests
{
    [TestCase(SecurityType.Equity, "equity", false, true)]
    [TestCase(SecurityType.Option, "option", true, false)]
    [TestCase(SecurityType.Forex, "forex", false, false)]
    [TestCase(SecurityType.Crypto, "crypto", false, false)]
    [TestCase(SecurityType.IndexOption, "indexoption", true, false)]
    [TestCase(SecurityType.FutureOption, "futureoption", true, false)]
    [TestCase(SecurityType.Future, "future", false, true)]
    public void SecurityTypes(SecurityType type, string text, bool isOption, bool hasOptions)
    {
        Assert.That(type.SecurityTypeToLower(), Is.EqualTo(text));
        Assert.That(text.TryParseSecurityType(out var parsed), Is.True);
        Assert.That(parsed, Is.EqualTo(type));
        Assert.That(type.IsOption(), Is.EqualTo(isOption));
        Assert.That(type.HasOptions(), Is.EqualTo(hasOptions));
        Assert.That(type.IsValid(), Is.True);
    }

    [Test]
    public void Security_types_are_found_by_their_names_in_any_case([Values] SecurityType type)
    {
        var name = type.ToString();
        foreach (var text in new[] { name, name.ToLowerInvariant(), name.ToUpperInvariant() })
        {
            Assert.That(text.TryParseSecurityType(out var parsed), Is.True, text);
            Assert.That(parsed, Is.EqualTo(type));
        }
        Assert.That(name.ToUpperInvariant().TryParseSecurityType(out _, ignoreCase: false), Is.False);
    }

    [Test]
    public void Unknown_security_types()
    {
        Assert.That(((SecurityType)55).IsValid(), Is.False);
        Assert.That("bond".TryParseSecurityType(out _), Is.False);
        Assert.That(() => SecurityType.Forex.DefaultOptionStyle(), Throws.ArgumentException);
    }

    [TestCase(SecurityType.Equity, OptionStyle.American)]
    [TestCase(SecurityType.Future, OptionStyle.American)]
    [TestCase(SecurityType.Index, OptionStyle.European)]
    [TestCase(SecurityType.IndexOption, OptionStyle.European)]
    public void DefaultOptionStyle(SecurityType type, OptionStyle style) => Assert.That(type.DefaultOptionStyle(), Is.EqualTo(style));

    [TestCase(OptionRight.Call, "call", OptionRight.Put)]
    [TestCase(OptionRight.Put, "put", OptionRight.Call)]
    public void OptionRights(OptionRight right, string text, OptionRight other)
    {
        Assert.That(text.ToUpperInvariant().ParseOptionRight(), Is.EqualTo(right));
        Assert.That(right.OptionRightToLower(), Is.EqualTo(text));
        Assert.That(right.ToStringPerformance(), Is.EqualTo(right.ToString()));
        Assert.That(right.Invert(), Is.EqualTo(other));
    }

    [TestCase(OptionStyle.American, "american")]
    [TestCase(OptionStyle.European, "european")]
    public void OptionStyles(OptionStyle style, string text)
    {
        Assert.That(text.ParseOptionStyle(), Is.EqualTo(style));
        Assert.That(style.OptionStyleToLower(), Is.EqualTo(text));
    }

    [Test]
    public void Unknown_option_terms_fail()
    {
        Assert.That(() => "both".ParseOptionRight(), Throws.ArgumentException.With.Message.Contain("both"));
        Assert.That(() => "asian".ParseOptionStyle(), Throws.ArgumentException.With.Message.Contain("asian"));
        Assert.That(() => ((OptionRight)9).OptionRightToLower(), Throws.ArgumentException);
        Assert.That(() => ((OptionStyle)9).OptionStyleToLower(), Throws.ArgumentException);
        Assert.That(() => ((OptionRight)9).Invert(), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(((OptionRight)9).ToStringPerformance(), Is.EqualTo("9"));
    }

    [TestCase(TickType.Trade, "trade")]
    [TestCase(TickType.Quote, "quote")]
    [TestCase(TickType.OpenInterest, "openinterest")]
    [TestCase((TickType)8, "8")]
    public void TickTypes(TickType type, string text) => Assert.That(type.TickTypeToLower(), Is.EqualTo(text));

    [TestCase(Resolution.Tick, "tick")]
    [TestCase(Resolution.Second, "second")]
    [TestCase(Resolution.Minute, "minute")]
    [TestCase(Resolution.Hour, "hour")]
    [TestCase(Resolution.Daily, "daily")]
    [TestCase((Resolution)8, "8")]
    public void Resolutions(Resolution resolution, string text) => Assert.That(resolution.ResolutionToLower(), Is.EqualTo(text));

    [Test]
    public void GetFlags_finds_the_bits_that_are_set()
        => Assert.That(Extensions.GetFlags<AttributeTargets>((long)(AttributeTargets.Class | AttributeTargets.Field)),
            Is.EqualTo(new[] { AttributeTargets.Class, AttributeTargets.Field, AttributeTargets.All }));

    [Test]
    public void Mirror_of_an_option_has_the_other_right()
    {
        var call = Symbol.CreateOption("SPY", Market.USA, OptionStyle.American, OptionRight.Call, 450m, new DateTime(2024, 6, 21));
        var put = call.GetMirrorOptionSymbol();

        Assert.That(put.ID.OptionRight, Is.EqualTo(OptionRight.Put));
        Assert.That(put.GetMirrorOptionSymbol(), Is.EqualTo(call));
        Assert.That(() => call.Canonical.GetMirrorOptionSymbol(), Throws.ArgumentException);
        Assert.That(() => call.Underlying.GetMirrorOptionSymbol(), Throws.ArgumentException);
    }

    [Test]
    public void Custom_data_symbols_know_their_type_and_mapping()
    {
        var spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
        var custom = Symbol.CreateBase(typeof(TradeBar), spy);

        Assert.That(custom.IsCustomDataType<TradeBar>(), Is.True);
        Assert.That(custom.IsCustomDataType<QuoteBar>(), Is.False);
        Assert.That(spy.IsCustomDataType<TradeBar>(), Is.False);
        Assert.That(custom.RequiresMapping(), Is.True);
        Assert.That(Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda).RequiresMapping(), Is.False);
        Assert.That(Symbol.Create("X", SecurityType.Base, Market.USA).RequiresMapping(), Is.False);
    }

    [TestCase(5, OrderDirection.Buy)]
    [TestCase(-5, OrderDirection.Sell)]
    [TestCase(0, OrderDirection.Hold)]
    public void GetOrderDirection(int quantity, OrderDirection expected) => Assert.That(Extensions.GetOrderDirection(quantity), Is.EqualTo(expected));

    [TestCase(PositionSide.Long, OrderDirection.Buy, OrderDirection.Sell)]
    [TestCase(PositionSide.Short, OrderDirection.Sell, OrderDirection.Buy)]
    public void Sides_are_closed_by_the_other_direction(PositionSide side, OrderDirection opens, OrderDirection closes)
    {
        Assert.That(side.ToOrderDirection(), Is.EqualTo(opens));
        Assert.That(closes.Closes(side), Is.True);
        Assert.That(opens.Closes(side), Is.False);
        Assert.That(closes.Closes(PositionSide.None), Is.False);
    }

    [Test]
    public void Unknown_sides_fail()
    {
        Assert.That(PositionSide.None.ToOrderDirection(), Is.EqualTo(OrderDirection.Hold));
        Assert.That(() => ((PositionSide)7).ToOrderDirection(), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => OrderDirection.Buy.Closes((PositionSide)7), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(OptionRight.Call, false, OrderDirection.Buy)]
    [TestCase(OptionRight.Call, true, OrderDirection.Sell)]
    [TestCase(OptionRight.Put, false, OrderDirection.Sell)]
    [TestCase(OptionRight.Put, true, OrderDirection.Buy)]
    public void GetExerciseDirection(OptionRight right, bool isShort, OrderDirection expected)
        => Assert.That(right.GetExerciseDirection(isShort), Is.EqualTo(expected));
}
