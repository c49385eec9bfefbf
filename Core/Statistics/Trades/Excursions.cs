namespace Quant.Core.Statistics.Trades;

/// <summary>
/// How far trades went against and for their owner while they were open (maximum adverse and favourable excursion: Sweeney, 1997). Trades without known
/// excursions are left out.
/// </summary>
/// <param name="AverageAdverse">Average MAE, 0 or less; Lean's "Average MAE". Null without trades.</param>
/// <param name="WorstAdverse">Largest loss that was open.</param>
/// <param name="AverageFavorable">Average MFE, 0 or more; Lean's "Average MFE". Null without trades.</param>
/// <param name="BestFavorable">Largest profit that was open.</param>
/// <param name="EdgeRatio">Average MFE over absolute average MAE: above 1 when entries are better than random. Null without an adverse excursion.</param>
/// <param name="Efficiency">Part of the favourable excursions that was kept: sum of gross results over sum of MFE. Null when no trade was ever ahead.</param>
public sealed record Excursions(double? AverageAdverse, double? WorstAdverse, double? AverageFavorable, double? BestFavorable, double? EdgeRatio, double? Efficiency)
{
    /// <summary>The excursions of trades.</summary>
    /// <param name="trades">Trades in any order.</param>
    public static Excursions Of(IReadOnlyList<ClosedTrade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var known = trades.Where(x => x is { AdverseExcursion: not null, FavorableExcursion: not null }).ToList();
        if (known.Count == 0)
        {
            return new Excursions(null, null, null, null, null, null);
        }
        var adverse = known.Average(x => x.AdverseExcursion!.Value);
        var favorable = known.Average(x => x.FavorableExcursion!.Value);
        return new Excursions(
            adverse,
            known.Min(x => x.AdverseExcursion!.Value),
            favorable,
            known.Max(x => x.FavorableExcursion!.Value),
            adverse < 0 ? favorable / -adverse : null,
            favorable > 0 ? known.Average(x => x.GrossProfit) / favorable : null);
    }
}
