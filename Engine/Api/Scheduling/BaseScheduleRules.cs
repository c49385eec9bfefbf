using NodaTime;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

/// <summary>What date and time rules have in common: the algorithm's zone, its securities and the exchanges' hours.</summary>
public class BaseScheduleRules
{
    private readonly IAlgorithm? _algorithm;
    private bool _warned;

    /// <summary>Creates a source of rules.</summary>
    /// <param name="algorithm">The algorithm; gets a warning when a ticker is guessed to be a US stock</param>
    /// <param name="securities">Its securities</param>
    /// <param name="timeZone">Its time zone</param>
    /// <param name="marketHoursDatabase">Hours of markets it has no security of</param>
    public BaseScheduleRules(IAlgorithm? algorithm, SecurityManager securities, DateTimeZone timeZone, MarketHoursDatabase marketHoursDatabase)
    {
        _algorithm = algorithm;
        Securities = securities;
        TimeZone = timeZone;
        MarketHoursDatabase = marketHoursDatabase;
    }

    /// <summary>The algorithm's time zone.</summary>
    protected DateTimeZone TimeZone { get; set; }

    /// <summary>The algorithm's securities.</summary>
    protected SecurityManager Securities { get; set; }

    /// <summary>Hours of markets that the algorithm has no security of.</summary>
    protected MarketHoursDatabase MarketHoursDatabase { get; set; }

    /// <summary>The hours of a symbol's exchange.</summary>
    /// <param name="symbol">The symbol, subscribed to or not</param>
    /// <returns>The hours</returns>
    protected SecurityExchangeHours GetSecurityExchangeHours(Symbol symbol) => Securities.TryGetValue(symbol, out var security)
        ? security.Exchange.Hours
        : MarketHoursDatabase.GetEntry(symbol.ID.Market, symbol, symbol.SecurityType).ExchangeHours;

    /// <summary>The different hours of the algorithm's exchanges that close at times, US stocks always included.</summary>
    /// <returns>The hours</returns>
    protected IEnumerable<SecurityExchangeHours> GetMarketOpenCloseExchangeHours()
    {
        var hours = new List<SecurityExchangeHours> { MarketHoursDatabase.GetEntry(Market.USA, "SPY", SecurityType.Equity).ExchangeHours };
        foreach (var (symbol, security) in Securities)
        {
            var own = security.Exchange.Hours;
            var isUsStock = security.Type == SecurityType.Equity && symbol.ID.Market == Market.USA;
            if (!isUsStock && !own.IsMarketAlwaysOpen && !hours.Contains(own))
            {
                hours.Add(own);
            }
        }

        return hours;
    }

    /// <summary>The symbol the algorithm knows by a ticker; else the US stock of that ticker, with a warning once.</summary>
    /// <param name="ticker">The ticker</param>
    /// <returns>The symbol</returns>
    protected Symbol GetSymbol(string ticker)
    {
        if (SymbolCache.TryGetSymbol(ticker, out var symbol))
        {
            return symbol;
        }

        if (!_warned)
        {
            _warned = true;
            _algorithm?.Debug($"Warning: the algorithm has no {ticker}; the scheduling rule takes it for a US stock.");
        }

        symbol = Symbol.Create(ticker, SecurityType.Equity, Market.USA);
        SymbolCache.Set(ticker, symbol);
        return symbol;
    }
}
