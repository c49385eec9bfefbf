using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Indicators;

namespace Quant.Benchmarks.Algorithms;

/// <summary>Goes in and out of a crypto pair when two averages of its one-minute bars cross.</summary>
internal sealed class CryptoEmaCross(string pair) : QCAlgorithm
{
    private Symbol _symbol = null!;
    private ExponentialMovingAverage _fast = null!;
    private ExponentialMovingAverage _slow = null!;

    public override void Initialize()
    {
        var days = GetParameter("days", SyntheticMarket.CryptoDays);
        SetStartDate(SyntheticMarket.CryptoStart);
        SetEndDate(SyntheticMarket.CryptoStart.AddDays(days - 1));
        SetCash(100000000);
        _symbol = AddCrypto(pair, Resolution.Minute, SyntheticMarket.CryptoMarket).Symbol;
        _fast = EMA(_symbol, GetParameter("fast", 15), Resolution.Minute);
        _slow = EMA(_symbol, GetParameter("slow", 60), Resolution.Minute);
    }

    public override void OnData(Slice data)
    {
        if (!_slow.IsReady)
        {
            return;
        }
        var quantity = Portfolio[_symbol].Quantity;
        if (quantity == 0 && _fast > _slow)
        {
            MarketOrder(_symbol, 1);
        }
        else if (quantity > 0 && _fast < _slow)
        {
            MarketOrder(_symbol, -quantity);
        }
    }
}
