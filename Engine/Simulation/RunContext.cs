using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>
/// What one run owns or shares read-only. Everything in the engine gets it passed in; only Lean's static entry points
/// (<c>SymbolCache</c>, <c>MarketHoursDatabase.FromDataFolder()</c>, ...) look it up through <see cref="Current"/>, which flows with
/// the run's own execution context, so that several runs live in one process without seeing each other.
/// </summary>
internal sealed class RunContext
{
    private static readonly AsyncLocal<RunContext?> Ambient = new();
    private long _lastId;

    public RunContext(string dataFolder, DateTime utcNow, MarketHoursDatabase marketHours, SymbolPropertiesDatabase symbolProperties, IMapFileProvider? mapFileProvider = null)
    {
        DataFolder = dataFolder;
        UtcNow = utcNow;
        MarketHours = marketHours;
        SymbolProperties = symbolProperties;
        MapFileProvider = mapFileProvider;
    }

    /// <summary>The run whose code is executing.</summary>
    /// <exception cref="InvalidOperationException">Called outside a run.</exception>
    public static RunContext Current => Ambient.Value
        ?? throw new InvalidOperationException("No run is active: this member of the Lean API needs the data folder and tables of a running algorithm.");

    /// <summary>The run whose code is executing, or null outside of any.</summary>
    public static RunContext? CurrentOrNull => Ambient.Value;

    /// <summary>Root of the Lean data folder.</summary>
    public string DataFolder { get; }

    /// <summary>The instant at which the run was started, UTC: what "today" and "yesterday" mean to it.</summary>
    public DateTime UtcNow { get; }

    /// <summary>Exchange calendars of the data folder.</summary>
    public MarketHoursDatabase MarketHours { get; }

    /// <summary>Lot sizes, ticks and quote currencies of the data folder.</summary>
    public SymbolPropertiesDatabase SymbolProperties { get; }

    /// <summary>Asked for when the run is to end early; whatever takes long looks at it.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>History of tickers; null when the run has none.</summary>
    public IMapFileProvider? MapFileProvider { get; }

    /// <summary>Ticker to symbol, as the algorithm added them; behind <c>SymbolCache</c>.</summary>
    public Dictionary<string, QuantConnect.Symbol> SymbolsByTicker { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes <paramref name="context"/> the current one until the result is disposed.</summary>
    public static IDisposable Enter(RunContext? context)
    {
        var previous = Ambient.Value;
        Ambient.Value = context;
        return new Scope(previous);
    }

    /// <summary>An id that is unique within the run and the same in every repetition of it; stands in for Lean's random GUIDs.</summary>
    public Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes[8..], ++_lastId);
        return new Guid(bytes, bigEndian: true);
    }

    private sealed class Scope(RunContext? previous) : IDisposable
    {
        public void Dispose() => Ambient.Value = previous;
    }
}
