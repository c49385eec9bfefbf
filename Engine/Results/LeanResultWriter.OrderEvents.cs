using System.Globalization;
using System.Text.Json;
using QuantConnect;
using QuantConnect.Orders;

namespace Quant.Engine.Results;

public static partial class LeanResultWriter
{
    private static void WriteOrderEvents(RunResult result, Stream stream) => LeanJson.Write(stream, indented: false, json =>
    {
        json.WriteStartArray();
        foreach (var orderEvent in result.OrderEvents)
        {
            WriteOrderEvent(json, result.Name, orderEvent);
        }

        json.WriteEndArray();
    });

    private static void WriteOrderEvent(Utf8JsonWriter json, string run, OrderEvent e)
    {
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{run}-{e.OrderId}-{e.Id}"));
        json.WriteString("algorithmId", run);
        json.WriteNumber("orderId", e.OrderId);
        json.WriteNumber("orderEventId", e.Id);
        json.WriteString("symbol", e.Symbol.ID.ToString());
        json.WriteString("symbolValue", e.Symbol.Value);
        json.WriteString("symbolPermtick", e.Symbol.ID.Symbol);
        LeanJson.Number(json, "time", QuantConnect.Time.DateTimeToUnixTimeStamp(e.UtcTime));
        json.WriteString("status", LeanJson.CamelCase(e.Status));
        if (e.OrderFee.Value.Currency != Currencies.NullCurrency)
        {
            LeanJson.Number(json, "orderFeeAmount", e.OrderFee.Value.Amount);
            json.WriteString("orderFeeCurrency", e.OrderFee.Value.Currency);
        }

        LeanJson.Number(json, "fillPrice", e.FillPrice);
        json.WriteString("fillPriceCurrency", e.FillPriceCurrency);
        LeanJson.Number(json, "fillQuantity", e.FillQuantity);
        json.WriteString("direction", LeanJson.CamelCase(e.Direction));
        if (!string.IsNullOrEmpty(e.Message))
        {
            json.WriteString("message", e.Message);
        }

        json.WriteBoolean("isAssignment", e.IsAssignment);
        LeanJson.Number(json, "quantity", e.Quantity);
        if (e.StopPrice is { } stop)
        {
            LeanJson.Number(json, "stopPrice", stop);
        }

        if (e.LimitPrice is { } limit)
        {
            LeanJson.Number(json, "limitPrice", limit);
        }

        if (e.IsInTheMoney)
        {
            json.WriteBoolean("isInTheMoney", true);
        }

        json.WriteEndObject();
    }
}
