using System.Reflection;
using Quant.Core.Records;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Lab.Algorithms;
using QuantConnect;
using QuantConnect.Algorithm;

namespace Quant.Lab.Runs;

/// <summary>Runs algorithms on the embedded engine, in this process.</summary>
public sealed class EmbeddedRunEngine : IRunEngine
{
    private readonly string? _cacheFolder;
    private readonly Action<QCAlgorithm>? _prepare;

    /// <summary>An engine.</summary>
    /// <param name="cacheFolder">Where parsed data is kept; null for the data folder's own cache.</param>
    /// <param name="prepare">Is given each algorithm before it starts, for example to listen to it.</param>
    public EmbeddedRunEngine(string? cacheFolder = null, Action<QCAlgorithm>? prepare = null)
    {
        _cacheFolder = cacheFolder;
        _prepare = prepare;
    }

    /// <summary>Version of the engine's assembly, for example 0.1.0.</summary>
    public static string Version { get; } = typeof(BacktestEngine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public string Name => "embedded";

    /// <inheritdoc/>
    public RunOutcome Run(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellation.ThrowIfCancellationRequested();
        var parameters = request.Parameters;
        var type = AlgorithmLoader.Load(request.Algorithm);
        var engine = OpenData(request.DataFolder);
        QCAlgorithm? algorithm = null;
        var result = engine.Run(
            new BacktestRequest(() => algorithm = Create(type))
            {
                Parameters = parameters,
                StartDate = request.From,
                EndDate = request.To,
                Cash = request.Cash,
                Clock = request.Clock,
                Progress = progress is null ? null : new FractionOfRun(progress, () => algorithm),
            },
            cancellation);
        if (result.Configuration is null)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new UserErrorException($"{request.Algorithm.Name} could not start: {result.Error.Sentence()}", new InvalidOperationException(result.Error?.Details));
        }
        return EmbeddedOutcome.Of(result, request.DataFolder) with { Records = Records(algorithm!, result.Status) };
    }

    /// <summary>What the algorithm left in its object store, by file name.</summary>
    private static Dictionary<string, string> Records(QCAlgorithm algorithm, RunStatus status)
    {
        if (status != RunStatus.Completed)
        {
            // its end was not called
            (algorithm as IKeepsRecords)?.SaveRecords();
        }
        var records = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in algorithm.ObjectStore.Keys)
        {
            if (RecordFiles.FileOf(key) is { } file)
            {
                records.TryAdd(file, algorithm.ObjectStore.Read(key)!);
            }
        }
        return records;
    }

    private QCAlgorithm Create(Type type)
    {
        var algorithm = AlgorithmLoader.Create(type);
        _prepare?.Invoke(algorithm);
        return algorithm;
    }

    private BacktestEngine OpenData(string folder)
    {
        try
        {
            return new BacktestEngine(folder, _cacheFolder);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    /// <summary>From the first time reported, which may be in the warm-up, to the end of the algorithm.</summary>
    private sealed class FractionOfRun(IProgress<RunProgress> progress, Func<QCAlgorithm?> algorithm) : IProgress<DateTime>
    {
        private DateTime? _first;
        private DateTime _end;

        public void Report(DateTime value)
        {
            if (_first is null && algorithm() is { } running)
            {
                _first = value;
                _end = running.EndDate.ConvertToUtc(running.TimeZone);
            }
            var span = _end - _first;
            progress.Report(new RunProgress(value, span > TimeSpan.Zero ? Math.Clamp((value - _first)!.Value / span.Value, 0, 1) : 0));
        }
    }
}
