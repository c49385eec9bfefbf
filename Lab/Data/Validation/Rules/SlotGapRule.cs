using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Validation.Files;
using QuantConnect;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>Files of hours or days against the calendar: times without a row, rows while the market is shut.</summary>
internal sealed class SlotGapRule(MarketCalendar calendar, Resolution resolution) : ISeriesRule
{
    private const int LongestGapOfHours = 3;
    private const int MinutesPerHour = 60;

    private bool IsDaily => resolution == Resolution.Daily;

    /// <inheritdoc/>
    public void Check(SeriesFile file, FindingSink sink)
    {
        if (file.Rows.Count == 0)
        {
            return;
        }
        var rows = file.Rows.GroupBy(x => x.Time).ToDictionary(x => x.Key, x => x.First().Number);
        var (first, last) = (rows.Keys.Min(), rows.Keys.Max());
        var missing = new List<DateTime>();
        var open = new HashSet<DateTime>();
        for (var day = first.Date; day <= last; day = day.AddDays(1))
        {
            var sessions = calendar.Sessions(day);
            open.UnionWith(Slots(day, sessions));
            foreach (var slot in Slots(day, sessions.Where(x => x.IsRegular)).Where(x => x >= first && x <= last))
            {
                if (rows.TryGetValue(slot, out var row))
                {
                    Report(missing, row, file, sink);
                    missing.Clear();
                }
                else
                {
                    missing.Add(slot);
                }
            }
        }
        // a time that is off the grid is told as that, and lies in no slot anyhow
        foreach (var row in file.Rows.Where(x => IsOnGrid(x.Time) && !open.Contains(x.Time)))
        {
            sink.Add(RuleBook.Closed, file.Source, row.Number, $"the market is shut {At(row.Time)}");
        }
    }

    private IEnumerable<DateTime> Slots(DateTime day, IEnumerable<Session> sessions)
        => IsDaily
            ? sessions.Select(_ => day).Distinct()
            : sessions.SelectMany(x => Enumerable.Range(x.From / MinutesPerHour, ((x.To - 1) / MinutesPerHour) - (x.From / MinutesPerHour) + 1)).Distinct().Select(x => day.AddHours(x));

    private bool IsOnGrid(DateTime time) => time.Ticks % (IsDaily ? TimeSpan.TicksPerDay : TimeSpan.TicksPerHour) == 0;

    private string At(DateTime time) => IsDaily ? $"on {time:yyyy-MM-dd}" : $"at {time:yyyy-MM-dd HH:mm}";

    private void Report(List<DateTime> missing, int row, SeriesFile file, FindingSink sink)
    {
        if (missing.Count >= (IsDaily ? 1 : LongestGapOfHours))
        {
            sink.Add(RuleBook.Gap, file.Source, row, !IsDaily
                ? $"no rows for {missing.Count} hours of open market, {missing[0]:yyyy-MM-dd HH:mm} to {missing[^1]:yyyy-MM-dd HH:mm}"
                : missing.Count == 1 ? $"no row for the trading day {missing[0]:yyyy-MM-dd}"
                : $"no rows for {missing.Count} trading days, {missing[0]:yyyy-MM-dd} to {missing[^1]:yyyy-MM-dd}");
        }
    }
}
