using System.Collections.Concurrent;
using NodaTime;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Alphas.Analysis;
using QuantConnect.Benchmarks;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Orders;
using QuantConnect.Scheduling;
using QuantConnect.Securities;
using QuantConnect.Storage;

namespace QuantConnect.Interfaces;

/// <summary>An algorithm as models and event handlers see it; <see cref="QuantConnect.Algorithm.QCAlgorithm"/> implements it.</summary>
public interface IAlgorithm : ISecurityInitializerProvider, IAccountCurrencyProvider
{
    /// <summary>Raised when insights are generated.</summary>
    event AlgorithmEvent<GeneratedInsightsCollection> InsightsGenerated;

    /// <summary>Raised when the name is fixed.</summary>
    event AlgorithmEvent<string> NameUpdated;

    /// <summary>Raised when the tags change.</summary>
    event AlgorithmEvent<HashSet<string>> TagsUpdated;

    /// <summary>Id of the run.</summary>
    string AlgorithmId { get; }

    /// <summary>Always backtesting in the embedded engine.</summary>
    AlgorithmMode AlgorithmMode { get; }

    /// <summary>What performance is compared with.</summary>
    IBenchmark Benchmark { get; }

    /// <summary>Receives messages of the broker.</summary>
    IBrokerageMessageHandler BrokerageMessageHandler { get; set; }

    /// <summary>Rules of the broker.</summary>
    IBrokerageModel BrokerageModel { get; }

    /// <summary>Name of the broker.</summary>
    BrokerageName BrokerageName { get; }

    /// <summary>The data of the current step.</summary>
    Slice CurrentSlice { get; }

    /// <summary>Debug messages not yet collected.</summary>
    ConcurrentQueue<string> DebugMessages { get; }

    /// <summary>Properties of orders that bring none of their own.</summary>
    IOrderProperties DefaultOrderProperties { get; }

    /// <summary>Where the algorithm runs.</summary>
    DeploymentTarget DeploymentTarget { get; }

    /// <summary>Last tick of the last day, in the algorithm's time zone.</summary>
    DateTime EndDate { get; }

    /// <summary>Error messages not yet collected.</summary>
    ConcurrentQueue<string> ErrorMessages { get; }

    /// <summary>Source of historical data.</summary>
    IHistoryProvider HistoryProvider { get; set; }

    /// <summary>Insights generated so far.</summary>
    InsightManager Insights { get; }

    /// <summary>Whether the data of the step lies before the start.</summary>
    bool IsWarmingUp { get; }

    /// <summary>Whether the algorithm trades live.</summary>
    bool LiveMode { get; }

    /// <summary>Log messages not yet collected.</summary>
    ConcurrentQueue<string> LogMessages { get; }

    /// <summary>Name of the algorithm.</summary>
    string Name { get; set; }

    /// <summary>Files that outlive the run.</summary>
    ObjectStore ObjectStore { get; }

    /// <summary>Cash, holdings and their totals.</summary>
    SecurityPortfolioManager Portfolio { get; }

    /// <summary>The risk-free rate.</summary>
    IRiskFreeInterestRateModel RiskFreeInterestRateModel { get; }

    /// <summary>The exception that ended the run.</summary>
    Exception? RunTimeError { get; set; }

    /// <summary>Figures the algorithm shows while it runs.</summary>
    ConcurrentDictionary<string, string> RuntimeStatistics { get; }

    /// <summary>Runs code at chosen times.</summary>
    ScheduleManager Schedule { get; }

    /// <summary>Everything the algorithm has added.</summary>
    SecurityManager Securities { get; }

    /// <summary>Switches of the algorithm.</summary>
    IAlgorithmSettings Settings { get; }

    /// <summary>First day, midnight, in the algorithm's time zone.</summary>
    DateTime StartDate { get; }

    /// <summary>Whether the algorithm runs, has quit or has failed.</summary>
    AlgorithmStatus Status { get; set; }

    /// <summary>The data subscriptions.</summary>
    SubscriptionManager SubscriptionManager { get; }

    /// <summary>Labels of the run.</summary>
    HashSet<string> Tags { get; set; }

    /// <summary>Time of the step in the algorithm's time zone.</summary>
    DateTime Time { get; }

    /// <summary>The clock in every time zone.</summary>
    ITimeKeeper TimeKeeper { get; }

    /// <summary>The algorithm's time zone.</summary>
    DateTimeZone TimeZone { get; }

    /// <summary>Turns fills into trades.</summary>
    ITradeBuilder TradeBuilder { get; }

    /// <summary>Orders and tickets.</summary>
    SecurityTransactionManager Transactions { get; }

    /// <summary>The universes.</summary>
    UniverseManager UniverseManager { get; }

    /// <summary>How universes subscribe what they select.</summary>
    UniverseSettings UniverseSettings { get; }

    /// <summary>Time of the step in UTC.</summary>
    DateTime UtcTime { get; }

    /// <summary>Adds a security by its symbol.</summary>
    Security AddSecurity(Symbol symbol, Resolution? resolution = null, bool? fillForward = null, decimal leverage = Security.NullLeverage, bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null, int contractDepthOffset = 0);

    /// <summary>Adds a chart.</summary>
    void AddChart(Chart chart);

    /// <summary>Adds a label.</summary>
    void AddTag(string tag);

    /// <summary>Writes a debug message.</summary>
    void Debug(string message);

    /// <summary>Writes an error message.</summary>
    void Error(string message);

    /// <summary>The charts drawn so far.</summary>
    IEnumerable<Chart> GetChartUpdates(bool clearChartData = false);

    /// <summary>The last bar before now.</summary>
    BaseData? GetLastKnownPrice(Symbol symbol);

