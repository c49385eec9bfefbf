using QuantConnect;

namespace Quant.Engine.Data.Reference;

/// <summary>
/// Kinds of securities by their names, of which the files of a data folder have hundreds: reading an enum is slower, and generic code that no image holds.
/// </summary>
internal static class SecurityTypeNames
{
    /// <summary>The kind that has a name, in whatever case; null for any other text.</summary>
    public static SecurityType? Find(string name) => name.ToLowerInvariant() switch
    {
        "equity" => SecurityType.Equity,
        "option" => SecurityType.Option,
        "forex" => SecurityType.Forex,
        "future" => SecurityType.Future,
        "cfd" => SecurityType.Cfd,
        "crypto" => SecurityType.Crypto,
        "futureoption" => SecurityType.FutureOption,
        "index" => SecurityType.Index,
        "indexoption" => SecurityType.IndexOption,
        "cryptofuture" => SecurityType.CryptoFuture,
        _ => null,
    };
}
