using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;

namespace Quant.Engine.Simulation.Scheduling;

/// <summary>One consolidator in the scan queue, and when it wants to be asked whether time has finished a bar.</summary>
internal sealed class ScanEntry : IDisposable
{
    private readonly IDataConsolidator _consolidator;
    private readonly ConsolidatorBase? _known;
    private readonly LocalTimeKeeper _clock;
    private readonly ZoneOffsets _zone;
    private readonly long _leastSpan;
    private long _barSpan;

    /// <param name="id">Counts up; breaks ties, the older first</param>
    /// <param name="consolidator">The consolidator</param>
    /// <param name="increment">Bar length of its subscription, the shortest time between two scans if above a second</param>
    /// <param name="clock">The exchange's local time</param>
    public ScanEntry(int id, IDataConsolidator consolidator, TimeSpan increment, LocalTimeKeeper clock)
    {
        Id = id;
        _consolidator = consolidator;
        _known = ConsolidatorBase.WithKnownScan(consolidator);
        _clock = clock;
        _zone = clock.Offsets;
        _leastSpan = Math.Max(increment.Ticks, TimeSpan.TicksPerSecond);
        consolidator.DataConsolidated += OnConsolidated;
    }

    public int Id { get; }

    /// <summary>UTC ticks of the next scan. Moves on with each bar; the queue notices when it comes to the entry.</summary>
    public long NextTicks { get; private set; }

    /// <summary>Whether the consolidator was removed.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>Whether a scan would do nothing until there is new data.</summary>
    public bool IsIdle => _known is { IsScanIdle: true };

    /// <summary>Whether a scan never does anything.</summary>
    public bool IsNeedless => _known is { NeverScans: true };

    /// <summary>Scans at the clock's current time.</summary>
    public void Scan() => _consolidator.Scan(_clock.LocalTime);

    /// <summary>Sets the next scan after one at <paramref name="now"/>, unless a bar has set it already.</summary>
    public void Advance(long now)
    {
        if (NextTicks > now)
        {
            return;
        }

        if (_barSpan > 0)
        {
            NextTicks = now + _barSpan;
            return;
        }

        // No bar yet: ask at the end of the one being built, and until there is one after each of the subscription's bars.
        var workingEnd = _consolidator.WorkingData is { } working ? _zone.ToUtc(working.EndTime).Ticks : 0;
        NextTicks = workingEnd > now ? workingEnd : now + _leastSpan;
    }

    /// <summary>Leaves out the scans before <paramref name="limit"/>. Only for an idle entry: they would all have done nothing.</summary>
    public void SkipTo(long limit)
    {
        var span = _barSpan > 0 ? _barSpan : _consolidator.WorkingData is null ? _leastSpan : 0;
        if (span > 0 && NextTicks < limit)
        {
            NextTicks += (limit - NextTicks + span - 1) / span * span;
        }
    }

    public void Dispose()
    {
        IsRemoved = true;
        _consolidator.DataConsolidated -= OnConsolidated;
    }

    private void OnConsolidated(object sender, IBaseData? bar)
    {
        if (bar is null)
        {
            return; // a counting consolidator that was given a point out of order
        }

        var end = bar.EndTime;
        if (_barSpan == 0)
        {
            _barSpan = Math.Max((end - bar.Time).Ticks, _leastSpan); // the first bar's length is kept
        }

        NextTicks = _zone.ToUtc(end).Ticks + _barSpan;
    }
}
