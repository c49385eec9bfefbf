using Quant.Lab.Data.Calendars;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// The usual day of a stock: volatility is highest after the open, volume has the shape of a U with the auctions at its ends (Admati and Pfleiderer
/// 1988), and little happens before the open and after the close. Shares add up to 1 with <see cref="OvernightVariance"/>.
/// </summary>
internal static class EquityDay
{
    /// <summary>Share of a day's variance between the close and the next open.</summary>
    public const double OvernightVariance = 0.20;

    private const double ExtendedVariance = 0.02;
    private const double ExtendedVolume = 0.012;
    private const double ExtendedSpread = 4;
    private const double OpeningAuction = 3;
    private const double ClosingAuction = 7;

    /// <summary>The minutes of a day with these sessions.</summary>
    public static MinuteShape[] Of(IReadOnlyList<Session> sessions)
    {
        var shapes = new List<MinuteShape>();
        foreach (var session in sessions)
        {
            var count = session.To - session.From;
            if (session.IsRegular)
            {
                AddRegular(shapes, session, count, 1 - OvernightVariance - (2 * ExtendedVariance));
                continue;
            }
            for (var i = 0; i < count; i++)
            {
                shapes.Add(new MinuteShape(session.From + i, ExtendedVariance / count, ExtendedVolume / count, ExtendedSpread, false));
            }
        }
        return [.. shapes];
    }

    private static void AddRegular(List<MinuteShape> shapes, Session session, int count, double variance)
    {
        var first = shapes.Count;
        double varianceSum = 0, volumeSum = 0;
        for (var i = 0; i < count; i++)
        {
            var x = (i + 0.5) / count;
            var late = x * x * x * x;
            var auction = i == 0 ? OpeningAuction : i == count - 1 ? ClosingAuction : 1;
            var shape = new MinuteShape(
                session.From + i, 0.55 + (1.9 / (1 + (25 * x))) + (0.45 * late), auction * (0.55 + (1.6 / (1 + (18 * x))) + (1.3 * late * late)), 0.8 + (1.2 / (1 + (30 * x))), true);
            varianceSum += shape.VarianceShare;
            volumeSum += shape.VolumeShare;
            shapes.Add(shape);
        }
        for (var i = first; i < shapes.Count; i++)
        {
            shapes[i] = shapes[i] with { VarianceShare = shapes[i].VarianceShare * variance / varianceSum, VolumeShare = shapes[i].VolumeShare * (1 - (2 * ExtendedVolume)) / volumeSum };
        }
    }
}
