using System.IO.Compression;
using ICSharpCode.SharpZipLib.Checksum;

namespace Quant.Lab.Data.Validation.Files;

/// <summary>Opens zip files of bars.</summary>
internal static class ZipRows
{
    /// <summary>The series in a file: one, or for options one each contract.</summary>
    /// <param name="folder">Data folder.</param>
    /// <param name="name">The file.</param>
    /// <param name="sink">Told what is wrong with it.</param>
    public static List<SeriesFile> Read(string folder, BarFileName name, FindingSink sink)
    {
        var files = new List<SeriesFile>();
        try
        {
            using var zip = ZipFile.OpenRead(Path.Combine(folder, name.Path));
            if (zip.Entries.Count == 0)
            {
                sink.Add(RuleBook.File, name.Path, null, "the zip file has no entry");
            }
            foreach (var entry in name.IsOption ? zip.Entries.AsEnumerable() : zip.Entries.Take(1))
            {
                var source = name.IsOption ? $"{name.Path}#{entry.FullName}" : name.Path;
                if (name.Entry is { } expected && expected != entry.FullName)
                {
                    sink.Add(RuleBook.Name, name.Path, null, $"the entry is called {entry.FullName} instead of {expected}");
                }
                if (Unpack(entry) is not { } text)
                {
                    sink.Add(RuleBook.File, source, null, "its content does not match its checksum");
                    continue;
                }
                var rows = BarText.Read(text, name, source, sink);
                if (rows.Count == 0)
                {
                    sink.Add(RuleBook.File, source, null, "there is no row of bars in it");
                }
                files.Add(new SeriesFile(source, name.Day, rows));
            }
        }
        catch (InvalidDataException)
        {
            sink.Add(RuleBook.File, name.Path, null, "it is no zip file, or a damaged one");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            sink.Add(RuleBook.File, name.Path, null, $"the file cannot be read: {error.Message.TrimEnd('.')}");
        }
        return files;
    }

    // null if it is not what was packed
    private static byte[]? Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var text = new MemoryStream();
        stream.CopyTo(text);
        var bytes = text.ToArray();
        var crc = new Crc32();
        crc.Update(bytes);
        return (uint)crc.Value == entry.Crc32 ? bytes : null;
    }
}
