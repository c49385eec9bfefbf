using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Quant.Engine.Data.Sources;

/// <summary>
/// Identifies the content of zip files without unpacking them: the central directory at the end of a zip holds size and CRC-32 of every
/// entry. One small read per file.
/// </summary>
internal static class ZipDirectory
{
    private const int TailSize = 512;
    private const int EndRecordSize = 22;
    private const uint EndRecordSignature = 0x06054b50;
    private const uint Zip64LocatorSignature = 0x07064b50;
    private const uint Zip64RecordSignature = 0x06064b50;

    /// <summary>Hash over names, lengths and directories of the files, in order.</summary>
    /// <param name="files">Zip files; broken or missing ones count with what there is of them.</param>
    /// <param name="salt">What else the identity depends on.</param>
    /// <param name="isWhole">Whether all files could be read.</param>
    public static byte[] Fingerprint(IEnumerable<SourceFile> files, ReadOnlySpan<byte> salt, out bool isWhole)
    {
        isWhole = true;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        Span<byte> length = stackalloc byte[8];
        foreach (var file in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(file.Path) + "#" + file.Entry));
            try
            {
                using var handle = File.OpenHandle(file.Path);
                var size = RandomAccess.GetLength(handle);
                BinaryPrimitives.WriteInt64LittleEndian(length, size);
                hash.AppendData(length);
                hash.AppendData(ReadDirectory(handle, size));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                hash.AppendData("?"u8);
                isWhole = false;
            }
        }
        return hash.GetHashAndReset();
    }

    private static ReadOnlySpan<byte> ReadDirectory(Microsoft.Win32.SafeHandles.SafeFileHandle handle, long size)
    {
        var tail = ReadAt(handle, Math.Max(0, size - TailSize), (int)Math.Min(size, TailSize));
        var end = LastIndexOfEndRecord(tail);
        if (end < 0)
        {
            // not a zip, or one with a long comment: let the bytes themselves speak
            return ReadAt(handle, 0, (int)Math.Min(size, 1 << 20));
        }
        long length = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if ((length == uint.MaxValue || offset == uint.MaxValue) && end >= 20
            && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end - 20)) == Zip64LocatorSignature)
        {
            var record = ReadAt(handle, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - 20 + 8)), 56);
            if (record.Length == 56 && BinaryPrimitives.ReadUInt32LittleEndian(record) == Zip64RecordSignature)
            {
                length = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40));
                offset = BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48));
            }
        }
        if (offset < 0 || length < 0 || offset + length > size || length > int.MaxValue)
        {
            return tail;
        }
        var tailStart = size - tail.Length;
        return offset >= tailStart ? tail.AsSpan((int)(offset - tailStart), (int)length) : ReadAt(handle, offset, (int)length);
    }

    private static int LastIndexOfEndRecord(ReadOnlySpan<byte> tail)
    {
        for (var i = tail.Length - EndRecordSize; i >= 0; i--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[i..]) == EndRecordSignature)
            {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ReadAt(Microsoft.Win32.SafeHandles.SafeFileHandle handle, long offset, int count)
    {
        if (offset < 0 || count <= 0)
        {
            return [];
        }
        var bytes = new byte[count];
        var read = 0;
        while (read < count)
        {
            var n = RandomAccess.Read(handle, bytes.AsSpan(read), offset + read);
            if (n == 0)
            {
                return bytes[..read];
            }
            read += n;
        }
        return bytes;
    }
}
