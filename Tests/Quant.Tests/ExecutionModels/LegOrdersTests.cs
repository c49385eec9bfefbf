using Quant.Core.Orders;
using Quant.ExecutionModels.Bracket;
using Quant.Framework.Risk;
using Quant.Tests.Engine.Support;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Tests.ExecutionModels;

/// <summary>Requests whose answers never come: what the ticket knows of them. 100 shares held, a stop at 98.</summary>
public sealed class LegOrdersTests
{
    private TradingWorld _world = null!;
    private Security _share = null!;
    private Quant.Core.Orders.Bracket _bracket = null!;
    private LegOrders _orders = null!;

    [SetUp]
    public void SetUp()
    {
        _world = new TradingWorld();
        _share = _world.Equity("AAPL", 100);
        _world.Hold(_share, 100, 100);
        _bracket = new Quant.Core.Orders.Bracket(new BracketPlan(1, 100, 0, 98, [], 1));
        _orders = new LegOrders(_world.Algorithm, _share, new ExitProposal(1, 98, [], null), new BracketOptions(), _bracket.Legs.Count);
        _bracket.TryTake(out _);
        _bracket.OnFill(BracketLegs.Entry, 100, isLast: true);
        Carry();
    }

    [TearDown]
    public void TearDown() => _world.Dispose();

    private BracketLeg Stop => _bracket.Legs[BracketLegs.Stop];

    private OrderTicket Ticket => _world.Algorithm.Transactions.GetOrderTickets(x => x.OrderType == OrderType.StopMarket).Single();

    private void Carry()
    {
        while (_bracket.TryTake(out var command))
        {
            _orders.Carry(command, _bracket);
        }
    }

    [Test]
    public void An_order_that_was_taken_without_a_word_works_as_the_ticket_says()
    {
        Assert.That((Stop.State, Ticket.Status), Is.EqualTo((LegState.InFlight, OrderStatus.Submitted)));
        _orders.ReadBack(_bracket);
        Assert.That((Stop.State, Stop.Asked, Stop.Price), Is.EqualTo((LegState.Working, 100m, 98m)));
    }

    [Test]
    public void An_order_that_the_broker_changed_for_a_split_is_taken_as_it_is_now()
    {
        _orders.ReadBack(_bracket);
        _bracket.OnSplit(200, 0.5m, x => x);
        Assert.That(Stop.State, Is.EqualTo(LegState.InFlight));
        Ticket.Update(new UpdateOrderFields { Quantity = -200, StopPrice = 49 });
        _world.Orders.ProcessPending();
        _orders.ReadBack(_bracket);
        Assert.That((Stop.State, Stop.Asked, Stop.Price, Stop.Committed), Is.EqualTo((LegState.Working, 200m, 49m, 200m)));
        Assert.That(_bracket.TryTake(out _), Is.False, "nothing is left to ask for");
    }

    [Test]
    public void A_change_under_way_is_waited_for()
    {
        _orders.ReadBack(_bracket);
        _bracket.TightenStop(99);
        Carry();
        _orders.ReadBack(_bracket);
        Assert.That(Stop.State, Is.EqualTo(LegState.InFlight), "its answer is on the way: the ticket may still show the old price");
    }

    [Test]
    public void An_order_that_has_ended_is_not_taken_for_one_that_works()
    {
        Ticket.Cancel();
        _world.Orders.ProcessPending();
        Assert.That(Ticket.Status, Is.EqualTo(OrderStatus.Canceled));
        _orders.ReadBack(_bracket);
        Assert.That(Stop.State, Is.EqualTo(LegState.InFlight));
        _orders.Report(_world.Events[^1], BracketLegs.Stop, _bracket);
        Assert.That(_bracket.TryTake(out var again) && again == new BracketCommand(BracketCommandKind.Submit, BracketLegs.Stop, 100, 98), "the news of it brings a new stop");
    }
}
