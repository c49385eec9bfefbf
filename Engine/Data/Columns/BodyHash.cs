using System.Runtime.InteropServices;

namespace Quant.Engine.Data.Columns;

/// <summary>
/// Checksum of all that follows the header of columns, made of checksums of stripes, so that two cores share the work: a year of minutes
/// is 40 MB, and a run waits for it.
/// </summary>
internal sealed class BodyHash
{
    private const int Stripe = 1 << 20;
    private const int WorthSharing = 4;

    private readonly Blob _blob;
    private readonly ulong[] _stripes;
    private int _taken;

    private BodyHash(Blob blob)
    {
        _blob = blob;
        _stripes = new ulong[(blob.Length - ColumnHeader.Size + Stripe - 1) / Stripe];
    }

    public static ulong Of(Blob blob)
    {
        var hash = new BodyHash(blob);
        if (hash._stripes.Length < WorthSharing || Environment.ProcessorCount == 1)
        {
            hash.Work();
        }
        else
        {
            var other = Task.Run(hash.Work);
            try
            {
                hash.Work();
            }
            finally
            {
                // if both cannot read the file, one of the errors is told
                other.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
            }
            other.GetAwaiter().GetResult();
        }
        return ContentHash.Of(MemoryMarshal.AsBytes(hash._stripes.AsSpan()));
    }

    /// <summary>Takes stripes until there are none left.</summary>
    private void Work()
    {
        for (var stripe = Interlocked.Increment(ref _taken) - 1; stripe < _stripes.Length; stripe = Interlocked.Increment(ref _taken) - 1)
        {
            _stripes[stripe] = HashStripe(stripe);
        }
    }

    private ulong HashStripe(int stripe)
    {
        var start = ColumnHeader.Size + ((long)stripe * Stripe);
        return _blob.Hash(start, (int)Math.Min(Stripe, _blob.Length - start));
    }
}
