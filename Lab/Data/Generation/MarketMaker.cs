using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Reference;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Lab.Data.Generation;

/// <summary>Makes the files of a plan, in order of tickers and time. The same plan gives the same bytes on every machine.</summary>
internal static class MarketMaker
{
    /// <summary>Checks a plan.</summary>
    /// <exception cref="UserErrorException">What is wrong with it, in one sentence.</exception>
    public static void Check(MarketPlan plan)
    {
        if (plan.To < plan.From)
        {
            throw new UserErrorException($"The last day {plan.To:yyyy-MM-dd} is before the first day {plan.From:yyyy-MM-dd}.");
        }
        foreach (var day in new[] { plan.From, plan.To }.Where(x => x.Year is < GenerationRequest.FirstYear or > GenerationRequest.LastYear))
        {
            throw new UserErrorException($"Markets are made for the years {GenerationRequest.FirstYear} to {GenerationRequest.LastYear}, not for {day:yyyy-MM-dd}.");
        }
        if (plan.MinutesFrom > plan.To)
        {
            throw new UserErrorException($"The first day with minutes {plan.MinutesFrom:yyyy-MM-dd} is after the last day {plan.To:yyyy-MM-dd}.");
        }
        foreach (var resolution in plan.Resolutions.Where(x => x is Resolution.Tick or Resolution.Second))
        {
            throw new UserErrorException($"{resolution} bars are not made; minute, hour and daily are.");
        }
        CheckTickers(plan.Type, plan.Market, plan.Tickers);
    }

    /// <summary>Checks that securities can be made.</summary>
    /// <exception cref="UserErrorException">One of them cannot; in one sentence.</exception>
    public static void CheckTickers(SecurityType type, string market, IReadOnlyList<string> tickers)
    {
        foreach (var ticker in tickers)
        {
            switch (type)
            {
                case SecurityType.Crypto:
                    _ = Pair(market, ticker);
                    break;
                case SecurityType.Forex:
                    _ = Pair(ticker);
                    break;
                case SecurityType.Equity when market == "usa":
                    LeanFiles.CheckTicker(ticker);
                    break;
                case SecurityType.Equity:
                    throw new UserErrorException($"Equities are made for the market usa only, not for {market}.");
                default:
                    throw new UserErrorException($"Data of type {type} is not made; crypto, equity and forex are.");
            }
        }
    }

    /// <summary>The files.</summary>
    /// <param name="plan">A plan that was checked.</param>
    /// <param name="hours">Market hours of the data folder.</param>
    /// <exception cref="UserErrorException">The market has no calendar.</exception>
    public static IEnumerable<DataFile> Files(MarketPlan plan, MarketHoursDatabase hours)
    {
        var factor = plan.Type == SecurityType.Equity ? EquityMaker.Factor(plan.Seed) : CryptoMaker.Factor(plan.Seed);
        foreach (var ticker in plan.Tickers)
        {
            var calendar = MarketCalendar.Find(hours, plan.Type, plan.Market, ticker)
                ?? throw new UserErrorException($"{ReferenceData.MarketHours} has no entry for {plan.Type} {plan.Market}: add one, or delete the file to get the one of this program.");
            var files = plan.Type switch
            {
                SecurityType.Crypto => CryptoMaker.Files(plan, Pair(plan.Market, ticker), calendar, factor),
                SecurityType.Forex => ForexMaker.Files(plan, Pair(ticker), calendar),
                _ => EquityMaker.Files(plan, ticker, calendar, factor),
            };
            foreach (var file in files)
            {
                yield return file;
            }
        }
    }

    private static CryptoPair Pair(string market, string ticker)
        => CryptoPairs.All.FirstOrDefault(x => x.Market == market && x.Ticker == ticker)
            ?? throw new UserErrorException($"No crypto pair {ticker} on {market} can be made; there are {string.Join(", ", CryptoPairs.All.Select(x => $"{x.Ticker} ({x.Market})"))}.");

    private static ForexPair Pair(string ticker)
        => ForexPairs.All.FirstOrDefault(x => x.Ticker == ticker)
            ?? throw new UserErrorException($"No currency pair {ticker} can be made; there are {string.Join(", ", ForexPairs.All.Select(x => x.Ticker))}.");
}
