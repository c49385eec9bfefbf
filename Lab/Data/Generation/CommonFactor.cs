using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// The move that the securities of a market have in common, made once and read by each of them: that is why stocks of the same made-up market
/// are correlated. Days are made in order when they are first asked for. Not thread-safe.
/// </summary>
internal sealed class CommonFactor(StableRandom random, PriceModel model, double gapShare, double gapNewsChance)
{
    private readonly PriceProcess _process = new(random, model, 1);
    private readonly List<FactorDay> _days = [];

    /// <summary>Variance of a day, jumps and trends left out.</summary>
    public double DailyVariance => model.DailyVolatility * model.DailyVolatility;

    /// <summary>A day.</summary>
    /// <param name="index">Number of the day, from 0; at most the number of days made so far.</param>
    /// <param name="weights">Share of a day's variance by minute.</param>
    public FactorDay Day(int index, IReadOnlyList<double> weights)
    {
        if (index == _days.Count)
        {
            var gap = _process.BeginDay(gapShare, newsChance: gapNewsChance);
            var returns = new double[weights.Count];
            var variances = new double[weights.Count];
            for (var i = 0; i < returns.Length; i++)
            {
                var move = _process.Next(weights[i]);
                (returns[i], variances[i]) = (move.Return, move.Variance);
            }
            _days.Add(new FactorDay(gap, returns, variances));
        }
        return _days[index];
    }
}

/// <summary>A day of the common factor.</summary>
/// <param name="Gap">Move before the first minute.</param>
/// <param name="Returns">Moves by minute.</param>
/// <param name="Variances">Expected variances of these moves.</param>
internal sealed record FactorDay(double Gap, double[] Returns, double[] Variances);
