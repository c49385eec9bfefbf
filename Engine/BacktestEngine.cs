using System.Globalization;
using System.Runtime.CompilerServices;
using Quant.Engine.Data;
using Quant.Engine.Results;
using Quant.Engine.Simulation;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Engine;

/// <summary>
/// Runs algorithms on a Lean data folder. Thread safe: many runs may go on at once, and they share the data they read.
/// </summary>
public sealed class BacktestEngine
{
    private readonly string _dataFolder;
    private readonly MarketDataStore _store;

    /// <summary>An engine on a data folder.</summary>
    /// <param name="dataFolder">Root of a Lean data folder.</param>
    /// <param name="cacheFolder">Where parsed data is kept; null for <c>.cache/quant</c> in the data folder. It can be deleted at any time.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such data folder.</exception>
    public BacktestEngine(string dataFolder, string? cacheFolder = null)
    {
        _dataFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder));
        if (!Directory.Exists(_dataFolder))
        {
            throw new DirectoryNotFoundException($"The data folder {_dataFolder} does not exist. Give the root of a Lean data folder (with equity/, market-hours/, ...).");
        }
        _store = new MarketDataStore(_dataFolder, cacheFolder);
        Prepare();
    }

    /// <summary>
    /// Begins to read the time zones, on another thread: that takes longer than opening everything else that a run needs before. Making an engine does
    /// it; a program that has something else to do first may call it earlier. Calling it again does nothing.
    /// </summary>
    public static void Prepare() => Task.Run(static () => RuntimeHelpers.RunClassConstructor(typeof(TimeZones).TypeHandle));

    /// <summary>Runs an algorithm to its end, to its error, or until it is cancelled. Errors of the algorithm and of the data are in the result, not thrown.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellation">
    /// Ends the run between two calls of the algorithm, and in the engine's own long work, with the result up to then. An algorithm that
    /// does not return from its own code cannot be stopped.
    /// </param>
    public RunResult Run(BacktestRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RunContext context;
        try
        {
            context = CreateContext(request, cancellation);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return RunResult.FailedToStart("Algorithm", error, [], isCancelled: false);
        }
        using var scope = RunContext.Enter(context);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // the algorithm's own texts, too, are the same on every machine
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return new BacktestRun(request, _store, context, cancellation).Execute();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private RunContext CreateContext(BacktestRequest request, CancellationToken cancellation) => new(
        _dataFolder,
        request.Clock.GetUtcNow().UtcDateTime,
        MarketHoursDatabase.FromFile(Path.Combine(_dataFolder, "market-hours", "market-hours-database.json")),
        SymbolPropertiesDatabase.FromFile(Path.Combine(_dataFolder, "symbol-properties", "symbol-properties-database.csv")),
        _store.MapFiles)
    {
        Cancellation = cancellation,
    };
}
