using Quant.Engine.Data;
using Quant.Engine.Simulation.Scheduling;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;
using QuantConnect.Securities;
using SubscriptionRequest = QuantConnect.Data.UniverseSelection.SubscriptionRequest;

namespace Quant.Engine.Simulation;

/// <summary>One running stream of data, with everybody who asked for it.</summary>
internal sealed class Subscription
{
    private readonly List<SubscriptionRequest> _requests;
    private readonly PointStream _stream;
    private LocalTimeKeeper? _localClock;
    private IDataConsolidator[]? _feedsFrom;
    private ConsolidatorFeed[] _feeds = [];

    public Subscription(SubscriptionRequest request, PointStream stream)
    {
        _requests = [request];
        _stream = stream;
        Security = request.Security;
        Config = request.Configuration;
        IsUniverse = request.IsUniverseSubscription;
        StartUtc = request.StartTimeUtc;
    }

    public Security Security { get; }

    public SubscriptionDataConfig Config { get; }

    /// <summary>Whether the stream triggers selection of <see cref="Universe"/> instead of feeding the algorithm.</summary>
    public bool IsUniverse { get; }

    public DateTime StartUtc { get; }

    public IReadOnlyList<SubscriptionRequest> Requests => _requests;

    /// <summary>The universe whose selection the stream triggers.</summary>
    public Universe Universe => _requests[0].Universe!;

    /// <summary>Whether data of the current step is to be dropped: nobody wants it any more.</summary>
    public bool Removed { get; set; }

    public bool EndOfStream { get; private set; }

    /// <summary>The next data point; null before the first and after the last.</summary>
    public BaseData? Current { get; private set; }

    /// <summary>When <see cref="Current"/> becomes known, UTC; the largest number if there is none.</summary>
    public long EmitTicks { get; private set; } = long.MaxValue;

    /// <summary>The exchange's local time, looked up once.</summary>
    public LocalTimeKeeper LocalClock(ITimeKeeper clock) => _localClock ??= clock.GetLocalTimeKeeper(Config.ExchangeTimeZone);

    /// <summary>The consolidators that are fed with the data. Never changed, only replaced: a loop goes on over what it began with.</summary>
    public ConsolidatorFeed[] Feeds
    {
        get
        {
            var consolidators = Config.ConsolidatorSet.Items;
            if (!ReferenceEquals(consolidators, _feedsFrom))
            {
                _feedsFrom = consolidators;
                _feeds = Array.ConvertAll(consolidators, ConsolidatorFeed.Of);
            }
            return _feeds;
        }
    }

    public bool MoveNext()
    {
        while (!EndOfStream && _stream.MoveNext())
        {
            if (!IsAccepted(_stream.Current))
            {
                continue;
            }
            Current = _stream.Current;
            EmitTicks = _stream.EmitTicksUtc;
            return true;
        }
        End();
        return false;
    }

    public void End()
    {
        EndOfStream = true;
        Current = null;
        EmitTicks = long.MaxValue;
    }

    /// <summary>Whether the security's filter, which the algorithm may have set, lets a bar through; the default ones let everything.</summary>
    private bool IsAccepted(BaseData point)
        => IsUniverse || Security.AcceptsAllData || !Config.IsFilteredSubscription || point.DataType == MarketDataType.Auxiliary
            || Security.DataFilter.Filter(Security, point);

    /// <summary>Adds another universe that wants the same data.</summary>
    public void Join(SubscriptionRequest request)
    {
        if (!IsUniverse && !request.IsUniverseSubscription && !_requests.Any(x => x.Universe == request.Universe))
        {
            _requests.Add(request);
        }
    }

    /// <summary>Drops the request of a universe, or of all; true when nobody is left.</summary>
    public bool Leave(Universe? universe)
    {
        List<Universe?> left = universe is null ? _requests.Select(x => x.Universe).ToList() : [universe];
        _requests.RemoveAll(x => universe is null || x.Universe == universe);
        if (_requests.Count > 0)
        {
            return false;
        }
        if (!left.Any(x => x is not null && x.ContainsMember(Config.Symbol)))
        {
            Removed = true;
        }
        return true;
    }
}
