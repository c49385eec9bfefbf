using System.Numerics;

namespace Quant.Core.Statistics.Resampling;

/// <summary>
/// Pseudo-random numbers that are the same for the same seed, on every machine and with every version of .NET, which System.Random does not promise.
/// xoshiro256** by Blackman and Vigna (2018), its state filled by splitmix64 from the seed. Not for secrets; not thread safe.
/// </summary>
public sealed class SeededRandom
{
    private const int MantissaBits = 53;
    private readonly ulong[] _state = new ulong[4];

    /// <summary>The sequence of a seed.</summary>
    /// <param name="seed">Any number; neighbouring seeds give unrelated sequences.</param>
    public SeededRandom(ulong seed)
    {
        unchecked
        {
            for (var i = 0; i < _state.Length; i++)
            {
                seed += 0x9E3779B97F4A7C15;
                var mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                _state[i] = mixed ^ (mixed >> 31);
            }
        }
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var s = _state;
            var result = BitOperations.RotateLeft(s[1] * 5, 7) * 9;
            var shifted = s[1] << 17;
            s[2] ^= s[0];
            s[3] ^= s[1];
            s[1] ^= s[2];
            s[0] ^= s[3];
            s[2] ^= shifted;
            s[3] = BitOperations.RotateLeft(s[3], 45);
            return result;
        }
    }

    /// <summary>A number of [0, 1), one of 2^53 evenly spaced ones.</summary>
    public double NextDouble() => (Next() >> (64 - MantissaBits)) * (1.0 / (1UL << MantissaBits));

    /// <summary>A number of [0, <paramref name="limit"/>), all equally likely.</summary>
    /// <param name="limit">Above 0.</param>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        // a remainder alone would favour small numbers: the last, incomplete round of the limit is drawn again
        var range = (ulong)limit;
        var complete = ulong.MaxValue - ulong.MaxValue % range;
        ulong bits;
        do
        {
            bits = Next();
        }
        while (bits >= complete);
        return (int)(bits % range);
    }

    /// <summary>Puts values in a random order, each order equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }
}
