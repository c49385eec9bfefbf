using Quant.Core.Risk;
using Quant.Framework.Bars;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Keeps the sum of the absolute values of positions that move together within <c>max-cluster-exposure</c> of equity. Together means linked by correlations of
/// <c>cluster-correlation</c> and more (<see cref="PairCorrelation"/> with a decay of 0.94 per bar, <see cref="CorrelationClusters"/>). A long and a short
/// position that move together are added, not set off: correlations break when it matters. Looked at with every new bar and every new target.
/// </summary>
public sealed class ClusterRule : IRiskRule
{
    private const double Decay = 0.94;
    private const int FewestReturns = 20;

    private long _bars = -1;

    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var positions = view.Positions;
        if (positions.Count < 2)
        {
            return;
        }
        var bars = positions.Sum(x => x.Bars.Count);
        if (bars == _bars && !positions.Any(x => x.AddsRisk))
        {
            return;
        }
        _bars = bars;
        var groups = new int[positions.Count];
        CorrelationClusters.Assign((i, j) => Correlation(positions[i].Bars, positions[j].Bars), (double)view.Limits.ClusterCorrelation, groups);
        var limit = view.Money(view.Limits.MaxClusterExposure);
        for (var group = 0; group < groups.Length; group++)
        {
            var members = positions.Where((_, i) => groups[i] == group).ToList();
            if (members.Count > 1)
            {
                Exposure.Keep(RiskReason.ClusterExposure, members, x => x.UnitValue, limit, Math.Max(1, view.Equity), findings, scope: $"cluster of {members[0].Symbol.Value}");
            }
        }
    }

    private static double Correlation(SymbolBars a, SymbolBars b)
    {
        var count = Math.Min(a.Returns.Count, b.Returns.Count);
        if (count < FewestReturns)
        {
            return double.NaN;
        }
        var pair = new PairCorrelation(Decay);
        for (var i = count - 1; i >= 0; i--)
        {
            pair.Update(a.Returns[i], b.Returns[i]);
        }
        return pair.Value;
    }
}
