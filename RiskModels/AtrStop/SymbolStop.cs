using Quant.Framework.Risk;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;
using QuantConnect.Securities;

namespace Quant.RiskModels.AtrStop;

/// <summary>
/// The stop of one security's position. Its distance is kept as a fraction of the average price, so that a split moves the stop with the price, and a
/// position that grows has the stop of its new average price. A position opened before the range is known gets its stop as soon as it is.
/// </summary>
internal sealed class SymbolStop : IDisposable
{
    private readonly QCAlgorithm _algorithm;
    private readonly Security _security;
    private readonly TradeBarConsolidator _bars;
    private readonly AverageTrueRange _range;
    private readonly decimal _multiple;
    private readonly StopLog? _log;
    private decimal? _distance;
    private decimal? _stop;
    private decimal _averagePrice;
    private int _side;

    public SymbolStop(QCAlgorithm algorithm, Security security, AtrStopOptions options, StopLog? log)
    {
        _log = log;
        _algorithm = algorithm;
        _security = security;
        _multiple = options.Multiple;
        _range = new AverageTrueRange(options.Period, MovingAverageType.Wilders);
        _bars = new TradeBarConsolidator(TimeSpan.FromMinutes(options.BarMinutes));
        _bars.DataConsolidated += OnBar;
        algorithm.SubscriptionManager.AddConsolidator(security.Symbol, _bars);
    }

    public Symbol Symbol => _security.Symbol;

    /// <summary>Whether the last price is at the stop or beyond. To be asked at every step: that is how it sees positions come, go and turn.</summary>
    public bool IsHit()
    {
        var holdings = _security.Holdings;
        var side = Math.Sign(holdings.Quantity);
        if (side != _side)
        {
            _side = side;
            (_distance, _stop) = (null, null);
        }
        if (side == 0 || (_distance ??= Distance(holdings.AveragePrice)) is not { } distance)
        {
            return false;
        }
        if (_stop is null || holdings.AveragePrice != _averagePrice)
        {
            MoveStop(holdings.AveragePrice, holdings.AveragePrice * (1 - side * distance));
        }
        return side > 0 ? _security.Price <= _stop : _security.Price >= _stop;
    }

    public void Dispose()
    {
        _bars.DataConsolidated -= OnBar;
        _algorithm.SubscriptionManager.RemoveConsolidator(Symbol, _bars);
        _bars.Dispose();
    }

    private void MoveStop(decimal averagePrice, decimal stop)
    {
        _averagePrice = averagePrice;
        if (stop != _stop)
        {
            _stop = stop;
            _log?.Add(_algorithm.UtcTime, Symbol.Value, _side, averagePrice, stop);
        }
    }

    private decimal? Distance(decimal averagePrice) => _range.IsReady && averagePrice > 0 ? _multiple * _range.Current.Value / averagePrice : null;

    private void OnBar(object? sender, TradeBar bar) => _range.Update(bar);
}
