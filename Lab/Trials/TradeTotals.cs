namespace Quant.Lab.Trials;

/// <summary>Closed trades of a trial, added up; of several trials together they add up again.</summary>
/// <param name="Count">Trades.</param>
/// <param name="Wins">Trades with a profit after fees.</param>
/// <param name="Profit">Sum of the profits after fees, in account currency.</param>
/// <param name="Loss">Sum of the losses after fees, as a positive amount.</param>
/// <param name="Fees">Fees of the trades.</param>
public sealed record TradeTotals(int Count, int Wins, double Profit, double Loss, double Fees)
{
    /// <summary>No trades.</summary>
    public static TradeTotals None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Trades with a loss after fees.</summary>
    public int Losses { get; init; }

    /// <summary>Best result of a trade after fees; null without trades.</summary>
    public double? Best { get; init; }

    /// <summary>Worst result of a trade after fees; null without trades.</summary>
    public double? Worst { get; init; }

    /// <summary>Mean result of the trades with a profit; null without one.</summary>
    public double? AverageWin => Wins > 0 ? Profit / Wins : null;

    /// <summary>Mean result of the trades with a loss, below 0; null without one.</summary>
    public double? AverageLoss => Losses > 0 ? -Loss / Losses : null;

    /// <summary>Average win over average loss; null without either.</summary>
    public double? PayoffRatio => AverageWin / -AverageLoss;

    /// <summary>Share of the trades with a profit; null without trades.</summary>
    public double? WinRate => Count > 0 ? (double)Wins / Count : null;

    /// <summary>Profits over losses; null without a loss.</summary>
    public double? ProfitFactor => Loss > 0 ? Profit / Loss : null;

    /// <summary>Mean result of a trade, in account currency; null without trades.</summary>
    public double? Expectancy => Count > 0 ? (Profit - Loss) / Count : null;

    /// <summary>The totals of an engine's trades.</summary>
    public static TradeTotals Of(IReadOnlyList<QuantConnect.Statistics.Trade> trades)
    {
        ArgumentNullException.ThrowIfNull(trades);
        var (wins, losses, profit, loss, fees) = (0, 0, 0m, 0m, 0m);
        var (best, worst) = ((decimal?)null, (decimal?)null);
        foreach (var trade in trades)
        {
            var net = trade.ProfitLoss - trade.TotalFees;
            wins += net > 0 ? 1 : 0;
            losses += net < 0 ? 1 : 0;
            best = best > net ? best : net;
            worst = worst < net ? worst : net;
            profit += Math.Max(0, net);
            loss += Math.Max(0, -net);
            fees += trade.TotalFees;
        }
        return new TradeTotals(trades.Count, wins, (double)profit, (double)loss, (double)fees) { Losses = losses, Best = (double?)best, Worst = (double?)worst };
    }

    /// <summary>The totals of several trials.</summary>
    public static TradeTotals Sum(IEnumerable<TradeTotals> totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return totals.Aggregate(None, (sum, x) => new TradeTotals(sum.Count + x.Count, sum.Wins + x.Wins, sum.Profit + x.Profit, sum.Loss + x.Loss, sum.Fees + x.Fees)
        {
            Losses = sum.Losses + x.Losses,
            Best = sum.Best > x.Best ? sum.Best : x.Best ?? sum.Best,
            Worst = sum.Worst < x.Worst ? sum.Worst : x.Worst ?? sum.Worst,
        });
    }
}
