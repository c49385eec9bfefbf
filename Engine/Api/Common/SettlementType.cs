namespace QuantConnect;

/// <summary>What is delivered when a contract is settled.</summary>
public enum SettlementType
{
    /// <summary>The underlying.</summary>
    PhysicalDelivery,

    /// <summary>The difference in cash.</summary>
    Cash,
}
