using Quant.Core.Plans;
using Quant.Core.Statistics.Trades;
using Quant.Lab.Reports.Bars;
using Quant.Lab.Reports.Model;
using Quant.Lab.Reports.Sections;
using Quant.Lab.Runs.Rows;

namespace Quant.Tests.Lab.Reports;

public sealed class PricesSectionTests
{
    private static readonly DateTime Day = new(2024, 1, 2, 15, 0, 0, DateTimeKind.Utc);

    private static List<ReportTrade> Trades(int count) => [.. Enumerable.Range(1, count).Select(number => new ReportTrade(
        number,
        new TradeRow("X", "Long", 1, Day, 100, Day, 100, 0, 0, 0, 0, []),
        // results go up and down: 0, 1, ... 6, 0, 1, ...
        new ClosedTrade { Side = TradeSide.Long, EntryTime = Day.Ticks, ExitTime = Day.Ticks, GrossProfit = number % 7 },
        new TradeLevels(null, []),
        1))];

    [Test]
    public void Chosen_are_all_if_they_are_few() => Assert.That(PricesSection.Chosen(Trades(PricesSection.MostTrades)), Has.Count.EqualTo(PricesSection.MostTrades));

    [TestCase(100, true)]
    [TestCase(89.2, true, Description = "a fill a little beside the bars")]
    [TestCase(88, false)]
    [TestCase(112, false)]
    public void IsAmong_is_true_near_the_bars(double price, bool expected)
        => Assert.That(PricesSection.IsAmong(price, [new PriceBar(0, 100, 105, 90, 95), new PriceBar(1, 100, 110, 95, 95)]), Is.EqualTo(expected));

    [Test]
    public void Chosen_of_many_are_the_best_and_the_worst_in_their_order()
    {
        var chosen = PricesSection.Chosen(Trades(7 * PricesSection.MostTrades));
        Assert.That(chosen, Has.Count.EqualTo(PricesSection.MostTrades));
        Assert.That(chosen.Select(x => x.Trade.Profit).Distinct().Order(), Is.EqualTo(new[] { 0.0, 6 }));
        Assert.That(chosen.Select(x => x.Number), Is.Ordered);
    }
}
