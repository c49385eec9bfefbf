using Quant.Lab.Data.Validation.Files;
using QuantConnect;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>Times are on the grid of the resolution, go forward, and come once.</summary>
internal sealed class TimeRule(Resolution resolution) : ISeriesRule
{
    private readonly long _grid = resolution switch
    {
        Resolution.Second => TimeSpan.TicksPerSecond,
        Resolution.Minute => TimeSpan.TicksPerMinute,
        Resolution.Hour => TimeSpan.TicksPerHour,
        _ => TimeSpan.TicksPerDay,
    };

    /// <inheritdoc/>
    public void Check(SeriesFile file, FindingSink sink)
    {
        DateTime? previous = null;
        foreach (var row in file.Rows)
        {
            if (row.Time.Ticks % _grid != 0)
            {
                sink.Add(RuleBook.Grid, file.Source, row.Number, $"{row.Time:yyyy-MM-dd HH:mm:ss.FFF} is not the beginning of {Unit}");
            }
            if (row.Time < previous)
            {
                sink.Add(RuleBook.Order, file.Source, row.Number, $"{row.Time:yyyy-MM-dd HH:mm} comes after {previous:yyyy-MM-dd HH:mm}");
            }
            else if (row.Time == previous)
            {
                sink.Add(RuleBook.Duplicate, file.Source, row.Number, $"{row.Time:yyyy-MM-dd HH:mm} is there already");
            }
            previous = row.Time;
        }
    }

    private string Unit => resolution switch
    {
        Resolution.Daily => "a day",
        Resolution.Hour => "an hour",
        _ => $"a {resolution.ToString().ToLowerInvariant()}",
    };
}
