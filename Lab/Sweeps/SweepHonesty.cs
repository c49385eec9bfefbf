using Quant.Core.Statistics.Honesty;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Sweeps.Files;

namespace Quant.Lab.Sweeps;

/// <summary>What the best of many is worth.</summary>
/// <param name="Trials">Sets that ran.</param>
/// <param name="Days">Days with a return of any of them.</param>
/// <param name="Deflated">Probability that the best set is more than the luck of as many; null where it is undefined.</param>
/// <param name="DailySharpe">Sharpe ratio of the best set, per day; null where it is undefined.</param>
/// <param name="LuckySharpe">The Sharpe ratio per day that the best of as many sets shows by luck alone; null where it is undefined.</param>
/// <param name="Overfitting">Probability that choosing the best set is worthless (CSCV, 10 blocks of days); null with fewer than 2 sets or 20 days.</param>
public sealed record SweepHonesty(int Trials, int Days, double? Deflated, double? DailySharpe, double? LuckySharpe, double? Overfitting)
{
    private const int Blocks = 10;

    /// <summary>The honesty of a sweep, by reading its returns a few times; memory does not grow with the sets.</summary>
    /// <param name="returns">Daily returns of all sets.</param>
    /// <param name="best">Index of the best set; null if there is none.</param>
    internal static SweepHonesty Of(ReturnsFile returns, int? best)
    {
        // weekends count for the sets that earned something on one: all get the days that any of them has, with a return of 0 where it had none
        var days = UnionOfDays(returns);
        var (trials, ratios, mean, squares) = (0, 0, 0.0, 0.0);
        double[]? winner = null;
        var index = 0;
        foreach (var all in returns.Read())
        {
            if (index++ == best)
            {
                winner = On(days, all);
            }
            if (Failed(all))
            {
                continue;
            }
            trials++;
            if (SharpeRatio.PerPeriod(On(days, all)) is { } ratio)
            {
                // the running mean and sum of squared deviations of Welford (1962)
                ratios++;
                var distance = ratio - mean;
                mean += distance / ratios;
                squares += distance * (ratio - mean);
            }
        }
        var estimate = winner is null ? null : SharpeEstimate.Of(winner);
        var deflated = ratios > 0 && estimate is { } value ? DeflatedSharpe.Of(value, ratios, ratios > 1 ? squares / (ratios - 1) : 0) : null;
        var overfitting = days.Length < 2 * Blocks ? null
            : new OverfittingTest(days.Length, Blocks).Compute(returns.Read().Where(x => !Failed(x)).Select(x => On(days, x)));
        return new SweepHonesty(trials, days.Length, deflated?.Probability, estimate?.Value, deflated?.ExpectedMaximum, overfitting?.Probability);
    }

    private static int[] UnionOfDays(ReturnsFile returns)
    {
        bool[]? any = null;
        foreach (var values in returns.Read())
        {
            any ??= new bool[values.Length];
            for (var i = 0; i < any.Length; i++)
            {
                any[i] |= !double.IsNaN(values[i]);
            }
        }
        return [.. Enumerable.Range(0, any?.Length ?? 0).Where(x => any![x])];
    }

    private static double[] On(int[] days, double[] values) => Array.ConvertAll(days, x => double.IsNaN(values[x]) ? 0 : values[x]);

    private static bool Failed(double[] values) => Array.TrueForAll(values, double.IsNaN);
}
