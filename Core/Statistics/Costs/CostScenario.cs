using Quant.Core.Statistics.Drawdowns;
using Quant.Core.Statistics.Returns;
using Quant.Core.Statistics.Trades;

namespace Quant.Core.Statistics.Costs;

/// <summary>
/// What an account would have come to at other costs: the same trades at the same times and sizes, each with a multiple of its fees and of its slippage, booked
/// when the trade ends. What is not recomputed: decisions and sizes that would have been others with another account value, and positions still open at the end.
/// </summary>
public sealed record CostScenario
{
    /// <summary>Fees paid, in multiples of those that were.</summary>
    public required double FeeMultiple { get; init; }

    /// <summary>Slippage suffered, in multiples of that which was.</summary>
    public required double SlippageMultiple { get; init; }

    /// <summary>Sum of the results of the trades.</summary>
    public required double NetProfit { get; init; }

    /// <summary>Growth of the account; null where undefined.</summary>
    public double? TotalReturn { get; init; }

    /// <summary>Sharpe ratio per year; null where undefined.</summary>
    public double? Sharpe { get; init; }

    /// <summary>Largest fall from a high, as a positive fraction; null where undefined.</summary>
    public double? MaximumDrawdown { get; init; }

    /// <summary>See <see cref="Trades.ProfitFactor"/>.</summary>
    public double? ProfitFactor { get; init; }

    /// <summary>See <see cref="Trades.WinRate"/>.</summary>
    public double? WinRate { get; init; }

    /// <summary>The scenario.</summary>
    /// <param name="curve">The account as it was, its points one period apart.</param>
    /// <param name="trades">Its trades in any order.</param>
    /// <param name="feeMultiple">0 for none, 1 as it was.</param>
    /// <param name="slippageMultiple">0 for none, 1 as it was. Trades whose slippage is not known keep theirs.</param>
    /// <param name="conventions">Periods per year and risk-free rate.</param>
    public static CostScenario Of(EquityCurve curve, IReadOnlyList<CostedTrade> trades, double feeMultiple, double slippageMultiple, ReturnConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(trades);
        var byExit = trades.OrderBy(x => x.Trade.ExitTime).ToList();
        var changes = byExit.Select(x => (1 - feeMultiple) * x.Trade.Fees + (1 - slippageMultiple) * (x.Slippage ?? 0)).ToArray();
        var profits = byExit.Select((x, i) => x.Trade.Profit + changes[i]).ToArray();
        var values = curve.Values.ToArray();
        var (sum, next) = (0.0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            for (; next < changes.Length && byExit[next].Trade.ExitTime <= curve.Times[i]; next++)
            {
                sum += changes[next];
            }
            values[i] += sum;
        }
        var account = new EquityCurve(curve.Times, values);
        return new CostScenario
        {
            FeeMultiple = feeMultiple,
            SlippageMultiple = slippageMultiple,
            NetProfit = profits.Sum(),
            TotalReturn = CompoundGrowth.Total(account),
            Sharpe = SharpeRatio.Annual(account.Returns(), conventions),
            MaximumDrawdown = Drawdowns.MaximumDrawdown.OfValues(account.Values),
            ProfitFactor = Trades.ProfitFactor.Of(profits),
            WinRate = Trades.WinRate.Of(profits),
        };
    }

    /// <summary>
    /// Further costs, as a fraction of all value traded (entries and exits), at which the trades would bring nothing: net profit over value traded. Below 0 when they
    /// brought a loss already; null without a trade of some value.
    /// </summary>
    /// <param name="trades">Trades in any order.</param>
    /// <param name="valueTraded">Value bought and sold by them, in account currency.</param>
    public static double? BreakEven(IReadOnlyList<CostedTrade> trades, double valueTraded)
    {
        ArgumentNullException.ThrowIfNull(trades);
        return valueTraded > 0 ? trades.Sum(x => x.Trade.Profit) / valueTraded : null;
    }
}
