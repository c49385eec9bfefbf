using System.Globalization;
using System.Reflection;
using System.Text;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Orders;

namespace Quant.Lab.Audit.Runs;

/// <summary>Writes decisions as text: everything that may differ, but ids drawn by the engine.</summary>
internal static class DecisionText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static Decision Of(Insight insight, DateTime utc)
    {
        var text = new StringBuilder();
        text.Append(Culture, $"{insight.Type} {insight.Direction} for {insight.Period:c} until {insight.CloseTimeUtc:yyyy-MM-dd HH:mm:ss}");
        Append(text, "magnitude", insight.Magnitude?.ToString("R", Culture));
        Append(text, "confidence", insight.Confidence?.ToString("R", Culture));
        Append(text, "weight", insight.Weight?.ToString("R", Culture));
        Append(text, "model", insight.SourceModel);
        Append(text, "tag", insight.Tag);
        // what a derived insight carries, such as a trade plan
        for (var type = insight.GetType(); type != typeof(Insight) && type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(x => x.Name, StringComparer.Ordinal))
            {
                if (property.GetIndexParameters().Length == 0)
                {
                    text.Append(Culture, $", {property.Name} {property.GetValue(insight)}");
                }
            }
        }
        return new Decision(utc, DecisionKind.Insight, insight.Symbol.Value, text.ToString());
    }

    public static Decision Of(IPortfolioTarget target, DateTime utc)
    {
        var text = new StringBuilder().Append(Culture, $"quantity {target.Quantity}");
        Append(text, "tag", target.Tag);
        return new Decision(utc, DecisionKind.Target, target.Symbol.Value, text.ToString());
    }

    public static Decision Of(OrderEvent e, Order order)
    {
        var text = e.FillQuantity != 0
            ? string.Create(Culture, $"order {e.OrderId} {e.Status}, {e.FillQuantity} at {e.FillPrice}, fee {e.OrderFee.Value.Amount} {e.OrderFee.Value.Currency}")
            : string.Create(Culture, $"order {e.OrderId} {order.Type} {e.Status}, quantity {e.Quantity}, limit {e.LimitPrice}, stop {e.StopPrice}, tag {order.Tag}");
        return new Decision(e.UtcTime, e.FillQuantity != 0 ? DecisionKind.Fill : DecisionKind.Order, e.Symbol.Value, text);
    }

    // what is not there says nothing
    private static void Append(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(Culture, $", {name} {value}");
        }
    }
}
