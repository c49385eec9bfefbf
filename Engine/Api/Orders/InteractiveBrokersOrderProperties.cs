using QuantConnect.Interfaces;

namespace QuantConnect.Orders;

/// <summary>Settings of orders for Interactive Brokers; recorded, not simulated.</summary>
public class InteractiveBrokersOrderProperties : OrderProperties
{
    /// <summary>Linked account.</summary>
    public string? Account { get; set; }

    /// <summary>Account group.</summary>
    public string? FaGroup { get; set; }

    /// <summary>Allocation method of the group.</summary>
    public string? FaMethod { get; set; }

    /// <summary>Percentage of the method that changes positions by percent.</summary>
    public int FaPercentage { get; set; }

    /// <summary>Allocation profile.</summary>
    public string? FaProfile { get; set; }

    /// <summary>Allow fills outside regular hours.</summary>
    public bool OutsideRegularTradingHours { get; set; }

    /// <inheritdoc/>
    public override IOrderProperties Clone() => (InteractiveBrokersOrderProperties)MemberwiseClone();
}
