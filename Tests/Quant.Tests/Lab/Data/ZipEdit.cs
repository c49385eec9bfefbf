using System.IO.Compression;
using System.Text;
using Quant.Lab.Data.Files;

namespace Quant.Tests.Lab.Data;

/// <summary>Reads and changes the rows of the only entry of a zip file.</summary>
internal static class ZipEdit
{
    public static string[] Rows(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.Entries.Single().Open());
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    public static string Entry(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.Single().FullName;
    }

    public static void Rewrite(string path, IEnumerable<string> rows, string? entry = null)
        => File.WriteAllBytes(path, StableZip.Of(entry ?? Entry(path), Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n")));

    /// <summary>Changes one row (one-based).</summary>
    public static void Edit(string path, int row, Func<string[], string[]> change)
    {
        var rows = Rows(path);
        rows[row - 1] = string.Join(',', change(rows[row - 1].Split(',')));
        Rewrite(path, rows);
    }
}
