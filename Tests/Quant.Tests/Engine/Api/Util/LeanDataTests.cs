using System.Globalization;
using NUnit.Framework;
using Quant.Tests.Engine.Api.Common;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace Quant.Tests.Engine.Api.Util;

[Parallelizable(ParallelScope.All)]
internal sealed class LeanDataTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);

    [TestCase(Resolution.Tick, TickType.Quote, typeof(Tick))]
    [TestCase(Resolution.Minute, TickType.Quote, typeof(QuoteBar))]
    [TestCase(Resolution.Daily, TickType.Trade, typeof(TradeBar))]
    [TestCase(Resolution.Minute, TickType.OpenInterest, typeof(OpenInterest))]
    public void GetDataType(Resolution resolution, TickType type, Type expected)
    {
        Assert.That(LeanData.GetDataType(resolution, type), Is.EqualTo(expected));
        Assert.That(LeanData.IsCommonLeanDataType(expected), Is.True);
    }

    [TestCase(SecurityType.Equity, TickType.Trade)]
    [TestCase(SecurityType.Forex, TickType.Quote)]
    [TestCase(SecurityType.Crypto, TickType.Quote)]
    public void Common_tick_types(SecurityType type, TickType expected)
    {
        Assert.That(LeanData.GetCommonTickType(type), Is.EqualTo(expected));
        Assert.That(LeanData.GetCommonTickTypeForCommonDataTypes(typeof(Tick), type), Is.EqualTo(expected));
        Assert.That(LeanData.GetCommonTickTypeForCommonDataTypes(typeof(TradeBar), type), Is.EqualTo(TickType.Trade));
        Assert.That(LeanData.GetCommonTickTypeForCommonDataTypes(typeof(QuoteBar), type), Is.EqualTo(TickType.Quote));
        Assert.That(LeanData.GetCommonTickTypeForCommonDataTypes(typeof(OpenInterest), type), Is.EqualTo(TickType.OpenInterest));
    }

    [TestCase(SecurityType.Equity, Resolution.Daily, TickType.Quote, false)]
    [TestCase(SecurityType.Equity, Resolution.Minute, TickType.Quote, true)]
    [TestCase(SecurityType.Forex, Resolution.Daily, TickType.Quote, true)]
    public void IsValidConfiguration(SecurityType type, Resolution resolution, TickType tickType, bool expected)
        => Assert.That(LeanData.IsValidConfiguration(type, resolution, tickType), Is.EqualTo(expected));

    [Test]
    public void Kinds_of_data()
    {
        Assert.That(LeanData.IsCommonLeanDataType(typeof(BaseDataCollection)), Is.False);
        Assert.That(LeanData.SupportsExtendedMarketHours(typeof(TradeBar)), Is.True);
        Assert.That(LeanData.OptionUseScaleFactor(Symbol.Create("SPY", SecurityType.Option, Market.USA)), Is.True);
        Assert.That(LeanData.OptionUseScaleFactor(Spy), Is.False);
        Assert.That(LeanData.UseDailyStrictEndTimes(typeof(TradeBar)) && LeanData.UseDailyStrictEndTimes(typeof(BaseDataCollection)), Is.True);
        Assert.That(LeanData.UseDailyStrictEndTimes(typeof(Tick)) || LeanData.UseDailyStrictEndTimes(null), Is.False);
    }

    [TestCase("SPY", SecurityType.Equity, Market.USA, 24, true)]
    [TestCase("SPY", SecurityType.Equity, Market.USA, 1, false)]
    [TestCase("EURUSD", SecurityType.Forex, Market.Oanda, 24, false)]
    [TestCase("XAUUSD", SecurityType.Cfd, Market.Oanda, 24, false)]
    [TestCase("XAUUSD", SecurityType.Cfd, Market.FXCM, 24, true)]
    public void UseStrictEndTime(string ticker, SecurityType type, string market, int hours, bool expected)
    {
        var symbol = Symbol.Create(ticker, type, market);
        var increment = TimeSpan.FromHours(hours);
        Assert.That(LeanData.UseStrictEndTime(true, symbol, increment, KitRun.UsEquityHours), Is.EqualTo(expected));
        Assert.That(LeanData.UseDailyStrictEndTimes(new AlgorithmSettings(), typeof(TradeBar), symbol, increment, KitRun.UsEquityHours), Is.EqualTo(expected));
        Assert.That(LeanData.UseStrictEndTime(false, symbol, increment, KitRun.UsEquityHours), Is.False);
        Assert.That(LeanData.UseStrictEndTime(true, symbol, increment, SecurityExchangeHours.AlwaysOpen(TimeZones.Utc)), Is.False);
    }

    [TestCase(5, "00:00:00", "2024-01-17 10:37:00", "2024-01-17 10:35:00")]
    [TestCase(60, "09:30:00", "2024-01-17 10:37:00", "2024-01-17 10:30:00")]
    [TestCase(60, "09:30:00", "2024-01-17 09:00:00", "2024-01-17 08:30:00", Description = "before the anchor too")]
    [TestCase(10080, "00:00:00", "2024-01-17 10:37:00", "2024-01-15 00:00:00", Description = "weeks count from the first of the month")]
    public void GetConsolidatorStartTime(int minutes, string start, string time, string expected)
        => Assert.That(LeanData.GetConsolidatorStartTime(TimeSpan.FromMinutes(minutes), TimeSpan.Parse(start, CultureInfo.InvariantCulture), At(time)), Is.EqualTo(At(expected)));

    [TestCase("2024-07-02 12:00:00", false, "2024-07-02 09:30:00", "2024-07-02 16:00:00")]
    [TestCase("2024-07-03 12:00:00", false, "2024-07-03 09:30:00", "2024-07-03 13:00:00")]
    [TestCase("2024-07-02 12:00:00", true, "2024-07-02 04:00:00", "2024-07-02 20:00:00")]
    public void GetDailyCalendar(string time, bool extended, string start, string end)
    {
        var day = LeanData.GetDailyCalendar(At(time), new SecurityExchange(KitRun.UsEquityHours), extended);
        Assert.That((day.Start, day.End), Is.EqualTo((At(start), At(end))));
    }

    [TestCase("2024-07-02 09:30:00", 60, "2024-07-02 09:30:00", "2024-07-02 10:30:00")]
    [TestCase("2024-07-02 11:00:00", 60, "2024-07-02 10:30:00", "2024-07-02 11:30:00")]
    [TestCase("2024-07-02 15:45:00", 60, "2024-07-02 15:30:00", "2024-07-02 16:00:00", Description = "the close ends the bar")]
    [TestCase("2024-07-03 12:45:00", 60, "2024-07-03 12:30:00", "2024-07-03 13:00:00")]
    public void GetIntradayCalendar(string time, int minutes, string start, string end)
    {
        var bar = LeanData.GetIntradayCalendar(At(time), TimeSpan.FromMinutes(minutes), KitRun.UsEquityHours, false);
        Assert.That((bar.Start, bar.End), Is.EqualTo((At(start), At(end))));
    }

    [TestCase("2024-07-02 12:00:00", "2024-07-02 16:00:00")]
    [TestCase("2024-07-03 12:00:00", "2024-07-03 13:00:00")]
    public void GetNextDailyEndTime(string time, string expected)
    {
        Assert.That(LeanData.GetNextDailyEndTime(Spy, At(time), KitRun.UsEquityHours), Is.EqualTo(At(expected)));
        var euro = Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda);
        Assert.That(LeanData.GetNextDailyEndTime(euro, At(time), KitRun.UsEquityHours), Is.EqualTo(At(time).Date.AddDays(1)));
    }

    [Test]
    public void SetStrictEndTimes_moves_a_day_to_its_session()
    {
        var bar = new TradeBar(At("2024-07-03"), Spy, 1, 1, 1, 1, 1, Time.OneDay);
        bar.EndTime = At("2024-07-03 13:00:00");
        Assert.That(LeanData.SetStrictEndTimes(bar, KitRun.UsEquityHours), Is.True);
        Assert.That((bar.Time, bar.EndTime), Is.EqualTo((At("2024-07-03 09:30:00"), At("2024-07-03 13:00:00"))));
        Assert.That(LeanData.SetStrictEndTimes(null, KitRun.UsEquityHours) || LeanData.SetStrictEndTimes(new Tick(), KitRun.UsEquityHours), Is.False);
    }

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
