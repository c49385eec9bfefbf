using Quant.Alphas.BreakRetest;
using Quant.Core.BreakRetest;
using Quant.Core.Events;
using Quant.Core.Parameters;
using Quant.Core.Records;
using Quant.ExecutionModels.Bracket;
using Quant.ExecutionModels.Quality;
using Quant.Framework.Bars;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Framework.Records;
using Quant.Framework.Risk;
using Quant.Portfolio.RiskBudget;
using Quant.RiskModels.Guard;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Brokerages;

namespace Quant.Algorithms;

/// <summary>Trades retests of broken levels on a list of US equities. Wiring only; see README.md.</summary>
public sealed class BreakRetest : QCAlgorithm, IEventSource, IKeepsRecords, IParameterSource
{
    private const string RiskMemoryKey = "BreakRetest/risk.json";
    private const string BracketMemoryKey = "BreakRetest/brackets.json";

    private RunRecords? _records;

    /// <inheritdoc/>
    public Action<EventRow>? EventListener { get; set; }

    /// <inheritdoc/>
    public static IReadOnlyList<ParameterDescription> DescribeParameters() => OptionsBinder.Parameters<BreakRetestParameters>();

    /// <summary>Sets the dates, the cash, the broker and the models of the framework.</summary>
    public override void Initialize()
    {
        var parameters = OptionsBinder.Bind<BreakRetestParameters>(GetParameters());
        var limits = RiskLimits.Load().TightenedBy(parameters.Risk);
        var symbols = parameters.TickerList.Select(x => QuantConnect.Symbol.Create(x, SecurityType.Equity, Market.USA)).ToList();
        var exits = new ExitBook();
        var bars = new SymbolBarsBook(parameters.Bars);
        var journal = new RiskJournal();
        _records = new RunRecords(this, nameof(BreakRetest), journal, hasPlans: true);

        SetStartDate(2024, 10, 1);
        SetEndDate(2024, 12, 31);
        SetCash(100_000);
        SetBrokerageModel(BrokerageName.InteractiveBrokersBrokerage, AccountType.Margin);
        // what is traded itself: does trading it beat holding it?
        SetBenchmark(symbols[0]);

        UniverseSettings.Resolution = Resolution.Minute;
        UniverseSettings.ExtendedMarketHours = true;
        SetUniverseSelection(new ManualUniverseSelectionModel(symbols));
        SetAlpha(new BreakRetestAlphaModel(parameters.Alpha)
        {
            Listener = EventListener is { } listener ? (symbol, x) => listener(SetupEventRows.Of(x, symbol.Value)) : null,
        });
        SetPortfolioConstruction(new RiskBudgetPortfolioConstructionModel(parameters.Sizing, limits, exits, journal, bars));
        SetRiskManagement(new GuardedRiskModel(
            RiskRules.All(parameters.Exits, exits, SectorMap.Load()),
            limits,
            exits,
            journal,
            bars,
            // a kill switch and open brackets outlive restarts of live trading; backtests must not know of each other
            LiveMode ? RiskMemory.In(ObjectStore, RiskMemoryKey) : RiskMemory.OfRun(),
            parameters.Guard.Rearm));
        SetExecution(new MeasuredExecutionModel(new BracketExecutionModel(
            parameters.Bracket, limits, exits, journal, LiveMode ? BracketMemory.In(ObjectStore, BracketMemoryKey) : null), _records.Executions));
    }

    /// <inheritdoc/>
    public override void OnEndOfAlgorithm() => SaveRecords();

    /// <inheritdoc/>
    public void SaveRecords() => _records?.Save();
}
