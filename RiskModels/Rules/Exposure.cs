using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Keeps a sum over positions within a limit. New risk is cut to what the limit leaves, in the order of the symbols. What prices have carried beyond the limit
/// is tolerated up to <see cref="Drift"/> of it, so that no order is sent for every tick, and then reduced to the limit, all positions alike.
/// </summary>
internal static class Exposure
{
    /// <summary>How far prices may carry what is held beyond a limit, as a fraction of it. New risk may not.</summary>
    public const double Drift = 0.05;

    /// <summary>Finds what goes beyond the limit.</summary>
    /// <param name="reason">Which limit.</param>
    /// <param name="positions">The positions of the sum.</param>
    /// <param name="unit">What one unit of a position adds to the sum, not negative.</param>
    /// <param name="limit">The limit, in the unit of the sum.</param>
    /// <param name="scale">What sum and limit are divided by for the journal: equity, if the limit is a fraction of it.</param>
    /// <param name="findings">Takes the findings.</param>
    /// <param name="subject">The position, if it is one that is measured alone; null for a sum.</param>
    /// <param name="scope">Which part of the portfolio the sum is of; empty for all of it.</param>
    public static void Keep(
        RiskReason reason, IReadOnlyList<PositionView> positions, Func<PositionView, double> unit, double limit, double scale, ICollection<RiskFinding> findings,
        PositionView? subject = null, string scope = "")
    {
        var kept = 0.0;
        for (var i = 0; i < positions.Count; i++)
        {
            kept += (double)Math.Abs(positions[i].Kept) * unit(positions[i]);
        }
        if (kept > limit * (1 + Drift))
        {
            Reduce(reason, positions, kept, limit, scale, findings);
            return;
        }
        var used = kept;
        var isCut = false;
        for (var i = 0; i < positions.Count; i++)
        {
            var position = positions[i];
            if (!position.AddsRisk)
            {
                continue;
            }
            var (have, cost) = ((double)Math.Abs(position.Kept), unit(position));
            var more = ((double)Math.Abs(position.Wanted) - have) * cost;
            var room = Math.Max(0, limit - used);
            // a lot within rounding of the limit is within the limit
            if (more > room * (1 + 1e-9))
            {
                var most = cost > 0 ? have + room / cost : have;
                findings.Add(new RiskFinding(reason, position, (used + more) / scale, limit / scale, RiskAction.Cap, Math.Max(Math.Abs(position.Kept), Decimals(most))));
                isCut = true;
                more = room;
            }
            used += more;
        }
        if (!isCut)
        {
            findings.Add(new RiskFinding(reason, subject, used / scale, limit / scale, RiskAction.Watch, Scope: scope));
        }
    }

    /// <summary>A double as a decimal; what is too large for one is as good as no limit.</summary>
    public static decimal Decimals(double value) => value < 1e18 ? (decimal)value : 1e18m;

    private static void Reduce(RiskReason reason, IEnumerable<PositionView> positions, double kept, double limit, double scale, ICollection<RiskFinding> findings)
    {
        foreach (var position in positions)
        {
            if (position.Wanted != 0)
            {
                var most = Math.Abs(position.Kept) * Decimals(limit / kept);
                findings.Add(new RiskFinding(reason, position, kept / scale, limit / scale, RiskAction.Cap, most));
            }
        }
    }
}
