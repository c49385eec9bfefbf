using System.Security.Cryptography;
using System.Text;
using Quant.Engine.Data;
using QuantConnect;

namespace Quant.Lab.Runs;

/// <summary>SHA-256 over what a result depends on, in lower-case hex digits: equal fingerprints, equal content, wherever the folder is.</summary>
public static class Fingerprint
{
    private static readonly string[] CalendarFiles = ["market-hours/market-hours-database.json"];
    private static readonly string[] ReferenceFiles = ["symbol-properties/symbol-properties-database.csv", "alternative/interest-rate/usa/interest-rate.csv"];

    /// <summary>Of a text in UTF-8.</summary>
    public static string OfText(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text)).ToHexString();

    /// <summary>Of the exchange calendars of a data folder.</summary>
    public static string OfCalendars(string dataFolder) => OfText(string.Concat(CalendarFiles.Select(x => Line(dataFolder, x))));

    /// <summary>Of the data that a run read: its bars and factors, and the tables every run reads.</summary>
    /// <param name="dataFolder">Root of the data folder.</param>
    /// <param name="sources">What the run read, sorted by name.</param>
    public static string OfData(string dataFolder, IEnumerable<DataSource> sources)
        => OfText(string.Concat(ReferenceFiles.Select(x => Line(dataFolder, x)).Concat(sources.Select(x => $"{x.Fingerprint}  {x.Name}\n"))));

    /// <summary>Of a file.</summary>
    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return SHA256.HashData(stream).ToHexString();
    }

    private static string Line(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return $"{(File.Exists(path) ? OfFile(path) : "-")}  {file}\n";
    }
}
