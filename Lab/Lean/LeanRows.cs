using System.Globalization;
using System.Text.Json;
using Quant.Lab.Runs.Rows;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Orders;
using QuantConnect.Statistics;

namespace Quant.Lab.Lean;

/// <summary>The tables of a run out of Lean's JSON, in which numbers are sometimes texts and times are sometimes seconds since 1970.</summary>
internal static class LeanRows
{
    /// <summary>Closed trades, in their order.</summary>
    public static List<TradeRow> Trades(JsonElement list) =>
    [
        .. list.EnumerateArray().Select(x => new TradeRow(
            x.GetProperty("symbols")[0].GetProperty("value").GetString()!, ((TradeDirection)x.GetProperty("direction").GetInt32()).ToString(), Number(x, "quantity"),
            Time(x, "entryTime"), Number(x, "entryPrice"), Time(x, "exitTime"), Number(x, "exitPrice"), Number(x, "profitLoss"), Number(x, "totalFees"),
            Number(x, "mae"), Number(x, "mfe"), [.. x.GetProperty("orderIds").EnumerateArray().Select(id => id.GetInt32()).Order()])),
    ];

    /// <summary>
    /// Orders by id, with what their events filled and cost. Without the events an order that says it is filled has all of its quantity, others have nothing, and none has fees.
    /// </summary>
    /// <param name="orders">Lean's object of orders by id.</param>
    /// <param name="events">Lean's file of order events; null if it is not there.</param>
    public static List<OrderRow> Orders(JsonElement orders, byte[]? events)
    {
        using var json = JsonDocument.Parse(events ?? "[]"u8.ToArray());
        var fills = json.RootElement.EnumerateArray().ToLookup(x => x.GetProperty("orderId").GetInt32());
        return
        [
            .. orders.EnumerateObject().Select(x => x.Value).OrderBy(x => x.GetProperty("id").GetInt32())
                .Select(x => events is null ? Order(x, IsFilled(x) ? Number(x, "quantity") : 0, 0, "") : Order(x, fills[x.GetProperty("id").GetInt32()])),
        ];
    }

    /// <summary>Portfolio values of the equity chart.</summary>
    public static List<EquityRow> Equity(JsonElement charts)
        => charts.TryGetProperty("Strategy Equity", out var chart) && chart.GetProperty("series").TryGetProperty("Equity", out var series)
            ? [.. series.GetProperty("values").EnumerateArray().Where(x => x[4].ValueKind != JsonValueKind.Null).Select(x => new EquityRow(
                Seconds(x[0]), x[1].GetDecimal(), x[2].GetDecimal(), x[3].GetDecimal(), x[4].GetDecimal()))]
            : [];

    /// <summary>Insights in order of generation.</summary>
    /// <param name="file">Lean's file of insights; null for none.</param>
    public static List<InsightRow> Insights(byte[]? file)
    {
        using var json = JsonDocument.Parse(file ?? "[]"u8.ToArray());
        return [.. json.RootElement.EnumerateArray().Select(x => new InsightRow(
            Seconds(x.GetProperty("generatedTime")), Seconds(x.GetProperty("closeTime")), x.GetProperty("ticker").GetString()!, Name<InsightType>(x, "type"),
            Name<InsightDirection>(x, "direction"), Fraction(x, "magnitude"), Fraction(x, "confidence"), Fraction(x, "weight"), Text(x, "sourceModel"), Text(x, "tag")))];
    }

    /// <summary>The statistics of the equity curve that <see cref="Runs.LeanStatistics"/> uses.</summary>
    public static PortfolioStatistics Portfolio(JsonElement x) => new()
    {
        StartEquity = Number(x, "startEquity"),
        EndEquity = Number(x, "endEquity"),
        TotalNetProfit = Number(x, "totalNetProfit"),
        CompoundingAnnualReturn = Number(x, "compoundingAnnualReturn"),
        SharpeRatio = Number(x, "sharpeRatio"),
        SortinoRatio = Number(x, "sortinoRatio"),
        Drawdown = Number(x, "drawdown"),
        AnnualStandardDeviation = Number(x, "annualStandardDeviation"),
    };

    private static OrderRow Order(JsonElement x, IEnumerable<JsonElement> events)
    {
        var filled = 0m;
        var fee = 0m;
        var currency = "";
        foreach (var e in events)
        {
            filled += Number(e, "fillQuantity");
            if (e.TryGetProperty("orderFeeAmount", out var amount) && amount.GetDecimal() is not 0 and var cost)
            {
                fee += cost;
                currency = e.GetProperty("orderFeeCurrency").GetString()!;
            }
        }
        return Order(x, filled, fee, currency);
    }

    private static OrderRow Order(JsonElement x, decimal filled, decimal fee, string currency)
        => new(
            x.GetProperty("id").GetInt32(), Time(x, "createdTime"), x.GetProperty("symbol").GetProperty("value").GetString()!,
            ((OrderType)x.GetProperty("type").GetInt32()).ToString(), Number(x, "quantity"), NumberOrNull(x, "limitPrice"), NumberOrNull(x, "stopPrice") ?? NumberOrNull(x, "triggerPrice"),
            ((OrderStatus)x.GetProperty("status").GetInt32()).ToString(), filled, filled == 0 ? null : Number(x, "price"),
            x.TryGetProperty("lastFillTime", out var last) && last.ValueKind != JsonValueKind.Null ? last.GetDateTime() : null, fee, currency, Text(x, "tag"));

    private static bool IsFilled(JsonElement x) => (OrderStatus)x.GetProperty("status").GetInt32() == OrderStatus.Filled;

    private static decimal Number(JsonElement x, string name) => NumberOrNull(x, name) ?? throw new UserErrorException($"Lean's result has no {name} where one is expected.");

    private static decimal? NumberOrNull(JsonElement x, string name) => !x.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => decimal.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => value.GetDecimal(),
    };

    // Lean writes a number that it rounds as a text, and one that it does not as a number
    private static double? Fraction(JsonElement x, string name) => !x.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String => double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Text(JsonElement x, string name) => x.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static DateTime Time(JsonElement x, string name) => x.GetProperty(name).GetDateTime();

    private static DateTime Seconds(JsonElement x) => QuantConnect.Time.UnixTimeStampToDateTime(x.GetDouble());

    // Lean writes enums of this file in camel case
    private static string Name<T>(JsonElement x, string name)
        where T : struct, Enum
        => Enum.Parse<T>(x.GetProperty(name).GetString()!, ignoreCase: true).ToString();
}
