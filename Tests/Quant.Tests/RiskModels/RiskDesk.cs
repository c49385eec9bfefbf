using Quant.Framework.Bars;
using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.RiskModels.Guard;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Tests.RiskModels;

/// <summary>Risk control over a portfolio that the test sets up: 100,000 dollars, no limit that binds unless the test says so.</summary>
internal sealed class RiskDesk : IDisposable
{
    public static readonly RiskLimits NoLimits = RiskLimits.Load() with
    {
        MaxRiskPerTrade = 10, MaxOpenRisk = 10, MaxPositionLoss = 1, MaxPositionSize = 1e9m, MaxPositionNotional = 1e9m, MaxPositionWeight = 100,
        MaxGrossExposure = 100, MaxNetExposure = 100, MaxSectorExposure = 100, MaxClusterExposure = 100, MaxValueAtRisk = 10, MaxExpectedShortfall = 10,
        MaxDailyLoss = 1, MaxDrawdown = 1, MaxOpenTrades = 1000, MaxOrdersPerMinute = 100_000, MaxOrdersPerDay = 100_000, MaxDataAge = 100_000, MaxLossesInARow = 1000,
    };

    private readonly GuardedRiskModel _model;
    private readonly HashSet<Symbol> _announced = [];

    public RiskDesk(RiskLimits limits, Func<ExitBook, IRiskRule[]> rules, RiskMemory? memory = null, string? rearm = null, SymbolBarsOptions? bars = null)
        => _model = new GuardedRiskModel(rules(Exits), limits, Exits, Journal, new SymbolBarsBook(bars ?? new SymbolBarsOptions { Minutes = 1 }), memory, rearm);

    public RiskDesk(RiskLimits limits, params IRiskRule[] rules)
        : this(limits, _ => rules)
    {
    }

    public TradingWorld World { get; } = new();

    public ExitBook Exits { get; } = new();

    public RiskJournal Journal { get; } = new();

    public RiskState State => _model.State;

    /// <summary>Kinds and reasons of the journal's entries.</summary>
    public IEnumerable<string> Story => Journal.Events.Select(x => $"{x.Kind} {x.Reason} {x.Symbol}".TrimEnd());

    /// <summary>Asks risk control as Lean does, and remembers the targets as Lean does; what it wants changed, by ticker.</summary>
    public Dictionary<string, decimal> Look(params (Security Security, decimal Quantity)[] targets)
    {
        Announce();
        IPortfolioTarget[] wanted = [.. targets.Select(x => new PortfolioTarget(x.Security.Symbol, x.Quantity))];
        Remember(wanted);
        var changed = _model.ManageRisk(World.Algorithm, wanted).ToArray();
        Remember(changed);
        return changed.ToDictionary(x => x.Symbol.Value, x => x.Quantity);
    }

    /// <summary>Trades to a position at a price, the last one if it is 0; without orders and fees.</summary>
    public void Hold(Security security, decimal quantity, decimal price)
    {
        price = price == 0 ? security.Price : price;
        World.Portfolio.CashBook["USD"].AddAmount((security.Holdings.Quantity - quantity) * price);
        World.Hold(security, quantity, quantity == 0 ? 0 : price);
    }

    /// <summary>An insight on a security that is active for a day.</summary>
    public Insight Insight(Security security, InsightDirection direction = InsightDirection.Up)
    {
        var insight = new Insight(World.Utc, security.Symbol, TimeSpan.FromDays(1), InsightType.Price, direction, null, null);
        World.Algorithm.Insights.Add(insight);
        return insight;
    }

    /// <summary>Minutes later.</summary>
    public void Later(double minutes) => World.At(World.Utc.AddMinutes(minutes));

    public void Dispose() => World.Dispose();

    private void Announce()
    {
        var news = World.Algorithm.Securities.Values.Where(x => _announced.Add(x.Symbol)).ToList();
        if (news.Count > 0)
        {
            _model.OnSecuritiesChanged(World.Algorithm, SecurityChanges.Create(news, [], [], []));
        }
    }

    private void Remember(IEnumerable<IPortfolioTarget> targets)
    {
        foreach (var target in targets)
        {
            World.Algorithm.Securities[target.Symbol].Holdings.Target = target;
        }
    }
}
