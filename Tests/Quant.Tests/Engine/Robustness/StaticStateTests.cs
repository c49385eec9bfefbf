using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NodaTime;
using NUnit.Framework;
using Quant.Engine;
using QuantConnect;

namespace Quant.Tests.Engine.Robustness;

/// <summary>Runs share a process, so nothing in the engine may keep state in a static field that a run could change.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class StaticStateTests
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>What runs share on purpose, each safe for threads: caches of what files say, and the context that flows with each run.</summary>
    private static readonly string[] Shared =
    [
        "Quant.Engine.Simulation.RunContext.Ambient",
        "Quant.Engine.Data.Reference.MarketHoursFile.Files",
        "Quant.Engine.Data.Reference.SymbolPropertiesFile.Files",
    ];

    /// <summary>Tables and values whose types could be changed, but that nothing writes to once they are made. Look twice before adding one.</summary>
    private static readonly string[] Constants =
    [
        "Quant.Engine.Data.Columns.Crc32.Tables",
        "Quant.Engine.Models.DecimalMath.Powers",
        "Quant.Engine.Models.DecimalMath.PowersOfTen",
        "QuantConnect.Algorithm.QCAlgorithm.ReservedSeries",
        "QuantConnect.Brokerages.AlpacaBrokerageModel.MarketOnOpenTypes",
        "QuantConnect.Brokerages.AlpacaBrokerageModel.OrderTypes",
        "QuantConnect.Brokerages.BinanceBrokerageModel.Markets",
        "QuantConnect.Brokerages.BinanceUSBrokerageModel.Markets",
        "QuantConnect.Brokerages.BrokerageExtensions.NeverAcrossZero",
        "QuantConnect.Brokerages.CoinbaseBrokerageModel.Markets",
        "QuantConnect.Brokerages.CoinbaseBrokerageModel.OrderTypes",
        "QuantConnect.Brokerages.DefaultBrokerageModel.DefaultMarketMap",
        "QuantConnect.Brokerages.InteractiveBrokersBrokerageModel.DefaultMarketMap",
        "QuantConnect.Brokerages.InteractiveBrokersBrokerageModel.ForexLimits",
        "QuantConnect.Brokerages.InteractiveBrokersBrokerageModel.MarketOnOpenTypes",
        "QuantConnect.Brokerages.TradierBrokerageModel.OrderTypes",
        "QuantConnect.Currencies.CurrencySymbols",
        "QuantConnect.Currencies.DollarCoins",
        "QuantConnect.Currencies.StablePairsCoinbase",
        "QuantConnect.Currencies.UntradedStablePairs",
        "QuantConnect.Data.Auxiliary.MapFileResolver.Empty",
        "QuantConnect.Data.BaseData.AllResolutions",
        "QuantConnect.Data.BaseData.DailyResolution",
        "QuantConnect.Data.BaseData.HighResolution",
        "QuantConnect.Data.BaseData.MinuteResolution",
        "QuantConnect.Data.BaseData.OptionResolutions",
        "QuantConnect.Data.Slice.GenericGet",
        "QuantConnect.Data.UniverseSelection.SecurityChanges.None",
        "QuantConnect.Exchanges.Equities",
        "QuantConnect.Exchanges.Futures",
        "QuantConnect.Exchanges.Options",
        "QuantConnect.Market.ByCode",
        "QuantConnect.Market.Codes",
        "QuantConnect.Orders.Fees.OrderFee.Zero",
        "QuantConnect.Orders.OrderResponse.Unprocessed",
        "QuantConnect.Securities.SecurityCache.None",
        "QuantConnect.SecurityIdentifier.Empty",
        "QuantConnect.SecurityIdentifier.InvalidSymbolCharacters",
        "QuantConnect.SecurityIdentifier.None",
        "QuantConnect.Statistics.StatisticsBuilder.WindowMonths",
        "QuantConnect.Symbol.Empty",
        "QuantConnect.Symbol.None",
    ];

    private static readonly HashSet<Type> Immutable =
    [
        typeof(Exchange), typeof(FrozenDictionary<,>), typeof(FrozenSet<>), typeof(ImmutableArray<>), typeof(CultureInfo), typeof(DateTimeZone), typeof(Regex), typeof(NodaTime.TimeZones.ZoneLocalMappingResolver),
    ];

    private static IEnumerable<FieldInfo> Fields => typeof(BacktestEngine).Assembly.GetTypes()
        .Where(type => !IsGenerated(type) && !IsOfCoverageTool(type))
        .SelectMany(type => type.GetFields(Statics))
        .Where(x => !x.IsLiteral && !x.Name.StartsWith("<>", StringComparison.Ordinal));

    [Test]
    public void Static_fields_are_readonly()
    {
        var changeable = Fields.Where(field => !field.IsInitOnly).Select(Name);

        Assert.That(changeable, Is.Empty);
    }

    [Test]
    public void Static_fields_hold_what_nobody_changes()
    {
        var changeable = Fields
            .Where(field => !IsSafe(field.FieldType) && !Shared.Contains(Name(field)) && !Constants.Contains(Name(field)))
            .Select(field => $"{Name(field)}: {field.FieldType.Name}");

        Assert.That(changeable, Is.Empty, string.Join("\n", changeable));
    }

    [Test]
    public void Exceptions_exist()
        => Assert.That(Shared.Concat(Constants), Is.SubsetOf(Fields.Select(Name)));

    private static bool HasReadOnlyFieldsOnly(Type? type)
        => type is null || type == typeof(object)
            || type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .All(x => x.IsInitOnly && (x.FieldType == type || IsSafe(x.FieldType)))
            && HasReadOnlyFieldsOnly(type.BaseType);

    private static string Name(FieldInfo field) => $"{field.DeclaringType!.FullName}.{field.Name}";

    private static bool IsOfCoverageTool(Type type) => type.Namespace?.StartsWith("Coverlet", StringComparison.Ordinal) == true;

    private static bool IsGenerated(Type type)
        => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.DeclaringType is { } outer && IsGenerated(outer);

    /// <summary>Values, text, functions and types that cannot be changed; records and classes whose own fields are all read-only and safe.</summary>
    private static bool IsSafe(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(object) || type == typeof(Type) || typeof(Delegate).IsAssignableFrom(type))
        {
            return true;
        }
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (Immutable.Contains(generic))
        {
            return type.GenericTypeArguments.All(IsSafe);
        }
        return type.IsValueType && type.Namespace == "System" || type.Assembly == typeof(BacktestEngine).Assembly && HasReadOnlyFieldsOnly(type);
    }
}
