using System.Globalization;
using System.Text.Json;
using QuantConnect.Orders;

namespace Quant.Lab.Reports.Sources;

/// <summary>The prices at which orders began, out of Lean's JSON: what a fill is compared with, and where a stop was before it was moved.</summary>
internal static class OrderStarts
{
    /// <summary>
    /// Of orders at the market: the middle of bid and ask when they were sent, or the last trade if there was no quote. Of stops: the first stop price. Other orders
    /// have none: a limit is never filled at a worse price, and one at the open or the close waits for another price.
    /// </summary>
    public static Dictionary<int, double> Of(IReadOnlyList<JsonElement> orders, byte[]? events)
    {
        var stops = FirstStops(events);
        var prices = new Dictionary<int, double>();
        foreach (var order in orders)
        {
            var id = order.GetProperty("id").GetInt32();
            var price = (OrderType)order.GetProperty("type").GetInt32() switch
            {
                OrderType.Market => Submission(order),
                OrderType.StopMarket or OrderType.StopLimit or OrderType.TrailingStop => stops.TryGetValue(id, out var stop) ? stop : Number(order, "stopPrice"),
                _ => null,
            };
            if (price is > 0)
            {
                prices[id] = price.Value;
            }
        }
        return prices;
    }

    private static double? Submission(JsonElement order)
    {
        if (!order.TryGetProperty("orderSubmissionData", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        var (bid, ask) = (Number(data, "bidPrice"), Number(data, "askPrice"));
        return bid > 0 && ask > 0 ? (bid + ask) / 2 : Number(data, "lastPrice");
    }

    private static Dictionary<int, double> FirstStops(byte[]? events)
    {
        var stops = new Dictionary<int, double>();
        using var json = JsonDocument.Parse(events ?? "[]"u8.ToArray());
        foreach (var e in json.RootElement.EnumerateArray())
        {
            if (Number(e, "stopPrice") is > 0 and { } price)
            {
                stops.TryAdd(e.GetProperty("orderId").GetInt32(), price);
            }
        }
        return stops;
    }

    private static double? Number(JsonElement x, string name) => !x.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };
}
