using NodaTime;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace Quant.Engine.Simulation;

/// <summary>Makes the slice of a step: the data of all subscriptions that the algorithm itself asked for, and delistings of all.</summary>
internal static class SliceBuilder
{
    public static Slice Build(TimeStep step, DateTimeZone timeZone, DateTime utc)
    {
        var count = 0;
        List<Delisting>? internalDelistings = null;
        for (var i = 0; i < step.PacketCount; i++)
        {
            var packet = step.Packets[i];
            if (packet.IsDropped)
            {
                continue;
            }
            if (!packet.Config.IsInternalFeed)
            {
                count += packet.Count;
            }
            else if (packet.Count > 1 || packet.First is Delisting)
            {
                AddDelistings(packet, ref internalDelistings);
            }
        }
        return Slice.OfStep(utc.ConvertFromUtc(timeZone), utc, PointsOf(step, count), internalDelistings);
    }

    private static BaseData[] PointsOf(TimeStep step, int count)
    {
        if (count == 0)
        {
            return [];
        }
        var points = new BaseData[count];
        var next = 0;
        for (var i = 0; i < step.PacketCount; i++)
        {
            var packet = step.Packets[i];
            if (!packet.IsDropped && !packet.Config.IsInternalFeed)
            {
                next = packet.CopyTo(points, next);
            }
        }
        return points;
    }

    private static void AddDelistings(DataPacket packet, ref List<Delisting>? delistings)
    {
        foreach (var delisting in packet.ToList().OfType<Delisting>())
        {
            (delistings ??= []).Add(delisting);
        }
    }
}
