using Quant.Engine.Data.Reference;

namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>Name of an enum value, lower case.</summary>
    public static string ToLower(this Enum @enum) => @enum.ToString().ToLowerInvariant();

    /// <summary>Whether a number is a security type.</summary>
    public static bool IsValid(this SecurityType securityType) => securityType is >= SecurityType.Base and <= SecurityType.CryptoFuture;

    /// <summary>Whether securities of a type are options.</summary>
    public static bool IsOption(this SecurityType securityType) => securityType is SecurityType.Option or SecurityType.FutureOption or SecurityType.IndexOption;

    /// <summary>Whether there are options on securities of a type.</summary>
    public static bool HasOptions(this SecurityType securityType) => securityType is SecurityType.Equity or SecurityType.Future or SecurityType.Index;

    /// <summary>When options of a type, or on a type, may usually be exercised.</summary>
    /// <exception cref="ArgumentException">There are no such options.</exception>
    public static OptionStyle DefaultOptionStyle(this SecurityType securityType)
    {
        if (!securityType.HasOptions() && !securityType.IsOption())
        {
            throw new ArgumentException($"There are no options of or on type {securityType}.", nameof(securityType));
        }
        return securityType is SecurityType.Index or SecurityType.IndexOption ? OptionStyle.European : OptionStyle.American;
    }

    /// <summary>Reads an option style, any case.</summary>
    public static OptionStyle ParseOptionStyle(this string optionStyle) => optionStyle.LazyToLower() switch
    {
        "american" => OptionStyle.American,
        "european" => OptionStyle.European,
        _ => throw new ArgumentException($"'{optionStyle}' is not an option style (american, european).", nameof(optionStyle)),
    };

    /// <summary>Reads call or put, any case.</summary>
    public static OptionRight ParseOptionRight(this string optionRight) => optionRight.LazyToLower() switch
    {
        "call" => OptionRight.Call,
        "put" => OptionRight.Put,
        _ => throw new ArgumentException($"'{optionRight}' is not an option right (call, put).", nameof(optionRight)),
    };

    /// <summary>Name of a right.</summary>
    public static string ToStringPerformance(this OptionRight optionRight) => optionRight switch
    {
        OptionRight.Call => "Call",
        OptionRight.Put => "Put",
        _ => optionRight.ToString(),
    };

    /// <summary>Name of a right, lower case.</summary>
    public static string OptionRightToLower(this OptionRight optionRight) => optionRight switch
    {
        OptionRight.Call => "call",
        OptionRight.Put => "put",
        _ => throw new ArgumentException($"{optionRight} is not an option right.", nameof(optionRight)),
    };

    /// <summary>Name of a style, lower case.</summary>
    public static string OptionStyleToLower(this OptionStyle optionStyle) => optionStyle switch
    {
        OptionStyle.American => "american",
        OptionStyle.European => "european",
        _ => throw new ArgumentException($"{optionStyle} is not an option style.", nameof(optionStyle)),
    };

    /// <summary>Other right.</summary>
    public static OptionRight Invert(this OptionRight right) => right switch
    {
        OptionRight.Call => OptionRight.Put,
        OptionRight.Put => OptionRight.Call,
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "Not an option right."),
    };

    /// <summary>Name of a type as in the data folder.</summary>
    public static string SecurityTypeToLower(this SecurityType securityType) => securityType switch
    {
        SecurityType.Equity => "equity",
        SecurityType.Crypto => "crypto",
        SecurityType.Forex => "forex",
        SecurityType.Option => "option",
        _ => securityType.ToLower(),
    };

    /// <summary>Name of a tick type as in the data folder.</summary>
    public static string TickTypeToLower(this TickType tickType) => tickType switch
    {
        TickType.Trade => "trade",
        TickType.Quote => "quote",
        TickType.OpenInterest => "openinterest",
        _ => tickType.ToLower(),
    };

    /// <summary>Name of a resolution as in the data folder.</summary>
    public static string ResolutionToLower(this Resolution resolution) => resolution switch
    {
        Resolution.Tick => "tick",
        Resolution.Second => "second",
        Resolution.Minute => "minute",
        Resolution.Hour => "hour",
        Resolution.Daily => "daily",
        _ => resolution.ToLower(),
    };

    /// <summary>Reads a security type by name.</summary>
    /// <param name="value">Text.</param>
    /// <param name="securityType">Type.</param>
    /// <param name="ignoreCase">Whether any case will do.</param>
    public static bool TryParseSecurityType(this string value, out SecurityType securityType, bool ignoreCase = true)
    {
        if (ignoreCase && value is not null && SecurityTypeNames.Find(value) is { } known)
        {
            securityType = known;
            return true;
        }
        return Enum.TryParse(value, ignoreCase, out securityType);
    }

    /// <summary>Flags that are set in a number.</summary>
    public static IEnumerable<T> GetFlags<T>(long value)
        where T : Enum
    {
        foreach (T flag in Enum.GetValues(typeof(T)))
        {
            if ((value & flag.ConvertInvariant<long>()) != 0)
            {
                yield return flag;
            }
        }
    }

    /// <summary>Whether ticker changes apply to a symbol.</summary>
    public static bool RequiresMapping(this Symbol symbol) => symbol.SecurityType switch
    {
        SecurityType.Equity or SecurityType.Option => true,
        SecurityType.Base => symbol.HasUnderlying && symbol.Underlying.RequiresMapping(),
        SecurityType.Future => symbol.IsCanonical(),
        _ => false,
    };

    /// <summary>Option that has the other right and is otherwise the same.</summary>
    /// <exception cref="ArgumentException">Not an option contract.</exception>
    public static Symbol GetMirrorOptionSymbol(this Symbol contractSymbol)
    {
        if (!contractSymbol.SecurityType.IsOption() || contractSymbol.IsCanonical())
        {
            throw new ArgumentException($"{contractSymbol}: only an option contract has a mirror.", nameof(contractSymbol));
        }
        var id = contractSymbol.ID;
        return Symbol.CreateOption(contractSymbol.Underlying, id.Symbol, id.Market, id.OptionStyle, id.OptionRight.Invert(), id.StrikePrice, id.Date);
    }

    /// <summary>Whether a symbol stands for user-defined data of a type.</summary>
    public static bool IsCustomDataType<T>(this Symbol symbol) =>
        symbol.SecurityType == SecurityType.Base
        && SecurityIdentifier.TryGetCustomDataType(symbol.ID.Symbol, out var type)
        && type.Equals(typeof(T).Name, StringComparison.InvariantCultureIgnoreCase);
}
