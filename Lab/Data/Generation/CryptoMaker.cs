using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Numerics;
using Quant.Lab.Data.Reference;
using QuantConnect;

namespace Quant.Lab.Data.Generation;

/// <summary>Makes a crypto pair: open around the clock, fat tails, jumps, trends of days, and a factor that all pairs have in common.</summary>
internal static class CryptoMaker
{
    private const double RelativeSpread = 0.00012;
    private const double UsualTrade = 10_000; // in quote currency
    private const double QuotesPerDay = 20_000;
    private const int MostSizePlaces = 6;
    private const double SharedVariance = 0.75;

    // small enough for the factor's own price never to come near zero
    private const double FactorVolatility = 0.01;

    /// <summary>What all pairs have in common; a pair's beta scales it to the pair's own volatility.</summary>
    public static CommonFactor Factor(ulong seed) => new(
        new StableRandom(seed, "crypto"),
        new PriceModel { DailyVolatility = FactorVolatility, Drift = 0.0003, JumpsPerDay = 0.4, JumpSize = 0.3, TrendStrength = 0.4, RegimeDays = 7, RangePull = 0.3 },
        gapShare: 0,
        gapNewsChance: 0);

    /// <summary>The files of a pair, in order of time.</summary>
    public static IEnumerable<DataFile> Files(MarketPlan plan, CryptoPair pair, MarketCalendar calendar, CommonFactor factor)
    {
        var random = new StableRandom(plan.Seed, $"crypto/{pair.Market}/{pair.Ticker}");
        var model = new PriceModel
        {
            DailyVolatility = pair.DailyVolatility * Math.Sqrt(1 - SharedVariance),
            Beta = pair.DailyVolatility * Math.Sqrt(SharedVariance) / FactorVolatility,
            JumpsPerDay = 0.2, JumpSize = 0.4, TrendStrength = 0.35, RegimeDays = 6, RangePull = 0.2,
        };
        var layout = new RowLayout(pair.PricePlaces, 0, Math.Min(pair.LotPlaces, MostSizePlaces));
        var process = new PriceProcess(random, model, pair.Price, factor.DailyVariance);
        var quoting = new QuoteMaker(random, layout.StepsPerUnit, RelativeSpread);
        var volume = pair.DailyVolume * new RowLayout(layout.SizePlaces, 0, 0).StepsPerUnit;
        var flow = new TradeFlow(random, volume * UsualTrade / (pair.DailyVolume * pair.Price));
        var files = new BarFiles(new LeanFiles(SecurityType.Crypto, pair.Market, pair.Ticker.ToLowerInvariant()), layout, plan);

        for (var day = plan.From; day <= plan.To; day = day.AddDays(1))
        {
            var date = day.ToDateTime(TimeOnly.MinValue);
            var shapes = AroundTheClock.CryptoDay(date, calendar.Sessions(date));
            var common = factor.Day(day.DayNumber - plan.From.DayNumber, [.. shapes.Select(x => x.VarianceShare)]);
            process.BeginDay(0);
            var trades = new List<TradeRow>(shapes.Length);
            var quotes = new List<QuoteRow>(shapes.Length);
            for (var i = 0; i < shapes.Length; i++)
            {
                var shape = shapes[i];
                var move = process.Next(shape.VarianceShare, common.Returns[i], common.Variances[i]);
                var (bid, ask) = quoting.Quotes(move, shape.SpreadWidth);
                quotes.Add(new QuoteRow(shape.Minute, bid, flow.QuoteSize(volume / QuotesPerDay, 1), ask, flow.QuoteSize(volume / QuotesPerDay, 1)));
                if (flow.Volume(volume * shape.VolumeShare, move.Agitation) is > 0 and var traded)
                {
                    var prices = quoting.Trades(bid, ask);
                    trades.Add(new TradeRow(shape.Minute, prices.Open, prices.High, prices.Low, prices.Close, traded));
                }
            }
            foreach (var file in files.Day(date, trades, quotes, _ => true))
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
