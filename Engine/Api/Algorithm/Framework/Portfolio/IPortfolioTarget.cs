namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>How much of a symbol the portfolio is to hold.</summary>
public interface IPortfolioTarget
{
    /// <summary>The symbol.</summary>
    Symbol Symbol { get; }

    /// <summary>The quantity to hold, negative for a short position.</summary>
    decimal Quantity { get; }

    /// <summary>A remark that orders carry on.</summary>
    string Tag { get; }
}
