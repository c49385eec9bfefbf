using Quant.Core.Text;

namespace Quant.Lab.Runs.Rows;

/// <summary>The tables of a run as comma-separated text; see <see cref="CsvText"/>.</summary>
public static class Csv
{
    /// <summary>Trades, as <c>trades.csv</c> has them.</summary>
    public static string Of(IEnumerable<TradeRow> trades) => CsvText.Table(
        "number,symbol,direction,quantity,entry_time,entry_price,exit_time,exit_price,profit_loss,fees,net_profit,max_adverse,max_favourable,order_ids,plan,setup,initial_risk,r_multiple",
        trades.Select((x, i) => CsvText.Row(
            i + 1, x.Symbol, x.Direction, x.Quantity, x.EntryTime, x.EntryPrice, x.ExitTime, x.ExitPrice, x.ProfitLoss, x.Fees, x.NetProfit, x.MaxAdverse, x.MaxFavourable,
            string.Join(' ', x.OrderIds), x.Plan, x.Setup, x.InitialRisk, x.RMultiple)));

    /// <summary>Orders, as <c>orders.csv</c> has them.</summary>
    public static string Of(IEnumerable<OrderRow> orders) => CsvText.Table(
        "id,created,symbol,type,quantity,limit_price,stop_price,status,filled_quantity,average_price,last_fill,fee,fee_currency,tag",
        orders.Select(x => CsvText.Row(
            x.Id, x.Created, x.Symbol, x.Type, x.Quantity, x.LimitPrice, x.StopPrice, x.Status, x.FilledQuantity, x.AveragePrice, x.LastFill, x.Fee, x.FeeCurrency, x.Tag)));

    /// <summary>Portfolio values, as <c>equity.csv</c> has them.</summary>
    public static string Of(IEnumerable<EquityRow> equity) => CsvText.Table("time,open,high,low,close", equity.Select(x => CsvText.Row(x.Time, x.Open, x.High, x.Low, x.Close)));

    /// <summary>Insights, as <c>insights.csv</c> has them: magnitude and confidence with the four decimals that Lean keeps of them.</summary>
    public static string Of(IEnumerable<InsightRow> insights) => CsvText.Table(
        "generated,closes,symbol,type,direction,magnitude,confidence,weight,source_model,tag",
        insights.Select(x => CsvText.Row(x.Generated, x.Closes, x.Symbol, x.Type, x.Direction, Rounded(x.Magnitude), Rounded(x.Confidence), x.Weight, x.SourceModel, x.Tag)));

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 4) : null;
}
