using Quant.Engine.Data;
using Quant.Engine.Data.Streams;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities;
using QuantConnect.Util;
using SubscriptionRequest = QuantConnect.Data.UniverseSelection.SubscriptionRequest;

namespace Quant.Engine.Simulation;

/// <summary>Opens the stream behind a request; during warm-up that is the warm-up stream (perhaps of longer bars) followed by the normal one.</summary>
internal sealed class StreamFactory(IAlgorithm algorithm, MarketDataStore store, MarketHoursDatabase marketHours, IDataProblemSink problems, ReadAheadBudget? readAhead)
{
    public PointStream Open(SubscriptionRequest request, FillForwardResolution fillForward)
    {
        if (!algorithm.IsWarmingUp)
        {
            return request.IsUniverseSubscription
                ? new UniverseTriggerStream(request.Configuration, Triggers(request))
                : store.Open(DataRequest(request), fillForward, problems);
        }
        var startUtc = StartUtc;
        var warmUp = WarmUpRequest(request);
        var limit = warmUp.EndTimeLocal;
        var hasWarmUp = HasData(warmUp);
        var pivotUtc = hasWarmUp ? PivotUtc(request, warmUp) : startUtc;
        var normal = new SubscriptionRequest(request, startTimeUtc: pivotUtc);
        if (request.IsUniverseSubscription)
        {
            return new UniverseTriggerStream(request.Configuration, Triggers(hasWarmUp ? warmUp : null, normal, limit));
        }
        return store.OpenWarmUp(
            hasWarmUp ? DataRequest(warmUp) : null, DataRequest(normal), startUtc, WarmUpFill(fillForward), fillForward, problems);
    }

    /// <summary>What the warm-up part of a stream is made of; null if the stream has no such part.</summary>
    public SubscriptionDataConfig? WarmUpConfiguration(SubscriptionRequest request)
    {
        if (!algorithm.IsWarmingUp)
        {
            return null;
        }
        var warmUp = WarmUpRequest(request);
        return HasData(warmUp) ? warmUp.Configuration : null;
    }

    private DateTime StartUtc => algorithm.StartDate.ConvertToUtc(algorithm.TimeZone);

    private SubscriptionRequest WarmUpRequest(SubscriptionRequest request) => new(
        request,
        endTimeUtc: StartUtc,
        configuration: new SubscriptionDataConfig(request.Configuration, resolution: algorithm.Settings.WarmupResolution));

    private static bool HasData(SubscriptionRequest warmUp)
        => warmUp.HasTradableDays && IsValid(warmUp.Configuration);

    private FillForwardResolution WarmUpFill(FillForwardResolution normal)
        => algorithm.Settings.WarmupResolution is { } resolution and not Resolution.Tick
            ? new FillForwardResolution { Value = resolution.ToTimeSpan() }
            : normal;

    private Data.SubscriptionRequest DataRequest(SubscriptionRequest request)
        => new(request.Configuration, request.Security, request.StartTimeUtc, request.EndTimeUtc)
        {
            DailyPreciseEndTime = algorithm.Settings.DailyPreciseEndTime,
            ReadAhead = readAhead,
        };

    private IEnumerable<DateTime> Triggers(SubscriptionRequest request)
        => ((ITimeTriggeredUniverse)request.Universe!).GetTriggerTimes(request.StartTimeUtc, request.EndTimeUtc, marketHours);

    /// <summary>Those of the warm-up up to its end, and from there on the normal ones, each time once.</summary>
    private IEnumerable<DateTime> Triggers(SubscriptionRequest? warmUp, SubscriptionRequest normal, DateTime warmUpEnd)
    {
        var seen = new HashSet<long>();
        if (warmUp is not null)
        {
            foreach (var time in Triggers(warmUp))
            {
                if (time <= warmUpEnd && seen.Add(time.Ticks))
                {
                    yield return time;
                }
            }
        }
        foreach (var time in Triggers(normal))
        {
            if (time >= warmUpEnd && seen.Add(time.Ticks))
            {
                yield return time;
            }
        }
    }

    private static bool IsValid(SubscriptionDataConfig config)
        => !(config.SecurityType == SecurityType.Equity && config.Resolution >= Resolution.Hour && config.TickType == TickType.Quote);

    /// <summary>The normal stream starts a bar of a day early, so that it has something to fill forward with at the start.</summary>
    private DateTime PivotUtc(SubscriptionRequest request, SubscriptionRequest warmUp)
    {
        var hours = request.Security.Exchange.Hours;
        var pivot = Time.GetStartTimeForTradeBars(
            hours,
            algorithm.StartDate.ConvertTo(algorithm.TimeZone, hours.TimeZone),
            Time.OneDay,
            1,
            false,
            warmUp.Configuration.DataTimeZone,
            LeanData.UseDailyStrictEndTimes(algorithm.Settings, request.Configuration.Type, request.Security.Symbol, Time.OneDay, hours))
            .ConvertToUtc(hours.TimeZone);
        return pivot < warmUp.StartTimeUtc ? warmUp.StartTimeUtc : pivot;
    }
}
