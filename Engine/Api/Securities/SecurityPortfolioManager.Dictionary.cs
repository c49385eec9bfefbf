using System.Collections;

namespace QuantConnect.Securities;

public partial class SecurityPortfolioManager
{
    private const string IsView = "The portfolio shows the positions of the algorithm's securities; it has none of its own to add or remove. Add or remove the security.";

    /// <summary>Number of current securities, whether held or not.</summary>
    public override int Count => Securities.Count;

    /// <summary>The same as that of the securities.</summary>
    public override bool IsReadOnly => Securities.IsReadOnly;

    /// <summary>Symbols of the current securities.</summary>
    public ICollection<Symbol> Keys => Securities.Keys;

    /// <summary>Positions of the current securities, as a copy.</summary>
    public ICollection<SecurityHolding> Values => GetValues.ToList();

    /// <summary>Symbols of the current securities.</summary>
    protected override IEnumerable<Symbol> GetKeys => Securities.Keys;

    /// <summary>Positions of the current securities.</summary>
    protected override IEnumerable<SecurityHolding> GetValues => Securities.ValueList.Select(x => x.Holdings);

    /// <summary>The position in a security, empty if nothing is held.</summary>
    /// <exception cref="KeyNotFoundException">There is no such security.</exception>
    public override SecurityHolding this[Symbol symbol]
    {
        get => Securities[symbol].Holdings;
        set => Securities[symbol].Holdings = value;
    }

    /// <summary>Not possible: add a security.</summary>
    /// <exception cref="NotImplementedException">Always.</exception>
    public void Add(Symbol symbol, SecurityHolding holding) => throw new NotImplementedException(IsView);

    /// <summary>Not possible: add a security.</summary>
    /// <exception cref="NotImplementedException">Always.</exception>
    public void Add(KeyValuePair<Symbol, SecurityHolding> pair) => throw new NotImplementedException(IsView);

    /// <summary>Not possible.</summary>
    /// <exception cref="NotImplementedException">Always.</exception>
    public override void Clear() => throw new NotImplementedException(IsView);

    /// <summary>Not possible: remove the security.</summary>
    /// <exception cref="NotImplementedException">Always.</exception>
    public override bool Remove(Symbol symbol) => throw new NotImplementedException(IsView);

    /// <summary>Not possible: remove the security.</summary>
    /// <exception cref="NotImplementedException">Always.</exception>
    public bool Remove(KeyValuePair<Symbol, SecurityHolding> pair) => throw new NotImplementedException(IsView);

    /// <summary>Whether there is or was a security of a symbol.</summary>
    public override bool ContainsKey(Symbol symbol) => Securities.ContainsKey(symbol);

    /// <summary>Whether there is or was a security of the pair's symbol.</summary>
    public bool Contains(KeyValuePair<Symbol, SecurityHolding> pair) => Securities.ContainsKey(pair.Key);

    /// <summary>Not possible: Lean's version copies nothing. Enumerate the portfolio instead.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public void CopyTo(KeyValuePair<Symbol, SecurityHolding>[] array, int index)
        => throw new NotSupportedException("The portfolio cannot be copied as a whole (Lean leaves the copy empty): use foreach, Select or Values.");

    /// <summary>Looks up the position in a security, current or removed.</summary>
    public override bool TryGetValue(Symbol symbol, out SecurityHolding holding)
    {
        var exists = Securities.TryGetValue(symbol, out var security);
        holding = exists ? security.Holdings : null!;
        return exists;
    }

    /// <summary>Positions of the current securities by symbol.</summary>
    public override IEnumerable<KeyValuePair<Symbol, SecurityHolding>> GetItems()
        => Securities.GetItems().Select(x => KeyValuePair.Create(x.Key, x.Value.Holdings));

    IEnumerator<KeyValuePair<Symbol, SecurityHolding>> IEnumerable<KeyValuePair<Symbol, SecurityHolding>>.GetEnumerator() => GetItems().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetItems().GetEnumerator();
}
