using Quant.Alphas.LiquidityZones;
using Quant.Core.Events;
using Quant.Core.Liquidity.Events;
using Quant.Core.Parameters;
using Quant.Core.Records;
using Quant.Core.Sharing;
using Quant.ExecutionModels.Bracket;
using Quant.ExecutionModels.Quality;
using Quant.Framework.Bars;
using Quant.Framework.Limits;
using Quant.Framework.Options;
using Quant.Framework.Records;
using Quant.Framework.Risk;
using Quant.Framework.Symbols;
using Quant.Portfolio.RiskBudget;
using Quant.RiskModels.Guard;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Brokerages;
using QuantConnect.Orders.Fees;

namespace Quant.Algorithms;

/// <summary>Trades reactions at zones of liquidity of several time frames, on coins and US equities. Wiring only; see README.md.</summary>
public sealed class LiquidityZones : QCAlgorithm, IEventSource, IKeepsRecords, IParameterSource, IComputationUser
{
    private const string RiskMemoryKey = "LiquidityZones/risk.json";
    private const string BracketMemoryKey = "LiquidityZones/brackets.json";

    private RunRecords? _records;

    /// <inheritdoc/>
    public Action<EventRow>? EventListener { get; set; }

    /// <inheritdoc/>
    public SharedComputation? Shared { get; set; }

    /// <inheritdoc/>
    public static IReadOnlyList<ParameterDescription> DescribeParameters() => OptionsBinder.Parameters<LiquidityZonesParameters>();

    /// <summary>Sets the dates, the cash, the broker and the models of the framework.</summary>
    public override void Initialize()
    {
        var parameters = OptionsBinder.Bind<LiquidityZonesParameters>(GetParameters());
        var limits = RiskLimits.Load().TightenedBy(parameters.Risk);
        var symbols = parameters.TickerList().Select(x => Tickers.Resolve(x, SymbolPropertiesDatabase)).Distinct().ToList();
        var exits = new ExitBook();
        var bars = new SymbolBarsBook(parameters.Bars);
        var journal = new RiskJournal();
        _records = new RunRecords(this, nameof(LiquidityZones), journal, hasPlans: true);

        SetStartDate(2024, 1, 1);
        SetEndDate(2024, 12, 31);
        SetCash(100_000);
        SetBroker(symbols, parameters);
        // what is traded itself: does trading it beat holding it?
        SetBenchmark(symbols[0]);

        UniverseSettings.Resolution = Resolution.Minute;
        SetUniverseSelection(new ManualUniverseSelectionModel(symbols));
        SetAlpha(new LiquidityZonesAlphaModel(parameters.Alpha)
        {
            Listener = EventListener is { } listener ? (symbol, x) => listener(EventRows.Of(x, symbol)) : null,
            Shared = Shared,
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

    // A bracket has a stop and a target at the broker at once. A cash account keeps the coins back for the first of them and refuses the other, and Coinbase
    // takes no stop orders: coins are traded in a margin account, at the fees of the parameters.
    private void SetBroker(List<Symbol> symbols, LiquidityZonesParameters parameters)
    {
        if (symbols.TrueForAll(x => x.SecurityType == SecurityType.Equity))
        {
            SetBrokerageModel(BrokerageName.InteractiveBrokersBrokerage, AccountType.Margin);
            return;
        }
        SetBrokerageModel(BrokerageName.Default, AccountType.Margin);
        AddSecurityInitializer(security =>
        {
            if (security.Type == SecurityType.Crypto)
            {
                security.SetFeeModel(new CoinbaseFeeModel(parameters.CoinMakerFee, parameters.CoinTakerFee));
            }
        });
    }
}
