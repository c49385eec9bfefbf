using Quant.Framework.Risk;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace Quant.RiskModels.Guard;

/// <summary>Does what rules find necessary: cuts what is wanted, reduces what is held, moves stops, cancels insights, and says what is allowed.</summary>
internal sealed class RiskEnforcer(RiskStatus status)
{
    private readonly List<IPortfolioTarget> _decided = [];
    private readonly HashSet<Symbol> _closing = [];
    private RiskView _view = null!;
    private PositionView[] _all = [];
    private RiskState _state;
    private RiskReason _stateReason;
    private bool _closeAll;

    public void Begin(RiskView view, PositionView[] all)
    {
        (_view, _all) = (view, all);
        (_state, _closeAll) = (RiskState.Active, false);
        _decided.Clear();
        if (_closing.Count > 0)
        {
            _closing.RemoveWhere(x => view.Algorithm.Securities[x].Holdings.Quantity == 0);
        }
    }

    public void Apply(in RiskFinding finding)
    {
        switch (finding.Action)
        {
            case RiskAction.Watch:
                status.Read(finding, _view.Utc, null);
                break;
            case RiskAction.Refuse:
                status.Read(finding, _view.Utc, Allow(RiskState.Reducing, finding.Reason, "no new risk"));
                break;
            case RiskAction.Freeze:
                status.Read(finding, _view.Utc, Allow(RiskState.Halted, finding.Reason, "no new risk"));
                break;
            case RiskAction.Halt:
                _closeAll = true;
                status.Read(finding, _view.Utc, Allow(RiskState.Halted, finding.Reason, "no new risk, everything is closed"));
                break;
            default:
                if (Do(finding) is { } effect)
                {
                    status.Did(finding, _view.Utc, effect);
                }
                break;
        }
    }

    /// <summary>The targets that differ from those that were wanted.</summary>
    public IEnumerable<IPortfolioTarget> End(IPortfolioTarget[] targets)
    {
        status.Become(_state, _stateReason, _view.Utc);
        if (_state != RiskState.Active)
        {
            RefuseNewRisk();
        }
        foreach (var position in _all)
        {
            if (position.Decided is null && position.Proposed is null)
            {
                continue;
            }
            var wanted = Array.Find(targets, x => x.Symbol == position.Symbol)?.Quantity;
            var final = position.Decided is { } decided && position.Proposed is { } proposed
                ? Math.Abs(decided) <= Math.Abs(proposed) ? decided : proposed
                : position.Decided ?? position.Proposed;
            if (final is { } quantity && quantity != wanted)
            {
                _decided.Add(new PortfolioTarget(position.Symbol, quantity, position.DecidedBy.ToString()));
            }
        }
        return _decided.Count == 0 ? [] : _decided.ToArray();
    }

    /// <summary>Does it, and says what was done; null if there was nothing to do.</summary>
    private string? Do(in RiskFinding finding) => finding.Action switch
    {
        RiskAction.TightenStop => Tighten(finding),
        RiskAction.MoveTarget => MoveTarget(finding),
        RiskAction.Cap or RiskAction.Reduce => Cap(finding),
        RiskAction.Close => Close(finding.Position!, finding.Reason),
        _ => throw new InvalidOperationException($"Invariant: {finding.Action} is known."),
    };

    private static string? Tighten(in RiskFinding finding)
        => finding.Position!.Exit!.Tighten(finding.Price, finding.Reason) ? FormattableString.Invariant($"stop moved to {Text(finding.Price)}") : null;

    private static string MoveTarget(in RiskFinding finding)
    {
        var exit = finding.Position!.Exit!;
        exit.MoveTarget(exit.Targets.Count - 1, finding.Price);
        return FormattableString.Invariant($"last target moved to {Text(finding.Price)}");
    }

    private string? Cap(in RiskFinding finding)
    {
        var position = finding.Position!;
        var most = position.Lots(finding.Quantity);
        if (Math.Abs(position.Wanted) <= most)
        {
            return null;
        }
        var before = position.Wanted;
        Decide(position, Math.Sign(before) * most, finding.Reason);
        if (most == 0 && position.Held == 0)
        {
            // what may not be opened now is not to be opened later, when the idea is old
            _view.Algorithm.Insights.Cancel([position.Symbol]);
        }
        var verb = position.Proposed is not null && Math.Abs(before) > Math.Abs(position.Held) ? "wanted" : "held";
        return FormattableString.Invariant($"{Text(Math.Abs(before))} {verb}, {Text(most)} allowed");
    }

    private string? Close(PositionView position, RiskReason reason)
    {
        Decide(position, 0, reason);
        _view.Algorithm.Insights.Cancel([position.Symbol]);
        return _closing.Add(position.Symbol) ? FormattableString.Invariant($"position of {Text(position.Held)} closed, its insights cancelled") : null;
    }

    private string Allow(RiskState state, RiskReason reason, string effect)
    {
        if (state > _state)
        {
            (_state, _stateReason) = (state, reason);
        }
        return effect;
    }

    private void RefuseNewRisk()
    {
        foreach (var position in _all)
        {
            if (_closeAll && position.Held != 0)
            {
                Close(position, _stateReason);
            }
            else if (position.AddsRisk)
            {
                var finding = new RiskFinding(_stateReason, position, double.NaN, double.NaN, RiskAction.Cap);
                status.Did(finding, _view.Utc, FormattableString.Invariant($"{_state}: {Text(position.Wanted)} wanted, {Text(position.Kept)} allowed"));
                Decide(position, position.Kept, _stateReason);
                CancelIfFlat(position);
            }
            else if (position.Proposed is null && position.Decided is null && position.Security.Holdings.Target is { } pending
                && (Math.Abs(pending.Quantity) > Math.Abs(position.Held) || Math.Sign(pending.Quantity) * Math.Sign(position.Held) < 0))
            {
                // an entry that rests at the broker is new risk, too
                position.Decided = position.Held;
                position.DecidedBy = _stateReason;
                CancelIfFlat(position);
            }
        }
    }

    private void CancelIfFlat(PositionView position)
    {
        if (position.Held == 0)
        {
            _view.Algorithm.Insights.Cancel([position.Symbol]);
        }
    }

    private static void Decide(PositionView position, decimal quantity, RiskReason reason)
    {
        if (position.Proposed is not null)
        {
            position.Proposed = quantity;
        }
        if (position.Held != 0 && Math.Abs(quantity) < Math.Abs(position.Held))
        {
            position.Decided = position.Decided is { } before && Math.Abs(before) < Math.Abs(quantity) ? before : quantity;
        }
        position.DecidedBy = reason;
    }

    private static string Text(decimal value) => value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture);
}
