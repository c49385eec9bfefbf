using QuantConnect.Data.Market;

namespace QuantConnect.Data;

public partial class Slice
{
    /// <summary>So many points are searched faster than put into a dictionary.</summary>
    private const int FewPoints = 64;

    // in a run the finest of several bars of a symbol counts, in slices made by hand the last one
    private readonly bool _finestWins;
    private Collections? _collections;

    /// <summary>Trade bars by symbol, repeated ones included.</summary>
    public TradeBars Bars => Made.Bars ??= new TradeBars(Time, _data, _finestWins);

    /// <summary>Quote bars by symbol, repeated ones included.</summary>
    public QuoteBars QuoteBars => Made.QuoteBars ??= new QuoteBars(Time, _data, _finestWins);

    /// <summary>Ticks by symbol.</summary>
    public Ticks Ticks => Made.Ticks ??= CollectTicks();

    /// <summary>Splits and their announcements by symbol.</summary>
    public Splits Splits => Made.Splits ??= Collect<Splits, Split>(new Splits(Time));

    /// <summary>Dividends by symbol.</summary>
    public Dividends Dividends => Made.Dividends ??= Collect<Dividends, Dividend>(new Dividends(Time));

    /// <summary>Delistings and their announcements by symbol, of securities the algorithm did not add itself too.</summary>
    public Delistings Delistings => Made.Delistings ??= CollectDelistings();

    /// <summary>Ticker changes by symbol.</summary>
    public SymbolChangedEvents SymbolChangedEvents => Made.SymbolChangedEvents ??= Collect<SymbolChangedEvents, SymbolChangedEvent>(new SymbolChangedEvents(Time));

    /// <summary>Margin interest rates by symbol.</summary>
    public MarginInterestRates MarginInterestRates => Made.MarginInterestRates ??= Collect<MarginInterestRates, MarginInterestRate>(new MarginInterestRates(Time));

    /// <summary>What <see cref="Bars"/> has of a symbol, without making the collection for a few points.</summary>
    internal TradeBar? FindTradeBar(Symbol symbol)
    {
        if (_collections?.Bars is not null || _data.Length > FewPoints)
        {
            return Bars.TryGetValue(symbol, out var bar) ? bar : null;
        }
        TradeBar? found = null;
        foreach (var point in _data)
        {
            if (point is TradeBar bar && bar.Symbol == symbol && (!_finestWins || found is null || found.Period > bar.Period))
            {
                found = bar;
            }
        }
        return found;
    }

    /// <summary>What <see cref="QuoteBars"/> has of a symbol, without making the collection for a few points.</summary>
    internal QuoteBar? FindQuoteBar(Symbol symbol)
    {
        if (_collections?.QuoteBars is not null || _data.Length > FewPoints)
        {
            return QuoteBars.TryGetValue(symbol, out var bar) ? bar : null;
        }
        QuoteBar? found = null;
        foreach (var point in _data)
        {
            if (point is QuoteBar bar && bar.Symbol == symbol && (!_finestWins || found is null || found.Period > bar.Period))
            {
                found = bar;
            }
        }
        return found;
    }

    private Collections Made => _collections ??= new Collections();

    private DataDictionary<Entry> Entries => Made.Entries ??= CollectEntries();

    private static bool HasOwnEntry(BaseData point) =>
        // the price of an equity is its trade: quotes come in addition and are found in QuoteBars and Ticks only
        point.Symbol.SecurityType != SecurityType.Equity
        || (point.DataType != MarketDataType.QuoteBar && (point.DataType != MarketDataType.Tick || ((Tick)point).TickType != TickType.Quote));

    private Ticks CollectTicks()
    {
        var ticks = new Ticks(Time);
        foreach (var point in _data)
        {
            if (point is Tick tick)
            {
                ticks.Add(tick.Symbol, tick);
            }
        }
        return ticks;
    }

    private Delistings CollectDelistings()
    {
        var delistings = Collect<Delistings, Delisting>(new Delistings(Time));
        foreach (var delisting in Made.MoreDelistings ?? [])
        {
            delistings[delisting.Symbol] = delisting;
        }
        return delistings;
    }

    private TCollection Collect<TCollection, TItem>(TCollection collection)
        where TCollection : DataDictionary<TItem>
        where TItem : BaseData
    {
        foreach (var point in _data)
        {
            if (point is TItem item)
            {
                collection[item.Symbol] = item;
            }
        }
        return collection;
    }

    private DataDictionary<Entry> CollectEntries()
    {
        var entries = new DataDictionary<Entry>();
        foreach (var point in _data)
        {
            if (!HasOwnEntry(point))
            {
                continue;
            }
            if (!entries.TryGetValue(point.Symbol, out var entry))
            {
                entries[point.Symbol] = entry = new Entry();
            }
            entry.Add(point);
        }
        return entries;
    }

    /// <summary>The collections that somebody has asked for; few algorithms ask for any.</summary>
    private sealed class Collections
    {
        public TradeBars? Bars { get; set; }

        public QuoteBars? QuoteBars { get; set; }

        public Ticks? Ticks { get; set; }

        public Splits? Splits { get; set; }

        public Dividends? Dividends { get; set; }

        public Delistings? Delistings { get; set; }

        public SymbolChangedEvents? SymbolChangedEvents { get; set; }

        public MarginInterestRates? MarginInterestRates { get; set; }

        public DataDictionary<Entry>? Entries { get; set; }

        /// <summary>What <see cref="Get{T}()"/> was asked for.</summary>
        public Dictionary<Type, object>? ByType { get; set; }

        /// <summary>Delistings of subscriptions that are not the algorithm's.</summary>
        public List<Delisting>? MoreDelistings { get; set; }
    }

    /// <summary>What the indexer knows of one symbol.</summary>
    private sealed class Entry
    {
        private List<Tick>? _ticks;

        /// <summary>What the indexer gives: a data point or a list of ticks, of the kind that came last; null for corporate actions alone.</summary>
        public object? Main { get; private set; }

        /// <summary>Last user-defined point.</summary>
        public BaseData? Custom { get; private set; }

        /// <summary>Corporate actions.</summary>
        public List<BaseData>? Auxiliary { get; private set; }

        public void Add(BaseData point)
        {
            switch (point.DataType)
            {
                case MarketDataType.TradeBar:
                case MarketDataType.QuoteBar:
                    Main = point;
                    break;
                case MarketDataType.Tick:
                    (_ticks ??= []).Add((Tick)point);
                    Main = _ticks;
                    break;
                case MarketDataType.Base:
                    Custom = point;
                    Main = point;
                    break;
                case MarketDataType.Auxiliary:
                    (Auxiliary ??= []).Add(point);
                    break;
                default:
                    throw new NotSupportedException($"{point.Symbol}: data of kind {point.DataType} needs --engine lean.");
            }
        }
    }
}
