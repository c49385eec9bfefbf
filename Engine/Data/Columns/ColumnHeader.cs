using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Quant.Engine.Data.Columns;

/// <summary>First bytes of a column file. All sections that follow begin at a multiple of 8.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal struct ColumnHeader
{
    public const ulong CurrentMagic = 0x0003_534C_4F43_5151;

    public const int Size = 256;

    /// <summary>Where the last field, <see cref="HeaderHash"/>, lies.</summary>
    public static readonly int HashAt = Unsafe.SizeOf<ColumnHeader>() - sizeof(ulong);

    /// <summary>File type and format version.</summary>
    public ulong Magic;

    /// <summary>Length of the whole file in bytes.</summary>
    public long FileLength;

    public long Rows;

    public int Columns;

    public int Days;

    /// <summary>Scales of every row, unless <see cref="ScalesAt"/> is set.</summary>
    public ulong UniformScales;

    public long DaysAt;

    public long TimesAt;

    /// <summary>Offset of the word of scales per row, 0 if they are the same in all rows.</summary>
    public long ScalesAt;

    public long ProblemsAt;

    public int ProblemsLength;

    public int Reserved;

    public Offsets ColumnAt;

    /// <summary>Bytes per number in a column: 0 when all are zero, 4 or 8.</summary>
    public Widths ColumnWidth;

    public Identity Fingerprint;

    /// <summary>Checksum of everything after the header.</summary>
    public ulong BodyHash;

    /// <summary>Checksum of the header's fields before this one.</summary>
    public ulong HeaderHash;

    [InlineArray(10)]
    internal struct Offsets
    {
        private long _first;
    }

    [InlineArray(10)]
    internal struct Widths
    {
        private int _first;
    }

    [InlineArray(32)]
    internal struct Identity
    {
        private byte _first;
    }
}
