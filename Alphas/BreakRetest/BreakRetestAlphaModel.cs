using Quant.Core.BreakRetest;
using Quant.Framework.Insights;
using Quant.Framework.Sessions;
using Quant.Framework.Symbols;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Alphas.BreakRetest;

/// <summary>
/// Trades the retest of a broken level: previous day's high and low, pre-market high and low, and more. An adapter only: levels, breaks, retests and plans are
/// <see cref="BreakRetestKernel"/>. Each insight is a <see cref="TradePlanInsight"/>.
/// </summary>
public sealed class BreakRetestAlphaModel : AlphaModel
{
    private readonly BreakRetestOptions _options;
    private readonly TrackRecord _record;
    private readonly Dictionary<SecurityExchangeHours, ExchangeCalendar> _calendars = [];
    private readonly List<(Symbol Symbol, SetupEvent Event)> _events = [];
    private PerSymbol<SymbolSetups>? _symbols;

    /// <summary>A model without securities.</summary>
    /// <param name="options">Parameters, as the binder checked them.</param>
    public BreakRetestAlphaModel(BreakRetestOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _record = new TrackRecord(options.Gates.Record());
        Name = $"BreakRetest({options.Break.Confirmations},{options.Retest.TimeoutMinutes}m)";
    }

    /// <summary>What happened to the levels of all securities in the last call of <see cref="Update"/>, in the order of the symbols: for logs and charts.</summary>
    public IReadOnlyList<(Symbol Symbol, SetupEvent Event)> Events => _events;

    /// <summary>One insight per retest that was completed since the last call and passed every gate, in the order of the symbols.</summary>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(data);
        _events.Clear();
        var insights = new List<Insight>();
        if (_symbols is null)
        {
            return insights;
        }
        foreach (var symbol in _symbols.States)
        {
            var first = _events.Count;
            symbol.Process(data, (owner, e) => _events.Add((owner, e)));
            foreach (var (_, e) in _events.Skip(first))
            {
                // bars that came during a warm-up may bring plans whose time is over
                if (e.Kind == SetupEventKind.SignalReady && e.Plan is { } plan && plan.EnterBefore > algorithm.UtcTime.Ticks)
                {
                    insights.Add(new TradePlanInsight(symbol.Symbol, plan, symbol.Security.Exchange.TimeZone, Name));
                }
            }
        }
        return insights;
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        _symbols ??= new PerSymbol<SymbolSetups>(security => new SymbolSetups(algorithm, security, Calendar(security.Exchange.Hours), _options, _record));
        _symbols.Apply(changes);
    }

    private ExchangeCalendar Calendar(SecurityExchangeHours hours)
    {
        if (!_calendars.TryGetValue(hours, out var calendar))
        {
            calendar = new ExchangeCalendar(hours);
            _calendars.Add(hours, calendar);
        }
        return calendar;
    }
}
