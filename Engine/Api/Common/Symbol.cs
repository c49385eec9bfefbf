namespace QuantConnect;

/// <summary>
/// Immutable name of an instrument: its permanent <see cref="ID"/> and the ticker it has now. Two symbols are equal when their identifiers are,
/// whatever the tickers say.
/// </summary>
public sealed partial class Symbol : IEquatable<Symbol>, IComparable
{
    /// <summary>Symbol that stands for nothing; equal to null.</summary>
    public static readonly Symbol Empty = new(SecurityIdentifier.Empty, string.Empty);

    /// <summary>Symbol that stands for the absence of a choice.</summary>
    public static readonly Symbol None = new(SecurityIdentifier.None, "NONE");

    private Symbol? _canonical;

    /// <summary>Makes the symbol of an identifier.</summary>
    /// <param name="sid">Permanent identity.</param>
    /// <param name="value">Current ticker; contracts derive theirs from the identifier instead.</param>
    public Symbol(SecurityIdentifier sid, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ID = sid;
        if (sid.HasUnderlying)
        {
            Underlying = new Symbol(sid.Underlying, sid.Underlying.Symbol);
        }
        Value = GetAlias(sid, Underlying) ?? value.LazyToUpper();
    }

    internal Symbol(SecurityIdentifier sid, string value, Symbol? underlying)
    {
        ArgumentNullException.ThrowIfNull(value);
        ID = sid;
        Value = value.LazyToUpper();
        Underlying = underlying!;
    }

    /// <summary>Current ticker, upper case; it may change when a company is renamed.</summary>
    public string Value { get; }

    /// <summary>Permanent identity of the instrument.</summary>
    public SecurityIdentifier ID { get; }

    /// <summary>Whether this is a derivative of another symbol.</summary>
    public bool HasUnderlying => Underlying is not null;

    /// <summary>Symbol this one derives from, or null.</summary>
    public Symbol Underlying { get; } = null!;

    /// <summary>Kind of the instrument.</summary>
    public SecurityType SecurityType => ID.SecurityType;

    /// <summary>Symbol of the whole chain or continuous contract that this contract belongs to; itself if it is that symbol.</summary>
    /// <exception cref="InvalidOperationException">The security type has no chains.</exception>
    public Symbol Canonical => _canonical ??= FindCanonical();

    /// <summary>Whether the symbol stands for a whole chain or a continuous contract.</summary>
    public bool IsCanonical() => IsCanonical(ID);

    /// <summary>Whether the symbol is a single contract of some chain.</summary>
    public bool HasCanonical() => !IsCanonical() && (SecurityType.IsOption() || SecurityType == SecurityType.Future);

    /// <summary>Whether <paramref name="symbol"/> is this symbol's underlying, directly or further down.</summary>
    public bool HasUnderlyingSymbol(Symbol symbol)
    {
        for (var level = Underlying; level is not null; level = level.Underlying)
        {
            if (level == symbol)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The same identity under the ticker it has been mapped to.</summary>
    /// <param name="mappedSymbol">New ticker.</param>
    /// <param name="contractDepthOffset">Contracts to skip, for continuous futures.</param>
    /// <exception cref="NotSupportedException">The symbol is a future.</exception>
    public Symbol UpdateMappedSymbol(string mappedSymbol, uint contractDepthOffset = 0)
    {
        if (SecurityType is SecurityType.FutureOption or SecurityType.IndexOption)
        {
            throw new ArgumentException($"{Value}: symbols of type {SecurityType} have no ticker changes.", nameof(mappedSymbol));
        }
        if (SecurityType == SecurityType.Future)
        {
            throw new NotSupportedException($"{Value}: continuous futures need --engine lean.");
        }
        var underlying = HasUnderlying ? Underlying.UpdateMappedSymbol(mappedSymbol, contractDepthOffset) : null;
        if (SecurityType != SecurityType.Base && !this.RequiresMapping())
        {
            return new Symbol(ID, Value, underlying);
        }
        if (SecurityType == SecurityType.Option)
        {
            mappedSymbol = IsCanonical()
                ? Value
                : SymbolRepresentation.GenerateOptionTickerOSI(mappedSymbol, ID.OptionRight, ID.StrikePrice, ID.Date);
        }
        return new Symbol(ID, mappedSymbol, underlying);
    }

    /// <summary>Ticker the run knows the symbol by, or its identifier when it knows none.</summary>
    public override string ToString() => SymbolCache.GetTicker(this);

    private static bool IsCanonical(SecurityIdentifier sid) =>
        (sid.SecurityType == SecurityType.Future || (sid.HasUnderlying && sid.SecurityType.IsOption())) && sid.Date == SecurityIdentifier.DefaultDate;

    private Symbol FindCanonical()
    {
        if (IsCanonical())
        {
            return this;
        }
        if (SecurityType.IsOption())
        {
            return CreateCanonicalOption(Underlying, ID.Symbol, ID.Market, null);
        }
        return SecurityType == SecurityType.Future
            ? Create(ID.Symbol, SecurityType.Future, ID.Market)
            : throw new InvalidOperationException($"{Value}: only options and futures have a canonical symbol, not type {SecurityType}.");
    }
}
