using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using Quant.Engine.Results;
using QuantConnect;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Results;

[Parallelizable(ParallelScope.All)]
internal sealed class OrderJsonTests
{
    private static readonly Symbol Spy = Symbol.Create("SPY", SecurityType.Equity, Market.USA);
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    [Test]
    public void A_market_order_byte_for_byte()
    {
        var order = new MarketOrder(Spy, 10, Noon, "say \"hi\"\n") { Id = 3 };
        Assert.That(Json(order), Is.EqualTo(
            "{\"type\":0,\"id\":3,\"contingentId\":0,\"brokerId\":[],\"symbol\":{\"value\":\"SPY\",\"id\":\"" + Spy.ID + "\",\"permtick\":\"SPY\"},"
            + "\"price\":0.0,\"priceCurrency\":\"\",\"time\":\"2024-01-02T12:00:00Z\",\"createdTime\":\"2024-01-02T12:00:00Z\",\"quantity\":10.0,\"status\":6,"
            + "\"tag\":\"say \\\"hi\\\"\\n\",\"properties\":{\"timeInForce\":{}},\"securityType\":1,\"direction\":0,\"value\":0.0,\"orderSubmissionData\":null,"
            + "\"isMarketable\":true,\"priceAdjustmentMode\":0}"));
    }

    private static readonly TestCaseData[] OwnFields =
    [
        new TestCaseData(new LimitOrder(Spy, 1, 99.5m, Noon), "{\"limitPrice\":99.5,\"type\":1,"),
        new TestCaseData(new StopMarketOrder(Spy, 1, 99.5m, Noon), "{\"stopPrice\":99.5,\"type\":2,"),
        new TestCaseData(new StopLimitOrder(Spy, 1, 99m, 98m, Noon), "{\"stopPrice\":99.0,\"stopTriggered\":false,\"limitPrice\":98.0,\"type\":3,"),
        new TestCaseData(new MarketOnOpenOrder(Spy, 1, Noon), "{\"type\":4,"),
        new TestCaseData(new MarketOnCloseOrder(Spy, 1, Noon), "{\"type\":5,"),
        new TestCaseData(new LimitIfTouchedOrder(Spy, 1, 99m, 98m, Noon), "{\"type\":7,\"triggerPrice\":99.0,\"limitPrice\":98.0,\"triggerTouched\":false,"),
        new TestCaseData(new TrailingStopOrder(Spy, 1, 99m, 0.02m, true, Noon), "{\"trailingAmount\":0.02,\"trailingAsPercentage\":true,\"type\":11,\"stopPrice\":99.0,"),
    ];

    [TestCaseSource(nameof(OwnFields))]
    public void Each_type_begins_with_its_own_fields(Order order, string beginning)
    {
        Assert.That(Json(order), Does.StartWith(beginning));
        Assert.That(() => JsonDocument.Parse(Json(order)).Dispose(), Throws.Nothing);
    }

    private static readonly TestCaseData[] Properties =
    [
        new TestCaseData(new AlpacaOrderProperties { OutsideRegularTradingHours = true }, "{\"OutsideRegularTradingHours\":true,\"timeInForce\":{}}"),
        new TestCaseData(new TradierOrderProperties { OutsideRegularTradingHours = true }, "{\"OutsideRegularTradingHours\":true,\"timeInForce\":{}}"),
        new TestCaseData(new CharlesSchwabOrderProperties { ExtendedRegularTradingHours = true }, "{\"ExtendedRegularTradingHours\":true,\"timeInForce\":{}}"),
        new TestCaseData(new BinanceOrderProperties { PostOnly = true }, "{\"PostOnly\":true,\"timeInForce\":{}}"),
        new TestCaseData(new CoinbaseOrderProperties { PostOnly = true }, "{\"PostOnly\":true,\"SelfTradePreventionId\":false,\"timeInForce\":{}}"),
        new TestCaseData(new BybitOrderProperties { PostOnly = true }, "{\"PostOnly\":true,\"ReduceOnly\":null,\"timeInForce\":{}}"),
        new TestCaseData(new KrakenOrderProperties { FeeInBase = true },
            "{\"PostOnly\":false,\"FeeInBase\":true,\"FeeInQuote\":false,\"NoMarketPriceProtection\":false,\"ConditionalOrder\":null,\"timeInForce\":{}}"),
        new TestCaseData(new InteractiveBrokersOrderProperties { Account = "U1" },
            "{\"Account\":\"U1\",\"FaGroup\":null,\"FaMethod\":null,\"FaPercentage\":0,\"FaProfile\":null,\"OutsideRegularTradingHours\":false,\"timeInForce\":{}}"),
        new TestCaseData(new OrderProperties { TimeInForce = TimeInForce.Day }, "{\"timeInForce\":{\"$type\":\"QuantConnect.Orders.TimeInForces.DayTimeInForce\"}}"),
        new TestCaseData(new OrderProperties { TimeInForce = TimeInForce.GoodTilDate(Noon) },
            "{\"timeInForce\":{\"$type\":\"QuantConnect.Orders.TimeInForces.GoodTilDateTimeInForce\",\"Expiry\":\"2024-01-02T12:00:00Z\"}}"),
        new TestCaseData(new OrderProperties { Exchange = Exchange.NYSE }, "{\"timeInForce\":{},\"Exchange\":{\"Code\":\"N\",\"Name\":\"NYSE\",\"Market\":\"usa\",\"SecurityTypes\":[1]}}"),
    ];

