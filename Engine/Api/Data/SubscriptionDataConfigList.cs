namespace QuantConnect.Data;

/// <summary>Configurations of one symbol.</summary>
public class SubscriptionDataConfigList : List<SubscriptionDataConfig>
{
    /// <summary>Makes an empty list.</summary>
    /// <param name="symbol">Symbol.</param>
    public SubscriptionDataConfigList(Symbol symbol) => Symbol = symbol;

    /// <summary>Symbol of the configurations.</summary>
    public Symbol Symbol { get; private set; }

    /// <summary>Whether the first configuration is the engine's; false if there is none.</summary>
    public bool IsInternalFeed => Count > 0 && this[0].IsInternalFeed;

    /// <summary>Sets the adjustment of all of them.</summary>
    /// <exception cref="ArgumentException">Another mode than raw for an option.</exception>
    public void SetDataNormalizationMode(DataNormalizationMode normalizationMode)
    {
        if (Symbol.SecurityType.IsOption() && normalizationMode != DataNormalizationMode.Raw)
        {
            throw new ArgumentException($"{Symbol}: option prices are never adjusted; use {DataNormalizationMode.Raw} instead of {normalizationMode}.", nameof(normalizationMode));
        }
        ((IEnumerable<SubscriptionDataConfig>)this).SetDataNormalizationMode(normalizationMode);
    }
}
