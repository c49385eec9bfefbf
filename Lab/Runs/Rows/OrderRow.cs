namespace Quant.Lab.Runs.Rows;

/// <summary>An order: a row of <c>orders.csv</c>. Times in UTC.</summary>
/// <param name="Id">Number within the run, from 1.</param>
/// <param name="Created">When it was sent.</param>
/// <param name="Symbol">Ticker.</param>
/// <param name="Type">Kind of order, by Lean's name.</param>
/// <param name="Quantity">Quantity asked for; negative to sell.</param>
/// <param name="LimitPrice">Limit; null without.</param>
/// <param name="StopPrice">Stop or trigger; null without.</param>
/// <param name="Status">Where it stood at the end, by Lean's name.</param>
/// <param name="FilledQuantity">Quantity filled; negative if sold.</param>
/// <param name="AveragePrice">Average price of the fills; null without a fill.</param>
/// <param name="LastFill">Time of the last fill; null without.</param>
/// <param name="Fee">Sum of the fees, in <paramref name="FeeCurrency"/>.</param>
/// <param name="FeeCurrency">Currency of the fee; empty without a fee.</param>
/// <param name="Tag">The order's tag.</param>
public sealed record OrderRow(
    int Id,
    DateTime Created,
    string Symbol,
    string Type,
    decimal Quantity,
    decimal? LimitPrice,
    decimal? StopPrice,
    string Status,
    decimal FilledQuantity,
    decimal? AveragePrice,
    DateTime? LastFill,
    decimal Fee,
    string FeeCurrency,
    string Tag);