    [TestCaseSource(nameof(Properties))]
    public void Properties_of_each_broker(OrderProperties properties, string expected)
        => Assert.That(Json(new MarketOrder(Spy, 1, Noon, "", properties)), Does.Contain("\"properties\":" + expected + ",\"securityType\""));

    [Test]
    public void Details_of_an_order_that_was_filled()
    {
        var order = new LimitOrder(Spy, -2, 99m, Noon)
        {
            Id = 1, Price = 100.50m, Status = OrderStatus.Filled, LastFillTime = Noon, LastUpdateTime = Noon.AddTicks(1), CanceledTime = Noon, Tag = null,
            OrderSubmissionData = new OrderSubmissionData(99.5m, 100m, 99.75m),
        };
        order.BrokerId.AddRange(["1", "2"]);
        using var json = JsonDocument.Parse(Json(order));
        var root = json.RootElement;
        Assert.That(root.GetProperty("value").GetDecimal(), Is.EqualTo(-201m));
        Assert.That(root.GetProperty("lastUpdateTime").GetString(), Is.EqualTo("2024-01-02T12:00:00.0000001Z"));
        Assert.That(root.GetProperty("isMarketable").GetBoolean(), Is.True, "a sale at 99 below the bid");
        Assert.That(root.GetProperty("brokerId").GetArrayLength(), Is.EqualTo(2));
        Assert.That(root.GetProperty("orderSubmissionData").GetRawText(), Is.EqualTo("{\"bidPrice\":99.5,\"askPrice\":100.0,\"lastPrice\":99.75}"));
        Assert.That(root.TryGetProperty("tag", out _), Is.False);
        Assert.That(root.TryGetProperty("canceledTime", out _), Is.True);
    }

    [Test]
    public void Text_is_escaped_as_Lean_does_and_underlyings_are_nested()
    {
        var option = Symbol.CreateOption("SPY", Market.USA, OptionStyle.American, OptionRight.Call, 450m, new DateTime(2024, 6, 21));
        var json = Json(new MarketOrder(option, 1, Noon, "\\ \t \b \f \r \u0001 \u2028 é"));
        Assert.That(json, Does.Contain("\"tag\":\"\\\\ \\t \\b \\f \\r \\u0001 \\u2028 é\""));
        Assert.That(json, Does.Contain("\"underlying\":{\"value\":\"SPY\""));
    }

    [Test]
    public void The_hash_is_that_of_the_orders_by_id_with_rounded_prices()
    {
        var a = new LimitOrder(Spy, 1, 99.123456789m, Noon) { Id = 1 };
        var b = new MarketOrder(Spy, 1, Noon) { Id = 2 };
        var text = Json(a).Replace("99.123456789", "99.12346", StringComparison.Ordinal) + "," + Json(b);
#pragma warning disable CA5351 // Lean's checksum
        var expected = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
        Assert.That(OrderListHash.Compute([b, a]), Is.EqualTo(expected));
        Assert.That(a.LimitPrice, Is.EqualTo(99.123456789m), "hashing changes nothing");
        Assert.That(OrderListHash.Compute([]), Is.EqualTo("d41d8cd98f00b204e9800998ecf8427e"), "the digest of nothing");
    }

    private static string Json(Order order)
    {
        var json = new StringBuilder();
        OrderJson.Write(json, order);
        return json.ToString();
    }
}
