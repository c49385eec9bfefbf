using Quant.Core.Bars;
using Quant.Core.Sessions;
using Quant.Tests.Core.Sessions;

namespace Quant.Tests.Core.BreakRetest;

/// <summary>Minutes of a made-up stock in New York, extended hours included: missing minutes, gaps over night, days without trade. Prices are multiples of 1/64.</summary>
internal static class RandomMarket
{
    /// <summary>Bars of the days from a date on.</summary>
    /// <param name="seed">Which market.</param>
    /// <param name="first">First date.</param>
    /// <param name="days">Calendar days.</param>
    public static List<Bar> Bars(int seed, DateOnly first, int days)
    {
        var random = new Random(seed);
        var calendar = NewYork.Calendar();
        var bars = new List<Bar>();
        var price = 100 * 64;
        for (var i = 0; i < days; i++)
        {
            var day = calendar.DayOn(first.AddDays(i));
            price += random.Next(-64, 65);
            if (i > 0 && random.Next(12) == 0)
            {
                continue;
            }
            foreach (var session in day.Sessions)
            {
                // trends that last for a while break levels; noise brings price back to them
                var drift = 0;
                for (var time = session.Start; time < session.End; time += TimeSpan.TicksPerMinute)
                {
                    drift = random.Next(25) == 0 ? random.Next(-3, 4) : drift;
                    if (random.Next(session.Kind == SessionKind.Regular ? 40 : 4) == 0)
                    {
                        continue;
                    }
                    var open = price;
                    price = Math.Max(640, price + drift + random.Next(-6, 7));
                    var high = Math.Max(open, price) + random.Next(0, 5);
                    var low = Math.Min(open, price) - random.Next(0, 5);
                    bars.Add(new Bar(time, time + TimeSpan.TicksPerMinute, open / 64.0, high / 64.0, low / 64.0, price / 64.0, random.Next(100, 2000)));
                }
            }
        }
        return bars;
    }
}
