using QuantConnect;

namespace Quant.Engine.Data.Reference;

/// <summary>
/// Kinds of securities by their names, of which the files of a data folder have hundreds: reading an enum is slower, and generic code that no image holds.
/// </summary>
internal static class SecurityTypeNames
{
    public static readonly Dictionary<string, SecurityType> All = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(SecurityType.Equity)] = SecurityType.Equity,
        [nameof(SecurityType.Option)] = SecurityType.Option,
        [nameof(SecurityType.Forex)] = SecurityType.Forex,
        [nameof(SecurityType.Future)] = SecurityType.Future,
        [nameof(SecurityType.Cfd)] = SecurityType.Cfd,
        [nameof(SecurityType.Crypto)] = SecurityType.Crypto,
        [nameof(SecurityType.FutureOption)] = SecurityType.FutureOption,
        [nameof(SecurityType.Index)] = SecurityType.Index,
        [nameof(SecurityType.IndexOption)] = SecurityType.IndexOption,
        [nameof(SecurityType.CryptoFuture)] = SecurityType.CryptoFuture,
    };
}
