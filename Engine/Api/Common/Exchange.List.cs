namespace QuantConnect;

public partial class Exchange
{
    /// <summary>No known exchange.</summary>
    public static Exchange UNKNOWN { get; } = new(string.Empty, string.Empty, "UNKNOWN", string.Empty);

    /// <summary>MEMX.</summary>
    public static Exchange MEMX { get; } = new("MEMX", "MM", "The Members Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>LTSE.</summary>
    public static Exchange LTSE { get; } = new("LTSE", "L", "The Long-Term Stock Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>NASDAQ.</summary>
    public static Exchange NASDAQ { get; } = new("NASDAQ", "Q", "National Association of Securities Dealers Automated Quotation", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>NASDAQ SC.</summary>
    public static Exchange NASDAQ_SC { get; } = new("NASDAQ_SC", "S", "NASDAQ Small Cap", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>NASDAQ Options.</summary>
    public static Exchange NASDAQ_Options { get; } = new("XNDQ", "XNDQ", "NASDAQ options market", QuantConnect.Market.USA, SecurityType.Option, SecurityType.IndexOption);

    /// <summary>BATS.</summary>
    public static Exchange BATS { get; } = new("BATS", "Z", "Bats Global Markets, Better Alternative Trading System", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>ARCA.</summary>
    public static Exchange ARCA { get; } = new("ARCA", "P", "New York Stock Archipelago Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>ARCA Options.</summary>
    public static Exchange ARCA_Options { get; } = new("ARCX", "ARCX", "NYSE Arca Options", QuantConnect.Market.USA, SecurityType.Option);

    /// <summary>NYSE.</summary>
    public static Exchange NYSE { get; } = new("NYSE", "N", "New York Stock Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>SMART.</summary>
    public static Exchange SMART { get; } = new("SMART", "SMART", "SMART Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>OTCX.</summary>
    public static Exchange OTCX { get; } = new("OTCX", "OTCX", "Over the Counter Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>IEX.</summary>
    public static Exchange IEX { get; } = new("IEX", "IEX", "Investors Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>NSX.</summary>
    public static Exchange NSX { get; } = new("NSE", "C", "National Stock Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>FINRA.</summary>
    public static Exchange FINRA { get; } = new("FINRA", "D", "The Financial Industry Regulatory Authority", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>ISE.</summary>
    public static Exchange ISE { get; } = new("ISE", "I", "Nasdaq International Securities Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>CSE.</summary>
    public static Exchange CSE { get; } = new("CSE", "M", "Chicago Stock Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>CBOE.</summary>
    public static Exchange CBOE { get; } = new("CBOE", "W", "The Chicago Board Options Exchange", QuantConnect.Market.USA, SecurityType.Equity, SecurityType.Option, SecurityType.IndexOption);

    /// <summary>C2.</summary>
    public static Exchange C2 { get; } = new("C2", "W", "CBOE Options Exchange", QuantConnect.Market.USA, SecurityType.Option);

    /// <summary>NASDAQ BX.</summary>
    public static Exchange NASDAQ_BX { get; } = new("NASDAQ_BX", "B", "National Association of Securities Dealers Automated Quotation BX", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>SIAC.</summary>
    public static Exchange SIAC { get; } = new("SIAC", "SIAC", "The Securities Industry Automation Corporation", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>EDGA.</summary>
    public static Exchange EDGA { get; } = new("EDGA", "J", "CBOE EDGA U.S. equities Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>EDGX.</summary>
    public static Exchange EDGX { get; } = new("EDGX", "K", "CBOE EDGX U.S. equities Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>EDGO.</summary>
    public static Exchange EDGO { get; } = new("EDGO", "EDGO", "CBOE EDGX OPTIONS EXCHANGE.", QuantConnect.Market.USA, SecurityType.Option, SecurityType.IndexOption);

    /// <summary>NASDAQ PSX.</summary>
    public static Exchange NASDAQ_PSX { get; } = new("NASDAQ_PSX", "X", "National Association of Securities Dealers Automated Quotation PSX", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>BATS Y.</summary>
    public static Exchange BATS_Y { get; } = new("BATS_Y", "Y", "Bats Global Markets, Better Alternative Trading System", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>BOSTON.</summary>
    public static Exchange BOSTON { get; } = new("BOSTON", "BB", "The Boston Stock Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>BOX.</summary>
    public static Exchange BOX { get; } = new("BOX", "B", "The Boston Option Exchange", QuantConnect.Market.USA, SecurityType.Option, SecurityType.IndexOption);

    /// <summary>AMEX.</summary>
    public static Exchange AMEX { get; } = new("AMEX", "A", "The American Stock Exchange", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>BSE.</summary>
    public static Exchange BSE { get; } = new("BSE", "BSE", "Bombay Stock Exchange", QuantConnect.Market.India, SecurityType.Equity);

    /// <summary>NSE.</summary>
    public static Exchange NSE { get; } = new("NSE", "NSE", "National Stock Exchange of India", QuantConnect.Market.India, SecurityType.Equity);

    /// <summary>AMEX Options.</summary>
    public static Exchange AMEX_Options { get; } = new("AMEX", "A", "The American Options Exchange", QuantConnect.Market.USA, SecurityType.Option);

    /// <summary>OPRA.</summary>
    public static Exchange OPRA { get; } = new("OPRA", "O", "The Options Price Reporting Authority", QuantConnect.Market.USA, SecurityType.Option);

    /// <summary>MIAX.</summary>
    public static Exchange MIAX { get; } = new("MIAX", "M", "Miami International Securities Options Exchange", QuantConnect.Market.USA, SecurityType.Option);

    /// <summary>MIAX PEARL.</summary>
    public static Exchange MIAX_PEARL { get; } = new("MIAX_PEARL", "MP", "MIAX PEARL", QuantConnect.Market.USA, SecurityType.Option, SecurityType.Equity);

    /// <summary>MIAX EMERALD.</summary>
    public static Exchange MIAX_EMERALD { get; } = new("MIAX_EMERALD", "ME", "MIAX EMERALD", QuantConnect.Market.USA, SecurityType.Option);

    /// <summary>MIAX SAPPHIRE.</summary>
    public static Exchange MIAX_SAPPHIRE { get; } = new("MIAX_SAPPHIRE", "SPHR", "Miax Sapphire, LLC", QuantConnect.Market.USA, SecurityType.Option, SecurityType.IndexOption);

    /// <summary>ISE GEMINI.</summary>
    public static Exchange ISE_GEMINI { get; } = new("ISE_GEMINI", "H", "International Securities Options Exchange GEMINI", QuantConnect.Market.USA, SecurityType.Option);

    /// <summary>ISE MERCURY.</summary>
    public static Exchange ISE_MERCURY { get; } = new("ISE_MERCURY", "J", "International Securities Options Exchange MERCURY", QuantConnect.Market.USA, SecurityType.Option);

    /// <summary>CME.</summary>
    public static Exchange CME { get; } = new("CME", "CME", "Futures and Options Chicago Mercantile Exchange", QuantConnect.Market.CME, SecurityType.Future, SecurityType.FutureOption);

    /// <summary>EUREX.</summary>
    public static Exchange EUREX { get; } = new("EUREX", "EUREX", "European Derivatives Exchange", QuantConnect.Market.EUREX, SecurityType.Future, SecurityType.Index);

    /// <summary>CBOT.</summary>
    public static Exchange CBOT { get; } = new("CBOT", "CBOT", " Chicago Board of Trade Commodity Exchange", QuantConnect.Market.CBOT, SecurityType.Future, SecurityType.FutureOption);

    /// <summary>CFE.</summary>
    public static Exchange CFE { get; } = new("CFE", "CFE", "CFE Futures Exchange", QuantConnect.Market.CFE, SecurityType.Future);

    /// <summary>COMEX.</summary>
    public static Exchange COMEX { get; } = new("COMEX", "COMEX", "COMEX Futures Exchange", QuantConnect.Market.COMEX, SecurityType.Future);

    /// <summary>ICE.</summary>
    public static Exchange ICE { get; } = new("ICE", "ICE", "The Intercontinental Exchange", QuantConnect.Market.ICE, SecurityType.Future);

    /// <summary>NYMEX.</summary>
    public static Exchange NYMEX { get; } = new("NYMEX", "NYMEX", "New York Mercantile Exchange", QuantConnect.Market.NYMEX, SecurityType.Future, SecurityType.FutureOption);

    /// <summary>NYSELIFFE.</summary>
    public static Exchange NYSELIFFE { get; } = new("NYSELIFFE", "NYSELIFFE", "London International Financial Futures and Options Exchange", QuantConnect.Market.NYSELIFFE, SecurityType.Future, SecurityType.FutureOption);

    /// <summary>CSFB.</summary>
    public static Exchange CSFB { get; } = new("CSFB", "CSFB", "Credit Suisse First Boston", QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>PHLX.</summary>
    public static Exchange PHLX { get; } = new("PHLX", "X", "NASDAQ OMX PHLX", QuantConnect.Market.USA, SecurityType.Option, SecurityType.IndexOption);
}
