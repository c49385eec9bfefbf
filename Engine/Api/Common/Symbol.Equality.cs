namespace QuantConnect;

public sealed partial class Symbol
{
    /// <summary>Compares by identity; a string counts as the ticker of a symbol of the run, an identifier as itself.</summary>
    public override bool Equals(object? obj) => obj switch
    {
        Symbol symbol => Equals(symbol),
        string ticker => Equals(FromTicker(ticker)),
        SecurityIdentifier sid => ID.Equals(sid),
        _ => false,
    };

    /// <summary>Whether both have the same identity; null equals <see cref="Empty"/>.</summary>
    public bool Equals(Symbol? other) => ReferenceEquals(this, other) || ID.Equals(other is null ? SecurityIdentifier.Empty : other.ID);

    /// <summary>Hash of the identity, the same in every process.</summary>
    public override int GetHashCode() => ID.GetHashCode();

    /// <summary>Orders by ticker, ignoring case.</summary>
    /// <param name="obj">Symbol or ticker.</param>
    public int CompareTo(object? obj) => obj switch
    {
        Symbol symbol => string.Compare(Value, symbol.Value, StringComparison.OrdinalIgnoreCase),
        string ticker => string.Compare(Value, ticker, StringComparison.OrdinalIgnoreCase),
        _ => throw new ArgumentException($"A Symbol can be compared with a Symbol or a string, not with {obj?.GetType().Name ?? "null"}.", nameof(obj)),
    };

    /// <summary>Whether both have the same identity; null equals <see cref="Empty"/>.</summary>
    public static bool operator ==(Symbol? left, Symbol? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        return left is null ? right!.Equals(left) : left.Equals(right);
    }

    /// <summary>Whether <paramref name="right"/> is the same symbol, its ticker or its identifier.</summary>
    public static bool operator ==(Symbol? left, object? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }
        if (left is null)
        {
            return right is null || right.Equals(left);
        }
        return right is null ? left.Equals((Symbol?)null) : left.Equals(right);
    }

    /// <summary>Whether <paramref name="left"/> is the same symbol or the text of <paramref name="right"/>.</summary>
    public static bool operator ==(object? left, Symbol? right) => left switch
    {
        null => right is null,
        Symbol symbol => symbol.Equals(right),
        string text => text.Equals(right?.ToString(), StringComparison.InvariantCulture),
        _ => false,
    };

    /// <summary>Opposite of equality.</summary>
    public static bool operator !=(Symbol? left, Symbol? right) => !(left == right);

    /// <summary>Opposite of equality.</summary>
    public static bool operator !=(Symbol? left, object? right) => !(left == right);

    /// <summary>Opposite of equality.</summary>
    public static bool operator !=(object? left, Symbol? right) => !(left == right);

    /// <summary>Ticker the run knows the symbol by, or its identifier.</summary>
    [Obsolete("Symbol implicit operator to string is provided for algorithm use only.")]
    public static implicit operator string(Symbol symbol) => symbol.ToString();

    /// <summary>Symbol the run knows by this ticker; for an unknown ticker one that equals no real symbol.</summary>
    [Obsolete("Symbol implicit operator from string is provided for algorithm use only.")]
    public static implicit operator Symbol(string ticker) => FromTicker(ticker);

    private static Symbol FromTicker(string ticker) =>
        SymbolCache.TryGetSymbol(ticker, out var symbol) ? symbol : new Symbol(new SecurityIdentifier(ticker, 0), ticker);
}
