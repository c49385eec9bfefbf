using System.Runtime.InteropServices;
using Quant.Framework.Bars;
using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Data.UniverseSelection;

namespace Quant.RiskModels.Guard;

/// <summary>
/// All rules of risk control in one model: it shows every rule the portfolio as it is and as it is wanted, does what they find necessary, and writes down why.
/// Where rules differ the stricter one counts. Lean asks it at every step with data, with the new targets of that step or with none.
/// </summary>
public sealed class GuardedRiskModel : RiskManagementModel
{
    private readonly IRiskRule[] _rules;
    private readonly IRiskRule[] _standingRules;
    private readonly RiskView _view;
    private readonly RiskStatus _status;
    private readonly ExitBook _exits;
    private readonly SymbolBarsBook _bars;
    private readonly List<RiskFinding> _findings = [];
    private readonly SortedDictionary<Symbol, PositionView> _positions = new(SymbolOrder.Instance);
    private readonly HashSet<Symbol> _leaving = [];
    private PositionView[] _all = [];
    private readonly RiskEnforcer _enforcer;
    private string? _rearm;

    /// <summary>A model without securities.</summary>
    /// <param name="rules">The rules, in the order in which they look; <see cref="RiskRules"/> has the complete set.</param>
    /// <param name="limits">The limits in force.</param>
    /// <param name="exits">Stops and targets, shared with the other models of the algorithm.</param>
    /// <param name="journal">Where to write down what was done.</param>
    /// <param name="bars">The bars to measure by, shared with the other models of the algorithm.</param>
    /// <param name="memory">What outlives a restart; null for a memory of the run only.</param>
    /// <param name="rearm">Name of a halt that a person has ended; null or empty for none.</param>
    public GuardedRiskModel(
        IEnumerable<IRiskRule> rules, RiskLimits limits, ExitBook exits, RiskJournal journal, SymbolBarsBook bars, RiskMemory? memory = null, string? rearm = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(exits);
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(bars);
        _rules = [.. rules];
        _standingRules = Array.FindAll(_rules, x => !x.NeedsPositions);
        _view = new RiskView(limits, memory ?? RiskMemory.OfRun());
        _status = new RiskStatus(journal, (double)limits.WarnAt);
        _exits = exits;
        _bars = bars;
        _rearm = string.IsNullOrWhiteSpace(rearm) ? null : rearm;
        _enforcer = new RiskEnforcer(_status);
        Journal = journal;
    }

    /// <summary>What is allowed now.</summary>
    public RiskState State => _status.State;

    /// <summary>What was done and why.</summary>
    public RiskJournal Journal { get; }

    /// <summary>The targets to use instead of those of portfolio construction, and those for positions that must shrink or end; in the order of the symbols.</summary>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(targets);
        if (algorithm.IsWarmingUp)
        {
            // days that are over: the memory must not take them for today
            return [];
        }
        Look(algorithm, targets);
        if (IsSettled())
        {
            // most looks of an algorithm that waits
            ForgetLeavers();
            return [];
        }
        _enforcer.Begin(_view, _all);
        foreach (var rule in _view.IsQuiet ? _standingRules : _rules)
        {
            _findings.Clear();
            rule.Look(_view, _findings);
            foreach (ref readonly var finding in CollectionsMarshal.AsSpan(_findings))
            {
                _enforcer.Apply(finding);
            }
        }
        var decided = _enforcer.End(targets);
        ForgetLeavers();
        return decided;
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var removed in changes.RemovedSecurities)
        {
            // a position outlives the universe's interest: it is watched until it is closed
            _leaving.Add(removed.Symbol);
        }
        foreach (var added in changes.AddedSecurities)
        {
            _leaving.Remove(added.Symbol);
            ViewOf(algorithm, added.Symbol);
        }
        ForgetLeavers();
    }

    /// <summary>Whether a look would find and decide what the one before did, which was nothing.</summary>
    private bool IsSettled()
    {
        if (!_view.IsUnchanged || State != RiskState.Active)
        {
            return false;
        }
        foreach (var rule in _standingRules)
        {
            if (!rule.IsSettled(_view))
            {
                return false;
            }
        }
        return true;
    }

    private void Look(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var target in targets)
        {
            ViewOf(algorithm, target.Symbol);
        }
        _view.Begin(algorithm, _all);
        foreach (var position in _all)
        {
            if (position.Refresh(_exits, _view.Utc) is { } closed)
            {
                _view.Add(closed);
                _exits.Report(closed);
            }
        }
        foreach (var target in targets)
        {
            var position = _positions[target.Symbol];
            position.Proposed = target.Quantity;
            position.Measure();
        }
        foreach (var position in _all)
        {
            if (position.Held != 0 || position.Proposed is not null)
            {
                _view.Add(position);
            }
        }
        Rearm();
    }

    private void Rearm()
    {
        if (_rearm is { } name)
        {
            _rearm = null;
            if (_view.Memory.Rearm(name, _view.EquityDecimal, _view.Utc))
            {
                Journal.Add(new RiskEvent(_view.Utc, RiskEventKind.State, RiskReason.Rearmed, "", null, null, $"the halt {name} was ended by hand"));
            }
        }
    }

    private PositionView ViewOf(QCAlgorithm algorithm, Symbol symbol)
    {
        if (!_positions.TryGetValue(symbol, out var view))
        {
            var security = algorithm.Securities[symbol];
            _positions.Add(symbol, view = new PositionView(security, _bars.Take(algorithm, security)));
            _all = [.. _positions.Values];
        }
        return view;
    }

    private void ForgetLeavers()
    {
        if (_leaving.Count == 0)
        {
            return;
        }
        foreach (var symbol in _leaving.Where(x => !_positions.TryGetValue(x, out var view) || !view.Security.Invested).ToList())
        {
            _leaving.Remove(symbol);
            if (_positions.Remove(symbol, out var view))
            {
                _bars.Release(view.Bars);
                _all = [.. _positions.Values];
            }
        }
    }
}
