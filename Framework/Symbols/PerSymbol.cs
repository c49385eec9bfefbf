using QuantConnect;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Framework.Symbols;

/// <summary>
/// What a plugin keeps for each security of its universe: made when the security comes, disposed of when it goes, and always walked in the same order.
/// Call <see cref="Apply"/> from <c>OnSecuritiesChanged</c>.
/// </summary>
/// <typeparam name="T">The state of one security. Its <see cref="IDisposable.Dispose"/> takes back what it registered with Lean (consolidators!).</typeparam>
public sealed class PerSymbol<T>
    where T : class, IDisposable
{
    private readonly Dictionary<Symbol, T> _states = [];
    private readonly Func<Security, T> _create;
    private T[] _ordered = [];

    /// <summary>No states yet.</summary>
    /// <param name="create">Makes the state of a security that was added.</param>
    public PerSymbol(Func<Security, T> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _create = create;
    }

    /// <summary>The states in the order of <see cref="SymbolOrder"/>; walked at every step without an enumerator to allocate.</summary>
    public ReadOnlySpan<T> States => _ordered;

    /// <summary>Makes and disposes of states as securities come and go. A security that comes twice keeps its state.</summary>
    public void Apply(SecurityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var removed in changes.RemovedSecurities)
        {
            if (_states.Remove(removed.Symbol, out var state))
            {
                state.Dispose();
            }
        }
        // in the order of symbols, because states may share something that the first one changes for the next
        foreach (var added in changes.AddedSecurities.Where(x => !_states.ContainsKey(x.Symbol)).OrderBy(x => x.Symbol, SymbolOrder.Instance).ToList())
        {
            _states.Add(added.Symbol, _create(added));
        }
        var symbols = _states.Keys.ToArray();
        Array.Sort(symbols, SymbolOrder.Instance);
        _ordered = Array.ConvertAll(symbols, x => _states[x]);
    }
}
