using System.Globalization;
using Quant.Core.Plans;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.ExecutionModels.Bracket;
using Quant.Framework.Bars;
using Quant.Framework.Limits;
using Quant.Framework.Risk;
using Quant.Portfolio.RiskBudget;
using Quant.RiskModels.Exits;
using Quant.RiskModels.Guard;
using Quant.Tests.Engine.Api.Algorithm.Framework;
using Quant.Tests.Engine.Support;
using Quant.Tests.RiskModels;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace Quant.Tests.ExecutionModels;

/// <summary>
/// An algorithm of sizing, risk control and brackets whose ideas and market are the test's.
/// </summary>
internal sealed class Desk : QCAlgorithm
{
    public static readonly DateTime Monday = new(2024, 3, 4);

    private bool _hasBegun;

    public required Func<Desk, IEnumerable<Insight>> Ideas { get; init; }

    public string[] Tickers { get; init; } = ["AAA"];

    public DateTime FirstDay { get; init; } = Monday;

    public DateTime LastDay { get; init; } = Monday;

    public RiskLimits Limits { get; init; } = RiskDesk.NoLimits;

    public RiskBudgetOptions Sizing { get; init; } = new() { RiskPerTrade = 0.01 };

    public ExitOptions Exit { get; init; } = new();

    public BracketOptions Bracket { get; init; } = new();

    public SymbolBarsOptions Bars { get; init; } = new() { Minutes = 1 };

    public SectorMap Sectors { get; init; } = SectorMap.Load();

    public Func<Desk, IExecutionModel>? ExecutionModel { get; init; }

    public DataNormalizationMode Mode { get; init; } = DataNormalizationMode.Raw;

    public string? RiskState { get; init; }

    public string? Rearm { get; init; }

    /// <summary>Key of the open brackets in the object store; null for a model that forgets them.</summary>
    public string? Brackets { get; init; }

    /// <summary>What the broker reports at the start: done at the first data, before the models see it.</summary>
    public Action<Desk>? Begin { get; init; }

    public ExitBook Exits { get; } = new();

    public RiskJournal Journal { get; } = new();

    public GuardedRiskModel Guard { get; private set; } = null!;

    public List<OrderEvent> Events { get; } = [];

    /// <summary>Told after each order event.</summary>
    public Action<Desk, OrderEvent>? Watch { get; init; }

    /// <summary>Fills and ends of orders: time, tag, what happened.</summary>
    public IEnumerable<string> Story => Events.Where(x => x.Status is OrderStatus.Filled or OrderStatus.PartiallyFilled or OrderStatus.Canceled or OrderStatus.Invalid)
        .Select(x => string.Create(CultureInfo.InvariantCulture,
            $"{x.UtcTime.ConvertFromUtc(TimeZones.NewYork):HH:mm} {WithoutPlan(x.Ticket!.Tag)} {x.Status} {x.FillQuantity:0.####} @ {x.FillPrice:0.####}"));

    private static string WithoutPlan(string? tag) => PlanReference.Find(tag) is { } id ? tag![..tag!.LastIndexOf($" plan:{id}", StringComparison.Ordinal)] : tag ?? "";

    public static Symbol Stock(string ticker) => QuantConnect.Symbol.Create(ticker, SecurityType.Equity, Market.USA);

    public override void Initialize()
    {
        SetStartDate(FirstDay);
        SetEndDate(LastDay);
        SetCash(100_000);
        UniverseSettings.Resolution = Resolution.Minute;
        UniverseSettings.DataNormalizationMode = Mode;
        SetUniverseSelection(new ManualUniverseSelectionModel(Tickers.Select(Stock)));
        SetAlpha(new ScriptAlpha(x => Ideas((Desk)x)));
        var bars = new SymbolBarsBook(Bars);
        SetPortfolioConstruction(new RiskBudgetPortfolioConstructionModel(Sizing, Limits, Exits, Journal, bars));
        Guard = new GuardedRiskModel(
            RiskRules.All(Exit, Exits, Sectors), Limits, Exits, Journal, bars, RiskState is null ? null : RiskMemory.In(ObjectStore, RiskState), Rearm);
        SetRiskManagement(Guard);
        SetExecution(ExecutionModel?.Invoke(this) ?? new BracketExecutionModel(Bracket, Limits, Exits, Journal, Brackets is null ? null : BracketMemory.In(ObjectStore, Brackets)));
        SetSecurityInitializer(x => x.SetFeeModel(new QuantConnect.Orders.Fees.ConstantFeeModel(0)));
    }

    public override void OnData(Slice slice)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            Begin?.Invoke(this);
        }
    }

    public override void OnOrderEvent(OrderEvent orderEvent)
    {
        Events.Add(orderEvent);
        Watch?.Invoke(this, orderEvent);
    }

    /// <summary>Runs it on a market; it must complete.</summary>
    public static Desk On(DeskMarket market, Func<Desk> create, string? storage = null)
    {
        Desk? desk = null;
        var result = new BacktestEngine(market.Path).Run(Runs.Request(() => desk = create()) with { ObjectStoreFolder = storage });
        Assert.That(result.Status, Is.EqualTo(RunStatus.Completed), result.Error?.Details);
        return desk!;
    }
}
