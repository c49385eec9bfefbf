using Quant.Core.Plans;

namespace Quant.Core.Statistics.Trades;

/// <summary>A trade from its entry to its exit. Money is in the account currency, times are UTC ticks of 100 ns.</summary>
public sealed record ClosedTrade
{
    /// <summary>What was traded.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Long or short.</summary>
    public required TradeSide Side { get; init; }

    /// <summary>Time of the opening fill.</summary>
    public required long EntryTime { get; init; }

    /// <summary>Time of the closing fill; not before the entry.</summary>
    public required long ExitTime { get; init; }

    /// <summary>Size, 0 or more.</summary>
    public double Quantity { get; init; }

    /// <summary>Average opening price.</summary>
    public double EntryPrice { get; init; }

    /// <summary>Average closing price.</summary>
    public double ExitPrice { get; init; }

    /// <summary>Result before fees. Lean's trade statistics take this one.</summary>
    public required double GrossProfit { get; init; }

    /// <summary>Fees, as a positive number.</summary>
    public double Fees { get; init; }

    /// <summary>Result after fees: what every statistic here takes.</summary>
    public double Profit => GrossProfit - Fees;

    /// <summary>Worst unrealised result while the trade was open, 0 or less; null if not known.</summary>
    public double? AdverseExcursion { get; init; }

    /// <summary>Best unrealised result while the trade was open, 0 or more; null if not known.</summary>
    public double? FavorableExcursion { get; init; }

    /// <summary>Money at risk at the entry: distance to the first stop times size, above 0; null if there was no stop.</summary>
    public double? InitialRisk { get; init; }

    /// <summary>Kind of setup that led to the trade; null if not known.</summary>
    public string? Setup { get; init; }

    /// <summary>Strategy or alpha model that asked for the trade; null if not known.</summary>
    public string? Strategy { get; init; }

    /// <summary>Time from entry to exit.</summary>
    public TimeSpan HoldingTime => new(ExitTime - EntryTime);
}
