using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Numerics;
using QuantConnect;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// Makes a US stock: a market in common with all others, overnight gaps and now and then news, U-shaped volume, sessions before the open and after
/// the close, splits and dividends. Prices are as traded: they fall by a dividend and by a split, and the factor file says so.
/// </summary>
internal static class EquityMaker
{
    private const double NewsChance = 0.02;
    private const double TradeSize = 120;
    private const long QuoteLot = 100;
    private const double LowestPrice = 0.05;

    private static readonly DateTime FirstListed = new(1998, 1, 2);

    /// <summary>The market that all stocks have in common.</summary>
    public static CommonFactor Factor(ulong seed) => new(
        new StableRandom(seed, "equity"),
        new PriceModel { DailyVolatility = EquityProfile.MarketVolatility, Drift = 0.0004, Leverage = 0.25, JumpsPerDay = 0.02, JumpSize = 1, TrendStrength = 0.12, RegimeDays = 25, RangePull = 0.12 },
        EquityDay.OvernightVariance,
        gapNewsChance: 0.01);

    /// <summary>The files of a stock, in order of time.</summary>
    public static IEnumerable<DataFile> Files(MarketPlan plan, string ticker, MarketCalendar calendar, CommonFactor factor)
    {
        var profile = EquityProfile.Of(ticker, plan.Seed);
        var isMarket = ticker == EquityProfile.MarketTicker;
        var random = new StableRandom(plan.Seed, $"equity/{ticker}");
        var model = new PriceModel { DailyVolatility = profile.OwnVolatility, Beta = profile.Beta, Leverage = 0.1 };
        if (!isMarket)
        {
            model = model with { JumpsPerDay = 0.03, JumpSize = 1.5, TrendStrength = 0.15, RegimeDays = 15, RangePull = 0.12 };
        }
        var process = new PriceProcess(random, model, profile.Price, factor.DailyVariance);
        var actions = new CorporateActions(new StableRandom(plan.Seed, $"equity/{ticker}/actions"), profile.DividendYield, !isMarket);
        var quoting = new QuoteMaker(random, RowLayout.Equity.StepsPerUnit, profile.RelativeSpread);
        var flow = new TradeFlow(random, TradeSize);
        var place = new LeanFiles(SecurityType.Equity, plan.Market, ticker.ToLowerInvariant());
        var files = new BarFiles(place, RowLayout.Equity, plan);

        var (index, scale, previous) = (0, 1.0, DateTime.MinValue);
        for (var day = plan.From; day <= plan.To; day = day.AddDays(1))
        {
            var date = day.ToDateTime(TimeOnly.MinValue);
            var shapes = EquityDay.Of(calendar.Sessions(date));
            if (shapes.Length == 0)
            {
                continue;
            }
            var common = factor.Day(index++, [.. shapes.Select(x => x.VarianceShare)]);
            process.BeginDay(EquityDay.OvernightVariance, common.Gap, isMarket ? 0 : NewsChance);
            if (files.LastClose is { } close)
            {
                scale *= actions.Begin(previous, close);
            }
            previous = date;

            var trades = new List<TradeRow>(shapes.Length);
            var quotes = new List<QuoteRow>(shapes.Length);
            var volume = profile.DailyVolume * actions.SharesPerShare;
            for (var i = 0; i < shapes.Length; i++)
            {
                var shape = shapes[i];
                var move = process.Next(shape.VarianceShare, common.Returns[i], common.Variances[i]).Scaled(scale, LowestPrice);
                var (bid, ask) = quoting.Quotes(move, shape.SpreadWidth);
                var traded = flow.Volume(volume * shape.VolumeShare, move.Agitation);
                if (traded > 0)
                {
                    var prices = quoting.Trades(bid, ask);
                    trades.Add(new TradeRow(shape.Minute, prices.Open, prices.High, prices.Low, prices.Close, traded));
                }
                // outside regular hours a quote often stands for minutes
                if (shape.IsRegular || traded > 0 || random.Chance(0.4))
                {
                    quotes.Add(new QuoteRow(shape.Minute, bid, flow.QuoteSize(volume / 20_000, QuoteLot), ask, flow.QuoteSize(volume / 20_000, QuoteLot)));
                }
            }
            var regular = shapes.Where(x => x.IsRegular).Select(x => x.Minute).ToList();
            var (open, last) = regular.Count > 0 ? (regular[0], regular[^1]) : (0, -1);
            foreach (var file in files.Day(date, trades, quotes, x => open <= x && x <= last))
            {
                yield return file;
            }
        }
        foreach (var file in files.Finish())
        {
            yield return file;
        }
        yield return DataFile.OfText(place.FactorFile, actions.FactorFile(FirstListed));
        yield return DataFile.OfText(place.MapFile, $"{FirstListed:yyyyMMdd},{place.Ticker},P\n20501231,{place.Ticker},P\n");
    }
}
