using Quant.Engine.Models;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>A quantity that the portfolio is to hold.</summary>
public class PortfolioTarget : IPortfolioTarget
{
    /// <summary>A target of a quantity.</summary>
    public PortfolioTarget(Symbol symbol, decimal quantity, string tag = "")
    {
        Symbol = symbol;
        Quantity = quantity;
        Tag = tag;
    }

    /// <summary>A target of a quantity.</summary>
    public PortfolioTarget(Symbol symbol, int quantity, string tag = "")
        : this(symbol, (decimal)quantity, tag)
    {
    }

    /// <summary>A target of one unit in a direction.</summary>
    public PortfolioTarget(Symbol symbol, InsightDirection insightDirection, string tag = "")
        : this(symbol, (decimal)(int)insightDirection, tag)
    {
        if (insightDirection is < InsightDirection.Down or > InsightDirection.Up)
        {
            throw new ArgumentOutOfRangeException(nameof(insightDirection), insightDirection, $"{symbol.Value}: not a direction.");
        }
    }

    /// <inheritdoc/>
    public Symbol Symbol { get; }

    /// <inheritdoc/>
    public decimal Quantity { get; }

    /// <inheritdoc/>
    public string Tag { get; }

    /// <summary>The target that is a fraction of the portfolio; null with an error message if it cannot be computed.</summary>
    public static IPortfolioTarget? Percent(IAlgorithm algorithm, Symbol symbol, double percent) => Percent(algorithm, symbol, percent.SafeDecimalCast());

    /// <summary>The target that is a fraction of the portfolio; null with an error message if it cannot be computed.</summary>
    public static IPortfolioTarget? Percent(IAlgorithm algorithm, Symbol symbol, double percent, string tag)
        => Percent(algorithm, symbol, percent.SafeDecimalCast(), tag: tag);

    /// <summary>The target that is a fraction of the portfolio; null with an error message if it cannot be computed.</summary>
    /// <param name="algorithm">Holds the portfolio.</param>
    /// <param name="symbol">The symbol.</param>
    /// <param name="percent">Fraction of the portfolio value less its free part; 0.5 is a half, negative is short.</param>
    /// <param name="returnDeltaQuantity">Whether the quantity is what is missing instead of the whole.</param>
    /// <param name="tag">A remark.</param>
    public static IPortfolioTarget? Percent(IAlgorithm algorithm, Symbol symbol, decimal percent, bool returnDeltaQuantity = false, string tag = "")
    {
        var settings = algorithm.Settings;
        var size = Math.Abs(percent);
        if (size > settings.MaxAbsolutePortfolioTargetPercentage || size != 0 && size < settings.MinAbsolutePortfolioTargetPercentage)
        {
            algorithm.Error(FormattableString.Invariant(
                $"The portfolio target percent: {percent}, does not comply with the current 'Algorithm.Settings' 'MaxAbsolutePortfolioTargetPercentage': {settings.MaxAbsolutePortfolioTargetPercentage} or 'MinAbsolutePortfolioTargetPercentage': {settings.MinAbsolutePortfolioTargetPercentage}. Skipping."));
            return null;
        }
        if (!algorithm.Securities.TryGetValue(symbol, out var security))
        {
            algorithm.Error($"{symbol} not found in portfolio. Request this data when initializing the algorithm.");
            return null;
        }
        if (security.Price == 0)
        {
            algorithm.Error(symbol.GetZeroPriceMessage());
            return null;
        }
        var portfolio = algorithm.Portfolio;
        var adjusted = percent * portfolio.TotalPortfolioValueLessFreeBuffer / portfolio.TotalPortfolioValue;
        // sizes are compared in margin, so leverage is taken out
        var marginShare = adjusted / security.BuyingPowerModel.GetLeverage(security);
        var result = PortfolioMargin.MaximumQuantityForTarget(portfolio, security, marginShare, settings.MinimumOrderMarginPortfolioPercentage);
        if (result.IsError)
        {
            algorithm.Error($"Unable to compute order quantity of {symbol}. Reason: {result.Reason} Returning null.");
            return null;
        }
        var quantity = result.Quantity + (returnDeltaQuantity ? 0 : security.Holdings.Quantity);
        return new PortfolioTarget(symbol, quantity, tag);
    }

    /// <summary>A line for logs.</summary>
    public override string ToString()
        => FormattableString.Invariant($"{Symbol}: {Quantity.Normalize()}") + (string.IsNullOrEmpty(Tag) ? "" : $" ({Tag})");
}
