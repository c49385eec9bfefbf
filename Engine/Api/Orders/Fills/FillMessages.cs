using System.Globalization;
using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

/// <summary>Texts of the fill models, worded as Lean words them because they are part of order events.</summary>
internal static class FillMessages
{
    public static string Stale(Security asset, DateTime end) => $"Warning: fill at stale price ({At(asset, end)})";

    public static string StaleQuote(Security asset, DateTime end, bool tick) =>
        $"Warning: fill at stale price ({At(asset, end)}), using {(tick ? "Quote Tick" : "QuoteBar")} data.";

    public static string TradeInsteadOfQuote(Security asset, DateTime end, bool tick) =>
        $"Warning: No quote information available at {At(asset, end)}, order filled using {(tick ? "Trade Tick" : "TradeBar")} data";

    public static string QuoteInsteadOfTrade(Security asset) =>
        $"Warning: No trade information available at {At(asset, asset.LocalTime)}, order filled using Quote data";

    public static string Gap(Security asset, TradeBar bar, bool favourable) =>
        $"Due to {(favourable ? "a favorable" : "an unfavorable")} gap at {At(asset, bar.EndTime)}, " +
        FormattableString.Invariant($"order filled using the open price ({bar.Open})");

    public static string NeverCloses(Security asset, Order order) =>
        $"Market never closes for this symbol {asset.Symbol}, can no submit a {order.Type} order.";

    public static string NoSubscription(Security asset) => $"Cannot perform fill for {asset.Symbol} because no data subscription were found.";

    public static string NoPrice(Security asset, bool ask, HashSet<Type>? types) =>
        $"Cannot get {(ask ? "ask" : "bid")} price to perform fill for {asset.Symbol} because no market data was found." +
        (types is null ? string.Empty : $" SubscribedTypes: [{string.Join(",", types.Select(type => type.Name))}]");

    private static string At(Security asset, DateTime time) => $"{time.ToString(CultureInfo.InvariantCulture)} {asset.Exchange.TimeZone}";
}
