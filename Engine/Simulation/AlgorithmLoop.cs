using Quant.Engine.Results;
using Quant.Engine.Simulation.Orders;
using Quant.Engine.Simulation.Scheduling;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>
/// Runs the algorithm through the steps. The order within a step is Lean's: past events, clock, securities and prices, settlement,
/// fills of resting orders, events of this instant, margin calls, changes of securities, dividends and splits, consolidators,
/// the algorithm's data, the framework, fills again, samples, end of step.
/// </summary>
internal sealed class AlgorithmLoop
{
    private static readonly TimeSpan MarginCallInterval = TimeSpan.FromMinutes(5);

    private readonly QCAlgorithm _algorithm;
    private readonly OrderProcessor _orders;
    private readonly ScheduleRunner _schedule;
    private readonly RunRecorder _recorder;
    private readonly CorporateActions _corporateActions;
    private readonly MarketUpdates _updates;
    private readonly CancellationToken _cancellation;
    private DateTime _nextMarginCall;
    private DateTime _nextSecurityScan;
    private DateTime _nextProgress;
    private TimeSpan _progressInterval;
    private bool _wasWarmingUp;
    private bool _isOver;
    private bool _hasFailed;

    public AlgorithmLoop(QCAlgorithm algorithm, OrderProcessor orders, ScheduleRunner schedule, RunRecorder recorder, CancellationToken cancellation)
    {
        _algorithm = algorithm;
        _orders = orders;
        _schedule = schedule;
        _recorder = recorder;
        _cancellation = cancellation;
        _corporateActions = new CorporateActions(algorithm);
        _updates = new MarketUpdates(algorithm);
    }

    /// <summary>Whether the run was cancelled before its end.</summary>
    public bool IsCancelled => !_isOver && _cancellation.IsCancellationRequested;

    /// <summary>Bars and events that came so far, repeated bars and those of the engine's own feeds included.</summary>
    public long DataPoints { get; private set; }

    /// <summary>When the first bar of the algorithm's own subscriptions came, UTC; null as long as there was none.</summary>
    public DateTime? FirstBar { get; private set; }

    /// <summary>Told the time about a hundred times on the way.</summary>
    public IProgress<DateTime>? Progress { get; init; }

    public void Run(SubscriptionBook book, UniverseSelector selector)
    {
        _algorithm.Schedule.On(
            "Daily Sampling", _algorithm.DateRules.EveryDay(), _algorithm.TimeRules.Midnight, () => _recorder.Sample(_algorithm.UtcTime));
        _nextSecurityScan = NextHour(_algorithm.UtcTime);
        _progressInterval = (_algorithm.EndDate.ConvertToUtc(_algorithm.TimeZone) - _algorithm.UtcTime) / 100;
        _wasWarmingUp = _algorithm.IsWarmingUp;
        if (!_wasWarmingUp && !Guarded("OnWarmupFinished", _algorithm.OnWarmupFinished))
        {
            return;
        }
        var last = _algorithm.UtcTime;
        var synchronizer = new Synchronizer(_algorithm, book, selector, Pulse, _cancellation);
        while (NextStep(synchronizer) is { } step)
        {
            if (!Begin(step.UtcTime))
            {
                break;
            }
            last = step.UtcTime;
            if (Progress is not null && last >= _nextProgress)
            {
                _nextProgress = last + _progressInterval;
                Progress.Report(last);
            }
            if (!Process(step))
            {
                return;
            }
        }
        // an error that nobody has looked at yet does not keep Lean from calling the algorithm's end
        if (IsCancelled || _hasFailed)
        {
            return;
        }
        _isOver = true;
        if (!Guarded("OnEndOfAlgorithm", _algorithm.OnEndOfAlgorithm))
        {
            return;
        }
        _recorder.ProcessSynchronousEvents(true);
        _algorithm.SetStatus(AlgorithmStatus.Completed);
        _recorder.Sample(last);
    }

