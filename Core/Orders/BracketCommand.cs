namespace Quant.Core.Orders;

/// <summary>What a bracket wants done at the broker.</summary>
public enum BracketCommandKind
{
    /// <summary>Send an order for the leg.</summary>
    Submit,

    /// <summary>Change quantity, price or both of the leg's order.</summary>
    Change,

    /// <summary>Cancel the leg's order.</summary>
    Cancel,
}

/// <summary>One request to the broker.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Leg">Index of the leg, see <see cref="BracketLegs"/>.</param>
/// <param name="Quantity">Units that are still to be filled, above 0; for a change without those already filled. 0 for a cancel.</param>
/// <param name="Price">Price of the order; 0 for orders at the market and for cancels.</param>
public readonly record struct BracketCommand(BracketCommandKind Kind, int Leg, decimal Quantity, decimal Price);
