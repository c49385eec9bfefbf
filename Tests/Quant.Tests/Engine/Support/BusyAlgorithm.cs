using System.Globalization;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Support;

/// <summary>Trades one equity up and down by its parameters and uses what runs could share by mistake: object store, symbol cache, parameters, plots, ids.</summary>
internal sealed class BusyAlgorithm : QCAlgorithm
{
    private Symbol _symbol = null!;
    private SimpleMovingAverage _average = null!;
    private int _quantity;

    public override void Initialize()
    {
        SetStartDate(2023, 11, 20);
        SetEndDate(2023, 11, 24);
        SetCash(100_000);
        var ticker = GetParameter("ticker", "QAAA")!;
        _quantity = GetParameter("quantity", 10);

        // the same nickname means something else in every run
        _symbol = AddEquity(ticker, Resolution.Minute).Symbol;
        SymbolCache.Set("favourite", _symbol);
        _average = SMA(_symbol, 30);
        SetBenchmark(_symbol);
        ObjectStore.Save("ticker", ticker);
        Schedule.On(DateRules.EveryDay(_symbol), TimeRules.AfterMarketOpen(_symbol, 45), () => Log($"open {SymbolCache.GetSymbol("favourite").Value}"));
    }

    public override void OnData(Slice slice)
    {
        if (Time.Minute % 7 != 0 || !_average.IsReady || !slice.Bars.ContainsKey(_symbol))
        {
            return;
        }

        var price = Securities[_symbol].Price;
        var order = price > _average.Current.Value ? MarketOrder(_symbol, _quantity) : MarketOrder(_symbol, -_quantity);
        Plot("Busy", "Average", _average.Current.Value);
        if (order.OrderId % 10 == 0)
        {
            Log($"{ObjectStore.Read("ticker")} {GetParameter("quantity")} {price.ToString(CultureInfo.CurrentCulture)} {SymbolCache.GetTicker(_symbol)}");
            ObjectStore.Save("price", price.ToString(CultureInfo.InvariantCulture));
        }
    }

    public override void OnEndOfAlgorithm() => Log($"{ObjectStore.Read("price")} {History(_symbol, 3, Resolution.Daily).Count()} {ObjectStore.Keys.Count}");
}
