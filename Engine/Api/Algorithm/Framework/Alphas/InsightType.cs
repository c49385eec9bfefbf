namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>What an insight predicts.</summary>
public enum InsightType
{
    /// <summary>The price.</summary>
    Price,

    /// <summary>The volatility.</summary>
    Volatility,
}
