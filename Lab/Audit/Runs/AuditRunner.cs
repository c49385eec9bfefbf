using Quant.Engine;
using Quant.Engine.Results;
using Quant.Lab.Runs;
using QuantConnect;
using QuantConnect.Algorithm;

namespace Quant.Lab.Audit.Runs;

/// <summary>Runs the algorithm of an audit, on its data or on a copy with another future. Thread safe.</summary>
internal sealed class AuditRunner
{
    private readonly AuditSubject _subject;
    private readonly BacktestEngine _engine;
    private readonly CancellationToken _cancellation;

    public AuditRunner(AuditSubject subject, CancellationToken cancellation)
        : this(subject, Open(subject.DataFolder, subject.CacheFolder), cancellation)
    {
    }

    private AuditRunner(AuditSubject subject, BacktestEngine engine, CancellationToken cancellation) => (_subject, _engine, _cancellation) = (subject, engine, cancellation);

    /// <summary>The same algorithm on another data folder, whose cache lies beside it.</summary>
    public AuditRunner On(string dataFolder) => new(_subject, Open(dataFolder, dataFolder + ".cache"), _cancellation);

    /// <summary>The same algorithm with another value of a parameter.</summary>
    public AuditRunner With(string parameter, string value)
        => new(_subject with { Parameters = new Dictionary<string, string>(_subject.Parameters, StringComparer.Ordinal) { [parameter] = value } }, _engine, _cancellation);

    /// <summary>A run on the data as it is.</summary>
    /// <param name="from">First day; null for the subject's.</param>
    /// <param name="prepare">Changes the algorithm before it sees data.</param>
    /// <param name="extraWarmUp">History before the start, besides the algorithm's own warm-up.</param>
    /// <exception cref="UserErrorException">It could not start.</exception>
    public RecordedRun Run(DateTime? from = null, Action<QCAlgorithm>? prepare = null, TimeSpan extraWarmUp = default)
    {
        var warmUp = TimeSpan.Zero;
        var recorder = new DecisionRecorder();
        QCAlgorithm? algorithm = null;
        var result = _engine.Run(
            new BacktestRequest(() => algorithm = _subject.Create())
            {
                Parameters = _subject.Parameters,
                StartDate = from ?? _subject.From,
                EndDate = _subject.To,
                Cash = _subject.Cash,
                Clock = _subject.Clock,
                ExtraWarmUp = extraWarmUp,
                Initialized = x =>
                {
                    warmUp = x.IsWarmingUp ? x.StartDate.ConvertToUtc(x.TimeZone) - x.UtcTime : TimeSpan.Zero;
                    prepare?.Invoke(x);
                    recorder.Attach(x);
                },
            },
            _cancellation);
        _cancellation.ThrowIfCancellationRequested();
        if (result.Configuration is null)
        {
            throw new UserErrorException($"{_subject.Name} could not start: {result.Error.Sentence()}");
        }
        recorder.Note(algorithm!);
        return new RecordedRun(result, [.. recorder.Decisions, .. OfOrders(result)], recorder.Tickers) { WarmUp = warmUp };
    }

    private static IEnumerable<Decision> OfOrders(RunResult result)
    {
        var orders = result.Orders.ToDictionary(x => x.Id);
        return result.OrderEvents.Select(x => DecisionText.Of(x, orders[x.OrderId]));
    }

    private static BacktestEngine Open(string dataFolder, string? cacheFolder)
    {
        try
        {
            return new BacktestEngine(dataFolder, cacheFolder);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }
}
