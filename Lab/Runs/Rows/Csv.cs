using System.Globalization;
using System.Text;

namespace Quant.Lab.Runs.Rows;

/// <summary>The tables of a run as comma-separated text: a heading, LF, UTC times in ISO 8601, decimals without trailing zeros; the same bytes everywhere.</summary>
public static class Csv
{
    /// <summary>Trades, as <c>trades.csv</c> has them.</summary>
    public static string Of(IEnumerable<TradeRow> trades) => Table(
        "number,symbol,direction,quantity,entry_time,entry_price,exit_time,exit_price,profit_loss,fees,net_profit,max_adverse,max_favourable,order_ids",
        trades.Select((x, i) => Row(
            i + 1, x.Symbol, x.Direction, x.Quantity, x.EntryTime, x.EntryPrice, x.ExitTime, x.ExitPrice, x.ProfitLoss, x.Fees, x.NetProfit, x.MaxAdverse, x.MaxFavourable,
            string.Join(' ', x.OrderIds))));

    /// <summary>Orders, as <c>orders.csv</c> has them.</summary>
    public static string Of(IEnumerable<OrderRow> orders) => Table(
        "id,created,symbol,type,quantity,limit_price,stop_price,status,filled_quantity,average_price,last_fill,fee,fee_currency,tag",
        orders.Select(x => Row(
            x.Id, x.Created, x.Symbol, x.Type, x.Quantity, x.LimitPrice, x.StopPrice, x.Status, x.FilledQuantity, x.AveragePrice, x.LastFill, x.Fee, x.FeeCurrency, x.Tag)));

    /// <summary>Portfolio values, as <c>equity.csv</c> has them.</summary>
    public static string Of(IEnumerable<EquityRow> equity) => Table("time,open,high,low,close", equity.Select(x => Row(x.Time, x.Open, x.High, x.Low, x.Close)));

    /// <summary>Insights, as <c>insights.csv</c> has them.</summary>
    public static string Of(IEnumerable<InsightRow> insights) => Table(
        "generated,closes,symbol,type,direction,magnitude,confidence,weight,source_model,tag",
        insights.Select(x => Row(x.Generated, x.Closes, x.Symbol, x.Type, x.Direction, x.Magnitude, x.Confidence, x.Weight, x.SourceModel, x.Tag)));

    private static string Table(string heading, IEnumerable<string> rows) => string.Concat(rows.Prepend(heading).Select(x => x + "\n"));

    private static string Row(params IEnumerable<object?> values) => string.Join(',', values.Select(Text));

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => Quoted(text),
        // a scale of its own is no property of the value
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be written to a table.", nameof(value)),
    };

    private static string Quoted(string text)
        => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
