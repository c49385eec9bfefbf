using Quant.Core.Statistics.Drawdowns;
using Quant.Core.Statistics.Returns;

namespace Quant.Lab.Trials;

/// <summary>One run of many: a set of parameters on some days.</summary>
/// <param name="Parameters">Parameters that differ from those of the algorithm, by name.</param>
/// <param name="From">First day, in the algorithm's time zone.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Trial(IReadOnlyDictionary<string, string> Parameters, DateOnly From, DateOnly To);

/// <summary>What came of a trial: small, so that thousands fit into memory.</summary>
/// <param name="Trial">What was run.</param>
/// <param name="Returns">Returns by day; none if it failed.</param>
/// <param name="Trades">Its closed trades, added up.</param>
/// <param name="Error">Why it failed; null if it did not.</param>
public sealed record TrialResult(Trial Trial, DailyReturns Returns, TradeTotals Trades, string? Error)
{
    /// <summary>Bars and events that the run took in; 0 where nobody counted.</summary>
    public long DataPoints { get; init; }

    /// <summary>What a single run says of its account; null if it failed, or if this is several runs joined.</summary>
    public TrialAccount? Account { get; init; }

    /// <summary>
    /// Several runs as one: the returns of each compound on those of the one before it, trades add up. It failed if one of them did, and then has the error of the first that did.
    /// </summary>
    /// <param name="trial">What they are together.</param>
    /// <param name="runs">The runs, in order of time; at least one.</param>
    public static TrialResult Joined(Trial trial, IReadOnlyList<TrialResult> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        // a run that failed has no conventions of its own
        var conventions = (runs.FirstOrDefault(x => x.Error is null) ?? runs[0]).Returns.Conventions;
        var returns = new DailyReturns([.. runs.SelectMany(x => x.Returns.Days)], [.. runs.SelectMany(x => x.Returns.Values)], conventions);
        return new TrialResult(trial, returns, TradeTotals.Sum(runs.Select(x => x.Trades)), runs.FirstOrDefault(x => x.Error is not null)?.Error)
        {
            DataPoints = runs.Sum(x => x.DataPoints),
        };
    }

    /// <summary>Growth over all days; null if it failed or had no days.</summary>
    public double? TotalReturn => Error is null && Returns.Values.Length > 0 ? Returns.Values.Aggregate(1.0, (value, x) => value * (1 + x)) - 1 : null;

    /// <summary>Growth per year, by the number of days; null if it failed, had no days, or lost more than everything.</summary>
    public double? AnnualReturn => TotalReturn is { } total and >= -1
        ? Math.Pow(1 + total, Returns.Conventions.PeriodsPerYear / Returns.Values.Length) - 1 : null;

    /// <summary>Sharpe ratio per year; null where it is undefined.</summary>
    public double? Sharpe => SharpeRatio.Annual(Returns.Values, Returns.Conventions);

    /// <summary>Largest fall from a high of the daily values, as a positive fraction; null if it failed or had no days.</summary>
    public double? Drawdown => MaximumDrawdown.OfReturns(Returns.Values);
}
