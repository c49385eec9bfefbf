using Quant.Engine.Data;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using SubscriptionRequest = QuantConnect.Data.UniverseSelection.SubscriptionRequest;

namespace Quant.Engine.Simulation;

/// <summary>
/// The running streams in the order in which a step delivers them: by security type, then tick type, then symbol.
/// Keeps the fill-forward resolution (the finest of all non-internal streams) and restarts streams when it changes.
/// </summary>
internal sealed class SubscriptionBook(StreamFactory streams, SubscriptionConfigs configs, Func<DateTime> utcNow, Func<bool> isLocked)
{
    private readonly Dictionary<SubscriptionDataConfig, Subscription> _running = [];
    private readonly Dictionary<SubscriptionDataConfig, SubscriptionRequest> _waiting = [];
    private Subscription[]? _ordered;
    private bool _restarting;

    /// <summary>The finest bar length of all non-internal streams; one minute while there is none.</summary>
    public FillForwardResolution FillForward { get; } = new() { Value = Time.OneMinute };

    /// <summary>The streams in delivery order; a new array after each change, so that a pass over the old one is undisturbed.</summary>
    public Subscription[] Ordered => _ordered ??= _running.Values.Sorted(ByDelivery).ToArray();

    /// <summary>Starts a stream; false if nothing new reaches the algorithm by it.</summary>
    public bool Add(SubscriptionRequest request)
    {
        var config = request.Configuration;
        configs.Keep(config);
        if (_running.TryGetValue(config, out var existing))
        {
            if (!existing.EndOfStream)
            {
                if (request.IsUniverseSubscription && existing.IsUniverse && existing.Universe.DisposeRequested)
                {
                    // a universe was replaced within one step: the new one starts when the old one has made its last selection
                    _waiting[config] = request;
                    return true;
                }
                existing.Join(request);
                return existing.Config.IsInternalFeed;
            }
            _running.Remove(config);
        }
        if (!request.IsUniverseSubscription && config.FillDataForward)
        {
            // both parts of a stream that warms up count, one after the other: with another resolution for warm-up that restarts what runs
            if (streams.WarmUpConfiguration(request) is { } warmUp)
            {
                UpdateFillForwardFor(warmUp);
            }
            UpdateFillForwardFor(config);
        }
        _running.Add(config, new Subscription(request, streams.Open(request, FillForward)));
        _ordered = null;
        UpdateFillForwardFor(config);
        return true;
    }

    /// <summary>Ends a stream when no universe but the given one (null: none at all) wants it; false if it goes on.</summary>
    public bool Remove(SubscriptionDataConfig config, Universe? universe = null) => Remove(config, universe, force: false);

    private bool Remove(SubscriptionDataConfig config, Universe? universe, bool force)
    {
        if (!_running.TryGetValue(config, out var subscription))
        {
            if (universe is null)
            {
                return false;
            }
            // the stream had ended by itself; now the universe lets go of the configuration as well
            configs.Remove(config);
            return true;
        }
        if (!subscription.Leave(universe))
        {
            return false;
        }
        _running.Remove(config);
        _ordered = null;
        if (!subscription.EndOfStream && IsRelevant(config) && config.Increment == FillForward.Value)
        {
            UpdateFillForward(null);
        }
        subscription.End();
        if (subscription.Removed)
        {
            configs.Remove(config);
        }
        subscription.Removed |= force;
        if (_waiting.Remove(config, out var next) && !next.Universe!.DisposeRequested)
        {
            Add(next);
        }
        return true;
    }

    private static bool IsRelevant(SubscriptionDataConfig config) => !config.IsInternalFeed && config.Resolution != Resolution.Tick;

    /// <summary>
    /// Only a stream of another bar length gives a reason to look again. An internal one (those of universes) never does: streams that ended
    /// because their data did leave the bar length as it was.
    /// </summary>
    private void UpdateFillForwardFor(SubscriptionDataConfig arriving)
    {
        if (IsRelevant(arriving) && arriving.Increment != FillForward.Value)
        {
            UpdateFillForward(arriving);
        }
    }

    private void UpdateFillForward(SubscriptionDataConfig? arriving)
    {
        if (_restarting)
        {
            return;
        }
        Resolution? finest = null;
        foreach (var config in arriving is null ? _running.Keys : _running.Keys.Append(arriving))
        {
            if (IsRelevant(config) && (finest is null || config.Resolution < finest))
            {
                finest = config.Resolution;
            }
        }
        var value = (finest ?? Resolution.Minute).ToTimeSpan();
        if (value == FillForward.Value)
        {
            return;
        }
        FillForward.Value = value;
        RestartFilledStreams();
    }

    /// <summary>Streams have looked ahead with the old resolution: start them again from now.</summary>
    private void RestartFilledStreams()
    {
        var requests = Ordered
            .Where(x => x.Config.FillDataForward && x.Config.Resolution != Resolution.Tick)
            .SelectMany(x => x.Requests)
            .ToList();
        _restarting = true;
        foreach (var request in requests)
        {
            Remove(request.Configuration, request.Universe, force: true);
        }
        foreach (var request in requests)
        {
            var start = utcNow();
            if (!isLocked() && request.StartTimeUtc < start)
            {
                start = request.StartTimeUtc;
            }
            // one tick later: what belongs to this instant has been delivered
            Add(new SubscriptionRequest(request, startTimeUtc: start.AddTicks(1), configuration: new SubscriptionDataConfig(request.Configuration)));
        }
        _restarting = false;
    }

    private static int ByDelivery(Subscription one, Subscription other)
    {
        var (a, b) = (one.Config, other.Config);
        return a.SecurityType != b.SecurityType ? ((int)a.SecurityType).CompareTo((int)b.SecurityType)
            : a.TickType != b.TickType ? ((int)a.TickType).CompareTo((int)b.TickType)
            : a.Symbol.CompareTo(b.Symbol);
    }
}
