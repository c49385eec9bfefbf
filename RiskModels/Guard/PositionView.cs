using Quant.Framework.Bars;
using Quant.Framework.Risk;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.RiskModels.Guard;

/// <summary>One security as risk control sees it: what is held, what is wanted, and what it measures.</summary>
public sealed class PositionView
{
    private decimal _averagePrice;
    private decimal _profitWhenFlat;
    private double? _riskMoney;
    private string _setup = "";

    internal PositionView(Security security, SymbolBars bars)
    {
        Security = security;
        Bars = bars;
        Held = security.Holdings.Quantity;
        _averagePrice = security.Holdings.AveragePrice;
        _profitWhenFlat = security.Holdings.NetProfit;
    }

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <summary>Its symbol.</summary>
    public Symbol Symbol => Security.Symbol;

    /// <summary>Its measures.</summary>
    public SymbolBars Bars { get; }

    /// <summary>Units held, signed.</summary>
    public decimal Held { get; private set; }

    /// <summary>Units that portfolio construction wants, signed, as cut so far; null if it said nothing new.</summary>
    public decimal? Proposed { get; internal set; }

    /// <summary>Units that there will be, signed: what is proposed or else held.</summary>
    public decimal Wanted => Proposed ?? Held;

    /// <summary>What of the units wanted is held already, signed: no new risk.</summary>
    public decimal Kept => Math.Sign(Wanted) == Math.Sign(Held) ? Math.Sign(Held) * Math.Min(Math.Abs(Held), Math.Abs(Wanted)) : 0;

    /// <summary>Whether the proposal adds risk: more units on the side held, or units on another side.</summary>
    public bool AddsRisk => Proposed is not null && Wanted != Kept;

    /// <summary>Exit of the position; null if nothing is held or nothing is known of it.</summary>
    public PositionExit? Exit { get; private set; }

    /// <summary>Last price.</summary>
    public decimal Price => Security.Price;

    /// <summary>What a move of the price by 1 is worth for one unit, in account currency.</summary>
    public double PointValue { get; private set; }

    /// <summary>Value of one unit, in account currency.</summary>
    public double UnitValue { get; private set; }

    /// <summary>The step of quantities.</summary>
    public decimal LotSize => Security.SymbolProperties.LotSize;

    /// <summary>What the guard has decided for the symbol at this look; null if nothing.</summary>
    internal decimal? Decided { get; set; }

    /// <summary>Why it decided so; for the tag of the order.</summary>
    internal RiskReason DecidedBy { get; set; }

    /// <summary>A quantity in whole lots, downwards.</summary>
    public decimal Lots(decimal quantity) => Math.Floor(quantity / LotSize) * LotSize;

    /// <summary>Brings the view in step with the security; the trade that was closed since the last look, if one was.</summary>
    internal ClosedPosition? Refresh(ExitBook book, DateTime utc)
    {
        var holdings = Security.Holdings;
        var quantity = holdings.Quantity;
        Proposed = null;
        Decided = null;
        if (quantity == 0 && Held == 0 && holdings.NetProfit == _profitWhenFlat)
        {
            // most securities, most of the time
            return null;
        }
        Measure();
        var average = holdings.AveragePrice;
        NoticeSplit(book, quantity, average);
        var closed = NoticeClose(holdings, quantity, utc);
        (Held, _averagePrice) = (quantity, average);
        Exit = book.Observe(Security, utc);
        if (Exit is not null)
        {
            // remembered, as it is gone when the position is
            _riskMoney = Exit.Risk > 0 ? (double)(Exit.Risk * Exit.OpenQuantity) * PointValue : null;
            _setup = Exit.Plan?.Setup ?? "";
        }
        return closed;
    }

    /// <summary>Takes the price and the rate of now.</summary>
    internal void Measure()
    {
        PointValue = (double)(Security.SymbolProperties.ContractMultiplier * Security.QuoteCurrency.ConversionRate);
        UnitValue = Math.Abs((double)Price) * PointValue;
    }

    /// <summary>More units at a lower price for the same cost, and no fill does that: a split.</summary>
    private void NoticeSplit(ExitBook book, decimal quantity, decimal average)
    {
        if (Held == 0 || quantity == Held || average == _averagePrice || Math.Sign(quantity) != Math.Sign(Held) || _averagePrice == 0)
        {
            return;
        }
        var cost = quantity * average / (Held * _averagePrice);
        if (Math.Abs(cost - 1) < 0.005m)
        {
            book.Split(Symbol, average / _averagePrice);
            Bars.Split();
        }
    }

    private ClosedPosition? NoticeClose(SecurityHolding holdings, decimal quantity, DateTime utc)
    {
        if (quantity != 0 && Math.Sign(quantity) == Math.Sign(Held))
        {
            return null;
        }
        // flat now or turned round; a trade that came and went between two looks shows in the profit alone
        var profit = holdings.NetProfit - _profitWhenFlat;
        if (Held == 0 && (quantity != 0 || profit == 0))
        {
            return null;
        }
        _profitWhenFlat = holdings.NetProfit;
        var closed = new ClosedPosition(Symbol, _setup, profit, _riskMoney is > 0 ? (double)profit / _riskMoney : null, utc);
        (_riskMoney, _setup) = (null, "");
        return closed;
    }
}
