using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Quant.Engine.Data.Columns;

/// <summary>Read-only bytes that any number of streams read at once.</summary>
internal abstract class Blob
{
    public abstract long Length { get; }

    /// <summary>Copies from an offset in bytes.</summary>
    public void Read<T>(long offset, Span<T> target)
        where T : unmanaged
        => ReadBytes(offset, MemoryMarshal.AsBytes(target));

    /// <summary>Checksum of bytes, without a copy of them.</summary>
    public abstract ulong Hash(long offset, int length);

    protected abstract void ReadBytes(long offset, Span<byte> target);
}

/// <summary>Bytes in memory.</summary>
internal sealed class MemoryBlob(byte[] bytes) : Blob
{
    public override long Length => bytes.Length;

    public override ulong Hash(long offset, int length) => ContentHash.Of(bytes.AsSpan((int)offset, length));

    protected override void ReadBytes(long offset, Span<byte> target) => bytes.AsSpan((int)offset, target.Length).CopyTo(target);
}

/// <summary>Bytes of a mapped file: shared with other processes, and the operating system may drop them when memory is short.</summary>
internal sealed class MappedBlob : Blob, IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public MappedBlob(string path)
    {
        // others may replace or delete the file while it is mapped here
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        Length = stream.Length;
        _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
    }

    public override long Length { get; }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }

    public override unsafe ulong Hash(long offset, int length)
    {
        var bytes = Acquire(offset, length);
        try
        {
            return ContentHash.Of(new ReadOnlySpan<byte>(bytes, length));
        }
        finally
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    // not ReadSpan of the handle: it copies byte by byte, which takes four times as long
    protected override unsafe void ReadBytes(long offset, Span<byte> target)
    {
        var bytes = Acquire(offset, target.Length);
        try
        {
            new ReadOnlySpan<byte>(bytes, target.Length).CopyTo(target);
        }
        finally
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    /// <summary>Where bytes are; they stay mapped until the pointer is released.</summary>
    private unsafe byte* Acquire(long offset, int length)
    {
        if (offset < 0 || offset > Length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), $"{length} bytes at {offset} are not in a file of {Length}.");
        }
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return start + _view.PointerOffset + offset;
    }
}
