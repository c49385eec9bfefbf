namespace QuantConnect.Data.UniverseSelection;

/// <summary>Helpers for universes.</summary>
public static class UniverseExtensions
{
    /// <summary>A symbol that stands for a universe in a market; it has no data of its own.</summary>
    public static Symbol CreateSymbol(SecurityType securityType, string market, string ticker)
    {
        var id = securityType switch
        {
            SecurityType.Base => SecurityIdentifier.GenerateBase(null, ticker, market),
            SecurityType.Equity => SecurityIdentifier.GenerateEquity(SecurityIdentifier.DefaultDate, ticker, market),
            SecurityType.Forex => SecurityIdentifier.GenerateForex(ticker, market),
            SecurityType.Cfd => SecurityIdentifier.GenerateCfd(ticker, market),
            SecurityType.Crypto => SecurityIdentifier.GenerateCrypto(ticker, market),
            _ => throw new NotSupportedException(
                $"A universe of {securityType} securities is not supported by the embedded engine; run the algorithm with --engine lean."),
        };
        return new Symbol(id, ticker);
    }
}
