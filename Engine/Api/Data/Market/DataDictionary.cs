using Common.Util;

namespace QuantConnect.Data.Market;

/// <summary>Data of one time step by symbol; enumerated in the order of the tickers.</summary>
/// <typeparam name="T">Type of the data.</typeparam>
public class DataDictionary<T> : BaseExtendedDictionary<Symbol, T>
{
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

    /// <summary>Time of the step, in the algorithm's time zone.</summary>
    public DateTime Time { get; set; }

    /// <summary>Symbols, in the order of the tickers.</summary>
    public override ICollection<Symbol> Keys => _keys ??= Sorted().ConvertAll(static item => item.Key);

    /// <summary>Data, in the order of the tickers.</summary>
    public override ICollection<T> Values => _values ??= Sorted().ConvertAll(static item => item.Value);

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

    private void Forget()
    {
        _sorted = null;
        _keys = null;
        _values = null;
    }
}
