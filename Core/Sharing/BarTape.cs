using System.Runtime.InteropServices;
using Quant.Core.Bars;

namespace Quant.Core.Sharing;

/// <summary>The bars of a series in order. Grows at its end only; what is there never changes, so it is read without locks.</summary>
/// <param name="takeRoom">Asks for room for more bars; false if there is none.</param>
internal sealed class BarTape(Func<int, bool> takeRoom)
{
    /// <summary>Bars that room is taken for at a time.</summary>
    public const int ChunkLength = 8192;

    private readonly Lock _lock = new();
    private volatile Bar[][] _chunks = [];
    private int _length;

    /// <summary>A bar that is there.</summary>
    public ref readonly Bar this[int index] => ref _chunks[index / ChunkLength][index % ChunkLength];

    /// <summary>Whether the tape has exactly this bar at a place; puts it there if it is the next one and there is room.</summary>
    /// <param name="index">Not beyond the end.</param>
    /// <param name="bar">The bar.</param>
    public bool Holds(int index, in Bar bar) => index < Volatile.Read(ref _length) ? Same(this[index], bar) : Append(index, bar);

    private bool Append(int index, in Bar bar)
    {
        lock (_lock)
        {
            if (index < _length)
            {
                return Same(this[index], bar);
            }
            if (index == _chunks.Length * ChunkLength)
            {
                if (!takeRoom(ChunkLength))
                {
                    return false;
                }
                _chunks = [.. _chunks, new Bar[ChunkLength]];
            }
            _chunks[index / ChunkLength][index % ChunkLength] = bar;
            Volatile.Write(ref _length, index + 1);
            return true;
        }
    }

    // bit by bit: also what compares equal and is not
    private static bool Same(in Bar a, in Bar b) => MemoryMarshal.AsBytes(new ReadOnlySpan<Bar>(in a)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<Bar>(in b)));
}
