using Quant.Core.Exits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;

namespace Quant.RiskModels.Exits;

/// <summary>Moves the last target of a plan with momentum, measured anew with every bar; see <see cref="MomentumTarget"/>.</summary>
public sealed class MomentumTargetRule(ExitOptions options) : IRiskRule
{
    private readonly Dictionary<PositionExit, long> _bars = [];

    /// <inheritdoc/>
    public bool NeedsPositions => true;

    /// <inheritdoc/>
    public void Look(RiskView view, ICollection<RiskFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(findings);
        if (options.TargetMomentum <= 0)
        {
            return;
        }
        foreach (var position in view.Positions)
        {
            if (position.Exit is { Plan: not null, Risk: > 0, Targets.Count: > 0 } exit && IsNewBar(position, exit))
            {
                Find(position, exit, findings);
            }
        }
        foreach (var gone in _bars.Keys.Where(exit => view.Positions.All(x => x.Exit != exit)).ToList())
        {
            _bars.Remove(gone);
        }
    }

    private bool IsNewBar(PositionView position, PositionExit exit)
    {
        var isNew = _bars.TryGetValue(exit, out var seen) && seen != position.Bars.Count;
        _bars[exit] = position.Bars.Count;
        return isNew;
    }

    private void Find(PositionView position, PositionExit exit, ICollection<RiskFinding> findings)
    {
        var bars = position.Bars;
        var momentum = MomentumTarget.Momentum(exit.Sign, bars.Close, bars.EarlierClose, bars.AverageRange, bars.Window);
        var planned = exit.Plan!.RMultiple(exit.Plan.Targets[^1].Price);
        var before = exit.Plan.Targets.Count > 1 ? exit.Plan.RMultiple(exit.Plan.Targets[^2].Price) : 0;
        var target = MomentumTarget.Adjust(planned, momentum, options.TargetMomentum, before);
        var tick = position.Security.SymbolProperties.MinimumPriceVariation;
        var price = exit.Entry + exit.Sign * (decimal)target * exit.Risk;
        price = tick > 0 ? Math.Round(price / tick) * tick : price;
        if (price != exit.Targets[^1])
        {
            findings.Add(new RiskFinding(RiskReason.ScaleOut, position, double.NaN, double.NaN, RiskAction.MoveTarget, Price: price));
        }
    }
}
