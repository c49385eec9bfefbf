using Quant.Core.Statistics.Returns;
using Quant.Engine.Results;
using QuantConnect;

namespace Quant.Lab.Trials;

/// <summary>
/// Returns of an account by days of the algorithm's time zone, as the engine samples them at midnight. Weekends without a return, which Lean samples too, are left
/// out where a year has trading days only: they would count as days that went by without risk.
/// </summary>
/// <param name="Days">The days, ascending.</param>
/// <param name="Values">Return of each day, as a fraction.</param>
/// <param name="Conventions">How many of them make a year.</param>
public sealed record DailyReturns(IReadOnlyList<DateOnly> Days, double[] Values, ReturnConventions Conventions)
{
    private const string Chart = "Strategy Equity";
    private const string Series = "Return";
    private const decimal Percent = 100;
    private const int EveryDay = 365;

    /// <summary>The returns of a run that began.</summary>
    public static DailyReturns Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var setup = result.Configuration ?? throw new ArgumentException("The run did not begin.", nameof(result));
        var skipsWeekends = setup.TradingDaysPerYear < EveryDay;
        var days = new List<DateOnly>();
        var values = new List<double>();
        var chart = result.Charts.FirstOrDefault(x => x.Name == Chart);
        if (chart is not null && chart.Series.TryGetValue(Series, out var series))
        {
            // the first sample is the start
            foreach (var point in series.Values.OfType<ChartPoint>().Skip(1))
            {
                // sampled at the midnight that ends the day, in any time zone: half a day earlier it is that day
                var day = point.Time.AddHours(-12);
                var value = point.Y ?? 0;
                if (value != 0 || !skipsWeekends || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                {
                    days.Add(DateOnly.FromDateTime(day));
                    values.Add((double)(value / Percent));
                }
            }
        }
        return new DailyReturns(days, [.. values], new ReturnConventions { PeriodsPerYear = setup.TradingDaysPerYear });
    }
}
