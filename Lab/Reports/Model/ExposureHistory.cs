using Quant.Core.Statistics.Returns;

namespace Quant.Lab.Reports.Model;

/// <summary>
/// How much of the account was at work, from the closed trades: each holds its value at the entry, over the account's value at that time. The daily samples of Lean
/// would miss what is closed before midnight.
/// </summary>
/// <param name="Times">UTC ticks at which something was opened or closed, from the start of the account to its end.</param>
/// <param name="Longs">Value held long over the value of the account, from each time on.</param>
/// <param name="Shorts">Value held short over the value of the account, 0 or less.</param>
internal sealed record ExposureHistory(long[] Times, double[] Longs, double[] Shorts)
{
    /// <summary>Averages over the run; null without time.</summary>
    public Exposure? Summary => Exposure.Of(Times, Longs, Shorts);

    /// <summary>The exposure of a run.</summary>
    public static ExposureHistory Of(RunAnalysis run)
    {
        var curve = run.History.Curve;
        if (curve.Count < 2)
        {
            return new ExposureHistory([], [], []);
        }
        var (start, end) = (curve.Times[0], curve.Times[^1]);
        var changes = run.Trades
            .SelectMany(x => new[] { (Time: x.Trade.EntryTime, x.Sign, Value: x.EntryValue), (Time: x.Trade.ExitTime, x.Sign, Value: -x.EntryValue) })
            .Append((Time: start, Sign: 1, Value: 0.0)).Append((Time: end, Sign: 1, Value: 0.0)).Where(x => x.Time <= end).GroupBy(x => Math.Max(x.Time, start)).OrderBy(x => x.Key);
        var (times, longs, shorts) = (new List<long>(), new List<double>(), new List<double>());
        var (held, sold, open) = (0.0, 0.0, 0);
        foreach (var moment in changes)
        {
            held += moment.Where(x => x.Sign > 0).Sum(x => x.Value);
            sold += moment.Where(x => x.Sign < 0).Sum(x => x.Value);
            open += moment.Sum(x => Math.Sign(x.Value));
            if (open == 0)
            {
                // what adding and taking away of the same values leaves is no position
                (held, sold) = (0, 0);
            }
            var value = ValueAt(run.History.Curve.Times, run.History.Curve.Values, moment.Key);
            times.Add(moment.Key);
            longs.Add(value > 0 ? Math.Max(held / value, 0) : 0);
            shorts.Add(value > 0 ? Math.Min(-sold / value, 0) : 0);
        }
        return new ExposureHistory([.. times], [.. longs], [.. shorts]);
    }

    /// <summary>Largest long and short exposure of each day on which something was held or changed.</summary>
    /// <param name="dayOf">The day of a UTC time.</param>
    public IEnumerable<(DateOnly Day, double Long, double Short)> DailyPeaks(Func<long, DateOnly> dayOf)
    {
        var (day, high, low) = (default(DateOnly?), 0.0, 0.0);
        for (var i = 0; i < Times.Length; i++)
        {
            var today = dayOf(Times[i]);
            if (day is { } last && last != today)
            {
                yield return (last, high, low);
                // what was held over midnight is the beginning of the next days
                for (last = last.AddDays(1), (high, low) = (Longs[i - 1], Shorts[i - 1]); last < today; last = last.AddDays(1))
                {
                    yield return (last, high, low);
                }
            }
            (day, high, low) = (today, Math.Max(high, Longs[i]), Math.Min(low, Shorts[i]));
        }
        if (day is { } end)
        {
            yield return (end, high, low);
        }
    }

    private static double ValueAt(ReadOnlySpan<long> times, ReadOnlySpan<double> values, long time)
    {
        var at = times.BinarySearch(time);
        return values[at >= 0 ? at : Math.Max(~at - 1, 0)];
    }
}
