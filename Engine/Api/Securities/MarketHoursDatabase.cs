using NodaTime;
using Quant.Engine.Data.Reference;
using Quant.Engine.Models;
using Quant.Engine.Simulation;
using QuantConnect.Data;

namespace QuantConnect.Securities;

/// <summary>Exchange calendars and data time zones by market, ticker and security type. Changes stay within the run.</summary>
public class MarketHoursDatabase : BaseSecurityDatabase<MarketHoursDatabase, MarketHoursDatabase.Entry>
{
    private readonly Dictionary<SecurityDatabaseKey, Entry> _entries;
    private readonly MarketHoursFile? _file;

    /// <summary>Creates a database of these entries only.</summary>
    public MarketHoursDatabase(Dictionary<SecurityDatabaseKey, Entry> exchangeHours)
    {
        _entries = exchangeHours;
    }

    private MarketHoursDatabase(MarketHoursFile file)
    {
        _entries = new Dictionary<SecurityDatabaseKey, Entry>();
        _file = file;
    }

    /// <summary>All entries, as a copy.</summary>
    public List<KeyValuePair<SecurityDatabaseKey, Entry>> ExchangeHoursListing
    {
        get
        {
            foreach (var key in _file?.Keys ?? [])
            {
                TryFind(key, out _);
            }
            return [.. _entries];
        }
    }

    /// <summary>The database of the running algorithm's data folder.</summary>
    public static MarketHoursDatabase FromDataFolder() => RunContext.Current.MarketHours;

    /// <summary>Opens a database file in Lean's JSON format.</summary>
    /// <param name="path">Path of <c>market-hours-database.json</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static MarketHoursDatabase FromFile(string path) => new(MarketHoursFile.Open(path));

    /// <summary>The calendar of a subscription's symbol.</summary>
    public SecurityExchangeHours GetExchangeHours(SubscriptionDataConfig configuration)
        => GetExchangeHours(configuration.Market, configuration.Symbol, configuration.SecurityType);

    /// <summary>The calendar of a symbol, or of its market if the symbol has none of its own; a null symbol asks for the market's.</summary>
    /// <exception cref="ArgumentException">The database has neither.</exception>
    public SecurityExchangeHours GetExchangeHours(string market, Symbol? symbol, SecurityType securityType)
        => GetEntry(market, symbol, securityType).ExchangeHours;

    /// <summary>The time zone of a symbol's data files.</summary>
    /// <exception cref="ArgumentException">The database has no entry for the symbol or its market.</exception>
    public DateTimeZone GetDataTimeZone(string market, Symbol? symbol, SecurityType securityType)
        => GetEntry(market, symbol, securityType).DataTimeZone;

    /// <summary>Sets an entry for this run.</summary>
    /// <param name="market">The market.</param>
    /// <param name="symbol">The ticker, empty for the whole market.</param>
    /// <param name="securityType">The kind of security.</param>
    /// <param name="exchangeHours">The calendar.</param>
    /// <param name="dataTimeZone">Time zone of the data files, the exchange's by default.</param>
    public virtual Entry SetEntry(string market, string symbol, SecurityType securityType, SecurityExchangeHours exchangeHours, DateTimeZone? dataTimeZone = null)
        => _entries[new SecurityDatabaseKey(market, symbol, securityType)] = new Entry(dataTimeZone ?? exchangeHours.TimeZone, exchangeHours);

    /// <summary>Sets an entry for this run that is never closed.</summary>
    public virtual Entry SetEntryAlwaysOpen(string market, string symbol, SecurityType securityType, DateTimeZone timeZone)
        => SetEntry(market, symbol, securityType, SecurityExchangeHours.AlwaysOpen(timeZone));

    /// <summary>The entry of a ticker, or of its market.</summary>
    /// <exception cref="ArgumentException">The database has neither.</exception>
    public virtual Entry GetEntry(string market, string symbol, SecurityType securityType)
    {
        if (TryGetEntry(market, symbol, securityType, out var entry))
        {
            return entry!;
        }
        var key = new SecurityDatabaseKey(market, symbol, securityType);
        if (securityType is SecurityType.FutureOption or SecurityType.IndexOption)
        {
            throw Unsupported.Feature($"The exchange calendar of {key}");
        }
        throw new ArgumentException($"Unable to locate exchange hours for {key}: the market hours database"
            + (_file is null ? "" : $" '{_file.Path}'") + $" has neither it nor {key.CreateCommonKey()}.");
    }

    /// <summary>The entry of a symbol, or of its market.</summary>
    /// <exception cref="ArgumentException">The database has neither.</exception>
    public virtual Entry GetEntry(string market, Symbol? symbol, SecurityType securityType)
        => GetEntry(market, GetDatabaseSymbolKey(symbol), securityType);

    /// <summary>Looks up the entry of a symbol, or of its market.</summary>
    public bool TryGetEntry(string market, Symbol? symbol, SecurityType securityType, out Entry? entry)
        => TryGetEntry(market, GetDatabaseSymbolKey(symbol), securityType, out entry);

    /// <summary>Looks up the entry of a ticker, or of its market.</summary>
    public virtual bool TryGetEntry(string market, string symbol, SecurityType securityType, out Entry? entry)
    {
        var key = new SecurityDatabaseKey(market, symbol, securityType);
        return TryFind(key, out entry)
            || TryFind(key.CreateCommonKey(), out entry)
            || (securityType == SecurityType.Base
                && SecurityIdentifier.TryGetCustomDataType(symbol, out var dataType)
                && TryFind(new SecurityDatabaseKey(market, $"TYPE.{dataType}", securityType), out entry));
    }

    /// <summary>Whether there is an entry with this key.</summary>
    private protected override bool HasEntry(SecurityDatabaseKey key) => _entries.ContainsKey(key) || _file?.Contains(key) == true;

    /// <summary>Takes entries over from the shared file when they are first needed, with calendars of this run's own.</summary>
    private bool TryFind(SecurityDatabaseKey key, out Entry? entry)
    {
        if (_entries.TryGetValue(key, out entry))
        {
            return true;
        }
        if (_file?.Find(key) is not { } shared)
        {
            return false;
        }
        entry = new Entry(shared.DataTimeZone, shared.ExchangeHours.Clone());
        _entries.Add(key, entry);
        return true;
    }

    /// <summary>What the database knows about one market or ticker.</summary>
    public class Entry
    {
        /// <summary>Creates an entry.</summary>
        public Entry(DateTimeZone dataTimeZone, SecurityExchangeHours exchangeHours)
        {
            DataTimeZone = dataTimeZone;
            ExchangeHours = exchangeHours;
        }

        /// <summary>Time zone of the data files.</summary>
        public DateTimeZone DataTimeZone { get; }

        /// <summary>The exchange's calendar.</summary>
        public SecurityExchangeHours ExchangeHours { get; init; }
    }
}
