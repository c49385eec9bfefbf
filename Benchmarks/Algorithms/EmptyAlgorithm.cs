using QuantConnect;
using QuantConnect.Algorithm;

namespace Quant.Benchmarks.Algorithms;

/// <summary>Subscribes to a crypto pair and looks at nothing: what the engine itself costs.</summary>
internal sealed class EmptyAlgorithm : QCAlgorithm
{
    public override void Initialize()
    {
        var days = GetParameter("days", SyntheticMarket.CryptoDays);
        SetStartDate(SyntheticMarket.CryptoStart);
        SetEndDate(SyntheticMarket.CryptoStart.AddDays(days - 1));
        SetCash(100000);
        AddCrypto(SyntheticMarket.QuotedPair, Resolution.Minute, SyntheticMarket.CryptoMarket);
    }
}
