using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Validation.Files;
using Quant.Lab.Data.Validation.Rules;
using QuantConnect;

namespace Quant.Lab.Data.Validation;

/// <summary>Validates the files of one series: one ticker, resolution, and trades or quotes.</summary>
internal static class SeriesValidator
{
    private const double FactorPriceTolerance = 0.02;

    /// <summary>Validates a series.</summary>
    /// <param name="folder">Data folder.</param>
    /// <param name="files">Its files in order of days.</param>
    /// <param name="calendar">Its market's calendar, or null.</param>
    /// <param name="sink">Told what is wrong.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Number of rows read.</returns>
    public static long Validate(string folder, IReadOnlyList<BarFileName> files, MarketCalendar? calendar, FindingSink sink, CancellationToken cancellation)
    {
        var name = files[0];
        var isEquity = name.Type == SecurityType.Equity;
        // what is wrong with the factor file itself is said once, not by each series
        var factors = isEquity ? FactorTable.Read(folder, new LeanFiles(name.Type, name.Market, name.Ticker).FactorFile, new FindingSink()) : FactorTable.Empty;
        var rules = SeriesRules.For(name, calendar, factors);
        long count = 0;
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var series in ZipRows.Read(folder, file, sink))
            {
                count += series.Rows.Count;
                // contracts of options are series of their own
                foreach (var rule in name.IsOption ? SeriesRules.For(name, calendar, factors) : rules)
                {
                    rule.Check(series, sink);
                }
                if (isEquity && name.Resolution == Resolution.Daily)
                {
                    CompareFactorPrices(series, factors, new LeanFiles(name.Type, name.Market, name.Ticker).FactorFile, sink);
                }
            }
        }
        foreach (var rule in rules)
        {
            rule.End(sink);
        }
        return count;
    }

    private static void CompareFactorPrices(SeriesFile daily, FactorTable factors, string path, FindingSink sink)
    {
        var closes = new Dictionary<DateTime, double>();
        foreach (var row in daily.Rows)
        {
            closes[row.Time.Date] = row.First.Close / 10_000;
        }
        foreach (var row in factors.Rows.Skip(1).Where(x => x.Reference > 0))
        {
            if (closes.TryGetValue(row.Day, out var close) && Math.Abs((double)row.Reference - close) > FactorPriceTolerance * close)
            {
                sink.Add(RuleBook.FactorPrice, path, row.Number, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the price of {row.Day:yyyy-MM-dd} is {row.Reference}, its close was {close}"));
            }
        }
    }
}
