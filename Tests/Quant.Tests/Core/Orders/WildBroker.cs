using Quant.Core.Orders;

namespace Quant.Tests.Core.Orders;

/// <summary>
/// A broker that does what brokers may do, when chance says so: it answers late, fills in parts, fills what is about to be cancelled, refuses and takes away.
/// News of one order come in their order; news of different orders overtake each other.
/// </summary>
internal sealed class WildBroker(Bracket bracket, bool targetsWork)
{
    private readonly List<Order> _orders = [];
    private readonly List<string> _history = [];

    // by stops, by targets
    private readonly decimal[] _filled = new decimal[2];

    /// <summary>What is really held, in the bracket's direction.</summary>
    public decimal Position { get; private set; }

    public IReadOnlyList<string> History => _history;

    /// <summary>Takes what the bracket asks for, and checks that it may ask for it.</summary>
    public void Collect()
    {
        while (bracket.TryTake(out var command))
        {
            _history.Add($"{command.Kind} {BracketLegs.Name(command.Leg)} {command.Quantity} @ {command.Price} holding {bracket.Position}");
            Check(command);
            if (command.Kind == BracketCommandKind.Submit)
            {
                _orders.Add(new Order(command.Leg, command.Quantity, command.Price));
                CheckFlat();
            }
            else
            {
                var order = _orders.FindLast(x => x.Leg == command.Leg)!;
                // a change names the whole order, with what is known to be filled
                order.Requests.Enqueue((command, order.Told + command.Quantity));
            }
        }
    }

    /// <summary>Something happens: which thing and to which order, two numbers of chance say.</summary>
    /// <param name="what">Which thing.</param>
    /// <param name="which">Which order and how much.</param>
    /// <param name="mayRefuse">Whether the broker refuses and takes away, too.</param>
    public void Happen(int what, int which, bool mayRefuse)
    {
        if (_orders.Count == 0)
        {
            return;
        }
        var order = _orders[which % _orders.Count];
        switch (what % 10)
        {
            case 0 or 1 or 2:
                Deliver(order);
                break;
            case 3 or 4:
                Answer(order, refuse: false);
                break;
            case 5 or 6:
                Fill(order, 1 + which / 7 % 60);
                break;
            case 7:
                Fill(order, int.MaxValue);
                break;
            case 8 when mayRefuse:
                Answer(order, refuse: true);
                break;
            case 9 when mayRefuse && order.IsOpen && order.IsAccepted && which % 3 == 0:
                order.IsOpen = false;
                order.News.Enqueue(() => bracket.OnCanceled(order.Leg));
                break;
        }
        Collect();
    }

    /// <summary>Answers and delivers all there is.</summary>
    public void Calm()
    {
        for (var round = 0; _orders.Exists(x => x.News.Count > 0 || x.IsWaiting); round++)
        {
            Assert.That(round, Is.LessThan(1000), "never comes to rest:\n" + string.Join('\n', _history));
            foreach (var order in _orders.ToList())
            {
                Answer(order, refuse: false);
                Deliver(order);
                Collect();
            }
        }
    }

    /// <summary>Fills an open order of a leg in part or wholly.</summary>
    public void Fill(int leg, decimal quantity)
    {
        var order = _orders.FindLast(x => x.Leg == leg && x.IsOpen)!;
        order.IsAccepted = true;
        Fill(order, quantity);
    }

    public bool Works(int leg) => _orders.Exists(x => x.Leg == leg && x.IsOpen && x.IsAccepted);

    private static bool IsTarget(int leg) => leg >= BracketLegs.FirstTarget;

    private void Check(BracketCommand command)
    {
        if (command.Kind == BracketCommandKind.Cancel || BracketLegs.Opens(command.Leg))
        {
            return;
        }
        var legs = bracket.Legs;
        var story = string.Join('\n', _history);
        Assert.That(command.Quantity, Is.GreaterThan(0).And.LessThanOrEqualTo(bracket.Position), story);
        if (command.Kind == BracketCommandKind.Submit)
        {
            var targets = legs.Skip(BracketLegs.FirstTarget).Sum(x => x.Committed);
            var exits = legs[BracketLegs.Exit].Committed;
            if (command.Leg == BracketLegs.Stop || command.Leg == BracketLegs.Exit)
            {
                Assert.That(legs[BracketLegs.Stop].Committed + exits, Is.LessThanOrEqualTo(bracket.Position), story);
            }
            if (IsTarget(command.Leg) || command.Leg == BracketLegs.Exit)
            {
                Assert.That(targets + exits, Is.LessThanOrEqualTo(bracket.Position), story);
            }
        }
    }

