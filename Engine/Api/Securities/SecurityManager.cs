using System.Collections;
using System.Collections.Specialized;
using QuantConnect.Data;
using QuantConnect.Interfaces;

namespace QuantConnect.Securities;

/// <summary>
/// The algorithm's securities by symbol. Counting and enumerating covers the current ones; looking up by symbol finds those that were
/// removed too.
/// </summary>
public class SecurityManager : ExtendedDictionary<Symbol, Security>, IDictionary<Symbol, Security>, INotifyCollectionChanged
{
    private readonly ITimeKeeper _clock;
    private readonly Dictionary<Symbol, Security> _current = new();
    private readonly Dictionary<Symbol, Security> _all = new();
    private ISecurityService? _factory;

    // copies, so that securities can come and go during an enumeration
    private List<Symbol>? _keys;
    private List<Security>? _values;
    private List<KeyValuePair<Symbol, Security>>? _items;

    /// <summary>Creates an empty collection.</summary>
    /// <param name="timeKeeper">The clock that added securities get.</param>
    public SecurityManager(ITimeKeeper timeKeeper)
    {
        _clock = timeKeeper;
    }

    /// <summary>Raised when a security was added or removed.</summary>
    public event NotifyCollectionChangedEventHandler? CollectionChanged;

    /// <summary>The current time in UTC.</summary>
    public DateTime UtcTime => _clock.UtcTime;

    /// <summary>Number of current securities.</summary>
    public override int Count => _current.Count;

    /// <summary>Always false.</summary>
    public override bool IsReadOnly => false;

    /// <summary>Symbols of the current securities.</summary>
    public ICollection<Symbol> Keys => KeyList;

    /// <summary>The current securities.</summary>
    public ICollection<Security> Values => ValueList;

    /// <summary>All securities there ever were, as a copy.</summary>
    public ICollection<Security> Total => _all.Values.ToList();

    /// <summary>Where messages for the log go, if anywhere.</summary>
    internal Action<string>? LogSink { get; set; }

    /// <summary><see cref="Values"/>, for loops that are not to allocate an enumerator.</summary>
    internal List<Security> ValueList => _values ??= _current.Values.ToList();

    /// <summary><see cref="Total"/> without a copy.</summary>
    internal Dictionary<Symbol, Security>.ValueCollection Everything => _all.Values;

    /// <summary>Symbols of the current securities.</summary>
    protected override IEnumerable<Symbol> GetKeys => KeyList;

    /// <summary>The current securities.</summary>
    protected override IEnumerable<Security> GetValues => ValueList;

    private List<Symbol> KeyList => _keys ??= _current.Keys.ToList();

    private List<KeyValuePair<Symbol, Security>> ItemList => _items ??= _current.ToList();

    /// <summary>The security of a symbol, current or removed.</summary>
    /// <exception cref="KeyNotFoundException">There never was one.</exception>
    /// <exception cref="ArgumentException">Setting another one for a symbol that has one.</exception>
    public override Security this[Symbol symbol]
    {
        get
        {
            if (_all.TryGetValue(symbol, out var security))
            {
                return security;
            }
            CheckForImplicitlyCreatedSymbol(symbol);
            throw new KeyNotFoundException(
                $"This asset symbol ({symbol}) was not found in your security list. Add it first, or ask with Securities.ContainsKey or TryGetValue.");
        }
        set
        {
            if (_current.TryGetValue(symbol, out var existing) && existing != value)
            {
                throw new ArgumentException($"Unable to overwrite existing Security: {symbol}. Remove it first.", nameof(symbol));
            }
            Add(symbol, value);
        }
    }

