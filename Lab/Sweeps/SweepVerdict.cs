using System.Globalization;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps;

/// <summary>What the best of many is worth, in plain words.</summary>
public static class SweepVerdict
{
    private const double Significant = 0.95;
    private const double Chance = 0.5;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Whether the best set is more than the luck of many tries.</summary>
    public static string OfLuck(SweepResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var honesty = result.Honesty;
        if (result.Tally.Best is not { } best || honesty is not { Deflated: { } deflated, DailySharpe: { } sharpe, LuckySharpe: { } lucky })
        {
            return "Whether the best set is more than luck cannot be told: there are too few days, or nothing moved.";
        }
        // brought to a year as the Sharpe ratio of the best set is
        var annual = best.Figures[SharpeAt] / sharpe ?? 1;
        if (honesty.Trials == 1)
        {
            return string.Create(Culture, $"One set ran, so there was nothing to choose from: its Sharpe ratio of {sharpe * annual:0.00} is above 0 with a probability of {deflated:P0}.");
        }
        var trust = deflated >= Significant ? "more than luck can explain" : sharpe > lucky ? "not significant, for luck may explain it" : "not significant, for luck alone shows as much";
        return string.Create(
            Culture, $"The best of {honesty.Trials:N0} sets without any skill shows a Sharpe ratio of about {lucky * annual:0.00} by luck alone; this one shows {sharpe * annual:0.00}: {trust}.");
    }

    /// <summary>Whether choosing the best set is worth anything.</summary>
    public static string OfChoice(SweepResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Honesty.Overfitting is not { } probability)
        {
            return "Whether choosing among the sets is worth anything cannot be told: that needs at least 2 sets that ran, and 20 days.";
        }
        var trust = probability >= Chance ? "choosing among these sets is worth nothing" : "50 % is what pure chance gives";
        return string.Create(Culture, $"The set that is best on half of the days falls into the worse half on the other days in {probability:P0} of all splits: {trust}.");
    }

    private static int SharpeAt => TrialFigure.PlaceOf("sharpe");
}
