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
    private decimal _averagePrice;
    private bool _isSending;
    private long _barAt;

    public BracketTrade(QCAlgorithm algorithm, Security security, ExitProposal exit, decimal quantity, BracketOptions options)
    {
        _algorithm = algorithm;
        _security = security;
        _exit = exit;
        var price = options.Entry == EntryKind.Market ? 0 : ToTick(exit.Plan is { } plan ? (decimal)plan.Entry : security.Price);
        _bracket = new Core.Orders.Bracket(new BracketPlan(
            exit.Sign, quantity, price, ToTick(exit.Stop), [.. exit.Targets.Select(x => new BracketTarget(ToTick(x.Price), x.Fraction))],
            security.SymbolProperties.LotSize));
        _orders = new LegOrders(algorithm, security, exit, options, _bracket.Legs.Count);
        _barAt = algorithm.UtcTime.Ticks;
    }

    public Symbol Symbol => _security.Symbol;

    public int Sign => _bracket.Sign;

    public decimal Position => _bracket.Position;

    public bool IsDone => _bracket.IsDone;

    public bool IsFlattening => _bracket.IsFlattening;

    /// <summary>Sends the entry.</summary>
    public void Start() => Send();

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

    private decimal ToTick(decimal price)
    {
        var tick = _security.PriceVariationModel.GetMinimumPriceVariation(new GetMinimumPriceVariationParameters(_security, price));
        return tick > 0 ? Math.Round(price / tick) * tick : price;
    }
}
