namespace Quant.Core.Text;

/// <summary>
/// Identifiers out of inputs: each word is mixed in by the finaliser of SplitMix64 (Steele, Lea, Flood, 2014). Unlike <see cref="HashCode"/>
/// it gives the same number in every process.
/// </summary>
internal static class StableHash
{
    /// <summary>The hash of some words, in their order.</summary>
    public static ulong Of(params ReadOnlySpan<ulong> words)
    {
        var hash = 0UL;
        foreach (var word in words)
        {
            hash = Mix(hash ^ word);
        }
        return hash;
    }

    /// <summary>The hash of a text, character by character.</summary>
    public static ulong Of(string text)
    {
        var hash = Mix((ulong)text.Length);
        foreach (var character in text)
        {
            hash = Mix(hash ^ character);
        }
        return hash;
    }

    private static ulong Mix(ulong x)
    {
        unchecked
        {
            x += 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}
