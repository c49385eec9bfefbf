using NodaTime;
using QuantConnect.Benchmarks;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Scheduling;
using QuantConnect.Securities;
using QuantConnect.Statistics;
using QuantConnect.Storage;
using Quant.Engine.Simulation;

namespace QuantConnect.Algorithm;

/// <summary>Base class of every algorithm: what it trades, its portfolio, clock, orders, data and events.</summary>
public partial class QCAlgorithm : IAlgorithm
{
    /// <summary>Longest name and longest tag, in characters.</summary>
    protected const int MaxNameAndTagsLength = 200;

    /// <summary>Most tags an algorithm may have.</summary>
    protected const int MaxTagsCount = 100;

    private static readonly DateTime DefaultStart = new(1998, 1, 1);

    private readonly RunContext _run;
    private readonly TimeKeeper _timeKeeper;
    private LocalTimeKeeper _localTimeKeeper;
    private IBrokerageModel _brokerageModel = null!;

    /// <summary>Creates the algorithm with Lean's defaults: New York time, 100,000 dollars, the default brokerage.</summary>
    public QCAlgorithm()
    {
        _run = RunContext.Current;
        _name = GetType().Name;
        Status = AlgorithmStatus.Running;
        IsWarmingUp = true;

        _startDate = _start = DefaultStart;
        _timeKeeper = new TimeKeeper(_startDate, [TimeZones.NewYork]);
        _localTimeKeeper = _timeKeeper.GetLocalTimeKeeper(TimeZones.NewYork);
        SetEndDate(_run.UtcNow.ConvertFromUtc(TimeZone));

        MarketHoursDatabase = _run.MarketHours;
        SymbolPropertiesDatabase = _run.SymbolProperties;
        Settings = new AlgorithmSettings();
        DefaultOrderProperties = new OrderProperties();
        SubscriptionManager = new SubscriptionManager(_timeKeeper);
        Securities = new SecurityManager(_timeKeeper);
        Transactions = new SecurityTransactionManager(this, Securities);
        Portfolio = new SecurityPortfolioManager(Securities, Transactions, Settings, DefaultOrderProperties);
        BrokerageModel = new DefaultBrokerageModel();
        RiskFreeInterestRateModel = new InterestRateProvider();
        UniverseManager = new UniverseManager();
        UniverseSettings = new UniverseSettings(Resolution.Minute, Security.NullLeverage, true, false, TimeSpan.FromDays(1));
        Schedule = new ScheduleManager(this, Securities, TimeZone, MarketHoursDatabase);
        TradeBuilder = null!;
        SetTradeBuilder(new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO));
        SecurityInitializer = new BrokerageModelSecurityInitializer(BrokerageModel, SecuritySeeder.Null);
        ObjectStore = null!;
        HistoryProvider = null!;
        CurrentSlice = null!;
        InitializeFramework();
    }

    /// <summary>Exchange calendars.</summary>
    protected MarketHoursDatabase MarketHoursDatabase { get; }

    /// <summary>Lot sizes, ticks and quote currencies.</summary>
    protected SymbolPropertiesDatabase SymbolPropertiesDatabase { get; }

    /// <summary>Everything the algorithm has added, by symbol.</summary>
    public SecurityManager Securities { get; set; }

    /// <summary>The securities that are in some universe now.</summary>
    public Common.Util.ReadOnlyExtendedDictionary<Symbol, Security> ActiveSecurities => UniverseManager.ActiveSecurities;

    /// <summary>Cash, holdings and their totals.</summary>
    public SecurityPortfolioManager Portfolio { get; set; }

    /// <summary>The currency in which the portfolio is valued.</summary>
    public string AccountCurrency => Portfolio.CashBook.AccountCurrency;

    /// <summary>The algorithm's clock in every time zone it needs.</summary>
    public ITimeKeeper TimeKeeper => _timeKeeper;

    /// <summary>The data subscriptions and their consolidators.</summary>
    public SubscriptionManager SubscriptionManager { get; set; }

    /// <summary>Rules of the broker: fees, leverage, accepted orders.</summary>
    public IBrokerageModel BrokerageModel
    {
        get => _brokerageModel;
        private set
        {
            _brokerageModel = value;
            BrokerageName = NameOf(value);
        }
    }

    /// <summary>Name of the broker; Default for a model of one's own.</summary>
    public BrokerageName BrokerageName { get; private set; }

    /// <summary>Receives messages of the broker in live trading.</summary>
    public IBrokerageMessageHandler BrokerageMessageHandler { get; set; } = null!;

    /// <summary>The risk-free rate of statistics and indicators.</summary>
    public IRiskFreeInterestRateModel RiskFreeInterestRateModel { get; private set; }

    /// <summary>Runs code at chosen times.</summary>
    public ScheduleManager Schedule { get; }

    /// <summary>Days for <see cref="Schedule"/>.</summary>
    public DateRules DateRules => Schedule.DateRules;

    /// <summary>Times of day for <see cref="Schedule"/>.</summary>
    public TimeRules TimeRules => Schedule.TimeRules;

    /// <summary>Whether the algorithm runs, has quit or has failed.</summary>
    public AlgorithmStatus Status { get; set; }

    /// <summary>Sets up each security when it is created.</summary>
    public ISecurityInitializer SecurityInitializer { get; private set; }

    /// <summary>Turns fills into trades.</summary>
    public ITradeBuilder TradeBuilder { get; private set; }

    /// <summary>Switches of the algorithm.</summary>
    public IAlgorithmSettings Settings { get; }

    /// <summary>Properties of orders that bring none of their own.</summary>
    public IOrderProperties DefaultOrderProperties { get; set; }

    /// <summary>What performance is compared with; null until initialised if none was set.</summary>
    public IBenchmark Benchmark { get; private set; } = null!;

    /// <summary>Time of the current step in <see cref="TimeZone"/>.</summary>
    public DateTime Time => _localTimeKeeper.LocalTime;

    /// <summary>Time of the current step in UTC.</summary>
    public DateTime UtcTime => _timeKeeper.UtcTime;

    /// <summary>Time zone of the algorithm; New York unless set.</summary>
    public DateTimeZone TimeZone => _localTimeKeeper.TimeZone;

    /// <summary>First day of the run, midnight, in <see cref="TimeZone"/>.</summary>
    public DateTime StartDate => _startDate;

    /// <summary>Last tick of the last day of the run, in <see cref="TimeZone"/>.</summary>
    public DateTime EndDate => _endDate;

    /// <summary>Id of the run.</summary>
    public string AlgorithmId { get; private set; } = "";

    /// <summary>Always false: the embedded engine only simulates.</summary>
    public bool LiveMode => false;

    /// <summary>Always backtesting.</summary>
    public AlgorithmMode AlgorithmMode => AlgorithmMode.Backtesting;

    /// <summary>Always the local platform.</summary>
    public DeploymentTarget DeploymentTarget => DeploymentTarget.LocalPlatform;

    /// <summary>The exception that ended the run, if one did.</summary>
    public Exception? RunTimeError { get; set; }

    /// <summary>The data of the current step.</summary>
    public Slice CurrentSlice { get; private set; }

    /// <summary>Files that outlive the run.</summary>
    public ObjectStore ObjectStore { get; private set; }

    /// <summary>Source of historical data.</summary>
    public IHistoryProvider HistoryProvider { get; set; }

    internal RunContext Run => _run;

    /// <summary>Whether initialisation is over: dates, cash and the like are fixed.</summary>
    internal bool IsLocked { get; private set; }

    /// <summary>Whether initialisation is over.</summary>
    public bool GetLocked() => IsLocked;

    /// <summary>Ends initialisation; called by the engine.</summary>
    public void SetLocked()
    {
        IsLocked = true;
        NameUpdated?.Invoke(this, Name);
        TagsUpdated?.Invoke(this, Tags);
    }

    /// <summary>Moves the clock; called by the engine.</summary>
    /// <param name="frontier">UTC.</param>
    public void SetDateTime(DateTime frontier)
    {
        _timeKeeper.SetUtcDateTime(frontier);
        if (IsWarmingUp && IsLocked && Time >= _start)
        {
            SetFinishedWarmingUp();
        }
    }

    /// <summary>Makes a slice the current one; called by the engine.</summary>
    public void SetCurrentSlice(Slice slice) => CurrentSlice = slice;

    /// <summary>Sets the source of historical data; called by the engine.</summary>
    public void SetHistoryProvider(IHistoryProvider historyProvider)
        => HistoryProvider = historyProvider ?? throw new ArgumentNullException(nameof(historyProvider));

    /// <summary>Sets where the object store keeps its files; called by the engine.</summary>
    public void SetObjectStore(IObjectStore objectStore) => ObjectStore = new ObjectStore(objectStore);

    /// <summary>Records the exception that ends the run.</summary>
    public void SetRunTimeError(Exception exception) => RunTimeError = exception ?? throw new ArgumentNullException(nameof(exception));

    /// <summary>Sets the state of the run.</summary>
    public void SetStatus(AlgorithmStatus status) => Status = status;

    /// <summary>Sets the id of the run; called by the engine.</summary>
    public void SetAlgorithmId(string algorithmId) => AlgorithmId = algorithmId;

    private static BrokerageName NameOf(IBrokerageModel model)
    {
        try
        {
            return Brokerages.BrokerageModel.GetBrokerageName(model);
        }
        catch (ArgumentOutOfRangeException)
        {
            return BrokerageName.Default;
        }
    }

    private void RefuseWhenLocked(string member)
    {
        if (IsLocked)
        {
            throw new InvalidOperationException($"{member} can only be called in Initialize(): the algorithm is already running.");
        }
    }
}
