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

    /// <summary>Is told the symbol and the event of everything that happens to a level, what the history shows included: for logs and charts. Set it before securities come.</summary>
    public Action<Symbol, SetupEvent>? Listener { get; set; }

    /// <summary>One insight per retest that was completed since the last call and passed every gate, in the order of the symbols.</summary>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        ArgumentNullException.ThrowIfNull(data);
        if (_symbols is null)
        {
            return [];
        }
        List<Insight>? insights = null;
        foreach (var symbol in _symbols.States)
        {
            foreach (var plan in symbol.Process(data))
            {
                // bars that came during a warm-up may bring plans whose time is over
                if (plan.EnterBefore > algorithm.UtcTime.Ticks)
                {
                    insights ??= [];
                    insights.Add(new TradePlanInsight(symbol.Symbol, plan, symbol.Security.Exchange.TimeZone, Name));
                }
            }
        }
        return insights ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc/>
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        _symbols ??= new PerSymbol<SymbolSetups>(security => new SymbolSetups(algorithm, security, Calendar(security.Exchange.Hours), _options, _record, Listener));
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
