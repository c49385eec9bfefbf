using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Quant.Engine.Data.Sources;

namespace Quant.Engine.Data.Columns;

/// <summary>
/// The fingerprint of source files, without opening them as long as they look as they did when it was computed: names, sizes and times of the last change are
/// kept in a small file beside the columns. As in git's index that does not count for files that had changed just before, because one more change might not show
/// in their time. Links are always opened: they do not change with what they point to.
/// </summary>
internal static class SeenSources
{
    private const string Extension = ".seen";
    private const int Digest = SHA256.HashSizeInBytes;

    /// <summary>Coarser than the times of any file system in use.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    /// <summary>Fingerprint of files.</summary>
    /// <param name="columns">Path of the columns that are made of them.</param>
    /// <param name="files">Files.</param>
    /// <param name="salt">What else the identity depends on.</param>
    public static byte[] Fingerprint(string columns, IReadOnlyList<SourceFile> files, ReadOnlySpan<byte> salt)
    {
        var path = columns + Extension;
        // looked at before the files are opened: a change from here on shows the next time
        var looks = Looks(files, salt, out var changed);
        if (looks is not null && TryRead(path, looks, changed) is { } seen)
        {
            return seen;
        }
        var fingerprint = ZipDirectory.Fingerprint(files, salt, out var isWhole);
        if (looks is not null && isWhole)
        {
            byte[] content = [.. looks, .. fingerprint];
            CacheFile.TryWrite(path, [.. content, .. SHA256.HashData(content)]);
        }
        return fingerprint;
    }

    /// <summary>A digest of names, sizes and times, with the time of the latest change; null if that says nothing about the content.</summary>
    private static byte[]? Looks(IReadOnlyList<SourceFile> files, ReadOnlySpan<byte> salt, out DateTime changed)
    {
        changed = DateTime.MinValue;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        Span<byte> numbers = stackalloc byte[2 * sizeof(long)];
        foreach (var file in files)
        {
            var info = new FileInfo(file.Path);
            if (!info.Exists || info.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                return null;
            }
            var time = info.LastWriteTimeUtc;
            changed = time > changed ? time : changed;
            BinaryPrimitives.WriteInt64LittleEndian(numbers, info.Length);
            BinaryPrimitives.WriteInt64LittleEndian(numbers[sizeof(long)..], time.Ticks);
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}#{file.Entry}\n"));
            hash.AppendData(numbers);
        }
        return hash.GetHashAndReset();
    }

    private static byte[]? TryRead(string path, ReadOnlySpan<byte> looks, DateTime changed)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.LastWriteTimeUtc - Settled <= changed)
            {
                return null;
            }
            var content = File.ReadAllBytes(path);
            return content.Length == 3 * Digest && content.AsSpan(0, Digest).SequenceEqual(looks) && SHA256.HashData(content.AsSpan(0, 2 * Digest)).AsSpan().SequenceEqual(content.AsSpan(2 * Digest))
                ? content[Digest..(2 * Digest)]
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
