using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;

namespace Quant.Engine.Simulation;

/// <summary>Merges all streams into one sequence of steps, each with what becomes known at its instant, and runs selections on the way.</summary>
/// <param name="algorithm">The algorithm that is run.</param>
/// <param name="book">The running streams.</param>
/// <param name="selector">Carries out selections.</param>
/// <param name="pulse">Moves the algorithm's clock to an instant without data; false ends the run.</param>
/// <param name="cancellation">Looked at before each stream is started, which may load files.</param>
internal sealed class Synchronizer(
    QCAlgorithm algorithm, SubscriptionBook book, UniverseSelector selector, Func<DateTime, bool> pulse, CancellationToken cancellation)
{
    private readonly TimeStep _step = new();
    private readonly List<Subscription> _finished = [];
    private readonly List<(Universe Universe, BaseDataCollection Data)> _triggered = [];
    private readonly DateTime _warmUpEnd = algorithm.StartDate.ConvertToUtc(algorithm.TimeZone);
    private DateTime _now = algorithm.UtcTime;
    private Subscription[]? _collected;
    private long _earliest;
    private DateTime _lastEmitted = DateTime.MaxValue;
    private bool _lastWasPulse;
    private bool _retried;

    /// <summary>The next step, or null at the end of the data or when a pulse ended the run. Valid until the next call.</summary>
    public TimeStep? Next()
    {
        while (true)
        {
            AdvanceFrontier();
            if (!Collect())
            {
                return null;
            }
            if (algorithm.IsWarmingUp && _step.UtcTime > _warmUpEnd && !pulse(_warmUpEnd))
            {
                return null;
            }
            if (_step.UtcTime != _lastEmitted || _lastWasPulse || _step.HasSelection)
            {
                _lastEmitted = _step.UtcTime;
                _lastWasPulse = false;
                _retried = false;
                return _step;
            }
            // time stands still: the data is at its end, unless a stream was started at this very instant
            if (!_step.Slice.HasData || _retried)
            {
                return null;
            }
            _retried = true;
        }
    }

    private void AdvanceFrontier()
    {
        // no stream has come or gone since the data was collected, as before nearly every step
        var earliest = ReferenceEquals(book.Ordered, _collected) ? _earliest : StartAndFindEarliest();
        if (earliest != long.MaxValue && earliest > _now.Ticks)
        {
            _now = new DateTime(earliest, DateTimeKind.Utc);
        }
    }

    private long StartAndFindEarliest()
    {
        var earliest = long.MaxValue;
        foreach (var subscription in book.Ordered)
        {
            if (subscription.Current is null && !subscription.EndOfStream && (subscription.IsUniverse || subscription.StartUtc == _now))
            {
                Start(subscription);
            }
            earliest = Math.Min(earliest, subscription.EmitTicks);
        }
        return earliest;
    }

    /// <summary>Fills the step; a selection may add streams that have data at this instant too, so it repeats until nothing changes.</summary>
    private bool Collect()
    {
        _step.Begin(_now);
        SecurityChanges changes;
        do
        {
            changes = SecurityChanges.None;
            CollectData();
            if (_triggered.Count > 0)
            {
                if (!Pulse())
                {
                    return false;
                }
                _step.HasSelection = true;
                // the finest resolution first, so that the fill-forward resolution is right from the start
                foreach (var (universe, data) in _triggered.OrderBy(x => x.Universe.Configuration.Resolution).ThenBy(x => x.Universe.Symbol.ID).ToList())
                {
                    changes += selector.Select(universe, _now, data);
                }
                _triggered.Clear();
            }
            _step.Changes += changes;
        }
        while (changes.Count > 0 || selector.AddInternalFeeds(_now));
        _step.Seal();
        _step.Slice = SliceBuilder.Build(_step, algorithm.TimeZone, _now);
        foreach (var subscription in _finished)
        {
            book.Remove(subscription.Config);
        }
        _finished.Clear();
        return true;
    }

    private void CollectData()
    {
        var frontier = _now.Ticks;
        _collected = book.Ordered;
        _earliest = long.MaxValue;
        foreach (var subscription in _collected)
        {
            if (subscription.EndOfStream || subscription.Current is null && !Start(subscription))
            {
                book.Remove(subscription.Config);
                continue;
            }
            if (subscription.EmitTicks <= frontier)
            {
                Take(subscription, frontier);
            }
            _earliest = Math.Min(_earliest, subscription.EmitTicks);
            if (subscription.IsUniverse && subscription.Universe.DisposeRequested)
            {
                LetGo(subscription);
            }
        }
    }

    /// <summary>One last, empty selection lets go of everything the universe holds.</summary>
    private void LetGo(Subscription universe)
    {
        if (!_triggered.Exists(x => x.Universe == universe.Universe))
        {
            _triggered.Add((universe.Universe, new BaseDataCollection(_now, universe.Config.Symbol)));
        }
        book.Remove(universe.Config);
    }

    private bool Start(Subscription subscription)
    {
        cancellation.ThrowIfCancellationRequested();
        return subscription.MoveNext();
    }

    private void Take(Subscription subscription, long frontier)
    {
        if (subscription.IsUniverse)
        {
            TakeTrigger(subscription, frontier);
            return;
        }
        var packet = _step.NextPacket(subscription);
        do
        {
            packet.Add(Pop(subscription));
        }
        while (subscription.EmitTicks <= frontier);
    }

    private void TakeTrigger(Subscription subscription, long frontier)
    {
        var points = new List<BaseData>();
        do
        {
            points.Add(Pop(subscription));
        }
        while (subscription.EmitTicks <= frontier);
        var universe = subscription.Universe;
        var index = _triggered.FindIndex(x => x.Universe == universe);
        if (index >= 0)
        {
            _triggered[index].Data.Data.AddRange(points);
        }
        else
        {
            _triggered.Add((universe, new BaseDataCollection(_now, _now, subscription.Config.Symbol, points)));
        }
    }

    /// <summary>Takes the next point of a stream.</summary>
    private BaseData Pop(Subscription subscription)
    {
        var point = subscription.Current!;
        if (point.DataType == MarketDataType.Auxiliary && point is Delisting { Type: DelistingType.Delisted } && !subscription.IsUniverse)
        {
            _step.Changes += selector.Delist(point.Symbol, subscription.Config.IsInternalFeed);
        }
        if (!subscription.MoveNext())
        {
            // its last data still belongs to this step
            _finished.Add(subscription);
        }
        return point;
    }

    private bool Pulse()
    {
        _lastWasPulse = true;
        if (algorithm.UtcTime == _now)
        {
            return true;
        }
        if (algorithm.IsWarmingUp && _now > _warmUpEnd && !pulse(_warmUpEnd))
        {
            return false;
        }
        _lastEmitted = _now;
        return pulse(_now);
    }
}
