using Common.Util;

namespace QuantConnect.Data.Market;

/// <summary>Data of one time step by symbol; enumerated in the order of the tickers.</summary>
/// <typeparam name="T">Type of the data.</typeparam>
public class DataDictionary<T> : BaseExtendedDictionary<Symbol, T>
{
    // so many points are searched faster than put into a dictionary
    private const int FewPoints = 8;

    // points of a step that are not in the dictionary yet
    private readonly bool _finestWins;
    private BaseData[]? _points;
    private List<KeyValuePair<Symbol, T>>? _sorted;
    private List<Symbol>? _keys;
    private List<T>? _values;

    /// <summary>Makes an empty collection.</summary>
    public DataDictionary()
    {
    }

    /// <summary>Makes a collection of data points; a later one replaces an earlier one of the same symbol.</summary>
    /// <param name="data">Data points.</param>
    /// <param name="keySelector">Symbol of a point.</param>
    public DataDictionary(IEnumerable<T> data, Func<T, Symbol> keySelector)
        : base(data, keySelector)
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="time">Time of the step, in the algorithm's time zone.</param>
    public DataDictionary(DateTime time) => Time = time;

    /// <summary>Makes the collection of those of a step's points that are of its type.</summary>
    /// <param name="time">Time of the step, in the algorithm's time zone.</param>
    /// <param name="points">All points of the step, which nobody changes.</param>
    /// <param name="finestWins">Whether of several bars of a symbol the shortest counts, not the last.</param>
    internal DataDictionary(DateTime time, BaseData[] points, bool finestWins)
        : this(time)
    {
        _points = points;
        _finestWins = finestWins;
    }

    /// <summary>Time of the step, in the algorithm's time zone.</summary>
    public DateTime Time { get; set; }

    /// <inheritdoc/>
    public override int Count => _points is { Length: <= 1 } few ? few.Length == 1 && few[0] is T ? 1 : 0 : base.Count;

    /// <summary>Symbols, in the order of the tickers.</summary>
    public override ICollection<Symbol> Keys => _keys ??= KeysOf(Sorted());

    /// <summary>Data, in the order of the tickers.</summary>
    public override ICollection<T> Values => _values ??= ValuesOf(Sorted());

    /// <inheritdoc/>
    protected override IEnumerable<Symbol> GetKeys => Keys;

    /// <inheritdoc/>
    protected override IEnumerable<T> GetValues => Values;

    /// <summary>Data of a symbol.</summary>
    /// <exception cref="KeyNotFoundException">No data of the symbol in this step; see <c>TryGetValue</c>.</exception>
    public override T this[Symbol symbol]
    {
        get
        {
            if (TryGetValue(symbol, out var value))
            {
                return value;
            }
            CheckForImplicitlyCreatedSymbol(symbol);
            throw new KeyNotFoundException($"{GetType().GetBetterTypeName()} has no data of '{symbol}' at this time step. Use ContainsKey or TryGetValue first.");
        }
        set
        {
            Forget();
            base[symbol] = value;
        }
    }

    /// <inheritdoc/>
    public override bool TryGetValue(Symbol key, out T value)
    {
        if (_points is not { Length: <= FewPoints } few || key is null)
        {
            return base.TryGetValue(key!, out value);
        }
        value = default!;
        var found = false;
        foreach (var point in few)
        {
            if (point is T candidate && point.Symbol == key && (!found || Replaces(point, value)))
            {
                value = candidate;
                found = true;
            }
        }
        return found;
    }

    /// <inheritdoc/>
    public override bool ContainsKey(Symbol symbol) => TryGetValue(symbol, out _);

    /// <summary>Data of a symbol, or the default value of the type.</summary>
    public virtual T GetValue(Symbol key)
    {
        TryGetValue(key, out var value);
        return value;
    }

    /// <summary>The entries in the order of the tickers.</summary>
    public override IEnumerable<KeyValuePair<Symbol, T>> GetItems() => Sorted();

    /// <summary>The entries in the order of the tickers.</summary>
    public override IEnumerator<KeyValuePair<Symbol, T>> GetEnumerator() => Sorted().GetEnumerator();

    /// <inheritdoc/>
    public override void Clear()
    {
        Forget();
        base.Clear();
    }

    /// <inheritdoc/>
    public override bool Remove(Symbol key)
    {
        Forget();
        return base.Remove(key);
    }

    /// <inheritdoc/>
    public override bool Remove(KeyValuePair<Symbol, T> item)
    {
        Forget();
        return base.Remove(item);
    }

    /// <inheritdoc/>
    public override void Add(Symbol key, T value)
    {
        Forget();
        base.Add(key, value);
    }

    /// <inheritdoc/>
    public override void Add(KeyValuePair<Symbol, T> item)
    {
        Forget();
        base.Add(item);
    }

    private protected override Dictionary<Symbol, T> MakeDictionary()
    {
        var dictionary = new Dictionary<Symbol, T>();
        foreach (var point in _points ?? [])
        {
            if (point is T value && (!dictionary.TryGetValue(point.Symbol, out var other) || Replaces(point, other)))
            {
                dictionary[point.Symbol] = value;
            }
        }
        _points = null;
        return dictionary;
    }

    /// <summary>Whether a later point takes the place of an earlier one of the same symbol.</summary>
    private bool Replaces(BaseData point, T earlier) => !_finestWins || earlier is not BaseData other || other.EndTime - other.Time > point.EndTime - point.Time;

    private List<KeyValuePair<Symbol, T>> Sorted()
    {
        if (_sorted is null)
        {
            var items = new List<KeyValuePair<Symbol, T>>(Dictionary.Count);
            var ordered = true;
            foreach (var item in Dictionary)
            {
                ordered = ordered && (items.Count == 0 || items[^1].Key.CompareTo(item.Key) <= 0);
                items.Add(item);
            }
            // a stable sort: symbols of the same ticker stay in the order they came
            _sorted = ordered ? items : [.. items.OrderBy(static item => item.Key)];
        }
        return _sorted;
    }

    // loops, because ConvertAll over pairs is generic code that no image holds
    private static List<Symbol> KeysOf(List<KeyValuePair<Symbol, T>> items)
    {
        var keys = new List<Symbol>(items.Count);
        foreach (var (key, _) in items)
        {
            keys.Add(key);
        }
        return keys;
    }

    private static List<T> ValuesOf(List<KeyValuePair<Symbol, T>> items)
    {
        var values = new List<T>(items.Count);
        foreach (var (_, value) in items)
        {
            values.Add(value);
        }
        return values;
    }

    private void Forget()
    {
        _sorted = null;
        _keys = null;
        _values = null;
    }
}
