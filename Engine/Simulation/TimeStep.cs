using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace Quant.Engine.Simulation;

/// <summary>Everything that becomes known at one instant. One instance is used again for every step; its <see cref="Slice"/> is not.</summary>
internal sealed class TimeStep
{
    private readonly List<DataPacket> _pool = [];

    /// <summary>The instant, UTC.</summary>
    public DateTime UtcTime { get; private set; }

    /// <summary>The data as the algorithm sees it.</summary>
    public Slice Slice { get; set; } = null!;

    /// <summary>What selection added and removed.</summary>
    public SecurityChanges Changes { get; set; } = SecurityChanges.None;

    /// <summary>Whether a universe was selected in this step.</summary>
    public bool HasSelection { get; set; }

    /// <summary>How many of <see cref="Packets"/> belong to this step.</summary>
    public int PacketCount { get; private set; }

    /// <summary>Whether the algorithm's own subscriptions have bars in this step, and not only events.</summary>
    public bool HasBars => Packets.Take(PacketCount).Any(x => !x.Config.IsInternalFeed && x.ToList().Exists(point => point.DataType != MarketDataType.Auxiliary));

    /// <summary>The data by subscription, in delivery order; entries from <see cref="PacketCount"/> on are left over from earlier steps.</summary>
    public List<DataPacket> Packets => _pool;

    public void Begin(DateTime utcTime)
    {
        UtcTime = utcTime;
        Changes = SecurityChanges.None;
        HasSelection = false;
        PacketCount = 0;
    }

    /// <summary>Ends collecting.</summary>
    public void Seal()
    {
        for (var i = 0; i < PacketCount; i++)
        {
            _pool[i].Seal();
        }
    }

    public DataPacket NextPacket(Subscription subscription)
    {
        if (PacketCount == _pool.Count)
        {
            _pool.Add(new DataPacket());
        }
        var packet = _pool[PacketCount++];
        packet.Begin(subscription);
        return packet;
    }
}

/// <summary>The data points that one subscription delivers in a step; nearly always one, which then needs no list.</summary>
internal sealed class DataPacket
{
    private List<BaseData>? _more;

    public Subscription Subscription { get; private set; } = null!;

    public Security Security => Subscription.Security;

    public SubscriptionDataConfig Config => Subscription.Config;

    /// <summary>Number of points, at least one in a step that is complete.</summary>
    public int Count { get; private set; }

    /// <summary>The first point.</summary>
    public BaseData First { get; private set; } = null!;

    /// <summary>Whether nobody wants the data any more since the step was collected.</summary>
    public bool IsDropped { get; private set; }

    public void Begin(Subscription subscription)
    {
        Subscription = subscription;
        IsDropped = false;
        Count = 0;
    }

    public void Add(BaseData point)
    {
        if (Count++ == 0)
        {
            First = point;
            _more?.Clear();
        }
        else
        {
            (_more ??= []).Add(point);
        }
    }

    /// <summary>Puts all points into an array, and returns the place after the last one.</summary>
    public int CopyTo(BaseData[] points, int start)
    {
        points[start] = First;
        if (Count > 1)
        {
            _more!.CopyTo(points, start + 1);
        }
        return start + Count;
    }

    /// <summary>All points, in the order they came.</summary>
    public List<BaseData> ToList() => Count == 1 ? [First] : [First, .. _more!];

    /// <summary>Fixes <see cref="IsDropped"/>; a subscription that ends with this step's data goes on to count for the step.</summary>
    public void Seal() => IsDropped = Subscription.Removed;
}
