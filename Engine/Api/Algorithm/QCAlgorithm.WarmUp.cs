using QuantConnect.Benchmarks;

namespace QuantConnect.Algorithm;

/// <summary>Data before the start that readies indicators; orders are refused meanwhile.</summary>
public partial class QCAlgorithm
{
    private TimeSpan? _warmUpSpan;
    private int? _warmUpBars;

    /// <summary>Whether the data of the current step lies before the start.</summary>
    public bool IsWarmingUp { get; private set; }

    /// <summary>Added to the warm-up that the algorithm asked for; at least 0.</summary>
    internal TimeSpan ExtraWarmUp { get; set; }

    /// <summary>Warms up over a span of time before the start.</summary>
    public void SetWarmup(TimeSpan timeSpan) => SetWarmUp(timeSpan, null);

    /// <summary>Warms up over a span of time before the start.</summary>
    public void SetWarmUp(TimeSpan timeSpan) => SetWarmUp(timeSpan, null);

    /// <summary>Warms up over a span of time before the start, with bars of another length.</summary>
    public void SetWarmup(TimeSpan timeSpan, Resolution? resolution) => SetWarmUp(timeSpan, resolution);

    /// <summary>Warms up over a span of time before the start, with bars of another length.</summary>
    public void SetWarmUp(TimeSpan timeSpan, Resolution? resolution) => StoreWarmUp(null, timeSpan, resolution);

    /// <summary>Warms up over a number of bars before the start; the longest of all subscriptions counts.</summary>
    public void SetWarmup(int barCount) => SetWarmUp(barCount, null);

    /// <summary>Warms up over a number of bars before the start; the longest of all subscriptions counts.</summary>
    public void SetWarmUp(int barCount) => SetWarmUp(barCount, null);

    /// <summary>Warms up over a number of bars of another length before the start.</summary>
    public void SetWarmup(int barCount, Resolution? resolution) => SetWarmUp(barCount, resolution);

    /// <summary>Warms up over a number of bars of another length before the start.</summary>
    public void SetWarmUp(int barCount, Resolution? resolution) => StoreWarmUp(barCount, null, resolution);

    /// <summary>Ends warm-up; called by the engine.</summary>
    public void SetFinishedWarmingUp() => IsWarmingUp = false;

    /// <summary>Completes initialisation: framework, benchmark, warm-up start, universes. Called by the engine.</summary>
    public virtual void PostInitialize()
    {
        if (_endDate < _startDate)
        {
            throw new ArgumentException($"The end date {_endDate:yyyy-MM-dd} is before the start date {_startDate:yyyy-MM-dd}.");
        }
        ApplyRebalanceSettings();
        FrameworkPostInitialize();
        Benchmark ??= BrokerageModel.GetBenchmark(Securities);
        WarnOfBenchmarkInAnotherZone();
        if (TryGetWarmupHistoryStartTime(out var start))
        {
            SetDateTime(start.ConvertToUtc(TimeZone));
        }
        else
        {
            SetFinishedWarmingUp();
        }
        OnEndOfTimeStep();
    }

    private void StoreWarmUp(int? bars, TimeSpan? span, Resolution? resolution)
    {
        RefuseWhenLocked(nameof(SetWarmUp));
        _warmUpBars = bars;
        _warmUpSpan = span;
        Settings.WarmupResolution = resolution;
    }

    private void WarnOfBenchmarkInAnotherZone()
    {
        if (Benchmark is not SecurityBenchmark benchmark)
        {
            return;
        }
        var isDaily = UniverseSettings.Resolution == Resolution.Daily || SubscriptionManager.Subscriptions.Any(x => x.Resolution == Resolution.Daily);
        var symbol = benchmark.Security.Symbol;
        var zone = MarketHoursDatabase.GetDataTimeZone(symbol.ID.Market, symbol, benchmark.Security.Type);
        if (isDaily && !zone.Equals(TimeZone))
        {
            Log($"Warning: the benchmark's time zone ({zone}) is not the algorithm's ({TimeZone}); with daily data statistics may be skewed.");
        }
    }
}
