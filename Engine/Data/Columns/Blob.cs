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

    protected abstract void ReadBytes(long offset, Span<byte> target);
}

/// <summary>Bytes in memory.</summary>
internal sealed class MemoryBlob(byte[] bytes) : Blob
{
    public override long Length => bytes.Length;

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

    protected override void ReadBytes(long offset, Span<byte> target) => _view.SafeMemoryMappedViewHandle.ReadSpan((ulong)offset, target);
}
