using System.Collections;
using QuantConnect.Data.Market;

namespace QuantConnect.Data;

/// <summary>All data of one time step. Collections are made when they are first asked for.</summary>
public partial class Slice : ExtendedDictionary<Symbol, dynamic>, IEnumerable<KeyValuePair<Symbol, BaseData>>
{
    private readonly BaseData[] _data;

    /// <summary>Makes a slice from data points; of several points of a kind and symbol the last one counts.</summary>
    /// <param name="time">Time of the step, in the algorithm's time zone.</param>
    /// <param name="data">Data points.</param>
    /// <param name="utcTime">Time of the step in UTC.</param>
    public Slice(DateTime time, IEnumerable<BaseData> data, DateTime utcTime)
        : this(time, utcTime, data.ToArray(), finestWins: false, null)
    {
    }

    /// <summary>Makes a slice from data points; of several points of a kind and symbol the last one counts.</summary>
    /// <param name="time">Time of the step, in the algorithm's time zone.</param>
    /// <param name="data">Data points.</param>
    /// <param name="utcTime">Time of the step in UTC.</param>
    public Slice(DateTime time, List<BaseData> data, DateTime utcTime)
        : this(time, utcTime, data.ToArray(), finestWins: false, null)
    {
    }

    private Slice(DateTime time, DateTime utcTime, BaseData[] data, bool finestWins, List<Delisting>? moreDelistings)
    {
        Time = time;
        UtcTime = utcTime;
        HasData = finestWins ? data.Length > 0 : Array.Exists(data, HasOwnEntry);
        _data = data;
        _finestWins = finestWins;
        if (moreDelistings is not null)
        {
            Made.MoreDelistings = moreDelistings;
        }
    }

    /// <summary>Every data point of the step in the order it came: bars of all lengths, repeated ones and corporate actions included.</summary>
    public IEnumerable<BaseData> AllData => _data;

    /// <summary>Time of the step, in the algorithm's time zone.</summary>
    public DateTime Time { get; }

    /// <summary>Time of the step in UTC.</summary>
    public DateTime UtcTime { get; }

    /// <summary>Whether there is any data.</summary>
    public bool HasData { get; }

    /// <summary>Number of symbols with data; quotes of equities do not count.</summary>
    public override int Count => Entries.Count;

    /// <summary>Symbols with data, in the order of the tickers.</summary>
    public virtual IReadOnlyList<Symbol> Keys => [.. Entries.Keys];

    /// <summary>Data that the indexer would give, in the order of the tickers; every tick counts as one.</summary>
    public virtual IReadOnlyList<BaseData> Values => [.. Points().Select(static pair => pair.Value)];

    /// <inheritdoc/>
    protected override IEnumerable<Symbol> GetKeys => Entries.Keys;

    /// <inheritdoc/>
    protected override IEnumerable<dynamic> GetValues => Points().Select(static pair => (dynamic)pair.Value);

    /// <summary>
    /// Data of a symbol: its trade or quote bar (whichever came last, never a quote bar of an equity), or the list of its ticks, or its user-defined data.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No data of the symbol in this step; see <see cref="ContainsKey"/>.</exception>
    public override dynamic this[Symbol symbol]
    {
        get
        {
            if (Entries.TryGetValue(symbol, out var entry))
            {
                return entry.Main!;
            }
            CheckForImplicitlyCreatedSymbol(symbol);
            throw new KeyNotFoundException($"Slice has no data of '{symbol}' at {Time:yyyy-MM-dd HH:mm:ss}. Use ContainsKey or TryGetValue first.");
        }
        set => throw new NotSupportedException("A slice is read-only.");
    }

    /// <summary>Whether a symbol has data, if only a corporate action; quotes of equities do not count.</summary>
    public override bool ContainsKey(Symbol symbol) => symbol is not null && Entries.ContainsKey(symbol);

    /// <summary>Data of a symbol as the indexer gives it.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="data">Data, or null.</param>
    /// <returns>False if the symbol has no data or nothing but corporate actions.</returns>
    public override bool TryGetValue(Symbol symbol, out dynamic data)
    {
        data = Find(symbol)!;
        return data is not null;
    }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<Symbol, dynamic>> GetItems() =>
        Points().Select(static pair => KeyValuePair.Create<Symbol, dynamic>(pair.Key, pair.Value));

    /// <summary>Data that the indexer would give, in the order of the tickers; every tick is an item.</summary>
    public IEnumerator<KeyValuePair<Symbol, BaseData>> GetEnumerator() => Points().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Makes the slice of a time step of a run.</summary>
    /// <param name="time">Time of the step, in the algorithm's time zone.</param>
    /// <param name="utcTime">Time of the step in UTC.</param>
    /// <param name="data">Points of the algorithm's own subscriptions in feed order; the slice keeps the array.</param>
    /// <param name="internalDelistings">Delistings of subscriptions that are not the algorithm's, or null: it sees those too.</param>
    internal static Slice OfStep(DateTime time, DateTime utcTime, BaseData[] data, List<Delisting>? internalDelistings = null) =>
        new(time, utcTime, data, finestWins: true, internalDelistings);

    /// <summary>What the indexer gives, or null: a data point or a list of ticks.</summary>
    internal object? Find(Symbol symbol) => symbol is not null && Entries.TryGetValue(symbol, out var entry) ? entry.Main : null;

    private IEnumerable<KeyValuePair<Symbol, BaseData>> Points()
    {
        foreach (var (symbol, entry) in Entries)
        {
            if (entry.Main is List<Tick> ticks)
            {
                foreach (var tick in ticks)
                {
                    yield return new(symbol, tick);
                }
            }
            else if (entry.Main is BaseData point)
            {
                yield return new(symbol, point);
            }
        }
    }
}
