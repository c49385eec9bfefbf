using Quant.Core.Statistics.Returns;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Rules;

/// <summary>
/// Keeps the value at risk (<c>max-value-at-risk</c>, 95 %) or the expected shortfall (<c>max-expected-shortfall</c>, 97.5 %) of one day within its limit: what
/// today's positions would have made of the returns of the past bars, historical and normal, the worse of the two, scaled to a day by the square root of time.
/// New risk is cut, all new targets by the same factor; what is held is reduced when it has gone beyond. Looked at with every new bar and every new target;
/// not before there are 20 returns of every position.
/// </summary>
public sealed class TailRiskRule : IRiskRule
{
    private const int FewestReturns = 20;
    private const int Halvings = 20;

    private readonly RiskReason _reason;
    private long _bars = -1;
    private double[] _series = [];

    private TailRiskRule(RiskReason reason) => _reason = reason;

    /// <summary>The rule for <c>max-value-at-risk</c>.</summary>
    public static TailRiskRule ValueAtRisk() => new(RiskReason.ValueAtRisk);

    /// <summary>The rule for <c>max-expected-shortfall</c>.</summary>
    public static TailRiskRule ExpectedShortfall() => new(RiskReason.ExpectedShortfall);

    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        var positions = view.Positions;
        if (positions.Count == 0)
        {
            return;
        }
        var (bars, addsRisk, returns) = (0L, false, int.MaxValue);
        for (var i = 0; i < positions.Count; i++)
        {
            bars += positions[i].Bars.Count;
            addsRisk |= positions[i].AddsRisk;
            returns = Math.Min(returns, positions[i].Bars.Returns.Count);
        }
        if (view.Equity <= 0 || (bars == _bars && !addsRisk) || returns < FewestReturns)
        {
            return;
        }
        _bars = bars;
        var limit = (double)(_reason == RiskReason.ValueAtRisk ? view.Limits.MaxValueAtRisk : view.Limits.MaxExpectedShortfall);
        var kept = Measure(view, 0);
        var wanted = addsRisk ? Measure(view, 1) : kept;
        if (kept > limit * (1 + Exposure.Drift))
        {
            // proportional to all positions: reducing them by a factor reduces it by that factor
            Cut(view, kept, limit, x => Math.Abs(x.Kept) * Exposure.Decimals(limit / kept), findings);
        }
        else if (wanted > limit)
        {
            var share = Exposure.Decimals(LargestShare(view, limit));
            Cut(view, wanted, limit, x => Math.Abs(x.Kept) + (Math.Abs(x.Wanted) - Math.Abs(x.Kept)) * share, findings);
        }
        else
        {
            findings.Add(new RiskFinding(_reason, null, wanted, limit, RiskAction.Watch));
        }
    }

    private void Cut(RiskView view, double value, double limit, Func<PositionView, decimal> most, ICollection<RiskFinding> findings)
    {
        foreach (var position in view.Positions.Where(x => x.Wanted != 0))
        {
            findings.Add(new RiskFinding(_reason, position, value, limit, RiskAction.Cap, most(position)));
        }
    }

    /// <summary>The largest part of what is new that keeps within the limit. The measure is convex in the part, so that halving finds it.</summary>
    private double LargestShare(RiskView view, double limit)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Measure(view, middle) <= limit ? (middle, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The measure, as a fraction of equity, with a part of what is new.</summary>
    private double Measure(RiskView view, double share)
    {
        var count = view.Positions.Min(x => x.Bars.Returns.Count);
        if (_series.Length != count)
        {
            _series = new double[count];
        }
        Array.Clear(_series);
        var perDay = 1.0;
        foreach (var position in view.Positions)
        {
            var units = (double)position.Kept + share * (double)(position.Wanted - position.Kept);
            var weight = units * position.UnitValue / view.Equity;
            perDay = Math.Max(perDay, position.Bars.BarsPerDay);
            for (var i = 0; i < count; i++)
            {
                _series[i] += weight * position.Bars.Returns[i];
            }
        }
        var (historical, normal) = _reason == RiskReason.ValueAtRisk
            ? (Quant.Core.Statistics.Returns.ValueAtRisk.Historical(_series, 0.95), Quant.Core.Statistics.Returns.ValueAtRisk.Gaussian(_series, 0.95))
            : (Quant.Core.Statistics.Returns.ExpectedShortfall.Historical(_series, 0.975), Quant.Core.Statistics.Returns.ExpectedShortfall.Gaussian(_series, 0.975));
        return Math.Max(0, Math.Max(historical ?? 0, normal ?? 0)) * Math.Sqrt(perDay);
    }
}
