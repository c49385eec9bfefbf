using System.Numerics;
using System.Runtime.InteropServices;

namespace Quant.Engine.Data.Columns;

/// <summary>Fast 64-bit checksum against torn or damaged cache files; four independent lanes keep the multiplier busy. Not cryptographic.</summary>
internal struct ContentHash
{
    private const ulong Odd1 = 0x9E3779B97F4A7C15;
    private const ulong Odd2 = 0xC2B2AE3D27D4EB4F;

    private ulong _a = 1;
    private ulong _b = 2;
    private ulong _c = 3;
    private ulong _d = 4;
    private ulong _length;

    public ContentHash()
    {
    }

    /// <summary>Takes in bytes; the number must be a multiple of 8.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            var (a, b, c, d) = (_a, _b, _c, _d);
            var i = 0;
            for (; i + 4 <= words.Length; i += 4)
            {
                a = BitOperations.RotateLeft(a ^ (words[i] * Odd1), 31) * Odd2;
                b = BitOperations.RotateLeft(b ^ (words[i + 1] * Odd1), 31) * Odd2;
                c = BitOperations.RotateLeft(c ^ (words[i + 2] * Odd1), 31) * Odd2;
                d = BitOperations.RotateLeft(d ^ (words[i + 3] * Odd1), 31) * Odd2;
            }
            for (; i < words.Length; i++)
            {
                a = BitOperations.RotateLeft(a ^ (words[i] * Odd1), 31) * Odd2;
            }
            (_a, _b, _c, _d) = (a, b, c, d);
            _length += (ulong)bytes.Length;
        }
    }

    public readonly ulong Value
    {
        get
        {
            unchecked
            {
                var h = _length;
                foreach (var lane in (ReadOnlySpan<ulong>)[_a, _b, _c, _d])
                {
                    h = (BitOperations.RotateLeft(h ^ lane, 27) * Odd1) + Odd2;
                }
                return h ^ (h >> 29);
            }
        }
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new ContentHash();
        hash.Append(bytes);
        return hash.Value;
    }
}
