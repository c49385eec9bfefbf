using System.Globalization;
using Quant.Lab.Data.Files;
using Quant.Lab.Data.Validation.Files;
using QuantConnect;

namespace Quant.Lab.Data.Validation;

/// <summary>Factor files and map files of equities.</summary>
internal static class CompanionRules
{
    /// <summary>Checks those of all equities that have bars, and those that are there besides.</summary>
    public static void Check(string folder, IReadOnlyList<BarFileName> bars, FindingSink sink)
    {
        var equities = bars.Where(x => x.Type == SecurityType.Equity).Select(x => new LeanFiles(x.Type, x.Market, x.Ticker)).Distinct().ToList();
        foreach (var equity in equities)
        {
            foreach (var path in new[] { equity.FactorFile, equity.MapFile }.Where(x => !File.Exists(Path.Combine(folder, x))))
            {
                sink.Add(RuleBook.NoFactors, path, null, "there is no such file");
            }
        }
        foreach (var path in In(folder, "factor_files"))
        {
            FactorTable.Read(folder, path, sink);
        }
        foreach (var path in In(folder, "map_files"))
        {
            CheckMap(folder, path, sink);
        }
    }

    private static IEnumerable<string> In(string folder, string kind)
    {
        var equities = Path.Combine(folder, "equity");
        return !Directory.Exists(equities)
            ? []
            : Directory.EnumerateDirectories(equities).Select(x => Path.Combine(x, kind)).Where(Directory.Exists).SelectMany(x => Directory.EnumerateFiles(x, "*.csv"))
                .Select(x => Path.GetRelativePath(folder, x).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    private static void CheckMap(string folder, string path, FindingSink sink)
    {
        var (number, previous) = (0, DateTime.MinValue);
        foreach (var line in File.ReadLines(Path.Combine(folder, path)))
        {
            number++;
            var fields = line.Split(',');
            if (fields.Length is < 2 or > 4 || fields[1].Length == 0
                || !DateTime.TryParseExact(fields[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                sink.Add(RuleBook.Map, path, number, $"\"{line}\" is not date,ticker,exchange");
                continue;
            }
            if (day < previous)
            {
                sink.Add(RuleBook.Map, path, number, $"{day:yyyy-MM-dd} comes after {previous:yyyy-MM-dd}");
            }
            previous = day;
        }
        if (number == 0)
        {
            sink.Add(RuleBook.Map, path, null, "there is no row in it");
        }
    }
}
