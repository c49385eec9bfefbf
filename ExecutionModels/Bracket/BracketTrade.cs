using Quant.Core.Orders;
using Quant.Framework.Risk;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.ExecutionModels.Bracket;

/// <summary>A bracket with Lean's orders as its legs: requests become orders, order events become reports. The decisions are the bracket's.</summary>
internal sealed class BracketTrade
{
    private readonly QCAlgorithm _algorithm;
    private readonly Security _security;
    private readonly Core.Orders.Bracket _bracket;
    private readonly LegOrders _orders;
    private readonly ExitProposal _exit;
    private readonly decimal _quantity;
    private decimal _averagePrice;
    private bool _isSending;
    private long _barAt;

    public BracketTrade(QCAlgorithm algorithm, Security security, ExitProposal exit, decimal quantity, BracketOptions options)
    {
        _algorithm = algorithm;
        _security = security;
        _exit = exit;
        _quantity = quantity;
        _bracket = new Core.Orders.Bracket(PlanOf(options));
        _orders = new LegOrders(algorithm, security, exit, options, _bracket.Legs.Count);
        _barAt = algorithm.UtcTime.Ticks;
    }

    /// <summary>A trade that goes on where it was left when the program ended.</summary>
    public BracketTrade(QCAlgorithm algorithm, Security security, SavedBracket saved, TakeOver takeOver, BracketOptions options)
    {
        _algorithm = algorithm;
        _security = security;
        _exit = saved.Proposal();
        _quantity = saved.Quantity;
        _bracket = Core.Orders.Bracket.Resume(
            PlanOf(options), takeOver.Progress, takeOver.Orders.Select(x => new WorkingLeg(x.Leg, Math.Abs(x.Order.Remaining), x.Order.Price)));
        _orders = new LegOrders(algorithm, security, _exit, options, _bracket.Legs.Count);
        foreach (var (leg, order) in takeOver.Orders)
        {
            _orders.Adopt(leg, order.Id);
        }
        _averagePrice = security.Holdings.AveragePrice;
        _barAt = algorithm.UtcTime.Ticks;
    }

    public Symbol Symbol => _security.Symbol;

    public int Sign => _bracket.Sign;

    public decimal Position => _bracket.Position;

    public bool IsDone => _bracket.IsDone;

    public bool IsFlattening => _bracket.IsFlattening;

    /// <summary>Sends the entry, or what a trade that was taken over lacks.</summary>
    public void Start() => Send();

    /// <summary>The trade as it is to be kept over a restart.</summary>
    /// <param name="open">Exit of the position; null if risk control has not seen it yet.</param>
    public SavedBracket Save(PositionExit? open) => new()
    {
        Security = Symbol.ID.ToString(),
        Sign = Sign,
        Quantity = _quantity,
        Position = Math.Max(0, Position),
        Entered = _bracket.Entered,
        Keep = _bracket.Keep,
        InitialStop = open?.InitialStop ?? _exit.Stop,
        Stop = _bracket.StopPrice,
        StopReason = open?.StopReason ?? RiskReason.InitialStop,
        OpenedAt = open?.OpenedAt,
        Targets = [.. _exit.Targets.Select((x, i) => new SavedTarget(x.Price, _bracket.TargetPrice(i), x.Fraction, _bracket.Legs[BracketLegs.FirstTarget + i].Filled))],
        Orders = [.. _orders.Save(_bracket)],
        Plan = _exit.Plan is { } plan ? SavedPlan.Of(plan) : null,
    };

    public void ReduceTo(decimal quantity)
    {
        _bracket.ReduceTo(quantity);
        Send();
    }

    public void CancelEntry()
    {
        _bracket.CancelEntry();
        Send();
    }

    /// <summary>A step of time: splits, entries that have lapsed, stops and targets that risk control has moved, requests to try again.</summary>
    public void OnStep(ExitBook exits)
    {
        if (_algorithm.UtcTime.Ticks <= _barAt)
        {
            return;
        }
        _barAt = _algorithm.UtcTime.Ticks;
        NoticeSplit();
        if (_exit.Plan is { } plan && plan.EnterBefore <= _barAt)
        {
            _bracket.CancelEntry();
        }
        if (exits.Find(Symbol) is { } exit && exit.Sign == Sign)
        {
            _bracket.TightenStop(ToTick(exit.Stop));
            for (var i = 0; i < exit.Targets.Count && i < _exit.Targets.Count; i++)
            {
                _bracket.MoveTarget(i, ToTick(exit.Targets[i]));
            }
        }
        _orders.ReadBack(_bracket);
        _bracket.OnPrice(_security.Price);
        _bracket.OnBar();
        Send();
    }

    public void OnOrderEvent(OrderEvent e)
    {
        if (_orders.LegOf(e) is not { } leg)
        {
            if (e.FillQuantity != 0)
            {
                _bracket.OnOutsideFill(Sign * e.FillQuantity);
            }
        }
        else
        {
            _orders.Report(e, leg, _bracket);
        }
        _averagePrice = _security.Holdings.AveragePrice;
        Send();
    }

    /// <summary>Carries out what the bracket asks for, one after the other: events that come meanwhile only make it ask for more.</summary>
    private void Send()
    {
        if (_isSending)
        {
            return;
        }
        _isSending = true;
        try
        {
            while (_bracket.TryTake(out var command))
            {
                _orders.Carry(command, _bracket);
            }
        }
        finally
        {
            _isSending = false;
        }
    }

    /// <summary>More units at a lower price for the same cost, and no fill does that: a split.</summary>
    private void NoticeSplit()
    {
        var holdings = _security.Holdings;
        var held = Sign * holdings.Quantity;
        if (held > 0 && Position > 0 && held != Position && _averagePrice > 0
            && Math.Abs(held * holdings.AveragePrice / (Position * _averagePrice) - 1) < 0.005m)
        {
            _bracket.OnSplit(held, holdings.AveragePrice / _averagePrice, ToTick);
            _averagePrice = holdings.AveragePrice;
        }
    }

    private BracketPlan PlanOf(BracketOptions options)
    {
        var price = options.Entry == EntryKind.Market ? 0 : ToTick(_exit.Plan is { } plan ? (decimal)plan.Entry : _security.Price);
        var targets = new BracketTarget[_exit.Targets.Count];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = new BracketTarget(ToTick(_exit.Targets[i].Price), _exit.Targets[i].Fraction);
        }
        return new BracketPlan(
            _exit.Sign, _quantity, price, ToTick(_exit.Stop), targets,
            _security.SymbolProperties.LotSize, options.TargetsWork);
    }

    private decimal ToTick(decimal price)
    {
        var tick = _security.PriceVariationModel.GetMinimumPriceVariation(new GetMinimumPriceVariationParameters(_security, price));
        return tick > 0 ? Math.Round(price / tick) * tick : price;
    }
}
