using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Reference;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Lab.Data.Generation;

/// <summary>What a user asks <c>quant data generate</c> for, in the user's words; <see cref="Plans"/> makes plans of it.</summary>
public sealed record GenerationRequest
{
    /// <summary>First day of made-up data if none is asked for.</summary>
    public static DateOnly DefaultFrom { get; } = new(2024, 1, 1);

    /// <summary>Market of crypto pairs if none is asked for.</summary>
    public const string DefaultCryptoMarket = "coinbase";

    /// <summary>First year that can be made.</summary>
    public const int FirstYear = 1990;

    /// <summary>Last year that can be made.</summary>
    public const int LastYear = 2100;

    private const string EquityPrefix = "GEN";
    private const int DaysInYear = 365;

    /// <summary>Crypto pairs.</summary>
    public IReadOnlyList<string> Crypto { get; init; } = [];

    /// <summary>Market of the crypto pairs.</summary>
    public string CryptoMarket { get; init; } = DefaultCryptoMarket;

    /// <summary>Currency pairs.</summary>
    public IReadOnlyList<string> Forex { get; init; } = [];

    /// <summary>Tickers of US stocks, or one number: how many.</summary>
    public IReadOnlyList<string> Equities { get; init; } = [];

    /// <summary>First day. <value>1 January of <see cref="Year"/>, or of 2024.</value></summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive. <value>A year after the first one.</value></summary>
    public DateOnly? To { get; init; }

    /// <summary>The days of one year, instead of <see cref="From"/> and <see cref="To"/>.</summary>
    public int? Year { get; init; }

    /// <summary>Number of days on which the market is open, instead of <see cref="To"/>.</summary>
    public int? Days { get; init; }

    /// <summary>First day with minutes.</summary>
    public DateOnly? MinutesFrom { get; init; }

    /// <summary>Lengths of bars.</summary>
    public IReadOnlyList<Resolution> Resolutions { get; init; } = MarketPlan.AllResolutions;

    /// <summary>Which of the possible markets.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The plans for a data folder.</summary>
    /// <param name="folder">Its market hours count the days, those of this program if it has none; stocks asked for by number come with SPY unless it has that.</param>
    /// <exception cref="UserErrorException">The request contradicts itself, or asks for nothing.</exception>
    public IReadOnlyList<MarketPlan> Plans(string folder)
    {
        Check();
        var plans = new List<MarketPlan>();
        Add(plans, folder, SecurityType.Crypto, CryptoMarket.ToLowerInvariant(), Crypto);
        Add(plans, folder, SecurityType.Equity, "usa", EquityTickers(folder));
        Add(plans, folder, SecurityType.Forex, ForexPairs.Market, Forex);
        foreach (var plan in plans)
        {
            MarketMaker.Check(plan);
        }
        return plans;
    }

    private void Check()
    {
        if (Crypto.Count + Forex.Count + Equities.Count == 0)
        {
            throw new UserErrorException("Say what to generate: --crypto BTCUSD, --equities 20 or --forex EURUSD.");
        }
        if (Year is not null && (From ?? To) is not null)
        {
            throw new UserErrorException("Say either --year or --from and --to.");
        }
        if (Days is not null && (To ?? (Year is null ? null : DefaultFrom)) is not null)
        {
            throw new UserErrorException("Say how long either by --days, by --year or by --to.");
        }
        if (MinutesFrom is not null && !Resolutions.Contains(Resolution.Minute))
        {
            throw new UserErrorException("--minutes-from says from when on minutes are made, but --resolution does not name them.");
        }
    }

    private void Add(List<MarketPlan> plans, string folder, SecurityType type, string market, IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
        {
            return;
        }
        var tickers = asked.Select(x => x.ToUpperInvariant()).Distinct().ToList();
        MarketMaker.CheckTickers(type, market, tickers);
        var from = From ?? (Year is { } year ? new DateOnly(year, 1, 1) : DefaultFrom);
        plans.Add(new MarketPlan
        {
            Type = type,
            Market = market,
            Tickers = tickers,
            From = from,
            To = To ?? (Days is { } days ? LastOf(days, from, folder, type, market) : Year is { } whole ? new DateOnly(whole, 12, 31) : from.AddDays(DaysInYear - 1)),
            MinutesFrom = MinutesFrom,
            Resolutions = Resolutions,
            Seed = Seed,
        });
    }

    private static DateOnly LastOf(int days, DateOnly from, string folder, SecurityType type, string market)
    {
        var path = Path.Combine(folder, ReferenceData.MarketHours);
        using var own = File.Exists(path) ? null : new TemporaryText(MarketHoursText.Make());
        var calendar = MarketCalendar.Find(MarketHoursDatabase.FromFile(own?.Path ?? path), type, market, "")
            ?? throw new UserErrorException($"{path} has no entry for {type} {market}, so days cannot be counted: say --from and --to.");
        var day = from.AddDays(-1);
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.Year > LastYear)
            {
                throw new UserErrorException($"So many days from {from:yyyy-MM-dd} on end after {LastYear}, the last year that is made: say a smaller number of --days.");
            }
            days -= calendar.Sessions(day.ToDateTime(TimeOnly.MinValue)).Count > 0 ? 1 : 0;
        }
        return day;
    }

    private List<string> EquityTickers(string folder)
    {
        if (Equities is not [var number] || !int.TryParse(number, out var count))
        {
            return [.. Equities];
        }
        if (count is < 1 or > 10_000)
        {
            throw new UserErrorException($"--equities takes tickers, or a number from 1 to 10000, not {count}.");
        }
        var tickers = Enumerable.Range(0, count).Select(x => EquityPrefix + Letters(x)).ToList();
        if (!File.Exists(Path.Combine(folder, new LeanFiles(SecurityType.Equity, "usa", "spy").MapFile)))
        {
            tickers.Insert(0, EquityProfile.MarketTicker);
        }
        return tickers;
    }

    /// <summary>A, B ... Z, AA, AB ...</summary>
    private static string Letters(int index) => (index < 26 ? "" : Letters((index / 26) - 1)) + (char)('A' + (index % 26));
}
