namespace QuantConnect.Data.Auxiliary;

/// <summary>Names a set of map files: those of one market and security type.</summary>
public class AuxiliaryDataKey
{
    /// <summary>Makes a key.</summary>
    /// <param name="market">Market, lower case.</param>
    /// <param name="securityType">Security type; that of the underlying for derivatives.</param>
    public AuxiliaryDataKey(string market, SecurityType securityType)
    {
        Market = market;
        SecurityType = securityType;
    }

    /// <summary>Key of US equities.</summary>
    public static AuxiliaryDataKey EquityUsa { get; } = new(QuantConnect.Market.USA, SecurityType.Equity);

    /// <summary>Market.</summary>
    public string Market { get; }

    /// <summary>Security type.</summary>
    public SecurityType SecurityType { get; }

    /// <summary>Key of a symbol, or of its underlying if it has one.</summary>
    public static AuxiliaryDataKey Create(Symbol symbol) => Create(symbol.HasUnderlying ? symbol.Underlying!.ID : symbol.ID);

    /// <summary>Key of a security, or of its underlying if it has one.</summary>
    public static AuxiliaryDataKey Create(SecurityIdentifier securityIdentifier)
    {
        var id = securityIdentifier.HasUnderlying ? securityIdentifier.Underlying! : securityIdentifier;
        return new AuxiliaryDataKey(id.Market, id.SecurityType);
    }

    /// <summary>Same market and type.</summary>
    public override bool Equals(object? obj) => obj is AuxiliaryDataKey other && other.Market == Market && other.SecurityType == SecurityType;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Market, SecurityType);

    /// <summary>Market and type.</summary>
    public override string ToString() => $"{Market}:{SecurityType}";
}
