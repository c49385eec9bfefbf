using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Tests.Engine.Api.Common;

[Parallelizable(ParallelScope.All)]
internal sealed class ExtensionsScalingTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0);

    // 100 with factor 0.5, dividends 3 and volume 10
    [TestCase(DataNormalizationMode.Raw, 100, 10)]
    [TestCase(DataNormalizationMode.Adjusted, 50, 20)]
    [TestCase(DataNormalizationMode.SplitAdjusted, 50, 20)]
    [TestCase(DataNormalizationMode.ScaledRaw, 50, 20)]
    [TestCase(DataNormalizationMode.TotalReturn, 53, 20)]
    [TestCase(DataNormalizationMode.BackwardsRatio, 50, 10)]
    [TestCase(DataNormalizationMode.BackwardsPanamaCanal, 100.5, 10)]
    [TestCase(DataNormalizationMode.ForwardPanamaCanal, 100.5, 10)]
    public void Normalize_scales_every_price(DataNormalizationMode mode, double price, int volume)
    {
        var expected = (decimal)price;
        var bar = new TradeBar(Noon, Spy, 100, 100, 100, 100, 10);
        bar.Normalize(0.5m, mode, 3m);
        Assert.That((bar.Open, bar.High, bar.Low, bar.Close, bar.Volume), Is.EqualTo((expected, expected, expected, expected, (decimal)volume)));

        var quotes = new QuoteBar(Noon, Spy, new Bar(100, 100, 100, 100), 10, new Bar(100, 100, 100, 100), 10);
        quotes.Normalize(0.5m, mode, 3m);
        Assert.That((quotes.Bid!.Open, quotes.Ask!.High, quotes.Bid.Low, quotes.Ask.Close), Is.EqualTo((expected, expected, expected, expected)));
        Assert.That((quotes.LastBidSize, quotes.LastAskSize, quotes.Value), Is.EqualTo(((decimal)volume, (decimal)volume, expected)));

        var trade = new Tick(Noon, Spy, "", "", 10, 100);
        trade.Normalize(0.5m, mode, 3m);
        Assert.That((trade.Value, trade.Quantity), Is.EqualTo((expected, (decimal)volume)));

        var quote = new Tick(Noon, Spy, "", "", 10, 100, 10, 100);
        quote.Normalize(0.5m, mode, 3m);
        Assert.That((quote.BidPrice, quote.AskPrice, quote.Value, quote.BidSize, quote.AskSize), Is.EqualTo((expected, expected, expected, (decimal)volume, (decimal)volume)));
    }

    [Test]
    public void One_sided_quotes_keep_their_side_and_currencies_are_left_alone()
    {
        var ask = new Tick(Noon, Spy, "", "", 0, 0, 5, 100);
        ask.Normalize(0.5m, DataNormalizationMode.Adjusted, 0);
        Assert.That((ask.BidPrice, ask.AskPrice, ask.Value), Is.EqualTo((0m, 50m, 50m)));

        var bid = new Tick(Noon, Spy, "", "", 5, 100, 0, 0);
        bid.Normalize(0.5m, DataNormalizationMode.Adjusted, 0);
        Assert.That(bid.Value, Is.EqualTo(50m));

        var euro = new Tick(Noon, Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda), 1.1m, 1.2m);
        euro.Normalize(0.5m, DataNormalizationMode.Adjusted, 0);
        Assert.That(euro.BidPrice, Is.EqualTo(1.1m));

        var bidOnly = new QuoteBar(Noon, Spy, new Bar(100, 100, 100, 100), 10, null, 0);
        bidOnly.Normalize(0.5m, DataNormalizationMode.Adjusted, 0);
        Assert.That((bidOnly.Ask, bidOnly.Value), Is.EqualTo(((Bar?)null, 50m)));
    }

    [TestCase(12, 60, 12, TestName = "Within_a_day_it_is_the_start")]
    [TestCase(0, 1440, 0, TestName = "A_day_ending_at_midnight_too")]
    [TestCase(19, 1440, 43, TestName = "A_day_cut_elsewhere_belongs_to_its_end")]
    public void GetUpdatePriceScaleFrontier(int startHour, int minutes, int expectedHour)
    {
        var bar = new TradeBar(Noon.Date.AddHours(startHour), Spy, 1, 1, 1, 1, 1, TimeSpan.FromMinutes(minutes));
        Assert.That(bar.GetUpdatePriceScaleFrontier(), Is.EqualTo(Noon.Date.AddHours(expectedHour)));
    }

    [Test]
    public void Nothing_stays_nothing()
    {
        Assert.That(((BaseData)null!).Normalize(2, DataNormalizationMode.Adjusted, 0), Is.Null);
        Assert.That(((BaseData)null!).GetUpdatePriceScaleFrontier(), Is.EqualTo(DateTime.MinValue));
    }
}
