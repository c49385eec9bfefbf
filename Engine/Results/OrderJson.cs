using System.Globalization;
using System.Text;
using QuantConnect;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Orders.TimeInForces;

namespace Quant.Engine.Results;

/// <summary>
/// An order as Lean writes it into results and hashes it, byte for byte: no blanks, the members of the concrete type first, decimals with
/// their scale and at least one decimal place, times without trailing zeros, enums as numbers.
/// </summary>
internal static class OrderJson
{
    /// <summary>The order as it is.</summary>
    public static void Write(StringBuilder json, Order order) => Write(json, order, static price => price);

    /// <summary>The order with its prices passed through <paramref name="price"/>.</summary>
    public static void Write(StringBuilder json, Order order, Func<decimal, decimal> price)
    {
        json.Append('{');
        WriteOwn(json, order, price);
        Number(json, "id", order.Id);
        Number(json, "contingentId", order.ContingentId);
        json.Append(",\"brokerId\":[");
        for (var i = 0; i < order.BrokerId.Count; i++)
        {
            json.Append(i == 0 ? "" : ",");
            Text(json, order.BrokerId[i]);
        }

        json.Append("],\"symbol\":");
        WriteSymbol(json, order.Symbol);
        // an order keeps its price without trailing zeros, the rounded one too
        var average = price(order.Price).Normalize();
        Decimal(json, "price", average);
        Text(json, "priceCurrency", order.PriceCurrency);
        Time(json, "time", order.Time);
        Time(json, "createdTime", order.CreatedTime);
        Time(json, "lastFillTime", order.LastFillTime);
        Time(json, "lastUpdateTime", order.LastUpdateTime);
        Time(json, "canceledTime", order.CanceledTime);
        Decimal(json, "quantity", order.Quantity);
        Number(json, "status", (int)order.Status);
        if (order.Tag is not null)
        {
            Text(json, "tag", order.Tag);
        }

        json.Append(",\"properties\":");
        WriteProperties(json, order.Properties);
        Number(json, "securityType", (int)order.SecurityType);
        Number(json, "direction", (int)order.Direction);
        Decimal(json, "value", order.Quantity * average);
        WriteSubmissionData(json, order.OrderSubmissionData);
        Flag(json, "isMarketable", IsMarketable(order, price));
        Number(json, "priceAdjustmentMode", (int)order.PriceAdjustmentMode);
        json.Append('}');
    }

    private static bool IsMarketable(Order order, Func<decimal, decimal> price) =>
        order is LimitOrder limit && order.OrderSubmissionData is { } then
            ? order.Direction switch
            {
                OrderDirection.Buy => price(limit.LimitPrice) >= then.AskPrice,
                OrderDirection.Sell => price(limit.LimitPrice) <= then.BidPrice,
                _ => false,
            }
            : order.IsMarketable;

    private static void WriteOwn(StringBuilder json, Order order, Func<decimal, decimal> price)
    {
        switch (order)
        {
            case LimitOrder limit:
                Decimal(json, "limitPrice", price(limit.LimitPrice));
                Number(json, "type", (int)order.Type);
                break;

            case TrailingStopOrder trailing:
                Decimal(json, "trailingAmount", price(trailing.TrailingAmount));
                Flag(json, "trailingAsPercentage", trailing.TrailingAsPercentage);
                Number(json, "type", (int)order.Type);
                Decimal(json, "stopPrice", price(trailing.StopPrice));
                break;

            case StopMarketOrder stop:
                Decimal(json, "stopPrice", price(stop.StopPrice));
                Number(json, "type", (int)order.Type);
                break;

            case StopLimitOrder stop:
                Decimal(json, "stopPrice", price(stop.StopPrice));
                Flag(json, "stopTriggered", stop.StopTriggered);
                Decimal(json, "limitPrice", price(stop.LimitPrice));
                Number(json, "type", (int)order.Type);
                break;

            case LimitIfTouchedOrder touched:
                Number(json, "type", (int)order.Type);
                Decimal(json, "triggerPrice", price(touched.TriggerPrice));
                Decimal(json, "limitPrice", price(touched.LimitPrice));
                Flag(json, "triggerTouched", touched.TriggerTouched);
                break;

            default:
                Number(json, "type", (int)order.Type);
                break;
        }
    }

    private static void WriteSymbol(StringBuilder json, Symbol symbol)
    {
        json.Append('{');
        Text(json, "value", symbol.Value);
        Text(json, "id", symbol.ID.ToString());
        Text(json, "permtick", symbol.Value);
        if (symbol.HasUnderlying)
        {
            json.Append(",\"underlying\":");
            WriteSymbol(json, symbol.Underlying);
        }

        json.Append('}');
    }

    private static void WriteSubmissionData(StringBuilder json, OrderSubmissionData? data)
    {
        if (data is null)
        {
            json.Append(",\"orderSubmissionData\":null");
            return;
        }

        json.Append(",\"orderSubmissionData\":{");
        Decimal(json, "bidPrice", data.BidPrice);
        Decimal(json, "askPrice", data.AskPrice);
        Decimal(json, "lastPrice", data.LastPrice);
        json.Append('}');
    }

