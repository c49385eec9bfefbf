using System.Globalization;
using Quant.Core.Statistics.Resampling;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Runs;
using Quant.Lab.Sweeps;
using Quant.Lab.Sweeps.Files;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.Sweeps;

/// <summary>
/// Trials without an engine: the daily returns are noise that depends on the parameters, plus a drift. A set whose x is negative fails. Different sets take different
/// times, so that they end in another order than they began.
/// </summary>
internal sealed class MadeUpTrials(Func<IReadOnlyDictionary<string, string>, double>? drift = null) : ITrialRunner
{
    private int _runs;

    /// <summary>Runs so far.</summary>
    public int Runs => _runs;

    /// <summary>Added to the seed of the noise: other data.</summary>
    public ulong Market { get; init; }

    /// <summary>Called before each run with the number of runs before it.</summary>
    public Action<int>? Before { get; init; }

    /// <summary>150 days of sets from 1 to n.</summary>
    public static SweepPlan Plan(string[] vary, SearchKind kind = SearchKind.Grid, int sets = 0, string objective = "sharpe", params string[] constraints)
    {
        var space = new ParameterSpace([.. vary.Select(ParameterRange.Parse)]);
        var search = kind == SearchKind.Grid ? SearchPlan.Grid(space, 100_000) : new SearchPlan(kind, sets, 1).Within(space);
        return new SweepPlan(
            space, search, Objective.All.First(x => x.Name == objective), [.. constraints.Select(Constraint.Parse)], new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 1).AddDays(149));
    }

    /// <summary>A sweep of these trials.</summary>
    public SweepRun Sweep(LabWorkspace lab, SweepPlan plan) => new(this, lab.Request, plan);

    public TrialResult Run(Trial trial, CancellationToken cancellation)
    {
        var before = Interlocked.Increment(ref _runs) - 1;
        Before?.Invoke(before);
        cancellation.ThrowIfCancellationRequested();
        if (trial.Parameters.TryGetValue("x", out var x) && x.StartsWith('-'))
        {
            return new TrialResult(trial, new DailyReturns([], [], ReturnConventions.Daily), TradeTotals.None, "x is negative,\nwhich \"this\" one cannot do");
        }
        var seed = Market;
        foreach (var text in trial.Parameters.Values.SelectMany(y => y))
        {
            seed = unchecked((seed * 31) + text);
        }
        var random = new SeededRandom(seed);
        Thread.SpinWait(random.Below(2000));
        var days = Enumerable.Range(0, trial.To.DayNumber - trial.From.DayNumber + 1).Select(trial.From.AddDays).ToArray();
        var values = days.Select(_ => 0.01 * (Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6) + (drift?.Invoke(trial.Parameters) ?? 0)).ToArray();
        var trades = new TradeTotals(10 + random.Below(50), 5, 100 + random.Below(100), 100, 7.25);
        return new TrialResult(trial, new DailyReturns(days, values, ReturnConventions.Daily), trades, null) { DataPoints = 1000 };
    }

    /// <summary>A parameter as a number.</summary>
    public static double Number(IReadOnlyDictionary<string, string> set, string name) => double.Parse(set[name], CultureInfo.InvariantCulture);

    /// <summary>The rows of a table without its heading.</summary>
    public static List<string[]> Rows(string folder) => [.. File.ReadAllLines(Path.Combine(folder, SweepFolder.ResultsFile)).Skip(1).Select(x => x.Split(','))];
}
