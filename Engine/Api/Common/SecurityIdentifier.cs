namespace QuantConnect;

/// <summary>
/// Permanent identity of an instrument: its first ticker, and a number that packs type, market, date, strike, style and right. Printed as ticker,
/// blank and the number in base 36 (<c>SPY R735QTJ8XC9X</c>); for derivatives followed by <c>|</c> and the underlying's identity.
/// </summary>
public sealed partial class SecurityIdentifier : IEquatable<SecurityIdentifier>, IComparable<SecurityIdentifier>, IComparable
{
    /// <summary>Identity of nothing.</summary>
    public static readonly SecurityIdentifier Empty = new(string.Empty, 0);

    /// <summary>Identity of an explicit non-choice.</summary>
    public static readonly SecurityIdentifier None = new("NONE", 0);

    /// <summary>Date used where an instrument has none (1899-12-30).</summary>
    public static readonly DateTime DefaultDate = DateTime.FromOADate(0);

    /// <summary>Characters a ticker cannot have because they separate the parts of the text form.</summary>
    public static readonly HashSet<char> InvalidSymbolCharacters = ['|', ' '];

    private readonly ulong _properties;
    private readonly int _hash;
    private readonly SecurityIdentifier? _underlying;
    private readonly DateTime? _date;
    private readonly decimal? _strikePrice;
    private string? _text;

    /// <summary>Makes an identity from its packed form.</summary>
    /// <param name="symbol">First ticker.</param>
    /// <param name="properties">Packed number.</param>
    public SecurityIdentifier(string symbol, ulong properties)
        : this(symbol, properties, null, null, null)
    {
    }

    /// <summary>Makes the identity of a derivative from its packed form.</summary>
    /// <param name="symbol">First ticker.</param>
    /// <param name="properties">Packed number.</param>
    /// <param name="underlying">Identity of the underlying; <see cref="Empty"/> for none.</param>
    public SecurityIdentifier(string symbol, ulong properties, SecurityIdentifier underlying)
        : this(symbol, properties, underlying, null, null)
    {
    }

    // date and strike are handed over as given: they keep the time of day and the scale that the packed form loses
    private SecurityIdentifier(string symbol, ulong properties, SecurityIdentifier? underlying, DateTime? date, decimal? strikePrice)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (symbol.AsSpan().IndexOfAny('|', ' ') >= 0)
        {
            throw new ArgumentException($"Ticker '{symbol}' has a blank or '|', which separate the parts of an identifier.", nameof(symbol));
        }
        Symbol = symbol;
        SecurityType = (SecurityType)TypeField.Read(properties);
        if (!SecurityType.IsValid())
        {
            throw new ArgumentException($"Identifier '{symbol}' {properties} has security type {(int)SecurityType}, which does not exist.", nameof(properties));
        }
        _properties = properties;
        // Empty is still null while it is being made
        _underlying = underlying is null || underlying.Equals(Empty) ? null : underlying;
        _date = date;
        _strikePrice = strikePrice;
        _hash = HashOf(symbol, properties);
    }

    /// <summary>Whether the instrument derives from another one.</summary>
    public bool HasUnderlying => _underlying is not null;

    /// <summary>Identity of the underlying.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public SecurityIdentifier Underlying => _underlying ?? throw new InvalidOperationException($"{this} has no underlying; check HasUnderlying first.");

    /// <summary>First trading date of an equity, expiry date of a contract, otherwise <see cref="DefaultDate"/>.</summary>
    /// <exception cref="InvalidOperationException">The type has no dates.</exception>
    public DateTime Date
    {
        get
        {
            if (_date is { } date)
            {
                return date;
            }
            return SecurityType is SecurityType.Forex or SecurityType.Cfd or SecurityType.Crypto or SecurityType.Commodity
                ? throw new InvalidOperationException($"{this}: identifiers of type {SecurityType} have no date.")
                : DateTime.FromOADate(DaysField.Read(_properties));
        }
    }

    /// <summary>First ticker, or root ticker of a contract.</summary>
    public string Symbol { get; }

    /// <summary>Market, lower case.</summary>
    public string Market
    {
        get
        {
            var code = (int)MarketField.Read(_properties);
            return QuantConnect.Market.Decode(code) ?? code.ToStringInvariant();
        }
    }

    /// <summary>Kind of the instrument.</summary>
    public SecurityType SecurityType { get; }

    /// <summary>Strike price of an option.</summary>
    /// <exception cref="InvalidOperationException">Not an option.</exception>
    public decimal StrikePrice
    {
        get
        {
            RequireOption(nameof(StrikePrice));
            return _strikePrice ?? UnpackStrike(_properties);
        }
    }

    /// <summary>Call or put.</summary>
    /// <exception cref="InvalidOperationException">Not an option.</exception>
    public OptionRight OptionRight
    {
        get
        {
            RequireOption(nameof(OptionRight));
            return (OptionRight)RightField.Read(_properties);
        }
    }

    /// <summary>When the option may be exercised.</summary>
    /// <exception cref="InvalidOperationException">Not an option.</exception>
    public OptionStyle OptionStyle
    {
        get
        {
            RequireOption(nameof(OptionStyle));
            return (OptionStyle)StyleField.Read(_properties);
        }
    }

    /// <summary>Orders by text form, ordinal.</summary>
    public int CompareTo(SecurityIdentifier? other) => other is null ? 1 : string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>Orders by text form, ordinal.</summary>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        SecurityIdentifier other => CompareTo(other),
        _ => throw new ArgumentException($"A SecurityIdentifier cannot be compared with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>Whether ticker, packed number and underlying are the same.</summary>
    public bool Equals(SecurityIdentifier? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }
        return other is not null && _properties == other._properties && _hash == other._hash && Symbol == other.Symbol && Equals(_underlying, other._underlying);
    }

    /// <summary>Whether <paramref name="obj"/> is the same identity.</summary>
    public override bool Equals(object? obj) => Equals(obj as SecurityIdentifier);

    /// <summary>Hash that is the same in every process.</summary>
    public override int GetHashCode() => _hash;

    /// <summary>Whether both are the same identity.</summary>
    public static bool operator ==(SecurityIdentifier? left, SecurityIdentifier? right) => Equals(left, right);

    /// <summary>Whether the identities differ.</summary>
    public static bool operator !=(SecurityIdentifier? left, SecurityIdentifier? right) => !Equals(left, right);

    /// <summary>Text form, see the type; what Lean writes into its results.</summary>
    public override string ToString()
    {
        if (_text is null)
        {
            var own = $"{Symbol} {(_properties == 0 ? "0" : _properties.EncodeBase36())}";
            _text = _underlying is null ? own : $"{own}|{_underlying}";
        }
        return _text;
    }

    private static int HashOf(string symbol, ulong properties)
    {
        unchecked
        {
            // FNV-1a: string.GetHashCode differs from process to process
            var hash = 14695981039346656037UL ^ properties;
            foreach (var c in symbol)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }
            hash *= 1099511628211UL;
            return (int)(hash ^ (hash >> 32));
        }
    }

    private void RequireOption(string property)
    {
        if (!SecurityType.IsOption())
        {
            throw new InvalidOperationException($"{this}: {property} exists for options only, not for type {SecurityType}.");
        }
    }
}