    private TimeStep? NextStep(Synchronizer synchronizer)
    {
        try
        {
            return synchronizer.Next();
        }
        catch (Exception error)
        {
            // to Lean that is the end of the data: it calls the algorithm's end
            RuntimeErrors.Set(_algorithm, error, "Synchronizer");
            return null;
        }
    }

    /// <summary>Moves the clock to an instant, firing what was due before it. False ends the run.</summary>
    private bool Begin(DateTime utc)
    {
        if (_algorithm.Status != AlgorithmStatus.Running && _algorithm.RunTimeError is null || !IsWorthSomething(_algorithm.Portfolio))
        {
            return false;
        }
        _schedule.ScanPastEvents(utc);
        if (_cancellation.IsCancellationRequested)
        {
            return false;
        }
        try
        {
            _algorithm.SubscriptionManager.ScanPastConsolidators(utc, _algorithm);
        }
        catch (Exception error)
        {
            return Fail(error, "Consolidators scan");
        }
        _algorithm.SetDateTime(utc);
        return true;
    }

    private static bool IsWorthSomething(SecurityPortfolioManager portfolio)
        => (portfolio.TryRoughValue(out var value, out var error) && value > error) || portfolio.TotalPortfolioValue > 0;

    /// <summary>A step without data.</summary>
    private bool Pulse(DateTime utc) => Begin(utc) && FinishWarmUp();

    private bool Process(TimeStep step)
    {
        var utc = step.UtcTime;
        var slice = step.Slice;
        DataPoints += step.PacketCount;
        FirstBar ??= step.HasBars ? utc : null;
        _algorithm.SetCurrentSlice(slice);
        if (step.Changes.Count > 0)
        {
            ApplyChanges(step.Changes);
        }
        _updates.Apply(step);
        if (utc >= _nextSecurityScan)
        {
            ScanSecurities(utc);
        }
        _updates.UpdateConversionRates();
        if (!FinishWarmUp())
        {
            return false;
        }
        if (_updates.HasAuxiliaryData && !_corporateActions.RenameSymbols(slice, this))
        {
            return false;
        }
        _orders.ProcessPending();
        if (_updates.HasAuxiliaryData && slice.Delistings.Count > 0)
        {
            _orders.ProcessDelistings(slice.Delistings, _corporateActions.LeaveUniverses);
        }
        _schedule.SetTime(utc);
        // the one place where Lean looks: an order or its event that failed at the end of a step ends the run here, at the prices of the next one
        if (_algorithm.RunTimeError is not null || utc >= _nextMarginCall && !CallMargin(utc))
        {
            return false;
        }
        if (step.Changes.Count > 0 && !AnnounceChanges(step.Changes))
        {
            return false;
        }
        if (_updates.HasAuxiliaryData && !_corporateActions.Apply(slice, this))
        {
            return false;
        }
        if (!UpdateConsolidators() || _updates.HasAuxiliaryData && !_corporateActions.Announce(slice, this))
        {
            return false;
        }
        try
        {
            if (slice.HasData)
            {
                _algorithm.OnData(slice);
            }
            _algorithm.OnFrameworkData(slice);
        }
        catch (Exception error)
        {
            return Fail(error, "OnData");
        }
        _orders.ProcessPending();
        _recorder.ProcessSynchronousEvents(false);
        if (step.Changes.Count > 0 && step.Changes.RemovedSecurities.Count > 0 && !ValueHoldings())
        {
            return false;
        }
        try
        {
            _algorithm.OnEndOfTimeStep();
        }
        catch (Exception error)
        {
            return Fail(error, "OnEndOfTimeStep");
        }
        return true;
    }

    private bool FinishWarmUp()
    {
        if (!_wasWarmingUp || _algorithm.IsWarmingUp)
        {
            return true;
        }
        _wasWarmingUp = false;
        _recorder.OnWarmupFinished();
        if (!Guarded("OnWarmupFinished", _algorithm.OnWarmupFinished))
        {
            return false;
        }
        _algorithm.Debug("Algorithm finished warming up.");
        return true;
    }

