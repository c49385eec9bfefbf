using System.Globalization;
using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Validation.Files;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>Overnight moves of an equity against the splits of its factor file.</summary>
internal sealed class SplitRule(MarketCalendar calendar, FactorTable factors) : ISeriesRule
{
    private const double Tolerance = 0.06;
    private const double SplitTolerance = 0.3;

    // shares for one share; the other way round for a reverse split
    private static readonly double[] Ratios = [2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100];

    private DateTime _day;
    private double _close = double.NaN;

    /// <inheritdoc/>
    public void Check(SeriesFile file, FindingSink sink)
    {
        if (file.Day is not { } day)
        {
            foreach (var row in file.Rows)
            {
                Overnight(row.Time, row, file, sink);
                (_day, _close) = (row.Time, row.First.Close);
            }
            return;
        }
        var sessions = calendar.Sessions(day);
        var regular = file.Rows.Where(x => sessions.Any(s => s.IsRegular && s.Contains(x.Minute))).ToList();
        if (regular.Count > 0)
        {
            Overnight(day, regular[0], file, sink);
            (_day, _close) = (day, regular[^1].First.Close);
        }
    }

    private void Overnight(DateTime day, in BarRow row, SeriesFile file, FindingSink sink)
    {
        var move = row.First.Open / _close;
        // days that are not neighbours are apart by more than one night
        if (!(move > 0) || !double.IsFinite(move) || HasTradingDayBetween(_day, day))
        {
            return;
        }
        if (factors.SplitAfter(_day) is { } split)
        {
            if (Math.Abs(Math.Log(move / split)) > SplitTolerance)
            {
                sink.Add(RuleBook.Adjusted, file.Source, row.Number, string.Create(CultureInfo.InvariantCulture, $"the factor file multiplies prices by {split:0.####} after {_day:yyyy-MM-dd}, but the price went from {_close} to {row.First.Open}"));
            }
            return;
        }
        foreach (var ratio in Ratios)
        {
            if (Math.Min(Math.Abs(Math.Log(move * ratio)), Math.Abs(Math.Log(move / ratio))) < Tolerance)
            {
                sink.Add(RuleBook.Split, file.Source, row.Number, string.Create(CultureInfo.InvariantCulture, $"the price went from {_close} to {row.First.Open} overnight, like a split of {(move < 1 ? $"{ratio} for 1" : $"1 for {ratio}")}"));
                return;
            }
        }
    }

    private bool HasTradingDayBetween(DateTime first, DateTime last)
    {
        for (var day = first.AddDays(1); day < last; day = day.AddDays(1))
        {
            if (calendar.Sessions(day).Any(x => x.IsRegular))
            {
                return true;
            }
        }
        return false;
    }
}