    /// <summary>Adds a security and sets its clock; nothing happens if the symbol has one.</summary>
    public void Add(Symbol symbol, Security security)
    {
        if (_current.TryAdd(symbol, security))
        {
            _all[symbol] = security;
            security.SetLocalTimeKeeper(_clock.GetLocalTimeKeeper(security.Exchange.TimeZone));
            OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Add, security));
        }
    }

    /// <summary>Adds a security and sets its clock; nothing happens if the symbol has one.</summary>
    public void Add(Security security) => Add(security.Symbol, security);

    /// <summary>Adds a security and sets its clock; nothing happens if the symbol has one.</summary>
    public void Add(KeyValuePair<Symbol, Security> pair) => Add(pair.Key, pair.Value);

    /// <summary>Forgets all securities, without raising an event.</summary>
    public override void Clear()
    {
        ForgetCopies();
        _current.Clear();
        _all.Clear();
    }

    /// <summary>Whether there is or was exactly this security.</summary>
    public bool Contains(KeyValuePair<Symbol, Security> pair) => _all.Contains(pair);

    /// <summary>Whether there is or was a security of a symbol; false for null.</summary>
    public override bool ContainsKey(Symbol symbol) => symbol is not null && _all.ContainsKey(symbol);

    /// <summary>Copies the current securities into an array.</summary>
    public void CopyTo(KeyValuePair<Symbol, Security>[] array, int number) => ItemList.CopyTo(array, number);

    /// <summary>Removes a security from the current ones.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(KeyValuePair<Symbol, Security> pair) => Remove(pair.Key);

    /// <summary>Removes a security from the current ones.</summary>
    /// <returns>Whether it was there.</returns>
    public override bool Remove(Symbol symbol)
    {
        if (!_current.Remove(symbol, out var security))
        {
            return false;
        }
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Remove, security));
        return true;
    }

    /// <summary>Looks up a security, current or removed.</summary>
    public override bool TryGetValue(Symbol symbol, out Security security)
    {
        security = null!;
        return symbol is not null && _all.TryGetValue(symbol, out security!);
    }

    /// <summary>The current securities by symbol.</summary>
    public override IEnumerable<KeyValuePair<Symbol, Security>> GetItems() => ItemList;

    /// <summary>Creates a security, or adds the subscriptions to one that is there; it is not added to this collection.</summary>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="subscriptionDataConfigList">Its subscriptions.</param>
    /// <param name="leverage">Leverage to set, 0 for the model's own.</param>
    /// <param name="addToSymbolCache">Whether the ticker may be used in place of the symbol from now on.</param>
    /// <param name="underlying">Underlying security of a derivative.</param>
    public Security CreateSecurity(
        Symbol symbol,
        List<SubscriptionDataConfig> subscriptionDataConfigList,
        decimal leverage = 0,
        bool addToSymbolCache = true,
        Security? underlying = null)
        => Factory.CreateSecurity(symbol, subscriptionDataConfigList, leverage, addToSymbolCache, underlying);

    /// <summary>Creates a security, or adds the subscription to one that is there; it is not added to this collection.</summary>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="subscriptionDataConfig">Its subscription.</param>
    /// <param name="leverage">Leverage to set, 0 for the model's own.</param>
    /// <param name="addToSymbolCache">Whether the ticker may be used in place of the symbol from now on.</param>
    /// <param name="underlying">Underlying security of a derivative.</param>
    public Security CreateSecurity(
        Symbol symbol,
        SubscriptionDataConfig subscriptionDataConfig,
        decimal leverage = 0,
        bool addToSymbolCache = true,
        Security? underlying = null)
        => Factory.CreateSecurity(symbol, subscriptionDataConfig, leverage, addToSymbolCache, underlying);

    /// <summary>Creates a security of its own for the benchmark; it is not added to this collection.</summary>
    public Security CreateBenchmarkSecurity(Symbol symbol) => Factory.CreateBenchmarkSecurity(symbol);

    /// <summary>Sets what creates securities.</summary>
    internal void SetSecurityService(ISecurityService securityService)
    {
        _factory = securityService;
    }

    IEnumerator<KeyValuePair<Symbol, Security>> IEnumerable<KeyValuePair<Symbol, Security>>.GetEnumerator() => ItemList.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ItemList.GetEnumerator();

    /// <summary>Raises <see cref="CollectionChanged"/>.</summary>
    protected virtual void OnCollectionChanged(NotifyCollectionChangedEventArgs changedEventArgs)
    {
        ForgetCopies();
        CollectionChanged?.Invoke(this, changedEventArgs);
    }

    private ISecurityService Factory => _factory ?? throw new InvalidOperationException("Securities cannot be created before the run has started.");

    private void ForgetCopies()
    {
        _keys = null;
        _values = null;
        _items = null;
    }
}
