using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Numerics;
using Quant.Lab.Data.Reference;
using QuantConnect;

namespace Quant.Lab.Data.Generation;

/// <summary>Makes a currency pair: quotes only, without sizes, as in Lean's files; a gap over the weekend and a wide spread at the end of New York's day.</summary>
internal static class ForexMaker
{
    private const double WeekendVariance = 0.15;
    private const double NewsChance = 0.05;
    private const double StepsPerPip = 10;

    /// <summary>The files of a pair, in order of time.</summary>
    public static IEnumerable<DataFile> Files(MarketPlan plan, ForexPair pair, MarketCalendar calendar)
    {
        var random = new StableRandom(plan.Seed, $"forex/{ForexPairs.Market}/{pair.Ticker}");
        var model = new PriceModel { DailyVolatility = pair.DailyVolatility, JumpsPerDay = 0.15, JumpSize = 0.5, TrendStrength = 0.3, RegimeDays = 8, RangePull = 0.3 };
        var layout = new RowLayout(pair.PricePlaces, 0, 0);
        var process = new PriceProcess(random, model, pair.Price);
        var quoting = new QuoteMaker(random, layout.StepsPerUnit, pair.SpreadPips * StepsPerPip / (layout.StepsPerUnit * pair.Price));
        var files = new BarFiles(new LeanFiles(SecurityType.Forex, ForexPairs.Market, pair.Ticker.ToLowerInvariant()), layout, plan);

        for (var day = plan.From; day <= plan.To; day = day.AddDays(1))
        {
            var date = day.ToDateTime(TimeOnly.MinValue);
            var shapes = AroundTheClock.ForexDay(calendar.Sessions(date));
            if (shapes.Length == 0)
            {
                continue;
            }
            process.BeginDay(shapes[0].Minute > 0 ? WeekendVariance : 0, newsChance: NewsChance);
            var quotes = new List<QuoteRow>(shapes.Length);
            foreach (var shape in shapes)
            {
                var (bid, ask) = quoting.Quotes(process.Next(shape.VarianceShare), shape.SpreadWidth);
                quotes.Add(new QuoteRow(shape.Minute, bid, 0, ask, 0));
            }
            foreach (var file in files.Day(date, [], quotes, _ => true))
            {
                yield return file;
            }
        }
        foreach (var file in files.Finish())
        {
            yield return file;
        }
    }
}
