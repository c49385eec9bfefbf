using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Indicators;

namespace Quant.Benchmarks.Algorithms;

/// <summary>The same rule on several equities at once, long or flat, equal quantities.</summary>
internal sealed class EquitiesEmaCross : QCAlgorithm
{
    private readonly List<(Symbol Symbol, ExponentialMovingAverage Fast, ExponentialMovingAverage Slow)> _pairs = [];

    public override void Initialize()
    {
        var days = GetParameter("days", SyntheticMarket.EquityDays);
        var count = GetParameter("symbols", SyntheticMarket.EquityCount);
        SetStartDate(SyntheticMarket.EquityDates[0]);
        SetEndDate(SyntheticMarket.EquityDates[days - 1]);
        SetCash(10000000);
        for (var i = 0; i < count; i++)
        {
            var symbol = AddEquity(SyntheticMarket.EquityTicker(i), Resolution.Minute).Symbol;
            _pairs.Add((symbol, EMA(symbol, 15, Resolution.Minute), EMA(symbol, 60, Resolution.Minute)));
        }
    }

    public override void OnData(Slice data)
    {
        foreach (var (symbol, fast, slow) in _pairs)
        {
            if (!slow.IsReady || !data.Bars.ContainsKey(symbol))
            {
                continue;
            }
            var quantity = Portfolio[symbol].Quantity;
            if (quantity == 0 && fast > slow)
            {
                MarketOrder(symbol, 100);
            }
            else if (quantity > 0 && fast < slow)
            {
                MarketOrder(symbol, -quantity);
            }
        }
    }
}
