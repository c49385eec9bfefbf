using Quant.Core.BreakRetest;
using Quant.Core.Plans;
using Quant.Core.Sessions;
using Quant.Framework.Bars;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Securities;
using Bar = Quant.Core.Bars.Bar;

namespace Quant.Alphas.BreakRetest;

/// <summary>The kernel of one security, fed by its minute bars: those of the last weeks at once, the others as they come.</summary>
internal sealed class SymbolSetups : IDisposable
{
    private readonly QCAlgorithm _algorithm;
    private readonly BreakRetestKernel _kernel;
    private readonly BarAdapter _adapter;
    private readonly TradeBarConsolidator _minutes = new(TimeSpan.FromMinutes(1));
    private readonly Queue<(Bar Bar, double? Spread)> _waiting = new();
    private readonly List<TradePlan> _plans = [];
    private readonly Action<Symbol, SetupEvent>? _listener;
    private readonly bool _isRaw;
    private long _time;

    public SymbolSetups(QCAlgorithm algorithm, Security security, ISessionCalendar calendar, BreakRetestOptions options, TrackRecord record, Action<Symbol, SetupEvent>? listener)
    {
        _algorithm = algorithm;
        _listener = listener;
        Security = security;
        _adapter = new BarAdapter(security.Exchange.TimeZone);
        _isRaw = algorithm.SubscriptionManager.SubscriptionDataConfigService.GetSubscriptionDataConfigs(security.Symbol).DataNormalizationMode() == DataNormalizationMode.Raw;
        _kernel = new BreakRetestKernel(calendar, options.Settings(), (double)security.SymbolProperties.MinimumPriceVariation, record);
        ReadHistory(options.HistoryDays);
        _minutes.DataConsolidated += OnMinute;
        algorithm.SubscriptionManager.AddConsolidator(security.Symbol, _minutes);
    }

    public Security Security { get; }

    public Symbol Symbol => Security.Symbol;

    /// <summary>
    /// Takes what has come since the last call, splits first, and returns the plans that are ready. Bars wait for this call so that the symbols of a universe, which share
    /// one track record, are always taken in the same order.
    /// </summary>
    public List<TradePlan> Process(Slice data)
    {
        _plans.Clear();
        if (data.Splits.TryGetValue(Symbol, out var split) && split.Type == SplitType.SplitOccurred && PricesJumpAtSplits)
        {
            _kernel.ApplySplit((double)split.SplitFactor);
        }
        while (_waiting.TryDequeue(out var next))
        {
            Take(next.Bar, next.Spread);
        }
        return _plans;
    }

    public void Dispose()
    {
        _minutes.DataConsolidated -= OnMinute;
        _algorithm.SubscriptionManager.RemoveConsolidator(Symbol, _minutes);
        _minutes.Dispose();
    }

    // adjusted prices of a backtest go on over a split as if it had always been
    private bool PricesJumpAtSplits => _algorithm.LiveMode || _isRaw;

    private void ReadHistory(int days)
    {
        var start = _algorithm.Time.Date.AddDays(-days);
        var bars = _algorithm.History<TradeBar>(
            Symbol,
            start,
            _algorithm.Time,
            Resolution.Minute,
            fillForward: false,
            extendedMarketHours: true,
            // raw prices of before a split, in today's units
            dataNormalizationMode: _isRaw ? DataNormalizationMode.ScaledRaw : null);
        var any = false;
        foreach (var bar in bars)
        {
            if (!any)
            {
                _kernel.ListenFrom(start.ConvertToUtc(_algorithm.TimeZone).Ticks);
                any = true;
            }
            // history brings no quotes: its setups are judged as if the spread had been small, and only followed on paper, so that types of setup have a record
            Take(_adapter.ToBar(bar), 0);
        }
        // without a history nothing is known of the time before now
        if (!any)
        {
            _time = _algorithm.UtcTime.Ticks;
            _kernel.ListenFrom(_time);
        }
    }

    private void OnMinute(object? sender, TradeBar bar)
    {
        // the bid and ask of the security itself are its price as long as there are no quotes
        var (bid, ask) = (Security.Cache.BidPrice, Security.Cache.AskPrice);
        double? spread = bid > 0 && ask >= bid ? (double)(ask - bid) : null;
        _waiting.Enqueue((_adapter.ToBar(bar), spread));
    }

    // a minute without volume is one that was filled forward; a bad one, or one that had begun before anything was known, says nothing
    private void Take(in Bar bar, double? spread)
    {
        if (!(bar.Volume > 0) || !bar.IsValid || bar.Start < _time)
        {
            return;
        }
        _time = bar.End;
        _kernel.Update(bar, spread);
        for (var i = 0; i < _kernel.Events.Count; i++)
        {
            var e = _kernel.Events[i];
            _listener?.Invoke(Symbol, e);
            if (e.Kind == SetupEventKind.SignalReady)
            {
                _plans.Add(e.Plan!);
            }
        }
    }
}
