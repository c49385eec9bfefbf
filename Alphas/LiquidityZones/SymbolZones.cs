using NodaTime;
using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Events;
using Quant.Core.Liquidity.Signals;
using Quant.Core.Plans;
using Quant.Core.Sharing;
using Quant.Framework.Bars;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Securities;
using Bar = Quant.Core.Bars.Bar;

namespace Quant.Alphas.LiquidityZones;

/// <summary>The kernel of one security, fed with its bars as they are traded: bars that only repeat the last price because nothing traded are left out.</summary>
internal sealed class SymbolZones : IDisposable
{
    private readonly LiquidityZonesOptions _options;
    private readonly BarAdapter _adapter;
    private readonly Action<string, LiquidityEvent>? _listener;
    private readonly double _tickSize;
    private IBarKernel<ZoneSignal> _kernel;
    private LiquidityEngine? _engine;
    private long _time = long.MinValue;
    private long _lastSignal = long.MinValue;

    public SymbolZones(QCAlgorithm algorithm, Security security, LiquidityZonesOptions options, Action<string, LiquidityEvent>? listener, SharedComputation? shared)
    {
        _options = options;
        _listener = listener;
        Security = security;
        _tickSize = (double)security.SymbolProperties.MinimumPriceVariation;
        _adapter = new BarAdapter(security.Exchange.TimeZone);
        // events are told as they happen: whoever listens needs an engine that works
        _kernel = shared is null || listener is not null ? Kernel()
            : new SharedKernel<ZoneSignal>(shared, security.Symbol.ID.ToString(), (typeof(LiquidityEngine), options, _tickSize), Kernel);
        if (options.WarmUpDays > 0)
        {
            foreach (var bar in algorithm.History<TradeBar>(security.Symbol, TimeSpan.FromDays(options.WarmUpDays), Resolution.Minute))
            {
                Update(bar); // what was ready then is history, not a signal
            }
        }
    }

    public Security Security { get; }

    public Symbol Symbol => Security.Symbol;

    public DateTimeZone Zone => Security.Exchange.TimeZone;

    /// <summary>Takes what a moment brought.</summary>
    /// <returns>The plan to propose; null if none. Of several the one with the most confidence, of equal ones the first.</returns>
    public TradePlan? Update(Slice data)
    {
        // prices after a split are of other units, unless the data are adjusted: everything known is void
        if (Security.Type == SecurityType.Equity && data.Splits.TryGetValue(Symbol, out var split) && split.Type == SplitType.SplitOccurred && Security.Subscriptions.Any(x => x.DataNormalizationMode == DataNormalizationMode.Raw))
        {
            _kernel = Kernel();
        }
        return data.Bars.TryGetValue(Symbol, out var bar) ? Update(bar)?.ToPlan() : null;
    }

    public void Dispose()
    {
        if (_engine is not null)
        {
            _engine.Listener = null;
        }
    }

    private ZoneSignal? Update(TradeBar bar)
    {
        if (bar.IsFillForward)
        {
            return null;
        }
        var closed = _adapter.ToBar(bar);
        // history and live data may overlap, and where the clocks go back an hour comes twice; a broken bar is no reason to stop trading
        if (closed.Start < _time || !closed.IsValid)
        {
            return null;
        }
        _time = closed.End;
        return Choose(closed);
    }

    private ZoneSignal? Choose(in Bar bar)
    {
        ZoneSignal? best = null;
        foreach (ref readonly var signal in _kernel.Update(bar))
        {
            if ((signal.Side == TradeSide.Long || _options.Entry.AllowShort) && !(signal.Confidence <= best?.Confidence))
            {
                best = signal;
            }
        }
        if (best is null || (_lastSignal != long.MinValue && bar.End - _lastSignal < _options.Entry.PauseMinutes * TimeSpan.TicksPerMinute))
        {
            return null;
        }
        _lastSignal = bar.End;
        return best;
    }

    private LiquidityEngine Kernel()
    {
        var engine = new LiquidityEngine(_options.Settings(_tickSize), ZoneCalendar.Of(Security.Exchange.Hours, _options));
        if (_listener is { } listener)
        {
            var name = Symbol.Value;
            engine.Listener = x => listener(name, x);
            _engine = engine;
        }
        return engine;
    }
}
