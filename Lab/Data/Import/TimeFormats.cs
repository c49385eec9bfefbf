using System.Globalization;

namespace Quant.Lab.Data.Import;

/// <summary>
/// Finds out how the times of a file are written: the formats that fit every row. Where two fit that mean different things (3/4/2024), the user is
/// asked, not guessed at.
/// </summary>
internal static class TimeFormats
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy.MM.dd", "MM/dd/yyyy", "dd/MM/yyyy", "M/d/yyyy", "d/M/yyyy", "dd.MM.yyyy", "d.M.yyyy", "dd-MMM-yyyy", "MMM d, yyyy"];

    private static readonly string[] ClockFormats = ["", " HH:mm", " HH:mm:ss", " HH:mm:ss.FFFFFFF", "'T'HH:mm", "'T'HH:mm:ss", "'T'HH:mm:ss.FFFFFFF", " H:mm", " HHmmss", " HHmm", " h:mm tt", " h:mm:ss tt"];

    private static readonly string[] OffsetSuffixes = ["", "'Z'", "zzz", " zzz"];

    /// <summary>Reads a time of the file, with its offset from UTC if it has one.</summary>
    public delegate (DateTime Time, bool IsUtc)? Reader(string text);

    /// <summary>A reader for all times.</summary>
    /// <param name="times">The times, as they stand.</param>
    /// <param name="format">The user's format, or null.</param>
    /// <param name="where">The file, for messages.</param>
    /// <returns>A reader; it gives null for a text that is no time, which is then a fault of that row.</returns>
    /// <exception cref="UserErrorException">No format fits the first row, or several that disagree; the user's format fits none.</exception>
    public static Reader Find(IReadOnlyList<string> times, string? format, string where)
    {
        if (format is not null)
        {
            return times.Any(x => Parse(x, format) is not null)
                ? x => Parse(x, format)
                : throw new UserErrorException($"{where}: no time is written as --time-format says, {format}; the first is \"{times[0]}\".");
        }
        if (Unix(times[0]) is not null && times.All(x => Unix(x) is not null))
        {
            return Unix;
        }
        var candidates = Candidates().Where(x => Parse(times[0], x) is not null).ToList();
        if (candidates.Count == 0)
        {
            throw new UserErrorException($"{where}: the time \"{times[0]}\" is written in a way that is not known; say how with --time-format, for example \"dd.MM.yyyy HH:mm\".");
        }
        var fitting = candidates.Where(format => times.All(x => Parse(x, format) is not null)).ToList();
        // a row with a broken time is a fault of the row, not of the formats that fit the others
        fitting = fitting.Count > 0 ? fitting : [candidates.MaxBy(format => times.Count(x => Parse(x, format) is not null))!];
        foreach (var other in fitting.Skip(1))
        {
            if (times.FirstOrDefault(x => Parse(x, other) != Parse(x, fitting[0])) is { } text)
            {
                throw new UserErrorException($"{where}: the time \"{text}\" can be {fitting[0]} or {other}; say which with --time-format.");
            }
        }
        return x => Parse(x, fitting[0]);
    }

    private static IEnumerable<string> Candidates()
        => from clock in ClockFormats
           from day in DayFormats
           from suffix in clock.Length > 0 ? OffsetSuffixes : [""]
           select day + clock + suffix;

    private static (DateTime Time, bool IsUtc)? Parse(string text, string format)
    {
        if (!DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time))
        {
            return null;
        }
        var isUtc = format.EndsWith('z') || format.EndsWith("'Z'", StringComparison.Ordinal);
        return (isUtc ? time.UtcDateTime : time.DateTime, isUtc);
    }

    /// <summary>Seconds, milliseconds or microseconds since 1970.</summary>
    private static (DateTime Time, bool IsUtc)? Unix(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }
        // years 2001 to 2286: ten digits of seconds; yyyyMMdd has eight
        var perSecond = number switch
        {
            >= 1e9m and < 1e10m => 1m,
            >= 1e12m and < 1e13m => 1000m,
            >= 1e15m and < 1e16m => 1_000_000m,
            _ => 0m,
        };
        return perSecond == 0 ? null : (DateTime.UnixEpoch.AddTicks((long)(number / perSecond * TimeSpan.TicksPerSecond)), true);
    }
}
