using Quant.Core.Indicators;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace Quant.Alphas.EmaCross;

/// <summary>The averages of one security, fed by a consolidator of its own that goes with it.</summary>
internal sealed class SymbolCross : IDisposable
{
    private readonly QCAlgorithm _algorithm;
    private readonly TradeBarConsolidator _bars;
    private readonly AverageCross _averages;
    private Crossing _crossing;

    public SymbolCross(QCAlgorithm algorithm, Symbol symbol, EmaCrossOptions options)
    {
        _algorithm = algorithm;
        Symbol = symbol;
        _averages = new AverageCross(options.FastPeriod, options.SlowPeriod);
        _bars = new TradeBarConsolidator(TimeSpan.FromMinutes(options.BarMinutes));
        _bars.DataConsolidated += OnBar;
        algorithm.SubscriptionManager.AddConsolidator(symbol, _bars);
    }

    public Symbol Symbol { get; }

    /// <summary>The crossing not yet taken, once.</summary>
    public Crossing TakeCrossing()
    {
        var crossing = _crossing;
        _crossing = Crossing.None;
        return crossing;
    }

    public void Dispose()
    {
        _bars.DataConsolidated -= OnBar;
        _algorithm.SubscriptionManager.RemoveConsolidator(Symbol, _bars);
        _bars.Dispose();
    }

    private void OnBar(object? sender, TradeBar bar)
    {
        var crossing = _averages.Update((double)bar.Close);
        // what crossed while warming up is history, not a signal
        _crossing = _algorithm.IsWarmingUp ? Crossing.None : crossing != Crossing.None ? crossing : _crossing;
    }
}
