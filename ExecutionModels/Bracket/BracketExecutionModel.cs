using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.ExecutionModels.Bracket;

/// <summary>
/// Opens each position with an entry, a stop and targets at the broker, and keeps them in step with what fills and with what risk control moves; the logic is
/// <see cref="Core.Orders.Bracket"/>. Stop and targets are those proposed in the <see cref="ExitBook"/>; a target without a proposal gets a stop at
/// <c>max-position-loss</c>. When a bracket ends, the insight behind it is cancelled, so that nothing is opened again on the next bar.
/// A symbol has one bracket at a time: nothing is added to a position, and a target on the other side closes it first.
/// </summary>
public sealed class BracketExecutionModel : ExecutionModel
{
    // live, order events come on a thread of their own
    private readonly object _gate = new();
    private readonly BracketOptions _options;
    private readonly RiskLimits _limits;
    private readonly ExitBook _exits;
    private readonly SortedDictionary<Symbol, BracketTrade> _trades = new(SymbolOrder.Instance);
    private readonly Dictionary<Symbol, IPortfolioTarget> _waiting = [];
    private readonly CloseOfDay _close;
    private readonly BracketMemory? _memory;
    private readonly RiskJournal? _journal;
    private bool _isNew = true;

    /// <summary>A model without positions.</summary>
    /// <param name="options">Parameters, as the binder checked them.</param>
    /// <param name="limits">The limits in force.</param>
    /// <param name="exits">Stops and targets, shared with the other models of the algorithm.</param>
    /// <param name="journal">Where to write down what was found after a restart; null for nowhere.</param>
    /// <param name="memory">What outlives a restart; null if nothing is to.</param>
    public BracketExecutionModel(BracketOptions options, RiskLimits limits, ExitBook exits, RiskJournal? journal = null, BracketMemory? memory = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(exits);
        (_options, _limits, _exits, _journal, _memory) = (options, limits, exits, journal, memory);
        _close = new CloseOfDay(TimeSpan.FromMinutes(options.FlatBeforeClose));
    }

    /// <inheritdoc/>
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(targets);
        lock (_gate)
        {
            GoOn(algorithm);
            if (_trades.Count == 0 && _waiting.Count == 0 && targets.Length == 0)
            {
                // most steps
                return;
            }
            foreach (var trade in _trades.Values.ToArray())
            {
                trade.OnStep(_exits);
                if (!trade.IsFlattening && _close.IsNear(algorithm.Securities[trade.Symbol]))
                {
                    trade.ReduceTo(0);
                }
                Retire(algorithm, trade);
            }
            foreach (var target in targets.OrderBy(x => x.Symbol, SymbolOrder.Instance))
            {
                _waiting.Remove(target.Symbol);
                Take(algorithm, target);
            }
            foreach (var symbol in _waiting.Keys.Where(x => !_trades.ContainsKey(x)).Order(SymbolOrder.Instance).ToList())
            {
                _waiting.Remove(symbol, out var target);
                Take(algorithm, target!);
            }
            Remember();
        }
    }

    /// <inheritdoc/>
    public override void OnOrderEvent(QCAlgorithm algorithm, OrderEvent orderEvent)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(orderEvent);
        lock (_gate)
        {
            if (_trades.TryGetValue(orderEvent.Symbol, out var trade))
            {
                trade.OnOrderEvent(orderEvent);
                Retire(algorithm, trade);
                Remember();
            }
        }
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var security in changes.AddedSecurities.Where(x => x.FillModel is not BracketFillModel))
        {
            security.SetFillModel(new BracketFillModel(security.FillModel));
        }
    }

    /// <summary>The first step after a start: takes over what an earlier one left.</summary>
    private void GoOn(QCAlgorithm algorithm)
    {
        if (!_isNew)
        {
            return;
        }
        _isNew = false;
        if (_memory is null)
        {
            return;
        }
        foreach (var trade in new Restart(algorithm, _options, _exits, _journal).Find(_memory.Load()))
        {
            _trades.Add(trade.Symbol, trade);
        }
        foreach (var trade in _trades.Values.ToArray())
        {
            trade.Start();
            Retire(algorithm, trade);
        }
        Remember();
    }

    private void Remember() => _memory?.Save([.. _trades.Values.Select(x => x.Save(_exits.Find(x.Symbol)))]);

    private void Take(QCAlgorithm algorithm, IPortfolioTarget target)
    {
        var security = algorithm.Securities[target.Symbol];
        if (_trades.TryGetValue(target.Symbol, out var trade))
        {
            Adjust(trade, target);
            Retire(algorithm, trade);
            return;
        }
        var held = security.Holdings.Quantity;
        if (target.Quantity != 0 && Math.Sign(held) != Math.Sign(target.Quantity) && !Open(algorithm, security, target))
        {
            algorithm.Insights.Cancel([target.Symbol]);
        }
        else if (Math.Abs(target.Quantity) < Math.Abs(held) && Math.Sign(held) * Math.Sign(target.Quantity) >= 0)
        {
            // a position that no bracket opened: from before a restart, or by hand
            var missing = OrderSizing.GetUnorderedQuantity(algorithm, target, security);
            if (missing != 0)
            {
                algorithm.MarketOrder(security.Symbol, missing, asynchronous: true, tag: target.Tag);
            }
        }
    }

    private void Adjust(BracketTrade trade, IPortfolioTarget target)
    {
        var wanted = trade.Sign * target.Quantity;
        if (wanted < 0)
        {
            _waiting[target.Symbol] = target;
        }
        if (wanted <= 0 || wanted < trade.Position)
        {
            trade.ReduceTo(Math.Max(0, wanted));
        }
        else if (wanted == trade.Position)
        {
            trade.CancelEntry();
        }
    }

    /// <summary>Starts a bracket; false if it is too late for its entry.</summary>
    private bool Open(QCAlgorithm algorithm, Security security, IPortfolioTarget target)
    {
        var sign = Math.Sign(target.Quantity);
        var exit = _exits.Proposal(security.Symbol) is { } proposal && proposal.Sign == sign ? proposal : WithoutProposal(security, sign);
        if (exit.Plan?.EnterBefore <= algorithm.UtcTime.Ticks || _close.IsNear(security))
        {
            return false;
        }
        var quantity = Math.Abs(target.Quantity);
        if (security.Holdings.Quantity != 0)
        {
            // the other side was not opened by a bracket: closed together with the entry it would be one order, without a stop while it rests
            algorithm.MarketOrder(security.Symbol, -security.Holdings.Quantity, asynchronous: true, tag: "other side");
        }
        var trade = new BracketTrade(algorithm, security, exit, quantity, _options);
        _trades.Add(security.Symbol, trade);
        trade.Start();
        Retire(algorithm, trade);
        return true;
    }

    private ExitProposal WithoutProposal(Security security, int sign)
    {
        var exit = new ExitProposal(sign, security.Price * (1 - sign * _limits.MaxPositionLoss), [], null);
        _exits.Propose(security.Symbol, exit);
        return exit;
    }

    private void Retire(QCAlgorithm algorithm, BracketTrade trade)
    {
        if (trade.IsDone && _trades.Remove(trade.Symbol) && !_waiting.ContainsKey(trade.Symbol))
        {
            algorithm.Insights.Cancel([trade.Symbol]);
        }
    }
}
