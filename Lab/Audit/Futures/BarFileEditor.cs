using System.Globalization;
using System.IO.Compression;
using System.Text;
using QuantConnect;

namespace Quant.Lab.Audit.Futures;

/// <summary>Copies one zip file of bars with another future.</summary>
/// <param name="scrambler">Changes the rows of bars that were not over; null to leave them out.</param>
internal sealed class BarFileEditor(RowScrambler? scrambler)
{
    private const string RowDate = "yyyyMMdd HH:mm";

    /// <summary>Copies a file. A copy without any row is not made: Lean's folders have no empty files.</summary>
    /// <param name="source">A zip file.</param>
    /// <param name="target">Where to.</param>
    /// <param name="ticker">Ticker, in small letters.</param>
    /// <param name="day">Day of a file whose rows begin with milliseconds since midnight; null where rows begin with their date.</param>
    /// <param name="clock">Says which bars were over.</param>
    /// <param name="resolution">Length of the bars.</param>
    public void Copy(string source, string target, string ticker, DateTime? day, BarClock clock, Resolution resolution)
    {
        var entries = new List<(string Name, string Text)>();
        using (var zip = ZipFile.OpenRead(source))
        {
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
                if (Edit(reader, ticker, day, clock, resolution) is { Length: > 0 } text)
                {
                    entries.Add((entry.FullName, text));
                }
            }
        }
        if (entries.Count == 0)
        {
            return;
        }
        using var stream = File.Create(target);
        using var copy = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = copy.CreateEntry(name, CompressionLevel.Fastest).Open();
            writer.Write(Encoding.ASCII.GetBytes(text));
        }
    }

    private string Edit(TextReader reader, string ticker, DateTime? day, BarClock clock, Resolution resolution)
    {
        var text = new StringBuilder();
        while (reader.ReadLine() is { } row)
        {
            // rows without a time are left to whoever reads them
            if (Start(row, day) is not { } start || clock.IsOver(start, resolution))
            {
                text.Append(row).Append('\n');
            }
            else if (scrambler is not null)
            {
                text.Append(scrambler.Scramble(row, ticker, start.Ticks)).Append('\n');
            }
        }
        return text.ToString();
    }

    private static DateTime? Start(string row, DateTime? day)
    {
        var comma = row.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return null;
        }
        var time = row.AsSpan(0, comma);
        if (day is { } midnight)
        {
            return long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? midnight.AddMilliseconds(milliseconds) : null;
        }
        return DateTime.TryParseExact(time, RowDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) ? start : null;
    }
}
