using Quant.Core.Liquidity.Detection;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;
using QuantConnect.Securities;

namespace Quant.Framework.Bars;

/// <summary>
/// What sizing and risk control measure of one security, on closed bars of a length of their own; from a <see cref="SymbolBarsBook"/>. NaN is what is not known yet.
/// </summary>
public sealed class SymbolBars
{
    private readonly QCAlgorithm _algorithm;
    private readonly Security _security;
    private readonly SymbolBarsOptions _options;
    private readonly IDataConsolidator _bars;
    private readonly AverageTrueRange _range;
    private readonly Maximum _high;
    private readonly Minimum _low;
    private readonly PivotDetector _swings;
    private readonly RollingWindow<double> _closes;
    private readonly RollingWindow<double> _returns;

    internal SymbolBars(QCAlgorithm algorithm, Security security, SymbolBarsOptions options)
    {
        (_algorithm, _security, _options) = (algorithm, security, options);
        _range = new AverageTrueRange(options.RangePeriod, MovingAverageType.Wilders);
        _high = new Maximum(options.Window);
        _low = new Minimum(options.Window);
        _swings = new PivotDetector(new PivotSettings { LookBack = options.SwingStrength, Threshold = 0 });
        _closes = new RollingWindow<double>(options.Window + 1);
        _returns = new RollingWindow<double>(options.Returns);
        _bars = algorithm.ResolveConsolidator(security.Symbol, TimeSpan.FromMinutes(options.Minutes));
        _bars.DataConsolidated += OnBar;
        algorithm.SubscriptionManager.AddConsolidator(security.Symbol, _bars);
    }

    /// <summary>What is measured.</summary>
    public Symbol Symbol => _security.Symbol;

    /// <summary>Bars seen so far.</summary>
    public long Count { get; private set; }

    /// <summary>Average true range, in the unit of the price.</summary>
    public double AverageRange => _range.IsReady ? (double)_range.Current.Value : double.NaN;

    /// <summary>Highest high of the window.</summary>
    public double HighestHigh => _high.IsReady ? (double)_high.Current.Value : double.NaN;

    /// <summary>Lowest low of the window.</summary>
    public double LowestLow => _low.IsReady ? (double)_low.Current.Value : double.NaN;

    /// <summary>The last swing high.</summary>
    public double SwingHigh { get; private set; } = double.NaN;

    /// <summary>The last swing low.</summary>
    public double SwingLow { get; private set; } = double.NaN;

    /// <summary>The last close.</summary>
    public double Close => _closes.Count > 0 ? _closes[0] : double.NaN;

    /// <summary>The close a window of bars before the last one.</summary>
    public double EarlierClose => _closes.IsReady ? _closes[_options.Window] : double.NaN;

    /// <summary>Bars of the window.</summary>
    public int Window => _options.Window;

    /// <summary>Returns of bars, the last one first.</summary>
    public RollingWindow<double> Returns => _returns;

    /// <summary>How many bars a trading day has, by the exchange's regular hours.</summary>
    public double BarsPerDay => Math.Max(1, _security.Exchange.Hours.RegularMarketDuration.TotalMinutes / _options.Minutes);

    /// <summary>Standard deviation of a year's return: that of the bars' returns, means taken as 0, scaled by the square root of time.</summary>
    public double Volatility
    {
        get
        {
            if (_returns.Count < 20)
            {
                return double.NaN;
            }
            var squares = 0.0;
            for (var i = 0; i < _returns.Count; i++)
            {
                squares += _returns[i] * _returns[i];
            }
            var daysPerYear = _algorithm.Settings.TradingDaysPerYear ?? (_security.Type == SecurityType.Crypto ? 365 : 252);
            return Math.Sqrt(squares / _returns.Count * BarsPerDay * daysPerYear);
        }
    }

    /// <summary>A split: prices before it are in another unit, so that measuring begins anew. Returns stay.</summary>
    public void Split()
    {
        _range.Reset();
        _high.Reset();
        _low.Reset();
        _swings.Reset();
        SwingHigh = SwingLow = double.NaN;
        _closes.Reset();
    }

    /// <summary>Models that measure by it; counted by the book.</summary>
    internal int Users { get; set; }

    internal void End()
    {
        _bars.DataConsolidated -= OnBar;
        _algorithm.SubscriptionManager.RemoveConsolidator(_security.Symbol, _bars);
        _bars.Dispose();
    }

    private void OnBar(object? sender, IBaseData data)
    {
        if (data is not IBaseDataBar bar)
        {
            return;
        }
        Count++;
        var close = (double)bar.Close;
        if (_closes.Count > 0 && _closes[0] > 0)
        {
            _returns.Add(close / _closes[0] - 1);
        }
        _closes.Add(close);
        _range.Update(bar);
        _high.Update(data.EndTime, bar.High);
        _low.Update(data.EndTime, bar.Low);
        // only prices of swings are asked for: exchange time does
        foreach (var swing in _swings.Update(new Core.Bars.Bar(
            data.Time.Ticks, data.EndTime.Ticks, (double)bar.Open, (double)bar.High, (double)bar.Low, close, 0)))
        {
            (SwingHigh, SwingLow) = swing.IsHigh ? (swing.Price, SwingLow) : (SwingHigh, swing.Price);
        }
    }
}
