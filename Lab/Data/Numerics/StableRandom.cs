using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Quant.Lab.Data.Numerics;

/// <summary>
/// Random numbers that are the same in every version of .NET and on every machine: SplitMix64 (Steele, Lea and Flood 2014), the generator of
/// the conformance kit's data. A stream is seeded from a name, so that streams do not depend on each other or on the order of their use.
/// </summary>
internal sealed class StableRandom
{
    private ulong _state;

    /// <summary>Begins a stream.</summary>
    /// <param name="seed">Seed of the whole data set.</param>
    /// <param name="name">What the stream is for, e.g. "crypto/btcusd".</param>
    public StableRandom(ulong seed, string name)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed}:{name}");
        _state = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var x = _state;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }

    /// <summary>Uniform between 0 and 1, both exclusive.</summary>
    public double Uniform() => ((Bits() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>Uniform between two numbers.</summary>
    public double Uniform(double low, double high) => low + ((high - low) * Uniform());

    /// <summary>A whole number, both ends included.</summary>
    public int Integer(int low, int high) => low + (int)(Bits() % (ulong)(high - low + 1));

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>A standard normal deviate.</summary>
    public double Normal() => NormalQuantile.At(Uniform());

    /// <summary>An exponential deviate with mean 1.</summary>
    public double Exponential() => -StableMath.Log(Uniform());
}
