using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities;

[Parallelizable(ParallelScope.All)]
internal sealed class BuyingPowerModelTests
{
    // 100,000 at leverage 2, fee 1, price 100: a target of 1 is 99,999 of margin / 50 = 1999.98 -> 1999 shares
    [TestCase(1.0, 0, 1999)]
    [TestCase(0.5, 0, 999, TestName = "Half: 49999.5 / 50 = 999.99")]
    [TestCase(-1.0, 0, -1999)]
    [TestCase(0.0, 300, -300)]
    [TestCase(0.5, 1500, -501, TestName = "Down_to_half: holds 999 afterwards")]
    public void Target_is_reached_as_nearly_as_fee_and_lots_allow(double target, int held, int expected)
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new ConstantFeeModel(1m));
        world.Hold(spy, held, 100m);
        world.Portfolio.SetCash(100_000m - held * 100m);
        Assert.That(Size(world, spy, (decimal)target), Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Sizing_never_exceeds_the_target_and_never_falls_when_it_rises()
    {
        var random = new Random(7);
        using var world = new TradingWorld();
        var spy = world.Equity();
        spy.SetFeeModel(new ConstantFeeModel(5m));
        for (var i = 0; i < 200; i++)
        {
            var price = Math.Round(1m + (decimal)random.NextDouble() * 500m, 2);
            world.Trade(spy, price);
            var previous = 0m;
            for (var target = 0.05m; target <= 1m; target += 0.05m)
            {
                var quantity = Size(world, spy, target);
                Assert.That(quantity * price / 2 + 5m * target, Is.LessThanOrEqualTo(100_000m * target), $"{quantity} at {price} for {target}");
                Assert.That(quantity, Is.GreaterThanOrEqualTo(previous));
                Assert.That(-Size(world, spy, -target), Is.EqualTo(quantity), "short is the mirror of long");
                previous = quantity;
            }
        }
    }

    [Test]
    public void What_is_sized_can_be_ordered_and_one_lot_more_at_full_size_cannot()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 33.33m);
        var quantity = Size(world, spy, 1m);
        Assert.That(Sufficient(world, spy, quantity), Is.True);
        Assert.That(Sufficient(world, spy, quantity + 1), Is.False);
        Assert.That(Sufficient(world, spy, 0), Is.True);
    }

    [Test]
    public void Reducing_is_always_sufficient_and_turning_round_uses_what_is_freed()
    {
        using var world = new TradingWorld(1000m);
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new ConstantFeeModel(0m));
        world.Hold(spy, 20, 100m);
        world.Portfolio.SetCash(-1000m);
        Assert.That(world.Portfolio.MarginRemaining, Is.Zero, "2000 of stock - 1000 owed, 1000 of margin used");
        Assert.That(Sufficient(world, spy, 1), Is.False);
        Assert.That(Sufficient(world, spy, -20), Is.True);
        Assert.That(Sufficient(world, spy, -40), Is.True);
        Assert.That(Sufficient(world, spy, -41), Is.False);
        Assert.That(world.Portfolio.GetBuyingPower(spy.Symbol, OrderDirection.Sell), Is.EqualTo(2000m));
    }

    [Test]
    public void Delta_is_relative_to_the_margin_in_use()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new ConstantFeeModel(0m));
        world.Hold(spy, 100, 100m);
        var result = spy.BuyingPowerModel.GetMaximumOrderQuantityForDeltaBuyingPower(
            new GetMaximumOrderQuantityForDeltaBuyingPowerParameters(world.Portfolio, spy, 500m, 0));
        Assert.That(result.Quantity, Is.EqualTo(10m), "500 / (100 / 2)");
    }

    [Test]
    public void Small_changes_are_left_out_with_a_reason()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        var result = spy.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(world.Portfolio, spy, 0.0005m, 0.001m);
        Assert.That((result.Quantity, result.IsError), Is.EqualTo((0m, false)));
        Assert.That(result.Reason, Does.Contain("below the minimum"));
        Assert.That(world.Equity("QQQ").BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(world.Portfolio, world.Equity("QQQ"), 1m, 0).IsError, Is.True, "no price");
    }

    [TestCase(0.5, 1.0, 1.0)]
    [TestCase(1.5, 0.0, 0.0)]
    [TestCase(0.5, -0.1, 0.0)]
    public void Requirements_are_fractions(double initial, double maintenance, double free)
    {
        if (initial <= 1 && maintenance is >= 0 and <= 1)
        {
            Assert.That(new BuyingPowerModel((decimal)initial, (decimal)maintenance, (decimal)free).GetLeverage(null!), Is.EqualTo(2m));
            return;
        }

        Assert.That(() => new BuyingPowerModel((decimal)initial, (decimal)maintenance, (decimal)free), Throws.ArgumentException);
        Assert.That(() => new SecurityMarginModel(0.5m), Throws.ArgumentException);
    }

    [TestCase(12, 0, 25.0, 4.0)]
    [TestCase(15, 49, 25.0, 4.0)]
    [TestCase(15, 50, 50.0, 2.0)]
    [TestCase(18, 0, 50.0, 2.0)]
    public void Pattern_day_trader_has_leverage_4_until_ten_minutes_before_the_close(int hour, int minute, double margin, double leverage)
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetBuyingPowerModel(new PatternDayTradingMarginModel());
        world.Hold(spy, 1, 100m);
        world.NewYork(hour, minute);
        Assert.That(spy.Leverage, Is.EqualTo((decimal)leverage));
        Assert.That(spy.BuyingPowerModel.GetMaintenanceMargin(spy), Is.EqualTo((decimal)margin));
        spy.SetLeverage(1m);
        Assert.That(spy.Leverage, Is.EqualTo((decimal)leverage), "it cannot be set");
    }

    [Test]
    public void Constant_margin_depends_on_quantity_only()
    {
        using var world = new TradingWorld(1000m);
        var spy = world.Equity(price: 5000m);
        spy.SetFeeModel(new ConstantFeeModel(0m));
        spy.SetBuyingPowerModel(new ConstantBuyingPowerModel(100m));
        Assert.That(Size(world, spy, 1m), Is.EqualTo(10m));
        Assert.That(spy.BuyingPowerModel.GetInitialMarginRequirement(spy, -3), Is.EqualTo(-300m));
        spy.SetBuyingPowerModel(BuyingPowerModel.Null);
        Assert.That(Sufficient(world, spy, 1_000_000), Is.True);
    }

    private static decimal Size(TradingWorld world, Security security, decimal target) =>
        security.BuyingPowerModel.GetMaximumOrderQuantityForTargetBuyingPower(world.Portfolio, security, target, 0).Quantity;

    private static bool Sufficient(TradingWorld world, Security security, decimal quantity)
    {
        var id = world.Algorithm.Transactions.GetIncrementOrderId();
        var request = new SubmitOrderRequest(OrderType.Market, security.Type, security.Symbol, quantity, 0, 0, world.Utc, "");
        request.SetOrderId(id);
        var processor = new TicketBook(new OrderTicket(world.Algorithm.Transactions, request));
        world.Algorithm.Transactions.SetOrderProcessor(processor);
        return security.BuyingPowerModel.HasSufficientBuyingPowerForOrder(world.Portfolio, security, Order.CreateOrder(request)).IsSufficient;
    }

    /// <summary>Knows one ticket; nothing else is asked.</summary>
    private sealed class TicketBook(OrderTicket ticket) : IOrderProcessor
    {
        public int OrdersCount => 1;

        public OrderTicket Process(OrderRequest request) => throw new InvalidOperationException();

        public OrderTicket? GetOrderTicket(int orderId) => orderId == ticket.OrderId ? ticket : null;

        public Order? GetOrderById(int orderId) => null;

        public List<Order> GetOrdersByBrokerageId(string brokerageId) => [];

        public IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null) => [];

        public IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null) => [];

        public IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null) => [];

        public List<Order> GetOpenOrders(Func<Order, bool>? filter = null) => [];

        public ProjectedHoldings GetProjectedHoldings(Security security) => new(security.Holdings.Quantity, 0);
    }
}