    private static void WriteProperties(StringBuilder json, IOrderProperties properties)
    {
        json.Append('{');
        switch (properties)
        {
            case AlpacaOrderProperties alpaca:
                Flag(json, nameof(alpaca.OutsideRegularTradingHours), alpaca.OutsideRegularTradingHours);
                break;

            case TradierOrderProperties tradier:
                Flag(json, nameof(tradier.OutsideRegularTradingHours), tradier.OutsideRegularTradingHours);
                break;

            case CharlesSchwabOrderProperties schwab:
                Flag(json, nameof(schwab.ExtendedRegularTradingHours), schwab.ExtendedRegularTradingHours);
                break;

            case BinanceOrderProperties binance:
                Flag(json, nameof(binance.PostOnly), binance.PostOnly);
                break;

            case CoinbaseOrderProperties coinbase:
                Flag(json, nameof(coinbase.PostOnly), coinbase.PostOnly);
                Flag(json, nameof(coinbase.SelfTradePreventionId), coinbase.SelfTradePreventionId);
                break;

            case BybitOrderProperties bybit:
                Flag(json, nameof(bybit.PostOnly), bybit.PostOnly);
                Flag(json, nameof(bybit.ReduceOnly), bybit.ReduceOnly);
                break;

            case KrakenOrderProperties kraken:
                Flag(json, nameof(kraken.PostOnly), kraken.PostOnly);
                Flag(json, nameof(kraken.FeeInBase), kraken.FeeInBase);
                Flag(json, nameof(kraken.FeeInQuote), kraken.FeeInQuote);
                Flag(json, nameof(kraken.NoMarketPriceProtection), kraken.NoMarketPriceProtection);
                Name(json, nameof(kraken.ConditionalOrder));
                if (kraken.ConditionalOrder is null)
                {
                    json.Append("null");
                }
                else
                {
                    Write(json, kraken.ConditionalOrder);
                }

                break;

            case InteractiveBrokersOrderProperties broker:
                Text(json, nameof(broker.Account), broker.Account);
                Text(json, nameof(broker.FaGroup), broker.FaGroup);
                Text(json, nameof(broker.FaMethod), broker.FaMethod);
                Number(json, nameof(broker.FaPercentage), broker.FaPercentage);
                Text(json, nameof(broker.FaProfile), broker.FaProfile);
                Flag(json, nameof(broker.OutsideRegularTradingHours), broker.OutsideRegularTradingHours);
                break;
        }

        Name(json, "timeInForce");
        WriteTimeInForce(json, properties.TimeInForce);
        if (properties is OrderProperties { Exchange: { } exchange })
        {
            json.Append(",\"Exchange\":{");
            Text(json, nameof(exchange.Code), exchange.Code);
            Text(json, nameof(exchange.Name), exchange.Name);
            Text(json, nameof(exchange.Market), exchange.Market);
            json.Append(",\"SecurityTypes\":[").AppendJoin(',', exchange.SecurityTypes.Select(type => (int)type)).Append("]}");
        }

        json.Append('}');
    }

    private static void WriteTimeInForce(StringBuilder json, TimeInForce timeInForce)
    {
        json.Append('{');
        if (timeInForce.GetType() != typeof(GoodTilCanceledTimeInForce))
        {
            Text(json, "$type", timeInForce.GetType().FullName);
        }

        if (timeInForce is GoodTilDateTimeInForce date)
        {
            Time(json, "Expiry", date.Expiry);
        }

        json.Append('}');
    }

    private static void Name(StringBuilder json, string name) => json.Append(json[^1] == '{' ? "\"" : ",\"").Append(name).Append("\":");

    private static void Number(StringBuilder json, string name, int value)
    {
        Name(json, name);
        json.Append(CultureInfo.InvariantCulture, $"{value}");
    }

    private static void Flag(StringBuilder json, string name, bool? value)
    {
        Name(json, name);
        json.Append(value switch { true => "true", false => "false", null => "null" });
    }

    private static void Decimal(StringBuilder json, string name, decimal value)
    {
        Name(json, name);
        json.Append(CultureInfo.InvariantCulture, $"{value}").Append(value.Scale == 0 ? ".0" : "");
    }

    private static void Time(StringBuilder json, string name, DateTime? value)
    {
        if (value is { } time)
        {
            Name(json, name);
            json.Append('"');
            if (time.Kind != DateTimeKind.Local && time.Ticks % TimeSpan.TicksPerSecond == 0)
            {
                // the same text, without looking through a format for every time
                json.Append(CultureInfo.InvariantCulture, $"{time:s}").Append(time.Kind == DateTimeKind.Utc ? "Z" : "");
            }
            else
            {
                json.Append(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK}");
            }
            json.Append('"');
        }
    }

    private static void Text(StringBuilder json, string name, string? value)
    {
        Name(json, name);
        Text(json, value);
    }

    /// <summary>Only quotes, backslashes, control characters and the Unicode line ends are escaped.</summary>
    private static void Text(StringBuilder json, string? value)
    {
        if (value is null)
        {
            json.Append("null");
            return;
        }

        json.Append('"');
        if (IsPlain(value))
        {
            json.Append(value).Append('"');
            return;
        }

        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' or '\u0085' or '\u2028' or '\u2029' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }

        json.Append('"');
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or '"' or '\\' or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
