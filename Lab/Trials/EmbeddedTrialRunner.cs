using Quant.Core.Statistics.Returns;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Lab.Algorithms;
using Quant.Lab.Runs;

namespace Quant.Lab.Trials;

/// <summary>Runs trials on one embedded engine in this process: they share the data that they read.</summary>
public sealed class EmbeddedTrialRunner : ITrialRunner
{
    private readonly RunRequest _request;
    private readonly Type _type;
    private readonly BacktestEngine _engine;

    /// <summary>A runner.</summary>
    /// <param name="request">Algorithm, data, cash, and the parameters that all trials have; its days do not count.</param>
    /// <param name="cacheFolder">Where parsed data is kept; null for the data folder's own cache.</param>
    /// <exception cref="UserErrorException">The algorithm or the data folder cannot be opened.</exception>
    public EmbeddedTrialRunner(RunRequest request, string? cacheFolder = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _type = AlgorithmLoader.Load(request.Algorithm);
        try
        {
            _engine = new BacktestEngine(request.DataFolder, cacheFolder);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    /// <summary>The days that the algorithm itself asks for, found by letting it initialise itself.</summary>
    /// <exception cref="UserErrorException">It cannot.</exception>
    public (DateOnly From, DateOnly To) OwnDays()
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
        return days ?? throw new UserErrorException($"{_request.Algorithm.Name} could not start: {result.Error?.Message}");
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
            new BacktestRequest(() => AlgorithmLoader.Create(_type))
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
            ? new TrialResult(trial, DailyReturns.Of(result), result.Trades.Count, null)
            : new TrialResult(trial, new DailyReturns([], [], ReturnConventions.Daily), 0, result.Error?.Message ?? "It did not run to its end.");
    }
}
