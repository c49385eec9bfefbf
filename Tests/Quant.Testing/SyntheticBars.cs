using Quant.Core.Bars;

namespace Quant.Testing;

/// <summary>Bars made by rule: the same for the same arguments, on every machine.</summary>
public static class SyntheticBars
{
    private static readonly long FirstTick = new DateTime(2024, 1, 2, 14, 30, 0, DateTimeKind.Utc).Ticks;

    /// <summary>A random walk in steps of a cent, every bar valid and opening where the last one closed.</summary>
    /// <param name="count">Number of bars.</param>
    /// <param name="seed">Which walk.</param>
    /// <param name="duration">Length of a bar; one minute by default.</param>
    public static IReadOnlyList<Bar> RandomWalk(int count, int seed, TimeSpan? duration = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var random = new Random(seed);
        var ticks = (duration ?? TimeSpan.FromMinutes(1)).Ticks;
        var bars = new Bar[count];
        var cents = 10_000;
        for (var i = 0; i < count; i++)
        {
            var open = cents;
            cents = Math.Max(100, cents + random.Next(-20, 21));
            var high = Math.Max(open, cents) + random.Next(0, 10);
            var low = Math.Min(open, cents) - random.Next(0, 10);
            bars[i] = new Bar(FirstTick + i * ticks, FirstTick + (i + 1) * ticks, open / 100.0, high / 100.0, low / 100.0, cents / 100.0, random.Next(0, 1000));
        }
        return bars;
    }
}
