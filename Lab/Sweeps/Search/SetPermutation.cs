using System.Numerics;
using Quant.Core.Statistics.Resampling;

namespace Quant.Lab.Sweeps.Search;

/// <summary>
/// The numbers from 0 below a limit in a random order, each once, without keeping any of them: place i costs the same for the first and for the millionth.
/// A Feistel network of six rounds over the next even number of bits; numbers beyond the limit are put through it again until one is below
/// (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002).
/// </summary>
internal sealed class SetPermutation
{
    private const int Rounds = 6;
    private readonly BigInteger _limit;
    private readonly ulong _seed;
    private readonly int _halfBits;
    private readonly BigInteger _mask;

    /// <summary>An order.</summary>
    /// <param name="limit">How many numbers, at least 1.</param>
    /// <param name="seed">Another seed, another order.</param>
    public SetPermutation(BigInteger limit, ulong seed)
    {
        (_limit, _seed) = (limit, seed);
        _halfBits = (int)(((limit - 1).GetBitLength() + 1) / 2);
        _mask = (BigInteger.One << _halfBits) - 1;
    }

    /// <summary>The number at a place.</summary>
    public BigInteger this[BigInteger place]
    {
        get
        {
            do
            {
                place = Pass(place);
            }
            while (place >= _limit);
            return place;
        }
    }

    private BigInteger Pass(BigInteger value)
    {
        var (left, right) = (value >> _halfBits, value & _mask);
        for (var round = 0; round < Rounds; round++)
        {
            (left, right) = (right, left ^ Noise(right, round));
        }
        return (left << _halfBits) | right;
    }

    /// <summary>As many bits as a half has, decided by the other half, the round and the seed.</summary>
    private BigInteger Noise(BigInteger half, int round)
    {
        unchecked
        {
            var state = new SeededRandom(_seed + (ulong)round).Next();
            for (var rest = half; ; rest >>= 64)
            {
                state = new SeededRandom(state ^ (ulong)(rest & ulong.MaxValue)).Next();
                if (rest <= ulong.MaxValue)
                {
                    break;
                }
            }
            var random = new SeededRandom(state);
            var bits = BigInteger.Zero;
            for (var have = 0; have < _halfBits; have += 64)
            {
                bits = (bits << 64) | random.Next();
            }
            return bits & _mask;
        }
    }
}
