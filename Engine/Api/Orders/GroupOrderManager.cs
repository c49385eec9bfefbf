namespace QuantConnect.Orders;

/// <summary>
/// What the legs of a combo order share. Combo orders cannot be placed with this engine; the type is part of the signatures of
/// <see cref="Order"/> and <see cref="SubmitOrderRequest"/>.
/// </summary>
public class GroupOrderManager
{
    /// <summary>An empty group.</summary>
    public GroupOrderManager() => OrderIds = [];

    /// <summary>A group with an id.</summary>
    public GroupOrderManager(int id, int legCount, decimal quantity, decimal limitPrice = 0)
        : this(legCount, quantity, limitPrice) => Id = id;

    /// <summary>A group whose id is assigned later.</summary>
    public GroupOrderManager(int legCount, decimal quantity, decimal limitPrice = 0)
    {
        Count = legCount;
        Quantity = quantity;
        LimitPrice = limitPrice;
        OrderIds = new HashSet<int>(legCount);
    }

    /// <summary>The group's id, 0 until assigned.</summary>
    public int Id { get; internal set; }

    /// <summary>How many times the combo is bought or, negative, sold.</summary>
    public decimal Quantity { get; internal set; }

    /// <summary>Number of legs.</summary>
    public int Count { get; }

    /// <summary>Net limit price of the group, 0 for none.</summary>
    public decimal LimitPrice { get; set; }

    /// <summary>Ids of the legs' orders.</summary>
    public HashSet<int> OrderIds { get; }

    /// <summary>Direction of <see cref="Quantity"/>.</summary>
    public OrderDirection Direction => Quantity switch
    {
        > 0 => OrderDirection.Buy,
        < 0 => OrderDirection.Sell,
        _ => OrderDirection.Hold,
    };

    /// <summary>Size of <see cref="Quantity"/>.</summary>
    public decimal AbsoluteQuantity => Math.Abs(Quantity);
}
