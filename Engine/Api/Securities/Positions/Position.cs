namespace QuantConnect.Securities.Positions;

/// <summary>A quantity of one security, fixed at the time it was made.</summary>
public class Position : IPosition
{
    /// <summary>Creates a position.</summary>
    /// <param name="symbol">The security's symbol.</param>
    /// <param name="quantity">The quantity, signed.</param>
    /// <param name="unitQuantity">The smallest quantity; the lot size.</param>
    public Position(Symbol symbol, decimal quantity, decimal unitQuantity)
    {
        Symbol = symbol;
        Quantity = quantity;
        UnitQuantity = unitQuantity;
    }

    /// <summary>Creates a position in a security.</summary>
    /// <param name="security">The security.</param>
    /// <param name="quantity">The quantity, signed; what is held now if null.</param>
    public Position(Security security, decimal? quantity = null)
        : this(security.Symbol, quantity ?? security.Holdings.Quantity, security.SymbolProperties.LotSize)
    {
    }

    /// <summary>The security's symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>The quantity, signed.</summary>
    public decimal Quantity { get; }

    /// <summary>The smallest quantity; the lot size.</summary>
    public decimal UnitQuantity { get; }

    /// <summary>Symbol and quantity.</summary>
    public override string ToString() => $"{Symbol}: {Quantity}";
}
