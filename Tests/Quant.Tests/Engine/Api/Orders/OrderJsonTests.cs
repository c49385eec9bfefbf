using System.Text;
using NUnit.Framework;
using Quant.Engine.Results;
using QuantConnect;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Api.Orders;

[Parallelizable(ParallelScope.All)]
internal sealed class OrderJsonTests
{
    [Test]
    public void Market_order_in_lean_bytes()
    {
        var order = new MarketOrder(Euro, 10m, Sent, "say \"hi\"\n") { Id = 7, Status = OrderStatus.Filled, PriceCurrency = "USD", LastFillTime = Sent.AddMilliseconds(500) };
        order.Price = 1.10m;
        order.BrokerId.Add("7");
        Assert.That(Json(order), Is.EqualTo(
            "{\"type\":0,\"id\":7,\"contingentId\":0,\"brokerId\":[\"7\"],\"symbol\":{\"value\":\"EURUSD\",\"id\":\"EURUSD 8G\",\"permtick\":\"EURUSD\"},"
            + "\"price\":1.1,\"priceCurrency\":\"USD\",\"time\":\"2024-03-04T15:00:00Z\",\"createdTime\":\"2024-03-04T15:00:00Z\","
            + "\"lastFillTime\":\"2024-03-04T15:00:00.5Z\",\"quantity\":10.0,\"status\":3,\"tag\":\"say \\\"hi\\\"\\n\",\"properties\":{\"timeInForce\":{}},"
            + "\"securityType\":4,\"direction\":0,\"value\":11.0,\"orderSubmissionData\":null,\"isMarketable\":true,\"priceAdjustmentMode\":0}"));
    }

    [Test]
    public void Every_type_writes_its_own_members_first()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Json(new LimitOrder(Euro, 1, 1.5m, Sent)), Does.StartWith("{\"limitPrice\":1.5,\"type\":1,"));
            Assert.That(Json(new StopMarketOrder(Euro, 1, 1.5m, Sent)), Does.StartWith("{\"stopPrice\":1.5,\"type\":2,"));
            Assert.That(Json(new StopLimitOrder(Euro, 1, 1.5m, 2m, Sent)), Does.StartWith("{\"stopPrice\":1.5,\"stopTriggered\":false,\"limitPrice\":2.0,\"type\":3,"));
            Assert.That(Json(new TrailingStopOrder(Euro, 1, 2m, 0.1m, true, Sent)), Does.StartWith("{\"trailingAmount\":0.1,\"trailingAsPercentage\":true,\"type\":11,\"stopPrice\":2.0,"));
            Assert.That(Json(new LimitIfTouchedOrder(Euro, 1, 1m, 2m, Sent)), Does.Contain("\"triggerPrice\":1.0,\"limitPrice\":2.0,\"triggerTouched\":false,"));
        });
    }

    [Test]
    public void Properties_of_every_broker_are_written()
    {
        string Of(OrderProperties properties) => Json(new MarketOrder(Euro, 1, Sent, properties: properties));
        Assert.Multiple(() =>
        {
            Assert.That(Of(new AlpacaOrderProperties()), Does.Contain("\"properties\":{\"OutsideRegularTradingHours\":false,\"timeInForce\":{}}"));
            Assert.That(Of(new TradierOrderProperties()), Does.Contain("{\"OutsideRegularTradingHours\":false,"));
            Assert.That(Of(new CharlesSchwabOrderProperties()), Does.Contain("{\"ExtendedRegularTradingHours\":false,"));
            Assert.That(Of(new BinanceOrderProperties { PostOnly = true }), Does.Contain("{\"PostOnly\":true,"));
            Assert.That(Of(new CoinbaseOrderProperties()), Does.Contain("{\"PostOnly\":false,\"SelfTradePreventionId\":false,"));
            Assert.That(Of(new BybitOrderProperties()), Does.Contain("{\"PostOnly\":false,\"ReduceOnly\":null,"));
            Assert.That(Of(new KrakenOrderProperties { FeeInBase = true }), Does.Contain("\"FeeInBase\":true,\"FeeInQuote\":false,\"NoMarketPriceProtection\":false,\"ConditionalOrder\":null,"));
            Assert.That(Of(new InteractiveBrokersOrderProperties { Account = "DU1" }), Does.Contain("{\"Account\":\"DU1\",\"FaGroup\":null,"));
            Assert.That(Of(new OrderProperties { TimeInForce = TimeInForce.Day }), Does.Contain("\"timeInForce\":{\"$type\":\"QuantConnect.Orders.TimeInForces.DayTimeInForce\"}"));
            Assert.That(Of(new OrderProperties { TimeInForce = TimeInForce.GoodTilDate(new DateTime(2024, 5, 1)) }), Does.Contain("\"Expiry\":\"2024-05-01T00:00:00\""));
        });
    }

    [Test]
    public void Hash_rounds_prices_sorts_by_id_and_leaves_orders_alone()
    {
        var first = new LimitOrder(Euro, 1, 1.123456789m, Sent) { Id = 1 };
        var second = new LimitOrder(Euro, 1, 1.123457m, Sent) { Id = 2 };
        var hash = OrderListHash.Compute([second, first]);
        Assert.That(hash, Is.EqualTo(OrderListHash.Compute([first, second])));
        Assert.That(first.LimitPrice, Is.EqualTo(1.123456789m));
        first.LimitPrice = 1.123457m;
        Assert.That(OrderListHash.Compute([first, second]), Is.EqualTo(hash));
        Assert.That(OrderListHash.Compute([]), Is.EqualTo("d41d8cd98f00b204e9800998ecf8427e"), "MD5 of nothing");
    }

    private static DateTime Sent { get; } = new(2024, 3, 4, 15, 0, 0, DateTimeKind.Utc);

    private static Symbol Euro { get; } = Symbol.Create("EURUSD", SecurityType.Forex, Market.Oanda);

    private static string Json(Order order)
    {
        var json = new StringBuilder();
        OrderJson.Write(json, order);
        return json.ToString();
    }
}
