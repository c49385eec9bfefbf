using Quant.Core.Statistics;
using Quant.Core.Statistics.Returns;
using Quant.Lab.Reports.Sources;
using Quant.Lab.Runs.Rows;

namespace Quant.Lab.Reports.Model;

/// <summary>The account of a run and its benchmark, by the times Lean sampled it at and by days.</summary>
internal sealed record AccountHistory
{
    private const int EveryDay = 365;

    /// <summary>Time of day of the algorithm.</summary>
    public required RunClock Clock { get; init; }

    /// <summary>The account at every sample.</summary>
    public required EquityCurve Curve { get; init; }

    /// <summary>The account at the start and at the end of each day. Weekends at which nothing changed are left out where a year has trading days only.</summary>
    public required EquityCurve Daily { get; init; }

    /// <summary>Returns of the days.</summary>
    public required double[] Returns { get; init; }

    /// <summary>The benchmark at the points of <see cref="Daily"/>; null if the run has none that moves.</summary>
    public double[]? Benchmark { get; private init; }

    /// <summary>Returns of the benchmark on the same days; null without one.</summary>
    public double[]? BenchmarkReturns { get; private init; }

    /// <summary>How many days make a year; no interest on cash.</summary>
    public required ReturnConventions Conventions { get; init; }

    /// <summary>The account of a run.</summary>
    public static AccountHistory Of(ReportRun run)
    {
        var (equity, days) = (run.Outcome.Equity.DistinctBy(x => x.Time).ToList(), run.Details.TradingDaysPerYear);
        var samples = run.Details.Series("Strategy Equity", "Return");
        var curve = new EquityCurve(equity.Select(x => x.Time.Ticks).ToArray(), equity.Select(x => (double)x.Close).ToArray());
        var daily = ByDays(equity, samples, days < EveryDay);
        var returns = daily.Returns();
        var benchmark = BenchmarkAt(daily.Times, run.Details.Series("Benchmark", "Benchmark"));
        return new AccountHistory
        {
            Clock = new RunClock(samples),
            Curve = curve,
            Daily = daily,
            Returns = returns,
            Benchmark = benchmark,
            // a ruined account has fewer returns than days
            BenchmarkReturns = benchmark is null ? null : new EquityCurve(daily.Times, benchmark).Returns()[..returns.Length],
            Conventions = new ReturnConventions { PeriodsPerYear = days },
        };
    }

    private static EquityCurve ByDays(List<EquityRow> equity, IReadOnlyList<ChartSample> samples, bool skipsWeekends)
    {
        var (times, values, next, value) = (new List<long>(), new List<double>(), 0, (double?)null);
        foreach (var sample in samples.DistinctBy(x => x.Time))
        {
            for (; next < equity.Count && equity[next].Time.Ticks <= sample.Time; next++)
            {
                value = (double)equity[next].Close;
            }
            var rests = times.Count > 0 && value == values[^1] && RunClock.DayOf(sample.Time).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (value is { } known && !(skipsWeekends && rests))
            {
                times.Add(sample.Time);
                values.Add(known);
            }
        }
        return new EquityCurve(times.ToArray(), values.ToArray());
    }

    private static double[]? BenchmarkAt(ReadOnlySpan<long> times, IReadOnlyList<ChartSample> samples)
    {
        var values = new double[times.Length];
        var (next, value) = (0, 0.0);
        for (var i = 0; i < times.Length; i++)
        {
            for (; next < samples.Count && samples[next].Time <= times[i]; next++)
            {
                value = samples[next].Value;
            }
            values[i] = value;
        }
        // Lean writes 0 where the benchmark has no price
        return values.Length > 0 && values.All(x => x > 0) && values.Any(x => x != values[0]) ? values : null;
    }
}
