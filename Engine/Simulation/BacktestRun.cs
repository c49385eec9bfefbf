using System.Reflection;
using Quant.Engine.Data;
using Quant.Engine.Data.History;
using Quant.Engine.Data.Streams;
using Quant.Engine.Results;
using Quant.Engine.Simulation.Orders;
using Quant.Engine.Simulation.Scheduling;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>One run: sets the algorithm up as Lean does, drives it through the data, collects the result.</summary>
internal sealed class BacktestRun(BacktestRequest request, MarketDataStore store, RunContext context, CancellationToken cancellation)
{
    private RunRecorder? _recorder;
    private OrderProcessor _orders = null!;
    private ScheduleRunner _schedule = null!;
    private SubscriptionBook _book = null!;
    private DataProblems _problems = null!;
    private UniverseSelector _selector = null!;
    private SubscriptionConfigs _configs = null!;
    private DataAhead? _ahead;

    public RunResult Execute()
    {
        try
        {
            return ExecuteAlgorithm();
        }
        finally
        {
            _ahead?.Wait();
        }
    }

    private RunResult ExecuteAlgorithm()
    {
        QCAlgorithm algorithm;
        try
        {
            algorithm = request.CreateAlgorithm();
        }
        catch (Exception error)
        {
            // made by reflection, its own exception comes wrapped
            return FailedToStart(null, error is TargetInvocationException { InnerException: { } own } ? own : error);
        }
        var name = algorithm.GetType().Name;
        try
        {
            Connect(algorithm);
            Initialize(algorithm);
        }
        catch (Exception error)
        {
            return FailedToStart(algorithm, error);
        }
        _recorder = new RunRecorder(name, algorithm, algorithm.Portfolio.Cash);
        algorithm.SetAlgorithmId(name);
        algorithm.SetLocked();
        var loop = new AlgorithmLoop(algorithm, _orders, _schedule, _recorder, cancellation) { Progress = request.Progress };
        try
        {
            // rules are asked for their first time here: one that has none (a market that never opens) is the algorithm's error
            _schedule.Setup(algorithm);
            loop.Run(_book, _selector);
        }
        catch (Exception error)
        {
            RuntimeErrors.Set(algorithm, error, "Engine");
        }
        if (algorithm.RunTimeError is null && !loop.IsCancelled)
        {
            _problems.ReportMissingDays(store);
        }
        return _recorder.Finish(_orders.AllOrders, _orders.OrderEvents, loop.IsCancelled, loop.DataPoints, loop.FirstBar, _problems.Sources);
    }

    private static RunResult FailedToStart(QCAlgorithm? algorithm, Exception error)
    {
        var log = new List<RunLogEntry>();
        if (algorithm is not null)
        {
            RunRecorder.CollectMessages(algorithm, log);
        }
        return RunResult.FailedToStart(algorithm?.GetType().Name ?? "Algorithm", error, log, RuntimeErrors.IsCancellation(error));
    }

    private void Connect(QCAlgorithm algorithm)
    {
        _problems = new DataProblems(algorithm);
        var registeredTypes = new RegisteredSecurityDataTypesProvider();
        _configs = new SubscriptionConfigs(algorithm, algorithm.TimeKeeper, context.MarketHours, registeredTypes);
        var securities = new SecurityFactory(
            algorithm.Portfolio.CashBook, context.MarketHours, context.SymbolProperties, algorithm, registeredTypes, algorithm);
        _orders = new OrderProcessor(algorithm, x => _recorder?.OnOrderEvent(x))
        {
            ExecutionModelHandler = x => algorithm.Execution.OnOrderEvent(algorithm, x),
        };
        _schedule = new ScheduleRunner { Cancellation = cancellation };
        algorithm.Transactions.SetOrderProcessor(_orders);
        algorithm.Securities.SetSecurityService(securities);
        algorithm.SubscriptionManager.SetDataManager(_configs);
        algorithm.SetObjectStore(new RunObjectStore(request.ObjectStoreFolder));
        algorithm.SetHistoryProvider(new HistoryService(store, algorithm.Settings, _problems, cancellation));
        algorithm.Schedule.SetEventSchedule(_schedule);
        var isParallel = request.ReadAhead && Environment.ProcessorCount > 1;
        var readAhead = isParallel ? new ReadAheadBudget() : null;
        _ahead = isParallel ? new DataAhead(store) : null;
        var streams = new StreamFactory(algorithm, store, context.MarketHours, _problems, readAhead);
        _book = new SubscriptionBook(streams, _configs, () => algorithm.UtcTime, () => algorithm.IsLocked);
        _selector = new UniverseSelector(algorithm, _book, _configs, securities);
        _ = new UniverseFeeds(algorithm, _book, context.MarketHours);
    }

    private void Initialize(QCAlgorithm algorithm)
    {
        algorithm.SetParameters(new Dictionary<string, string>(request.Parameters));
        _configs.Added = _ahead is null ? null : config => _ahead.Expect(config, request.StartDate ?? algorithm.StartDate);
        algorithm.Initialize();
        if (request.StartDate is { } start)
        {
            algorithm.SetStartDate(start);
        }
        if (request.EndDate is { } end)
        {
            algorithm.SetEndDate(end);
        }
        if (request.Cash is { } cash)
        {
            foreach (var entry in algorithm.Portfolio.CashBook.Values)
            {
                entry.SetAmount(0);
            }
            algorithm.SetCash(cash);
        }
        algorithm.Settings.TradingDaysPerYear ??= algorithm.BrokerageModel is CoinbaseBrokerageModel or BinanceBrokerageModel ? 365 : 252;
        algorithm.ExtraWarmUp = request.ExtraWarmUp;
        algorithm.PostInitialize();
        _selector.EnsureCurrencies(SecurityChanges.None, seed: false);
        Seeding.ConversionRates(algorithm);
        algorithm.SetMaximumOrders(int.MaxValue);
        _configs.Added = null;
        request.Initialized?.Invoke(algorithm);
    }
}