    /// <summary>The last trade and quote before now.</summary>
    IEnumerable<BaseData> GetLastKnownPrices(Symbol symbol);

    /// <summary>Whether initialisation is over.</summary>
    bool GetLocked();

    /// <summary>A parameter's text.</summary>
    string? GetParameter(string name, string? defaultValue = null);

    /// <summary>A parameter as a whole number.</summary>
    int GetParameter(string name, int defaultValue);

    /// <summary>A parameter as a number.</summary>
    double GetParameter(string name, double defaultValue);

    /// <summary>A parameter as a decimal number.</summary>
    decimal GetParameter(string name, decimal defaultValue);

    /// <summary>Sets up the algorithm.</summary>
    void Initialize();

    /// <summary>Closes a position, or all.</summary>
    List<OrderTicket> Liquidate(Symbol? symbol = null, bool asynchronous = false, string tag = "Liquidated", IOrderProperties? orderProperties = null);

    /// <summary>Writes a line to the log.</summary>
    void Log(string message);

    /// <summary>An option position was assigned.</summary>
    void OnAssignmentOrderEvent(OrderEvent assignmentEvent);

    /// <summary>The connection to the broker was lost.</summary>
    void OnBrokerageDisconnect();

    /// <summary>A message of the broker.</summary>
    void OnBrokerageMessage(BrokerageMessageEvent messageEvent);

    /// <summary>The connection to the broker is back.</summary>
    void OnBrokerageReconnect();

    /// <summary>New data.</summary>
    void OnData(Slice slice);

    /// <summary>A delisting.</summary>
    void OnDelistings(Delistings delistings);

    /// <summary>A dividend.</summary>
    void OnDividends(Dividends dividends);

    /// <summary>The run has come to its end.</summary>
    void OnEndOfAlgorithm();

    /// <summary>The trading day of a symbol is about to end.</summary>
    void OnEndOfDay(Symbol symbol);

    /// <summary>Carries out additions and removals of the step.</summary>
    void OnEndOfTimeStep();

    /// <summary>Runs the framework models.</summary>
    void OnFrameworkData(Slice slice);

    /// <summary>Tells the framework models.</summary>
    void OnFrameworkSecuritiesChanged(SecurityChanges changes);

    /// <summary>Orders of a margin call.</summary>
    void OnMarginCall(List<SubmitOrderRequest> requests);

    /// <summary>Little margin is left.</summary>
    void OnMarginCallWarning();

    /// <summary>An order changed.</summary>
    void OnOrderEvent(OrderEvent newEvent);

    /// <summary>Securities entered or left.</summary>
    void OnSecuritiesChanged(SecurityChanges changes);

    /// <summary>A split.</summary>
    void OnSplits(Splits splits);

    /// <summary>A symbol has another ticker.</summary>
    void OnSymbolChangedEvents(SymbolChangedEvents symbolsChanged);

    /// <summary>Warm-up is over.</summary>
    void OnWarmupFinished();

    /// <summary>Completes initialisation.</summary>
    void PostInitialize();

    /// <summary>Removes a security.</summary>
    bool RemoveSecurity(Symbol symbol, string? tag = null);

    /// <summary>Sets the currency of valuation.</summary>
    void SetAccountCurrency(string accountCurrency, decimal? startingCash = null);

    /// <summary>Sets the id of the run.</summary>
    void SetAlgorithmId(string algorithmId);

    /// <summary>Sets who receives messages of the broker.</summary>
    void SetBrokerageMessageHandler(IBrokerageMessageHandler handler);

    /// <summary>Sets the rules of the broker.</summary>
    void SetBrokerageModel(IBrokerageModel brokerageModel);

    /// <summary>Sets the cash to start with.</summary>
    void SetCash(decimal startingCash);

    /// <summary>Sets the cash to start with in some currency.</summary>
    void SetCash(string symbol, decimal startingCash, decimal conversionRate = 0);

    /// <summary>Makes a slice the current one.</summary>
    void SetCurrentSlice(Slice slice);

    /// <summary>Moves the clock (UTC).</summary>
    void SetDateTime(DateTime time);

    /// <summary>Sets the last day.</summary>
    void SetEndDate(DateTime end);

    /// <summary>Ends warm-up.</summary>
    void SetFinishedWarmingUp();

    /// <summary>Sets the source of historical data.</summary>
    void SetHistoryProvider(IHistoryProvider historyProvider);

    /// <summary>Ends initialisation.</summary>
    void SetLocked();

    /// <summary>Limits the number of orders.</summary>
    void SetMaximumOrders(int max);

    /// <summary>Sets the name.</summary>
    void SetName(string name);

    /// <summary>Sets where the object store keeps its files.</summary>
    void SetObjectStore(IObjectStore objectStore);

    /// <summary>Sets all parameters.</summary>
    void SetParameters(Dictionary<string, string> parameters);

    /// <summary>Records the exception that ends the run.</summary>
    void SetRunTimeError(Exception exception);

    /// <summary>Sets the first day.</summary>
    void SetStartDate(DateTime start);

    /// <summary>Sets the state of the run.</summary>
    void SetStatus(AlgorithmStatus status);

    /// <summary>Sets the labels.</summary>
    void SetTags(HashSet<string> tags);

    /// <summary>Whether so many more shares can be sold short.</summary>
    bool Shortable(Symbol symbol, decimal shortQuantity, int? updateOrderId = null);

    /// <summary>Shares that can be borrowed.</summary>
    long ShortableQuantity(Symbol symbol);

    /// <summary>Sends an order.</summary>
    OrderTicket SubmitOrderRequest(SubmitOrderRequest request);

    /// <summary>The symbol behind a ticker.</summary>
    Symbol Symbol(string ticker);
}
