using System.Collections.Concurrent;
using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Validation.Files;
using QuantConnect.Securities;

namespace Quant.Lab.Data.Validation;

/// <summary>Looks through a data folder for everything in <see cref="RuleBook"/>. Changes nothing.</summary>
public static class DataValidator
{
    // of a data folder without market hours, which is then said of it
    private static readonly string[] PartsOfDataFolders = ["alternative", "cfd", "crypto", "cryptofuture", "equity", "forex", "future", "index", "indexoption", "option", "symbol-properties"];

    /// <summary>Validates a data folder, or a folder or file in one.</summary>
    /// <param name="path">The data folder, or what is in it: then reference files are used but only what lies under it is checked.</param>
    /// <param name="accepted">Rules that a person overrules, <see cref="RuleBook.Accepted"/>: their findings are warnings.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UserErrorException">There is nothing at the path, or it is in no data folder.</exception>
    public static ValidationReport Validate(string path, IReadOnlyList<Rule>? accepted = null, CancellationToken cancellation = default)
    {
        var (folder, part) = DataFolderOf(path);
        var general = new FindingSink();
        var hours = ReferenceRules.OpenHours(folder, general);
        var paths = Paths(folder, part).ToList();
        var bars = new List<BarFileName>();
        foreach (var file in paths.Where(BarFileName.IsPlaceOfBars))
        {
            if (BarFileName.Parse(file) is { } name)
            {
                bars.Add(name);
            }
            else if (!file.EndsWith("_openinterest_american.zip", StringComparison.Ordinal) && !file.EndsWith("_openinterest_european.zip", StringComparison.Ordinal))
            {
                general.Add(RuleBook.Name, file, null, "Lean does not look for a file of this name here");
            }
        }
        if (part is null)
        {
            ReferenceRules.Check(folder, hours, bars, general);
            CompanionRules.Check(folder, bars, general);
            MetadataRules.Check(folder, general);
        }
        var (rows, findings) = ValidateBars(folder, bars, hours, cancellation);
        return new ValidationReport(folder, paths.Count, rows,
            [.. general.All().Concat(findings).Select(x => accepted?.Contains(x.Rule) == true ? x with { Rule = x.Rule with { Severity = Severity.Warning } } : x).OrderBy(x => x.File, StringComparer.Ordinal).ThenBy(x => x.Row ?? 0).ThenBy(x => x.Rule.Id, StringComparer.Ordinal).ThenBy(x => x.Message, StringComparer.Ordinal)]);
    }

    private static (long Rows, IReadOnlyCollection<Finding> Findings) ValidateBars(string folder, List<BarFileName> bars, MarketHoursDatabase? hours, CancellationToken cancellation)
    {
        var findings = new ConcurrentBag<Finding>();
        long rows = 0;
        var series = bars.GroupBy(x => (x.Type, x.Market, x.Resolution, x.Ticks, x.Ticker)).Select(x => x.OrderBy(f => f.Day).ToList()).OrderByDescending(x => x.Count);
        // calendars remember what they were asked and are not thread-safe: each series has its own
        var calendars = series.Select(x => (Files: x, Calendar: hours is null ? null : CalendarOf(folder, x[0]))).ToList();
        InParallel.ForEach(
            calendars,
            x =>
            {
                var sink = new FindingSink();
                Interlocked.Add(ref rows, SeriesValidator.Validate(folder, x.Files, x.Calendar, sink, cancellation));
                foreach (var finding in sink.All())
                {
                    findings.Add(finding);
                }
            },
            cancellation);
        return (rows, findings);
    }

    private static MarketCalendar? CalendarOf(string folder, BarFileName name)
        => MarketCalendar.Find(MarketHoursDatabase.FromFile(Path.Combine(folder, Reference.ReferenceData.MarketHours)), name.Type, name.Market, name.Ticker);

    /// <summary>The data folder that a path is or lies in, and the path relative to it; null for the folder itself.</summary>
    private static (string Folder, string? Part) DataFolderOf(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!File.Exists(full) && !Directory.Exists(full))
        {
            throw new UserErrorException($"There is nothing to validate at {full}.");
        }
        for (var folder = File.Exists(full) ? Path.GetDirectoryName(full) : full; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "market-hours")))
            {
                return (folder, folder == full ? null : Path.GetRelativePath(folder, full).Replace('\\', '/'));
            }
        }
        return Directory.Exists(full) && Directory.EnumerateDirectories(full).Any(x => PartsOfDataFolders.Contains(Path.GetFileName(x)))
            ? (full, null)
            : throw new UserErrorException($"{full} is no data folder and in none: neither it nor a folder above it has market-hours/.");
    }

    private static IEnumerable<string> Paths(string folder, string? part)
    {
        var start = Path.Combine(folder, part ?? "");
        return (File.Exists(start) ? [start] : Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories))
            .Select(x => Path.GetRelativePath(folder, x).Replace('\\', '/'))
            // hidden files are no data: caches, the change that another process prepares
            .Where(x => !x.Split('/').Any(p => p.StartsWith('.')))
            .Order(StringComparer.Ordinal);
    }
}
