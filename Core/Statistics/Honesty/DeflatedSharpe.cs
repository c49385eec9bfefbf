namespace Quant.Core.Statistics.Honesty;

/// <summary>
/// Deflated Sharpe ratio: probability that the true Sharpe ratio of the chosen trial is above what the best of as many trials shows by luck alone. The
/// <see cref="ProbabilisticSharpe"/> against the <see cref="ExpectedMaximumSharpe"/>. Below 0.95 the winner of a sweep is not significant.
/// Source: Bailey and López de Prado, "The deflated Sharpe ratio: correcting for selection bias, backtest overfitting and non-normality" (2014).
/// </summary>
/// <param name="Probability">From 0 to 1.</param>
/// <param name="ExpectedMaximum">The Sharpe ratio of luck, per period.</param>
public sealed record DeflatedSharpe(double Probability, double ExpectedMaximum)
{
    /// <summary>The deflated ratio; null without trials or where <see cref="SharpeEstimate.Of"/> is.</summary>
    /// <param name="returns">Returns per period of the chosen trial.</param>
    /// <param name="trialSharpes">
    /// Sharpe ratios per period of all trials, the chosen and the bad ones included. Trials that resemble each other count as if they were independent,
    /// which makes the result strict.
    /// </param>
    /// <param name="riskFreePerPeriod">Risk-free rate of one period.</param>
    public static DeflatedSharpe? Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> trialSharpes, double riskFreePerPeriod = 0)
        => ExpectedMaximumSharpe.Of(trialSharpes) is { } maximum && SharpeEstimate.Of(returns, riskFreePerPeriod) is { } estimate
            ? new DeflatedSharpe(ProbabilisticSharpe.Of(estimate, maximum), maximum)
            : null;

    /// <summary>The deflated ratio from the number and the variance of the trials alone.</summary>
    /// <param name="estimate">Sharpe ratio of the chosen trial, per period, and its error.</param>
    /// <param name="trials">Number of independent trials, at least 1.</param>
    /// <param name="variance">Variance of the trials' Sharpe ratios per period.</param>
    public static DeflatedSharpe Of(SharpeEstimate estimate, int trials, double variance)
    {
        var maximum = ExpectedMaximumSharpe.Of(trials, variance);
        return new DeflatedSharpe(ProbabilisticSharpe.Of(estimate, maximum), maximum);
    }
}
