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
        var points = new List<BaseData>(step.PacketCount);
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
                // almost always one point: adding it is cheaper than a range
                if (packet.Data.Count == 1)
                {
                    points.Add(packet.Data[0]);
                }
                else
                {
                    points.AddRange(packet.Data);
                }
            }
            else if (packet.Data.Exists(x => x is Delisting))
            {
                (internalDelistings ??= []).AddRange(packet.Data.OfType<Delisting>());
            }
        }
        return Slice.OfStep(utc.ConvertFromUtc(timeZone), utc, points, internalDelistings);
    }
}
