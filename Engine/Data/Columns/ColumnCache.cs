using System.IO.Compression;
using Quant.Engine.Data.Sources;

namespace Quant.Engine.Data.Columns;

/// <summary>
/// Turns source files into columns, once: the result is kept in a cache folder and used again as long as the sources have the same
/// content. The folder may be deleted at any time. What is damaged or out of date is rebuilt, and where nothing can be written the columns
/// stay in memory.
/// </summary>
internal sealed class ColumnCache(string folder)
{
    private const long LargestDeflateRatio = 1040;

    /// <summary>Columns of the files, which must be in order of time.</summary>
    /// <param name="name">Name of the cache file, relative to the cache folder.</param>
    /// <param name="files">Sources.</param>
    /// <param name="format">How their rows are written.</param>
    public BarColumns Load(string name, IReadOnlyList<SourceFile> files, RowFormat format)
    {
        var path = Path.Combine(folder, name);
        var fingerprint = SeenSources.Fingerprint(path, files, [(byte)format.ValueCount, format.Scaled ? (byte)1 : (byte)0, format.Dated ? (byte)1 : (byte)0]);
        return TryMap(path, fingerprint, files) ?? Build(path, files, format, fingerprint);
    }

    private static BarColumns Build(string path, IReadOnlyList<SourceFile> files, RowFormat format, byte[] fingerprint)
    {
        var parsed = new ParsedRows[files.Count];
        var unreadable = 0;
        Parallel.For(0, files.Count, i =>
        {
            parsed[i] = new ParsedRows(files[i], format);
            if (!TryRead(files[i], parsed[i]))
            {
                Interlocked.Increment(ref unreadable);
            }
        });
        var image = ColumnImage.Build(parsed, format, fingerprint);
        // a file that could not be opened this time may be readable the next time
        var mapped = unreadable == 0 && CacheFile.TryWrite(path, image) ? TryMap(path, fingerprint, files) : null;
        return mapped ?? BarColumns.TryOpen(new MemoryBlob(image), fingerprint, files)
            ?? throw new InvalidOperationException($"Invariant: the columns just built for {path} are readable.");
    }

    private static bool TryRead(SourceFile file, ParsedRows rows)
    {
        try
        {
            using var stream = File.OpenRead(file.Path);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            var entry = file.Entry is null
                ? zip.Entries.FirstOrDefault()
                : zip.Entries.FirstOrDefault(x => x.FullName.Equals(file.Entry, StringComparison.OrdinalIgnoreCase));
            if (entry is not null)
            {
                rows.Parse(ReadAll(entry, stream.Length));
            }
            return true;
        }
        catch (InvalidDataException e)
        {
            rows.Fail($"the zip file is damaged ({e.Message}). Download it again or remove it");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            rows.Fail($"the file cannot be read ({e.Message})");
            return false;
        }
    }

    private static byte[] ReadAll(ZipArchiveEntry entry, long fileLength)
    {
        // sizes are what a directory that may be damaged says: not to be trusted with memory
        if (entry.CompressedLength < 0 || entry.CompressedLength > fileLength
            || entry.Length < 0 || entry.Length > Math.Min(Array.MaxLength, (entry.CompressedLength + 1) * LargestDeflateRatio))
        {
            throw new InvalidDataException("its directory is wrong about the size of its content");
        }
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length || Crc32.Of(bytes) != entry.Crc32)
        {
            throw new InvalidDataException("its content does not match its checksum");
        }
        return bytes;
    }

    private static BarColumns? TryMap(string path, byte[] fingerprint, IReadOnlyList<SourceFile> files)
    {
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length < ColumnHeader.Size)
            {
                return null;
            }
            var blob = new MappedBlob(path);
            var columns = BarColumns.TryOpen(blob, fingerprint, files);
            if (columns is null)
            {
                blob.Dispose();
            }
            return columns;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
