using Quant.Core.Sharing;
using Quant.Core.Statistics.Returns;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Lab.Algorithms;
using Quant.Lab.Runs;
using QuantConnect.Algorithm;

namespace Quant.Lab.Trials;

/// <summary>Runs trials on one embedded engine in this process: they share the data that they read, and what their algorithms can share.</summary>
public sealed class EmbeddedTrialRunner : ITrialRunner
{
    private readonly RunRequest _request;
    private readonly Type _type;
    private readonly BacktestEngine _engine;
    private readonly SharedComputation? _shared;

    /// <summary>A runner.</summary>
    /// <param name="request">Algorithm, data, cash, and the parameters that all trials have; its days do not count.</param>
    /// <param name="type">The algorithm's class, if it is loaded already; null to load it.</param>
    /// <param name="cacheFolder">Where parsed data is kept; null for the data folder's own cache.</param>
    /// <param name="shares">Whether trials take over what others computed with the same settings; results do not depend on it.</param>
    /// <exception cref="UserErrorException">The algorithm or the data folder cannot be opened.</exception>
    public EmbeddedTrialRunner(RunRequest request, Type? type = null, string? cacheFolder = null, bool shares = true)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _shared = shares ? new SharedComputation() : null;
        _type = type ?? AlgorithmLoader.Load(request.Algorithm);
        try
        {
            _engine = new BacktestEngine(request.DataFolder, cacheFolder);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    /// <summary>The days asked for, the algorithm's own where none is.</summary>
    /// <param name="from">First day; null for the algorithm's.</param>
    /// <param name="to">Last day, inclusive; null for the algorithm's.</param>
    /// <exception cref="UserErrorException">The algorithm cannot say, or the first day is after the last.</exception>
    public (DateOnly From, DateOnly To) Days(DateTime? from, DateTime? to)
    {
        var own = from is null || to is null ? OwnDays() : default;
        var days = (From: from is { } first ? DateOnly.FromDateTime(first) : own.From, To: to is { } last ? DateOnly.FromDateTime(last) : own.To);
        return days.From <= days.To ? days : throw new UserErrorException($"The runs would start on {days.From:yyyy-MM-dd}, after their end on {days.To:yyyy-MM-dd}.");
    }

    private QCAlgorithm Create()
    {
        var algorithm = AlgorithmLoader.Create(_type);
        if (algorithm is IComputationUser user)
        {
            user.Shared = _shared;
        }
        return algorithm;
    }

    // found by letting it initialise itself
    private (DateOnly From, DateOnly To) OwnDays()
    {
        using var enough = new CancellationTokenSource();
        (DateOnly, DateOnly)? days = null;
        var result = _engine.Run(
            new BacktestRequest(() => AlgorithmLoader.Create(_type))
            {
                Parameters = _request.Parameters,
                Clock = _request.Clock,
                Initialized = x =>
                {
                    days = (DateOnly.FromDateTime(x.StartDate), DateOnly.FromDateTime(x.EndDate));
                    enough.Cancel();
                },
            },
            enough.Token);
        return days ?? throw new UserErrorException($"{_request.Algorithm.Name} could not start: {result.Error.Sentence()}");
    }

    /// <inheritdoc/>
    public TrialResult Run(Trial trial, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var parameters = new Dictionary<string, string>(_request.Parameters, StringComparer.Ordinal);
        foreach (var (name, value) in trial.Parameters)
        {
            parameters[name] = value;
        }
        var result = _engine.Run(
            new BacktestRequest(Create)
            {
                Parameters = parameters,
                StartDate = trial.From.ToDateTime(TimeOnly.MinValue),
                EndDate = trial.To.ToDateTime(TimeOnly.MinValue),
                Cash = _request.Cash,
                Clock = _request.Clock,
                // the other trials keep the cores busy
                ReadAhead = false,
            },
            cancellation);
        cancellation.ThrowIfCancellationRequested();
        return result.Status == RunStatus.Completed
            ? new TrialResult(trial, DailyReturns.Of(result), TradeTotals.Of(result.Trades), null) { DataPoints = result.DataPoints, Account = TrialAccount.Of(result) }
            : new TrialResult(trial, new DailyReturns([], [], ReturnConventions.Daily), TradeTotals.None, result.Error.Sentence() ?? "It did not run to its end.");
    }
}
