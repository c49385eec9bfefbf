using Quant.Core.Plans;
using Quant.Core.Statistics.Costs;
using Quant.Core.Statistics.Trades;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Reports.Model;

/// <summary>A closed trade with all that is known about it.</summary>
/// <param name="Number">Its number in the run, from 1.</param>
/// <param name="Row">As it stands in the run.</param>
/// <param name="Trade">As statistics take it.</param>
/// <param name="Levels">Where it was meant to end.</param>
/// <param name="PointValue">What a move of the price by 1 is worth to the whole trade, in account currency.</param>
internal sealed record ReportTrade(int Number, TradeRow Row, ClosedTrade Trade, TradeLevels Levels, double PointValue)
{
    /// <summary>Loss by slippage, in account currency; null if not known.</summary>
    public double? Slippage { get; init; }

    /// <summary>The trade with its slippage.</summary>
    public CostedTrade Costed => new(Trade, Slippage);

    /// <summary>Value at the entry, in account currency.</summary>
    public double EntryValue => PointValue * (double)Row.EntryPrice;

    /// <summary>Value bought and sold, in account currency.</summary>
    public double ValueTraded => PointValue * (double)(Row.EntryPrice + Row.ExitPrice);

    /// <summary>1 for a long trade, -1 for a short one.</summary>
    public int Sign => Trade.Side == TradeSide.Long ? 1 : -1;
}
