using NodaTime;
using NodaTime.TimeZones;
using QuantConnect.Benchmarks;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

/// <summary>What Initialize sets once: dates, cash, time zone, benchmark, broker.</summary>
public partial class QCAlgorithm
{
    private static readonly DateTime EarliestStart = new(1900, 1, 1);

    private DateTime _start;
    private DateTime _startDate;
    private DateTime _endDate;
    private bool _initializerSetByUser;

    /// <summary>Sets the first day of the run.</summary>
    public void SetStartDate(int year, int month, int day) => SetStartDate(DateOf(year, month, day));

    /// <summary>Sets the first day of the run; a time of day is cut off.</summary>
    public void SetStartDate(DateTime start)
    {
        start = start.Date;
        if (start < EarliestStart)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, "The start date must not be before 1900-01-01.");
        }
        if (start > _run.UtcNow.ConvertFromUtc(TimeZone).Date)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, "The start date must not be in the future.");
        }
        RefuseWhenLocked(nameof(SetStartDate));
        _start = _startDate = start;
        SetDateTime(_startDate.ConvertToUtc(TimeZone));
    }

    /// <summary>Sets the last day of the run, inclusive.</summary>
    public void SetEndDate(int year, int month, int day) => SetEndDate(DateOf(year, month, day));

    /// <summary>Sets the last day of the run, inclusive; a day that is not over becomes yesterday.</summary>
    public void SetEndDate(DateTime end)
    {
        RefuseWhenLocked(nameof(SetEndDate));
        var yesterday = _run.UtcNow.ConvertFromUtc(TimeZone).Date.AddDays(-1);
        _endDate = (end > yesterday ? yesterday : end).Date.AddDays(1).AddTicks(-1);
    }

    /// <summary>Sets the time zone of <see cref="Time"/> by its tz database id, such as <c>America/New_York</c>.</summary>
    public void SetTimeZone(string timeZone)
        => SetTimeZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone)
            ?? throw new ArgumentException($"There is no time zone '{timeZone}'. Use a name of the tz database, such as America/New_York or UTC.", nameof(timeZone)));

    /// <summary>Sets the time zone of <see cref="Time"/>; the start date keeps its local value.</summary>
    public void SetTimeZone(DateTimeZone timeZone)
    {
        RefuseWhenLocked(nameof(SetTimeZone));
        ArgumentNullException.ThrowIfNull(timeZone);
        _timeKeeper.AddTimeZone(timeZone);
        _localTimeKeeper = _timeKeeper.GetLocalTimeKeeper(timeZone);
        TimeRules.SetDefaultTimeZone(timeZone);
        DateRules.SetDefaultTimeZone(timeZone);
        _start = _startDate;
        SetDateTime(_startDate.ConvertToUtc(TimeZone));
    }

    /// <summary>Sets the cash to start with, in account currency.</summary>
    public void SetCash(decimal startingCash)
    {
        RefuseWhenLocked(nameof(SetCash));
        Portfolio.SetCash(startingCash);
    }

    /// <summary>Sets the cash to start with, in account currency.</summary>
    public void SetCash(double startingCash) => SetCash((decimal)startingCash);

    /// <summary>Sets the cash to start with, in account currency.</summary>
    public void SetCash(int startingCash) => SetCash((decimal)startingCash);

    /// <summary>Sets the cash to start with in some currency.</summary>
    /// <param name="symbol">The currency.</param>
    /// <param name="startingCash">Amount in that currency.</param>
    /// <param name="conversionRate">Its price in account currency; 0 to take it from data.</param>
    public void SetCash(string symbol, decimal startingCash, decimal conversionRate = 0)
    {
        RefuseWhenLocked(nameof(SetCash));
        Portfolio.SetCash(symbol, startingCash, conversionRate);
    }

    /// <summary>Sets the currency in which the portfolio is valued, before any security or cash is added.</summary>
    public void SetAccountCurrency(string accountCurrency, decimal? startingCash = null)
    {
        RefuseWhenLocked(nameof(SetAccountCurrency));
        Debug($"Changing account currency from {AccountCurrency} to {accountCurrency}{(startingCash is null ? "" : $", with a starting cash of {startingCash}")}...");
        Portfolio.SetAccountCurrency(accountCurrency, startingCash);
    }

    /// <summary>Takes the benchmark from the daily or hourly prices of a ticker, by default a US equity.</summary>
    public void SetBenchmark(string ticker)
    {
        if (!SymbolCache.TryGetSymbol(ticker, out var symbol))
        {
            symbol = Securities.Keys.FirstOrDefault(x => x.Value == ticker);
            if (symbol is null)
            {
                Debug($"Warning: SetBenchmark({ticker}): no existing symbol found, benchmark security will be added with {SecurityType.Equity} type.");
                symbol = QuantConnect.Symbol.Create(ticker, SecurityType.Equity, Market.USA);
            }
        }
        SetBenchmark(symbol);
    }

    /// <summary>Takes the benchmark from the prices of a symbol.</summary>
    public void SetBenchmark(Symbol symbol)
    {
        RefuseWhenLocked(nameof(SetBenchmark));
        Benchmark = SecurityBenchmark.CreateInstance(Securities, symbol);
    }

    /// <summary>Takes the benchmark from a function of UTC time.</summary>
    public void SetBenchmark(Func<DateTime, decimal> benchmark)
    {
        RefuseWhenLocked(nameof(SetBenchmark));
        Benchmark = new FuncBenchmark(benchmark);
    }

    /// <summary>Follows the rules of a broker.</summary>
    public void SetBrokerageModel(BrokerageName brokerage, AccountType accountType = AccountType.Margin)
        => SetBrokerageModel(Brokerages.BrokerageModel.Create(Transactions, brokerage, accountType));

    /// <summary>Follows a broker's rules; securities added before get the new models and keep their leverage.</summary>
    public void SetBrokerageModel(IBrokerageModel model)
    {
        BrokerageModel = model;
        if (_initializerSetByUser)
        {
            return;
        }
        var own = new BrokerageModelSecurityInitializer(model, SecuritySeeder.Null);
        if (SecurityInitializer is CompositeSecurityInitializer composite)
        {
            Debug("Warning: SetBrokerageModel(): a custom security initializer has been added. Please call SetBrokerageModel() before calling AddSecurityInitializer().");
            SecurityInitializer = new CompositeSecurityInitializer([own, .. composite.Initializers.Where(x => x is not BrokerageModelSecurityInitializer)]);
        }
        else
        {
            SecurityInitializer = own;
        }
        foreach (var security in Securities.Values.ToList())
        {
            var leverage = security.Leverage;
            SecurityInitializer.Initialize(security);
            security.SetLeverage(leverage);
        }
    }

    /// <summary>Sets who receives messages of the broker in live trading.</summary>
    public void SetBrokerageMessageHandler(IBrokerageMessageHandler handler)
        => BrokerageMessageHandler = handler ?? throw new ArgumentNullException(nameof(handler));

    /// <summary>Sets the risk-free rate of statistics and indicators.</summary>
    public void SetRiskFreeInterestRateModel(IRiskFreeInterestRateModel model)
        => RiskFreeInterestRateModel = model ?? throw new ArgumentNullException(nameof(model));

    /// <summary>Replaces what sets up each security, the broker's models included.</summary>
    public void SetSecurityInitializer(ISecurityInitializer securityInitializer)
    {
        RefuseWhenLocked(nameof(SetSecurityInitializer));
        if (_initializerSetByUser)
        {
            Debug("Warning: SetSecurityInitializer() has already been called, existing security initializers in all universes will be overwritten.");
        }
        _initializerSetByUser = true;
        SecurityInitializer = securityInitializer;
    }

    /// <summary>Replaces what sets up each security, the broker's models included.</summary>
    public void SetSecurityInitializer(Action<Security> securityInitializer) => SetSecurityInitializer(new FuncSecurityInitializer(securityInitializer));

    /// <summary>Adds to what sets up each security.</summary>
    public void AddSecurityInitializer(ISecurityInitializer securityInitializer)
    {
        RefuseWhenLocked(nameof(AddSecurityInitializer));
        if (SecurityInitializer is CompositeSecurityInitializer composite)
        {
            composite.AddSecurityInitializer(securityInitializer);
        }
        else
        {
            SecurityInitializer = new CompositeSecurityInitializer(SecurityInitializer, securityInitializer);
        }
    }

    /// <summary>Adds to what sets up each security.</summary>
    public void AddSecurityInitializer(Action<Security> securityInitializer) => AddSecurityInitializer(new FuncSecurityInitializer(securityInitializer));

    /// <summary>Sets how fills are turned into trades.</summary>
    public void SetTradeBuilder(ITradeBuilder tradeBuilder)
    {
        TradeBuilder = tradeBuilder;
        TradeBuilder.SetLiveMode(LiveMode);
        TradeBuilder.SetSecurityManager(Securities);
    }

    private static DateTime DateOf(int year, int month, int day)
    {
        try
        {
            return new DateTime(year, month, day);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new ArgumentException($"{year:D4}-{month:D2}-{day:D2} is not a date: {error.Message}", error);
        }
    }
}
