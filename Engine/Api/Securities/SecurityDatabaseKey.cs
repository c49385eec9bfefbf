namespace QuantConnect.Securities;

/// <summary>Key of the market hours and symbol properties databases; market and symbol are compared without regard to case.</summary>
public class SecurityDatabaseKey : IEquatable<SecurityDatabaseKey>
{
    /// <summary>Stands for every market or every symbol.</summary>
    public const string Wildcard = "[*]";

    /// <summary>Creates a key; an empty market or symbol becomes the <see cref="Wildcard"/>.</summary>
    public SecurityDatabaseKey(string? market, string? symbol, SecurityType securityType)
    {
        Market = string.IsNullOrEmpty(market) ? Wildcard : market;
        Symbol = string.IsNullOrEmpty(symbol) ? Wildcard : symbol;
        SecurityType = securityType;
    }

    /// <summary>The market, or the wildcard.</summary>
    public string Market { get; init; }

    /// <summary>The ticker, or the wildcard.</summary>
    public string Symbol { get; init; }

    /// <summary>The kind of security.</summary>
    public SecurityType SecurityType { get; init; }

    /// <summary>The key for all symbols of this market and security type.</summary>
    public SecurityDatabaseKey CreateCommonKey() => new(Market, null, SecurityType);

    /// <summary>Reads <c>Equity-usa-SPY</c>.</summary>
    /// <returns>The key, null if the security type is unknown.</returns>
    /// <exception cref="FormatException">The text does not have three parts, or no security type.</exception>
    public static SecurityDatabaseKey? Parse(string key)
    {
        var parts = key.Split('-');
        if (parts.Length != 3 || parts[0] == Wildcard)
        {
            throw new FormatException($"'{key}' is not a database key: it must read like Equity-usa-SPY or Equity-usa-{Wildcard}.");
        }
        return parts[0].TryParseSecurityType(out var type) ? new SecurityDatabaseKey(parts[1], parts[2], type) : null;
    }

    /// <summary>Whether both keys mean the same entry.</summary>
    public bool Equals(SecurityDatabaseKey? other)
        => other is not null
        && SecurityType == other.SecurityType
        && string.Equals(Market, other.Market, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Symbol, other.Symbol, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both keys mean the same entry.</summary>
    public override bool Equals(object? obj) => obj is SecurityDatabaseKey other && other.GetType() == GetType() && Equals(other);

    /// <summary>A hash that does not depend on case.</summary>
    public override int GetHashCode() => HashCode.Combine(
        StringComparer.OrdinalIgnoreCase.GetHashCode(Market),
        StringComparer.OrdinalIgnoreCase.GetHashCode(Symbol),
        (int)SecurityType);

    /// <summary>Whether both keys mean the same entry.</summary>
    public static bool operator ==(SecurityDatabaseKey? left, SecurityDatabaseKey? right) => Equals(left, right);

    /// <summary>Whether the keys mean different entries.</summary>
    public static bool operator !=(SecurityDatabaseKey? left, SecurityDatabaseKey? right) => !Equals(left, right);

    /// <summary>The key as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => $"{SecurityType}-{Market}-{Symbol}";
}
