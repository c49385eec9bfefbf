using System.Globalization;

namespace Quant.Core.Events;

/// <summary>
/// The text of <c>events.csv</c>: one row per event, in the order of the stream. Times are UTC in ISO 8601, numbers in the shortest form that reads back as
/// the same number; no field needs quotes but <c>detail</c>.
/// </summary>
public static class EventCsv
{
    private const int Columns = 12;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>The first line.</summary>
    public const string Header = "time,symbol,event,id,side,frame,kind,low,high,value,from,detail";

    /// <summary>The line of a row.</summary>
    public static string Write(EventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Join(
            ',', Text(row.Time), row.Symbol, row.Event, row.Id is { } id ? id.ToString("x16", CultureInfo.InvariantCulture) : "", row.Side, row.Frame, row.Kind,
            Text(row.Low), Text(row.High), Text(row.Value), row.From is { } from ? Text(from) : "", Quoted(row.Detail));
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">A line of the file, not the first.</param>
    /// <param name="number">Its number, for the message.</param>
    /// <exception cref="FormatException">It is not a row; the message says where and why.</exception>
    public static EventRow Read(string line, int number)
    {
        ArgumentNullException.ThrowIfNull(line);
        var fields = line.Split(',', Columns);
        if (fields.Length != Columns)
        {
            throw new FormatException($"Line {number} of the events has {fields.Length} fields; there are {Columns}: {Header}.");
        }
        try
        {
            return new EventRow(
                Time(fields[0]), fields[1], fields[2],
                fields[3].Length == 0 ? null : ulong.Parse(fields[3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                OrNull(fields[4]), OrNull(fields[5]), OrNull(fields[6]), Number(fields[7]), Number(fields[8]), Number(fields[9]),
                fields[10].Length == 0 ? null : Time(fields[10]), OrNull(Unquoted(fields[11])));
        }
        catch (FormatException error)
        {
            throw new FormatException($"Line {number} of the events cannot be read: {error.Message}", error);
        }
    }

    internal static string Text(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string? text) => text is null ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Unquoted(string text)
        => text is ['"', .., '"'] && text.Length > 1 ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;

    internal static long Time(string text)
        => DateTime.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal).Ticks;

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
