namespace Quant.Core.Statistics.Honesty;

/// <summary>Result of <see cref="OverfittingTest"/>.</summary>
public sealed class OverfittingResult
{
    internal OverfittingResult(int trials, List<double> logits, double lossProbability, double? degradation)
    {
        Trials = trials;
        Logits = logits;
        LossProbability = lossProbability;
        Degradation = degradation;
    }

    /// <summary>Trials compared.</summary>
    public int Trials { get; }

    /// <summary>For every choice of blocks: logit of the relative rank that the best in-sample trial has out of sample; below 0 in the worse half.</summary>
    public IReadOnlyList<double> Logits { get; }

    /// <summary>
    /// Probability of backtest overfitting (PBO): share of the choices whose winner falls into the worse half out of sample, those exactly in the middle
    /// counted half. 0.5 when the choice is worthless; near 0 when the winner keeps winning.
    /// </summary>
    public double Probability => (Logits.Count(x => x < 0) + Logits.Count(x => x == 0) / 2.0) / Logits.Count;

    /// <summary>Share of the choices whose winner has a Sharpe ratio below 0 out of sample.</summary>
    public double LossProbability { get; }

    /// <summary>Slope of the winners' out-of-sample Sharpe ratio over the in-sample one: 1 keeps it, 0 or below is noise. Null when all winners rate the same.</summary>
    public double? Degradation { get; }
}
