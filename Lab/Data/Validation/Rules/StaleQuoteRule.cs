using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Validation.Files;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>Quotes of minutes that stand still, or are repeated, while the market is open.</summary>
internal sealed class StaleQuoteRule(MarketCalendar calendar) : ISeriesRule
{
    private const int Run = 30;

    /// <inheritdoc/>
    public void Check(SeriesFile file, FindingSink sink)
    {
        var sessions = calendar.Sessions(file.Day!.Value);
        var run = 1;
        for (var i = 1; i <= file.Rows.Count; i++)
        {
            if (i < file.Rows.Count && IsSame(file.Rows[i - 1], file.Rows[i]) && sessions.Any(x => x.IsRegular && x.Contains(file.Rows[i].Minute)))
            {
                run++;
                continue;
            }
            if (run >= Run)
            {
                var first = file.Rows[i - run];
                sink.Add(RuleBook.Stale, file.Source, first.Number, $"bid {first.First.Close} and ask {first.Ask.Close} stand still in {run} rows from {first.Time:HH:mm}");
            }
            run = 1;
        }
    }

    // prices that do not move at all, or a bar that is written again and again
    private static bool IsSame(in BarRow a, in BarRow b)
        => b.Time - a.Time == TimeSpan.FromMinutes(1) && a.First == b.First && a.Ask == b.Ask
            && ((a.First.High == a.First.Low && a.Ask.High == a.Ask.Low) || (a.FirstSize == b.FirstSize && a.AskSize == b.AskSize));
}
