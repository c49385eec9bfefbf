namespace QuantConnect.Securities.Positions;

/// <summary>A quantity of one security, held or about to be.</summary>
public interface IPosition
{
    /// <summary>The security's symbol.</summary>
    Symbol Symbol { get; }

    /// <summary>The quantity, signed.</summary>
    decimal Quantity { get; }

    /// <summary>The smallest quantity; the lot size.</summary>
    decimal UnitQuantity { get; }
}
