using System.Collections;

namespace QuantConnect.Securities;

public partial class CashBook
{
    /// <summary>Number of currencies.</summary>
    public override int Count => _currencies.Count;

    /// <summary>Always false.</summary>
    public override bool IsReadOnly => false;

    /// <summary>Currency codes.</summary>
    public ICollection<string> Keys => _currencies.Keys;

    /// <summary>The currencies.</summary>
    public ICollection<Cash> Values => _currencies.Values;

    /// <summary>Currency codes.</summary>
    protected override IEnumerable<string> GetKeys => _currencies.Keys;

    /// <summary>The currencies.</summary>
    protected override IEnumerable<Cash> GetValues => _currencies.Values;

    /// <summary>A currency by its code. Setting one that is there takes over amount and rate only.</summary>
    /// <exception cref="KeyNotFoundException">The book does not have it.</exception>
    public override Cash this[string symbol]
    {
        get
        {
            if (_currencies.TryGetValue(symbol, out var cash))
            {
                return cash;
            }
            throw symbol == Currencies.NullCurrency
                ? new InvalidOperationException("The null currency, which stands for no fee, was asked for in the cash book.")
                : new KeyNotFoundException($"This cash symbol ({symbol}) was not found in your cash book. It has {string.Join(", ", _currencies.Keys)}.");
        }
        set => Put(symbol, value);
    }

    /// <summary>Adds a currency, or sets amount and rate of one that is there.</summary>
    public void Add(string symbol, Cash value) => Put(symbol, value);

    /// <summary>Adds a currency, or sets amount and rate of one that is there.</summary>
    public void Add(KeyValuePair<string, Cash> item) => Put(item.Key, item.Value);

    /// <summary>Removes all currencies.</summary>
    public override void Clear()
    {
        SetCurrencies([]);
        Notify(CashBookUpdateType.Removed, null!);
    }

    /// <summary>Removes a currency.</summary>
    /// <returns>Whether it was there.</returns>
    public override bool Remove(string symbol)
    {
        if (!_currencies.TryGetValue(symbol, out var cash))
        {
            return false;
        }
        var currencies = new Dictionary<string, Cash>(_currencies);
        currencies.Remove(symbol);
        SetCurrencies(currencies);
        if (ReferenceEquals(cash.Book, this))
        {
            cash.Book = null;
        }
        else
        {
            cash.Updated -= OnCashUpdated;
        }
        cash.CurrencyConversionUpdated -= OnConversionUpdated;
        Notify(CashBookUpdateType.Removed, cash);
        return true;
    }

    /// <summary>Removes a currency by its code.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(KeyValuePair<string, Cash> item) => Remove(item.Key);

    /// <summary>Whether the book has a currency; false for null.</summary>
    public override bool ContainsKey(string symbol) => symbol is not null && _currencies.ContainsKey(symbol);

    /// <summary>Whether the book has exactly this object under this code.</summary>
    public bool Contains(KeyValuePair<string, Cash> item) => _currencies.Contains(item);

    /// <summary>Looks a currency up by its code.</summary>
    public override bool TryGetValue(string symbol, out Cash value)
    {
        value = null!;
        return symbol is not null && _currencies.TryGetValue(symbol, out value!);
    }

    /// <summary>Copies the entries into an array.</summary>
    public void CopyTo(KeyValuePair<string, Cash>[] array, int arrayIndex)
        => ((ICollection<KeyValuePair<string, Cash>>)_currencies).CopyTo(array, arrayIndex);

    /// <summary>All entries.</summary>
    public override IEnumerable<KeyValuePair<string, Cash>> GetItems() => _currencies;

    /// <summary>Enumerates the entries there are now.</summary>
    public IEnumerator<KeyValuePair<string, Cash>> GetEnumerator() => _currencies.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Cash Put(string symbol, Cash value)
    {
        if (symbol == Currencies.NullCurrency)
        {
            return null!;
        }
        if (_currencies.TryGetValue(symbol, out var cash))
        {
            cash.ConversionRate = value.ConversionRate;
            cash.SetAmount(value.Amount);
            return cash;
        }
        if (value.Book is null)
        {
            value.Book = this;
        }
        else
        {
            // somebody put it into two books
            value.Updated += OnCashUpdated;
        }
        value.CurrencyConversionUpdated += OnConversionUpdated;
        SetCurrencies(new Dictionary<string, Cash>(_currencies) { [symbol] = value });
        Added?.Invoke(value);
        Notify(CashBookUpdateType.Added, value);
        return value;
    }

    private void SetCurrencies(Dictionary<string, Cash> currencies)
    {
        _currencies = currencies;
        _all = [.. currencies.Values];
        ForgetTotal();
    }

    /// <summary>To be called by a currency of the book whose amount or rate changed.</summary>
    internal void OnUpdated(Cash cash) => Notify(CashBookUpdateType.Updated, cash);

    private void OnCashUpdated(object? sender, EventArgs arguments) => OnUpdated((Cash)sender!);

    private void OnConversionUpdated(object? sender, EventArgs arguments) => ForgetTotal();

    private void Notify(CashBookUpdateType type, Cash cash)
    {
        if (type != CashBookUpdateType.Updated || cash.HasConstantRate)
        {
            ForgetTotal();
        }
        _isTotalKnown = false;
        Changed?.Invoke();
        Updated?.Invoke(this, new CashBookUpdatedEventArgs(type, cash));
    }

    private void ForgetTotal()
    {
        _isTotalKnown = false;
        _constantCount = -1;
    }
}
