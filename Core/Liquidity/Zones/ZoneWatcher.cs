using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Quant.Core.Bars;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Zones;

/// <summary>
/// Waits for the price to come to zones. A bar whose range, not only whose close, has a price in common with an armed zone enters it, and disarms it; so there is one
/// entry per visit. A zone is armed by a bar that lies wholly on its near side, away from it by the re-arm distance: a new zone must be approached from
/// outside, and one that was visited must be left first.
/// </summary>
/// <remarks>
/// Only armed zones lie in the tree and only disarmed ones in the list, so that a bar away from all of them costs two comparisons per side.
/// </remarks>
public sealed class ZoneWatcher
{
    private readonly WatchSettings _settings;
    private readonly Dictionary<ulong, int> _slots = new(64);
    private readonly Stack<int> _free = new(64);
    private readonly Book _long = new();
    private readonly Book _short = new();
    private readonly List<int> _reached = new(64);
    private readonly List<WatchedZone> _entered = new(64);
    private Entry[] _entries = new Entry[64];
    private int _used;

    /// <summary>A watcher without zones.</summary>
    /// <param name="settings">When a visit counts.</param>
    public ZoneWatcher(WatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
    }

    /// <summary>Zones it waits at.</summary>
    public int Count => _slots.Count;

    /// <summary>Begins to wait at a zone, or takes note of its new shape. A new zone is not armed.</summary>
    public void Set(in WatchedZone zone)
    {
        var book = BookOf(zone.Side);
        var (far, near) = Edges(zone);
        if (!_slots.TryGetValue(zone.Id, out var slot))
        {
            slot = _free.Count > 0 ? _free.Pop() : _used++;
            if (slot == _entries.Length)
            {
                Array.Resize(ref _entries, 2 * slot);
            }
            _slots.Add(zone.Id, slot);
            _entries[slot] = new Entry { Zone = zone, Far = far, Near = near };
            book.Disarm(slot, near);
            return;
        }
        ref var entry = ref _entries[slot];
        if (entry.Armed)
        {
            book.Armed.Remove(slot);
            // a zone that has grown around the price was not approached
            entry.Armed = near < book.LastLow;
            if (entry.Armed)
            {
                book.Armed.Insert(slot, far, near);
            }
            else
            {
                book.Disarm(slot, near);
            }
        }
        else
        {
            book.LowestDisarmed = Math.Min(book.LowestDisarmed, near);
        }
        entry.Zone = zone;
        entry.Far = far;
        entry.Near = near;
    }

    /// <summary>Waits at a zone no more.</summary>
    /// <returns>Whether it did.</returns>
    public bool Remove(ulong id)
    {
        if (!_slots.Remove(id, out var slot))
        {
            return false;
        }
        var book = BookOf(_entries[slot].Zone.Side);
        if (_entries[slot].Armed)
        {
            book.Armed.Remove(slot);
        }
        else
        {
            book.Disarmed.Remove(slot);
        }
        _free.Push(slot);
        return true;
    }

    /// <summary>Takes the next bar.</summary>
    /// <param name="bar">A valid bar.</param>
    /// <param name="range">Average true range; while it is not known (NaN) nothing is armed.</param>
    /// <returns>The zones that it entered, Long ones by lower edge, then Short ones by upper edge from the top. Valid until the next call.</returns>
    public ReadOnlySpan<WatchedZone> Update(in Bar bar, double range)
    {
        _entered.Clear();
        var distance = _settings.RearmAtr * range;
        if (!_long.TryPass(bar.Low, distance))
        {
            Update(_long, bar.Low, bar.High, distance);
        }
        if (!_short.TryPass(-bar.High, distance))
        {
            Update(_short, -bar.High, -bar.Low, distance);
        }
        return CollectionsMarshal.AsSpan(_entered);
    }

    // in the coordinates of the side: zones are come to from above
    private void Update(Book book, double low, double high, double distance)
    {
        var reach = low - distance;
        if (book.LowestDisarmed < reach)
        {
            Arm(book, reach);
        }
        if (low > book.Armed.HighestEdge)
        {
            return;
        }
        _reached.Clear();
        book.Armed.Query(low, double.PositiveInfinity, _reached);
        foreach (var slot in _reached)
        {
            ref var entry = ref _entries[slot];
            book.Armed.Remove(slot);
            entry.Armed = false;
            // a zone that the price has jumped over was not visited, but is not approached from outside any more either
            if (entry.Far <= high)
            {
                entry.Visits++;
                _entered.Add(entry.Zone);
            }
            book.Disarm(slot, entry.Visits < _settings.MaxVisits ? entry.Near : double.PositiveInfinity);
        }
    }

    private void Arm(Book book, double reach)
    {
        var kept = 0;
        book.LowestDisarmed = double.PositiveInfinity;
        for (var i = 0; i < book.Disarmed.Count; i++)
        {
            var slot = book.Disarmed[i];
            ref var entry = ref _entries[slot];
            if (entry.Visits < _settings.MaxVisits && entry.Near < reach)
            {
                entry.Armed = true;
                book.Armed.Insert(slot, entry.Far, entry.Near);
                continue;
            }
            book.Disarmed[kept++] = slot;
            if (entry.Visits < _settings.MaxVisits)
            {
                book.LowestDisarmed = Math.Min(book.LowestDisarmed, entry.Near);
            }
        }
        book.Disarmed.RemoveRange(kept, book.Disarmed.Count - kept);
    }

    private Book BookOf(TradeSide side) => side == TradeSide.Long ? _long : _short;

    private static (double Far, double Near) Edges(in WatchedZone zone) => zone.Side == TradeSide.Long ? (zone.Low, zone.High) : (-zone.High, -zone.Low);

    private struct Entry
    {
        public WatchedZone Zone;
        public double Far;
        public double Near;
        public int Visits;
        public bool Armed;
    }

    private sealed class Book
    {
        public IntervalTree Armed { get; } = new();

        public List<int> Disarmed { get; } = new(64);

        public double LowestDisarmed { get; set; } = double.PositiveInfinity;

        public double LastLow { get; set; } = double.NegativeInfinity;

        /// <summary>Takes note of a bar. True if it arms and reaches nothing.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool TryPass(double low, double distance)
        {
            LastLow = low;
            return !(LowestDisarmed < low - distance) && low > Armed.HighestEdge;
        }

        public void Disarm(int slot, double near)
        {
            Disarmed.Add(slot);
            LowestDisarmed = Math.Min(LowestDisarmed, near);
        }
    }
}
