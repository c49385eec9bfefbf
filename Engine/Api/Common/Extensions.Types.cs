using System.Globalization;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>Empty data point of a type.</summary>
    /// <exception cref="ArgumentException">No data type, or one without a parameterless constructor.</exception>
    public static BaseData GetBaseDataInstance(this Type type)
    {
        if (type == typeof(TradeBar))
        {
            return new TradeBar();
        }
        if (type == typeof(QuoteBar))
        {
            return new QuoteBar();
        }
        if (type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null)
        {
            throw new ArgumentException($"Data type {type.FullName} needs a public constructor without parameters.", nameof(type));
        }
        return Activator.CreateInstance(type) as BaseData ?? throw new ArgumentException($"Type {type.FullName} does not derive from BaseData.", nameof(type));
    }

    /// <summary>Name of a type with its generic arguments as written in C#.</summary>
    public static string GetBetterTypeName(this Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }
        var arguments = type.GetGenericArguments();
        return type.Name.Replace($"`{arguments.Length}", $"<{string.Join(", ", arguments.Select(GetBetterTypeName))}>", StringComparison.Ordinal);
    }

    /// <summary>Whether a type is or derives from another, which may be an open generic type.</summary>
    public static bool IsSubclassOfGeneric(this Type type, Type possibleSuperType)
    {
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            var candidate = level.IsGenericType && possibleSuperType.IsGenericTypeDefinition ? level.GetGenericTypeDefinition() : level;
            if (candidate == possibleSuperType)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a name, with or without namespace and assembly, is that of a type.</summary>
    public static bool MatchesTypeName(this Type type, string typeName) => typeName == type.Name || typeName == type.FullName || typeName == type.AssemblyQualifiedName;

    /// <summary>Reads a value of a type.</summary>
    public static T ConvertTo<T>(this string value) => (T)value.ConvertTo(typeof(T));

    /// <summary>Reads a value: an enum by name, a simple type, or a type with a static <c>Parse</c>.</summary>
    /// <exception cref="NotSupportedException">A type of another kind.</exception>
    public static object ConvertTo(this string value, Type type)
    {
        if (type.IsEnum)
        {
            return Enum.Parse(type, value, true);
        }
        if (typeof(IConvertible).IsAssignableFrom(type))
        {
            return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        return type.GetMethod("Parse", [typeof(string)])?.Invoke(null, [value])
            ?? throw new NotSupportedException($"Values of type {type.GetBetterTypeName()} cannot be read from text; reading JSON needs --engine lean.");
    }

    /// <summary>Configuration that asks for the same data as a history request.</summary>
    /// <param name="request">Request.</param>
    /// <param name="isInternalFeed">Whether the engine needs the data, not the algorithm.</param>
    /// <param name="isFilteredSubscription">Whether data outside of market hours is dropped.</param>
    public static SubscriptionDataConfig ToSubscriptionDataConfig(this HistoryRequest request, bool isInternalFeed = false, bool isFilteredSubscription = true) => new(
        request.DataType,
        request.Symbol,
        request.Resolution,
        request.DataTimeZone,
        request.ExchangeHours.TimeZone,
        request.FillForwardResolution.HasValue,
        request.IncludeExtendedMarketHours,
        isInternalFeed,
        request.IsCustomData,
        request.TickType,
        isFilteredSubscription,
        request.DataNormalizationMode,
        request.DataMappingMode,
        request.ContractDepthOffset);

    /// <summary>Whether a data point is for a subscription: prices always, splits and dividends only for the algorithm's own trade data.</summary>
    /// <param name="config">Configuration of the subscription.</param>
    /// <param name="data">Data point.</param>
    /// <param name="isUniverse">Whether the subscription feeds a universe, which gets nothing but its own type and final delistings.</param>
    public static bool ShouldEmitData(this SubscriptionDataConfig config, BaseData data, bool isUniverse = false)
    {
        if (data.DataType != MarketDataType.Auxiliary)
        {
            return true;
        }
        var ownType = data.GetType().IsAssignableTo(config.Type);
        var carriesEvents = config.IsCustomData || config.Type == typeof(TradeBar) || (config.Type == typeof(Tick) && config.TickType == TickType.Trade);
        if (!carriesEvents)
        {
            return ownType;
        }
        if (isUniverse && !ownType)
        {
            return data is Delisting { Type: DelistingType.Delisted };
        }
        return data.GetType() != typeof(Split) && data.GetType() != typeof(Dividend) || !config.IsInternalFeed;
    }
}