    /// <summary>What is true at the broker at every moment, whatever the news of it.</summary>
    private void CheckFlat()
    {
        var story = () => string.Join('\n', _history);
        if (targetsWork)
        {
            Assert.That(-Position, Is.LessThanOrEqualTo(Math.Min(_filled[0], _filled[1])), () => "only a stop and a target that both filled turn it round, by no more than the smaller\n" + story());
            return;
        }
        Assert.That(Position, Is.GreaterThanOrEqualTo(0), () => "never turned round\n" + story());
        var working = _orders.Where(x => x.IsOpen && !BracketLegs.Opens(x.Leg)).Sum(x => x.Remaining);
        Assert.That(working, Is.LessThanOrEqualTo(Position), () => "all that works adds up to no more than the position\n" + story());
    }

    private void Answer(Order order, bool refuse)
    {
        if (!order.IsAccepted && order.IsOpen)
        {
            order.IsAccepted = !refuse;
            order.IsOpen = !refuse;
            _history.Add($"  broker {(refuse ? "refuses" : "takes")} {BracketLegs.Name(order.Leg)}");
            var (remaining, price) = (order.Remaining, order.Price);
            order.News.Enqueue(refuse ? () => bracket.OnRejected(order.Leg) : () => bracket.OnWorking(order.Leg, remaining, price));
        }
        else if (order.Requests.TryDequeue(out var request) && order.IsOpen)
        {
            var (command, whole) = request;
            // fills overtook the change: there is nothing left of what it wants
            refuse |= command.Kind == BracketCommandKind.Change && whole <= order.Filled;
            _history.Add($"  broker {(refuse ? "refuses to" : "does")} {command.Kind} {BracketLegs.Name(order.Leg)} {command.Quantity}");
            if (!refuse && command.Kind == BracketCommandKind.Cancel)
            {
                order.IsOpen = false;
                order.News.Enqueue(() => bracket.OnCanceled(order.Leg));
                return;
            }
            if (!refuse)
            {
                (order.Remaining, order.Price) = (whole - order.Filled, command.Price);
                CheckFlat();
            }
            var (remaining, price) = (order.Remaining, order.Price);
            order.News.Enqueue(refuse ? () => bracket.OnRequestRefused(order.Leg, remaining, price) : () => bracket.OnWorking(order.Leg, remaining, price));
        }
    }

    private void Fill(Order order, decimal most)
    {
        if (!order.IsOpen || !order.IsAccepted)
        {
            return;
        }
        var quantity = Math.Min(most, order.Remaining);
        order.Remaining -= quantity;
        order.Filled += quantity;
        order.IsOpen = order.Remaining > 0;
        Position += BracketLegs.Opens(order.Leg) ? quantity : -quantity;
        if (order.Leg == BracketLegs.Stop || IsTarget(order.Leg))
        {
            _filled[order.Leg == BracketLegs.Stop ? 0 : 1] += quantity;
        }
        _history.Add($"  broker fills {quantity} of {BracketLegs.Name(order.Leg)}");
        CheckFlat();
        var isLast = !order.IsOpen;
        order.News.Enqueue(() =>
        {
            order.Told += quantity;
            bracket.OnFill(order.Leg, quantity, isLast);
        });
    }

    private void Deliver(Order order)
    {
        if (order.News.TryDequeue(out var news))
        {
            _history.Add($"  news of {BracketLegs.Name(order.Leg)}");
            news();
        }
    }

    private sealed class Order(int leg, decimal quantity, decimal price)
    {
        public int Leg { get; } = leg;

        public decimal Remaining { get; set; } = quantity;

        public decimal Filled { get; set; }

        /// <summary>Units filled, as far as the news of it have arrived.</summary>
        public decimal Told { get; set; }

        public decimal Price { get; set; } = price;

        public bool IsOpen { get; set; } = true;

        public bool IsAccepted { get; set; }

        public Queue<(BracketCommand Command, decimal Whole)> Requests { get; } = new();

        public Queue<Action> News { get; } = new();

        public bool IsWaiting => IsOpen && (!IsAccepted || Requests.Count > 0);
    }
}
