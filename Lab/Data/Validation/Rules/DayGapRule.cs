using Quant.Core.Text;
using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Validation.Files;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>Files of minutes against the calendar: days without a file, minutes without a row, rows while the market is shut.</summary>
internal sealed class DayGapRule(MarketCalendar calendar) : ISeriesRule
{
    private const int LongestGap = 30;

    private DateTime? _previous;

    /// <inheritdoc/>
    public void Check(SeriesFile file, FindingSink sink)
    {
        var day = file.Day!.Value;
        var sessions = calendar.Sessions(day);
        MissingDays(day, file, sink);
        foreach (var session in sessions.Where(x => x.IsRegular))
        {
            MissingMinutes(session, file, sink);
        }
        var outside = file.Rows.Where(x => !sessions.Any(s => s.Contains(x.Minute))).ToList();
        if (outside.Count > 0)
        {
            sink.Add(RuleBook.Closed, file.Source, outside[0].Number, $"{Counted.Of(outside.Count, "row")} while the market is shut, the first at {outside[0].Time:yyyy-MM-dd HH:mm}");
        }
        _previous = day;
    }

    private void MissingDays(DateTime day, SeriesFile file, FindingSink sink)
    {
        if (_previous is not { } previous)
        {
            return;
        }
        var missing = new List<DateTime>();
        for (var between = previous.AddDays(1); between < day; between = between.AddDays(1))
        {
            if (calendar.Sessions(between).Any(x => x.IsRegular))
            {
                missing.Add(between);
            }
        }
        if (missing.Count > 0)
        {
            sink.Add(RuleBook.Gap, file.Source, null, missing.Count == 1
                ? $"the trading day before it, {missing[0]:yyyy-MM-dd}, has no file"
                : $"before it {missing.Count} trading days have no file, {missing[0]:yyyy-MM-dd} to {missing[^1]:yyyy-MM-dd}");
        }
    }

    private static void MissingMinutes(Session session, SeriesFile file, FindingSink sink)
    {
        var expected = session.From;
        foreach (var row in file.Rows.Where(x => session.Contains(x.Minute)))
        {
            Report(expected, row.Minute, row.Number, file, sink);
            expected = Math.Max(expected, row.Minute + 1);
        }
        Report(expected, session.To, null, file, sink);
    }

    private static void Report(int from, int to, int? row, SeriesFile file, FindingSink sink)
    {
        if (to - from >= LongestGap)
        {
            sink.Add(RuleBook.Gap, file.Source, row, $"no rows for {to - from} minutes, {file.Day:yyyy-MM-dd} {Text(from)} to {Text(to)}");
        }
    }

    private static string Text(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
