using Quant.Core.Plans;
using Quant.Core.Statistics.Trades;
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

    [Test]
    public void Chosen_of_many_are_the_best_and_the_worst_in_their_order()
    {
        var chosen = PricesSection.Chosen(Trades(7 * PricesSection.MostTrades));
        Assert.That(chosen, Has.Count.EqualTo(PricesSection.MostTrades));
        Assert.That(chosen.Select(x => x.Trade.Profit).Distinct().Order(), Is.EqualTo(new[] { 0.0, 6 }));
        Assert.That(chosen.Select(x => x.Number), Is.Ordered);
    }
}
