namespace QuantConnect.Orders;

/// <summary>What an order does to the position it meets.</summary>
public enum OrderPosition
{
    /// <summary>A buy that opens or enlarges a long position.</summary>
    BuyToOpen,

    /// <summary>A buy that reduces a short position.</summary>
    BuyToClose,

    /// <summary>A sale that opens or enlarges a short position.</summary>
    SellToOpen,

    /// <summary>A sale that reduces a long position.</summary>
    SellToClose,
}
