namespace QuantConnect;

/// <summary>A place where securities are traded.</summary>
public partial class Exchange
{
    /// <summary>Makes an exchange.</summary>
    /// <param name="name">Name.</param>
    /// <param name="code">Code, the name if empty.</param>
    /// <param name="description">Full name.</param>
    /// <param name="market">Market it belongs to.</param>
    /// <param name="securityTypes">What it trades.</param>
    public Exchange(string name, string code, string description, string market, params SecurityType[] securityTypes)
    {
        Name = name;
        Code = string.IsNullOrEmpty(code) ? name : code;
        Description = description;
        Market = market;
        SecurityTypes = securityTypes is null ? [] : [.. securityTypes];
    }

    /// <summary>Full name.</summary>
    public string Description { get; }

    /// <summary>Code.</summary>
    public string Code { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; }

    /// <summary>Market it belongs to.</summary>
    public string Market { get; init; }

    /// <summary>What it trades.</summary>
    public IReadOnlyList<SecurityType> SecurityTypes { get; init; }

    /// <summary>Name.</summary>
    public override string ToString() => Name;

    /// <summary>Name of an exchange, empty for null.</summary>
    public static implicit operator string(Exchange? exchange) => exchange is null ? string.Empty : exchange.Name;

    /// <summary>Whether code, market and traded types are the same; null counts as unknown.</summary>
    public override bool Equals(object? obj)
    {
        if (ReferenceEquals(this, obj))
        {
            return true;
        }
        if (obj is not Exchange other || ReferenceEquals(other, UNKNOWN))
        {
            return ReferenceEquals(this, UNKNOWN);
        }
        return Code == other.Code && Market == other.Market && SecurityTypes.Count == other.SecurityTypes.Count && SecurityTypes.All(other.SecurityTypes.Contains);
    }

    /// <summary>Hash of the code.</summary>
    public override int GetHashCode() => Code.Length == 0 ? 0 : (Code[0] * 397) ^ Code.Length;

    /// <summary>Whether both are the same; null counts as unknown.</summary>
    public static bool operator ==(Exchange? left, Exchange? right) => (left ?? UNKNOWN).Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Exchange? left, Exchange? right) => !(left == right);
}
