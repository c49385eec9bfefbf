using Quant.Core.Statistics.Returns;
using Quant.Lab.Trials;

namespace Quant.Tests.Lab.WalkForward;

/// <summary>Trials without an engine: each day earns what a function of parameter and day says.</summary>
internal sealed class FakeTrials(Func<int, DateOnly, double> earn) : ITrialRunner
{
    private readonly Lock _lock = new();

    public List<Trial> Asked { get; } = [];

    /// <summary>A parameter that fails in runs that begin on a day or later.</summary>
    public (int Parameter, DateOnly Day)? FailsFrom { get; init; }

    public TrialResult Run(Trial trial, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Asked.Add(trial);
        }
        var value = int.Parse(trial.Parameters["x"], System.Globalization.CultureInfo.InvariantCulture);
        var days = Enumerable.Range(0, trial.To.DayNumber - trial.From.DayNumber + 1).Select(trial.From.AddDays).ToArray();
        return value < 0 || (value == FailsFrom?.Parameter && trial.From >= FailsFrom?.Day)
            ? new TrialResult(trial, new DailyReturns([], [], ReturnConventions.Daily), TradeTotals.None, "broken on purpose")
            : new TrialResult(trial, new DailyReturns(days, [.. days.Select(x => earn(value, x))], ReturnConventions.Daily), TradeTotals.None with { Count = days.Length }, null);
    }
}
