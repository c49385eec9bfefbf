using QuantConnect;

namespace Quant.Framework.Symbols;

/// <summary>Orders symbols by their identifier, ordinally: the same on every machine, and different symbols of the same ticker stay apart.</summary>
public sealed class SymbolOrder : IComparer<Symbol>
{
    /// <summary>The one instance.</summary>
    public static SymbolOrder Instance { get; } = new();

    private SymbolOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(Symbol? x, Symbol? y)
        => ReferenceEquals(x, y) || Equals(x, y) ? 0 : string.CompareOrdinal(x?.ID.ToString(), y?.ID.ToString());
}