    private void ApplyChanges(SecurityChanges changes)
    {
        foreach (var added in changes.AddedSecurities)
        {
            _algorithm.Securities.Add(added);
        }
        foreach (var removed in changes.RemovedSecurities)
        {
            if (!_algorithm.ActiveSecurities.ContainsKey(removed.Symbol))
            {
                removed.Reset();
            }
        }
        _schedule.OnSecuritiesChanged(changes);
    }

    private bool AnnounceChanges(SecurityChanges changes)
    {
        var visible = new SecurityChanges(changes) { FilterCustomSecurities = true, FilterInternalSecurities = true };
        return Guarded("OnSecuritiesChanged", () =>
        {
            _algorithm.OnSecuritiesChanged(visible);
            _algorithm.OnFrameworkSecuritiesChanged(visible);
        });
    }

    private void ScanSecurities(DateTime utc)
    {
        foreach (var security in _algorithm.Securities.Values)
        {
            security.MarginInterestRateModel.ApplyMarginInterestRate(new MarginInterestRateParameters(security, utc));
            security.SettlementModel.Scan(new ScanSettlementModelParameters(_algorithm.Portfolio, security, utc));
        }
        _nextSecurityScan = NextHour(utc);
    }

    private bool CallMargin(DateTime utc)
    {
        _nextMarginCall = utc + MarginCallInterval;
        if (!_algorithm.Portfolio.Invested && _algorithm.Portfolio.MarginCallModel is DefaultMarginCallModel)
        {
            return true;
        }
        var context = "OnMarginCall";
        try
        {
            var requests = _algorithm.Portfolio.MarginCallModel.GetMarginCallOrders(out var warn);
            var executed = 0;
            if (requests.Count > 0 && requests.TrueForAll(x => _algorithm.Securities[x.Symbol].Exchange.ExchangeOpen))
            {
                _algorithm.OnMarginCall(requests);
                var tickets = _algorithm.Portfolio.MarginCallModel.ExecuteMarginCall(requests);
                executed = tickets.Count;
                foreach (var ticket in tickets)
                {
                    _algorithm.Error(
                        $"{_algorithm.Time.ToStringInvariant()} - Executed MarginCallOrder: {ticket.Symbol} - "
                        + $"Quantity: {ticket.Quantity.ToStringInvariant()} @ {ticket.AverageFillPrice.ToStringInvariant()}");
                }
            }
            if (executed == 0 && warn)
            {
                context = "OnMarginCallWarning";
                _algorithm.OnMarginCallWarning();
            }
        }
        catch (Exception error)
        {
            return Fail(error, context);
        }
        return true;
    }

    /// <summary>
    /// Lean values what is held in every step, and ends the run if the fee of closing it is in a currency without a rate. The rate is lost with the last price of the
    /// security it comes from: when that is removed.
    /// </summary>
    private bool ValueHoldings() => Guarded("Results", () => _ = _algorithm.Portfolio.TotalUnrealizedProfit);

    private bool UpdateConsolidators()
    {
        try
        {
            _updates.UpdateConsolidators();
            return true;
        }
        catch (Exception error)
        {
            return Fail(error, "Consolidators update");
        }
    }

    /// <summary>Calls the algorithm; an exception of its own becomes the error that ends the run.</summary>
    internal bool Guarded(string context, Action call)
    {
        try
        {
            call();
            return true;
        }
        catch (Exception error)
        {
            return Fail(error, context);
        }
    }

    private bool Fail(Exception error, string context)
    {
        _hasFailed = true;
        RuntimeErrors.Set(_algorithm, error, context);
        return false;
    }

    private static DateTime NextHour(DateTime utc) => utc.RoundDown(Time.OneHour) + Time.OneHour;
}
