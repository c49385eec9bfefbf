using System.Globalization;
using Quant.Lab.Audit.Runs;

namespace Quant.Lab.Audit.Proofs;

/// <summary>
/// Looks for the parameter that exposes a leak: the run that leaks is made again with the future that showed it, with one parameter changed at a time. Where the leak is
/// gone, that may be because the decision is another one; so the whole proof is made with the changed parameter, at the times of its own decisions.
/// </summary>
internal sealed class LeakTrace
{
    private readonly LeakSearch _search;
    private readonly AuditRunner _runner;
    private readonly IReadOnlySet<string> _tickers;
    private readonly Leak _leak;
    private readonly IProgress<string>? _progress;

    /// <summary>A trace.</summary>
    /// <param name="search">How leaks are looked for.</param>
    /// <param name="runner">Makes the runs, with the parameters that leak.</param>
    /// <param name="tickers">Tickers, in small letters, that the algorithm had data of.</param>
    /// <param name="leak">The leak to explain.</param>
    /// <param name="progress">Told what is tried; null for nobody.</param>
    public LeakTrace(LeakSearch search, AuditRunner runner, IReadOnlySet<string> tickers, Leak leak, IProgress<string>? progress)
        => (_search, _runner, _tickers, _leak, _progress) = (search, runner, tickers, leak, progress);

    /// <summary>Tries a few other values of each parameter.</summary>
    public LeakTraceResult Run(IReadOnlyList<ParameterChoice> choices)
    {
        var tries = choices.SelectMany(x => x.Tried().Select(value => (Choice: x, Value: value))).ToList();
        if (tries.Count == 0)
        {
            return new LeakTraceResult([]);
        }
        _progress?.Report(string.Create(CultureInfo.InvariantCulture, $"{LookAheadProof.Name}: which of {choices.Count} parameters exposes the leak"));
        var outcomes = new TriedValue[tries.Count];
        LeakSearch.InScratch(folder =>
        {
            var copy = Path.Combine(folder, "future");
            _search.Write(_leak.Future, _tickers, copy);
            var elsewhere = _runner.On(copy);
            _search.ForEach(tries.Count, i => outcomes[i] = Try(tries[i].Choice, tries[i].Value, elsewhere));
        });
        // a proof tries many futures at the same time: one after the other
        return new LeakTraceResult([.. outcomes.Select(x => x.Effect == LeakEffect.Gone ? Prove(x) : x)
            .GroupBy(x => x.Choice).Select(x => new TracedParameter(x.Key, [.. x]))]);
    }

    private TriedValue Try(ParameterChoice choice, string value, AuditRunner elsewhere)
    {
        if (Decide(_runner, choice, value) is not { } here || Decide(elsewhere, choice, value) is not { } there)
        {
            return new TriedValue(choice, value, LeakEffect.Unusable);
        }
        if (RecordedRun.FirstDifference(here, there, _leak.Future.Cut) is not { } difference)
        {
            return new TriedValue(choice, value, here.Decisions.Count > 0 ? LeakEffect.Gone : LeakEffect.Unusable);
        }
        return new TriedValue(choice, value, IsSame(difference) ? LeakEffect.Stays : LeakEffect.Moves) { First = difference };
    }

    private TriedValue Prove(TriedValue tried)
    {
        _progress?.Report($"{LookAheadProof.Name}: whether {tried.Choice.Name} = {tried.Value} passes the proof");
        var runner = _runner.With(tried.Choice.Name, tried.Value);
        var baseline = runner.Run();
        var found = _search.Run(runner, baseline);
        return found.First is { } leak
            ? tried with { Effect = LeakEffect.Moves, First = leak.Difference }
            : tried with { Decisions = baseline.Decisions.Count, Futures = found.Futures };
    }

    /// <summary>A run with a changed parameter; null if it does not come to its end, as with values that do not go together.</summary>
    private static RecordedRun? Decide(AuditRunner runner, ParameterChoice choice, string value)
    {
        try
        {
            return runner.With(choice.Name, value).Run() is { Result.Status: Engine.Results.RunStatus.Completed } run ? run : null;
        }
        catch (UserErrorException)
        {
            return null;
        }
    }

    /// <summary>Whether it is the decision that leaked: its numbers may depend on the parameter.</summary>
    private bool IsSame(Difference other)
    {
        var (one, two) = ((_leak.Difference.Expected ?? _leak.Difference.Actual)!.Value, (other.Expected ?? other.Actual)!.Value);
        return (one.Time, one.Kind, one.Symbol) == (two.Time, two.Kind, two.Symbol);
    }
}
