namespace Quant.Lab.Runs.Rows;

/// <summary>A closed trade: a row of <c>trades.csv</c>. Times in UTC, money in account currency.</summary>
/// <param name="Symbol">Ticker.</param>
/// <param name="Direction">Long or Short.</param>
/// <param name="Quantity">Size, never negative.</param>
/// <param name="EntryTime">Time of the opening fill.</param>
/// <param name="EntryPrice">Average opening price.</param>
/// <param name="ExitTime">Time of the closing fill.</param>
/// <param name="ExitPrice">Average closing price.</param>
/// <param name="ProfitLoss">Profit before fees.</param>
/// <param name="Fees">Fees, not negative.</param>
/// <param name="MaxAdverse">Worst unrealised result while it was open, 0 or less.</param>
/// <param name="MaxFavourable">Best unrealised result while it was open, 0 or more.</param>
/// <param name="OrderIds">Orders that opened and closed it, ascending.</param>
public sealed record TradeRow(
    string Symbol,
    string Direction,
    decimal Quantity,
    DateTime EntryTime,
    decimal EntryPrice,
    DateTime ExitTime,
    decimal ExitPrice,
    decimal ProfitLoss,
    decimal Fees,
    decimal MaxAdverse,
    decimal MaxFavourable,
    IReadOnlyList<int> OrderIds)
{
    /// <summary>Profit after fees.</summary>
    public decimal NetProfit => ProfitLoss - Fees;

    /// <summary>Id of the plan it was opened by, as in <c>plans.csv</c>; null without one.</summary>
    public string? Plan { get; init; }

    /// <summary>Type of setup of the plan; null without one.</summary>
    public string? Setup { get; init; }

    /// <summary>
    /// Loss in account currency had the whole trade ended at its first stop, that of its plan or the recorded one, before fees; null without a stop, or if it was entered beyond it.
    /// </summary>
    public decimal? InitialRisk { get; init; }

    /// <summary>Profit after fees in multiples of <see cref="InitialRisk"/>, rounded to 6 digits; null where that is.</summary>
    public decimal? RMultiple => InitialRisk is { } risk ? Math.Round(NetProfit / risk, 6) : null;
}
