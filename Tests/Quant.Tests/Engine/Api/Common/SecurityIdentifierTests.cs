using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using QuantConnect;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class SecurityIdentifierTests
{
    [TestCase(0UL, "")]
    [TestCase(35UL, "Z")]
    [TestCase(36UL, "10")]
    [TestCase(ulong.MaxValue, "3W5E11264SGSF")]
    public void Base36(ulong number, string text)
    {
        Assert.That(number.EncodeBase36(), Is.EqualTo(text));
        Assert.That(text.DecodeBase36(), Is.EqualTo(number));
    }

    [Test]
    public void Base36_round_trips() =>
        Check.QuickThrowOnFailure(Prop.ForAll<ulong>(number => number.EncodeBase36().DecodeBase36() == number));

    [Test]
    public void Equity_text_is_that_of_lean()
    {
        var sid = SecurityIdentifier.GenerateEquity(new DateTime(1998, 1, 2), "SPY", Market.USA);
        Assert.That(sid.ToString(), Is.EqualTo("SPY R735QTJ8XC9X"));
        Assert.That(sid.Date, Is.EqualTo(new DateTime(1998, 1, 2)));
        Assert.That(Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda).ID.ToString(), Is.EqualTo("EURUSD 8G"));
        Assert.That(Symbol.Create("BTCUSD", SecurityType.Crypto, Market.Coinbase).ID.ToString(), Is.EqualTo("BTCUSD 2XR"));
    }

    [Test]
    public void Options_round_trip()
    {
        var random = new Random(11);
        var spy = SecurityIdentifier.GenerateEquity(new DateTime(1998, 1, 2), "SPY", Market.USA);
        for (var i = 0; i < 500; i++)
        {
            var strike = random.Next(-4000, 4000) / 8m;
            var expiry = new DateTime(2000, 1, 1).AddDays(random.Next(0, 15000));
            var right = (OptionRight)random.Next(0, 2);
            var style = (OptionStyle)random.Next(0, 2);
            if (!TryMake(() => SecurityIdentifier.GenerateOption(expiry, spy, Market.USA, strike, right, style), out var sid))
            {
                continue;
            }

            var read = SecurityIdentifier.Parse(sid.ToString());
            Assert.That(read, Is.EqualTo(sid));
            Assert.That((read.StrikePrice, read.Date, read.OptionRight, read.OptionStyle, read.Market, read.SecurityType, read.Underlying),
                Is.EqualTo((strike, expiry, right, style, Market.USA, SecurityType.Option, spy)));
        }
    }

    [TestCase("SPY")]
    [TestCase("SPY r735")]
    [TestCase("SPY R735QTJ8XC9X EXTRA")]
    [TestCase("SPY ZZZZZZZZZZZZZZZ")]
    [TestCase("SPY 2W|X")]
    public void Other_texts_are_refused(string text)
    {
        Assert.That(SecurityIdentifier.TryParse(text, out _), Is.False);
        Assert.That(() => SecurityIdentifier.Parse(text), Throws.TypeOf<FormatException>());
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" 0")]
    public void Nothing_is_empty(string? text) => Assert.That(SecurityIdentifier.Parse(text), Is.EqualTo(SecurityIdentifier.Empty));

    [Test]
    public void Bad_parts_are_refused()
    {
        var spy = SecurityIdentifier.GenerateEquity(new DateTime(1998, 1, 2), "SPY", Market.USA);
        Assert.That(() => SecurityIdentifier.GenerateEquity(new DateTime(1800, 1, 1), "A", Market.USA), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SecurityIdentifier.GenerateForex("EURUSD", "no such market"), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SecurityIdentifier.GenerateOption(new DateTime(2024, 1, 1), spy, Market.USA, 475.7121m, 0, 0), Throws.ArgumentException);
        Assert.That(() => SecurityIdentifier.GenerateOption(new DateTime(2024, 1, 1), spy, Market.USA, 1m, (OptionRight)7, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Custom_data_has_its_type_in_the_ticker()
    {
        var sid = SecurityIdentifier.GenerateBase(typeof(SecurityIdentifierTests), "spy", Market.USA);
        Assert.That(sid.Symbol, Is.EqualTo("SPY.SecurityIdentifierTests"));
        Assert.That(SecurityIdentifier.TryGetCustomDataType(sid.Symbol, out var type), Is.True);
        Assert.That(type, Is.EqualTo(nameof(SecurityIdentifierTests)));
        Assert.That(SecurityIdentifier.TryGetCustomDataType("SPY.", out _), Is.False);
    }

    private static bool TryMake(Func<SecurityIdentifier> make, out SecurityIdentifier sid)
    {
        try
        {
            sid = make();
            return true;
        }
        catch (ArgumentException)
        {
            sid = SecurityIdentifier.Empty;
            return false;
        }
    }
}
