namespace QuantConnect;

/// <summary>Finds exchanges by the names and codes that data files have for them.</summary>
public static class Exchanges
{
    private static readonly Dictionary<string, Exchange> Equities = Table(
        (Exchange.NASDAQ, "T Q NASDAQ NASDAQ_OMX"),
        (Exchange.NASDAQ_SC, "S NASDAQ_SC"),
        (Exchange.BATS, "Z BATS BATS_Z"),
        (Exchange.ARCA, "P ARCA"),
        (Exchange.NYSE, "N NYSE"),
        (Exchange.FINRA, "D FINRA"),
        (Exchange.ISE, "I ISE"),
        (Exchange.CSE, "M CSE"),
        (Exchange.CBOE, "W CBOE"),
        (Exchange.AMEX, "A AMEX"),
        (Exchange.SIAC, "SIAC"),
        (Exchange.EDGA, "J EDGA"),
        (Exchange.EDGX, "K EDGX"),
        (Exchange.NASDAQ_BX, "B NASDAQ_BX"),
        (Exchange.NASDAQ_PSX, "X NASDAQ_PSX"),
        (Exchange.BATS_Y, "Y BATS_Y BYX"),
        (Exchange.BOSTON, "BB BOSTON"),
        (Exchange.BSE, "BSE"),
        (Exchange.IEX, "V IEX"),
        (Exchange.SMART, "SMART"),
        (Exchange.OTCX, "OTCX"),
        (Exchange.MIAX_PEARL, "H MP MIAX_PEARL"),
        (Exchange.LTSE, "L LTSE"),
        (Exchange.MEMX, "U MM MEMX"),
        (Exchange.CSFB, "CSFB"));

    private static readonly Dictionary<string, Exchange> Options = Table(
        (Exchange.AMEX_Options, "A AMEX"),
        (Exchange.MIAX, "M MIAX"),
        (Exchange.MIAX_EMERALD, "ME MIAX_EMERALD"),
        (Exchange.MIAX_PEARL, "MP MIAX_PEARL"),
        (Exchange.MIAX_SAPPHIRE, "SPHR MIAX_SAPPHIRE"),
        (Exchange.ISE, "I ISE"),
        (Exchange.ISE_GEMINI, "H ISE_GEMINI"),
        (Exchange.ISE_MERCURY, "J ISE_MERCURY"),
        (Exchange.OPRA, "O OPRA"),
        (Exchange.C2, "W C2"),
        (Exchange.NASDAQ_Options, "XNDQ"),
        (Exchange.ARCA_Options, "ARCX"),
        (Exchange.EDGO, "EDGO"),
        (Exchange.BOX, "B BOX"),
        (Exchange.PHLX, "PHLX"));

    private static readonly Dictionary<string, Exchange> Futures = Table(
        (Exchange.CME, "CME"),
        (Exchange.CBOT, "CBOT"),
        (Exchange.NYMEX, "NYMEX"),
        (Exchange.ICE, "ICE"),
        (Exchange.CFE, "CFE"),
        (Exchange.COMEX, "COMEX"),
        (Exchange.NYSELIFFE, "NYSELIFFE"),
        (Exchange.EUREX, "EUREX"));

    /// <summary>Code of the exchange with a name or code.</summary>
    /// <param name="exchange">Name or code, any case.</param>
    /// <param name="securityType">What is traded.</param>
    /// <param name="market">Market.</param>
    public static string GetPrimaryExchangeCodeGetPrimaryExchange(this string exchange, SecurityType securityType = SecurityType.Equity, string market = Market.USA) =>
        exchange.GetPrimaryExchange(securityType, market).Code;

    /// <summary>Exchange with a name or code, <see cref="Exchange.UNKNOWN"/> if there is none.</summary>
    /// <param name="exchange">Name or code, any case.</param>
    /// <param name="securityType">What is traded.</param>
    /// <param name="market">Market.</param>
    public static Exchange GetPrimaryExchange(this string exchange, SecurityType securityType = SecurityType.Equity, string market = Market.USA)
    {
        var table = securityType switch
        {
            SecurityType.Equity => Equities,
            SecurityType.Option => Options,
            SecurityType.Future or SecurityType.FutureOption => Futures,
            _ => null,
        };
        if (table is null || string.IsNullOrEmpty(exchange))
        {
            return Exchange.UNKNOWN;
        }
        var key = exchange.ToUpperInvariant().Replace(' ', '_');
        if (securityType == SecurityType.Equity && key is ("C" or "NSX" or "NSE"))
        {
            return market == Market.USA ? Exchange.NSX : market == Market.India ? Exchange.NSE : Exchange.UNKNOWN;
        }
        return table.TryGetValue(key, out var found) ? found : Exchange.UNKNOWN;
    }

    private static Dictionary<string, Exchange> Table(params (Exchange Exchange, string Names)[] rows)
    {
        var table = new Dictionary<string, Exchange>();
        foreach (var (exchange, names) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                table.Add(name, exchange);
            }
        }
        return table;
    }
}
