using NodaTime;
using Quant.Framework.Bars;
using QuantConnect;
using QuantConnect.Data.Market;

namespace Quant.Tests.Framework.Bars;

public sealed class BarAdapterTests
{
    private static readonly Symbol Symbol = Symbol.Create("qaaa", SecurityType.Equity, Market.USA);
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static TradeBar At(DateTime start, double minutes = 1)
        => new(start, Symbol, 10.01m, 10.04m, 9.99m, 10.02m, 1234, TimeSpan.FromMinutes(minutes));

    [Test]
    public void ToBar_copies_prices_and_converts_times()
    {
        var bar = new BarAdapter(NewYork).ToBar(At(new DateTime(2024, 1, 2, 9, 30, 0)));
        Assert.That(bar, Is.EqualTo(new Quant.Core.Bars.Bar(
            new DateTime(2024, 1, 2, 14, 30, 0).Ticks, new DateTime(2024, 1, 2, 14, 31, 0).Ticks, 10.01, 10.04, 9.99, 10.02, 1234)));
    }

    [TestCase("America/New_York")]
    [TestCase("Europe/London")]
    [TestCase("Australia/Lord_Howe", Description = "the clocks move by half an hour")]
    [TestCase("UTC")]
    [TestCase("Asia/Tokyo")]
    public void ToBar_agrees_with_Leans_conversion_at_every_half_hour_of_two_years(string zoneName)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneName];
        var adapter = new BarAdapter(zone);
        for (var time = new DateTime(2023, 1, 1); time.Year < 2025; time = time.AddMinutes(30))
        {
            var bar = adapter.ToBar(At(time, 30));
            Assert.That((bar.Start, bar.End), Is.EqualTo((time.ConvertToUtc(zone).Ticks, time.AddMinutes(30).ConvertToUtc(zone).Ticks)), $"{time:s} in {zoneName}");
        }
    }

    [Test]
    public void ToBar_bars_in_any_order_are_converted_alike()
    {
        var adapter = new BarAdapter(NewYork);
        DateTime[] times = [new(2024, 7, 1, 9, 30, 0), new(2024, 11, 3, 1, 30, 0), new(2024, 11, 3, 3, 0, 0), new(2024, 11, 3, 1, 30, 0), new(2024, 1, 2, 9, 30, 0)];
        foreach (var time in times)
        {
            Assert.That(adapter.ToBar(At(time)).Start, Is.EqualTo(time.ConvertToUtc(NewYork).Ticks), $"{time:s}");
        }
    }
}
