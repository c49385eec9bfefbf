using System.Collections.Concurrent;
using System.Globalization;
using Quant.Engine.Data.Sources;
using Quant.Engine.Data.Streams;
using QuantConnect.Data;

namespace Quant.Engine.Data.Columns;

/// <summary>All columns of a data folder, loaded when first asked for and shared by all runs. Thread-safe.</summary>
internal sealed class ColumnLibrary(string dataFolder, string cacheFolder)
{
    private readonly FolderIndex _folders = new(dataFolder);
    private readonly ColumnCache _cache = new(cacheFolder);
    private readonly ConcurrentDictionary<string, Lazy<BarColumns>> _columns = new(StringComparer.Ordinal);

    /// <summary>Columns of a source: of files per day those of a year, otherwise everything.</summary>
    public BarColumns Columns(BarSource source, RowFormat format, int year, IDataProblemSink observer)
    {
        var name = CacheName(source, year);
        var columns = _columns.TryGetValue(name, out var loaded) ? loaded.Value : Loaded(name, Files(source, year), format);
        if (columns.Files > 0)
        {
            observer.OnOpened(new DataSource(Path.ChangeExtension(name, null), columns.Fingerprint));
        }
        return columns;
    }

    /// <summary>Loads columns before they are asked for; nothing if there are no files.</summary>
    public void Load(BarSource source, RowFormat format, int year)
    {
        if (Files(source, year) is { Count: > 0 } files)
        {
            _ = Loaded(CacheName(source, year), files, format);
        }
    }

    /// <summary>First and last day with data of a subscription, in the data's time zone; null without any.</summary>
    public (DateTime First, DateTime Last)? Days(SubscriptionDataConfig config, string ticker)
    {
        var source = BarSource.Of(config.Symbol, ticker, config.Resolution, config.TickType);
        if (source.Layout == FileLayout.PerDay)
        {
            var days = _folders.Days(source.Folder, source.Stem);
            return days.Count == 0 ? null : (days[0], days[^1]);
        }
        var columns = _cache.Load(CacheName(source, 0), Files(source, 0), RowFormat.Of(config.SecurityType, config.Resolution, config.TickType));
        return columns.Rows == 0 ? null : (columns.DayOf(0), columns.DayOf(columns.Rows - 1));
    }

    /// <summary>Warns when there is nothing at all for a subscription.</summary>
    public void WarnIfEmpty(StreamPlan plan, string ticker, IDataProblemSink problems)
    {
        var config = plan.Config;
        var source = BarSource.Of(config.Symbol, ticker, config.Resolution, config.TickType);
        var path = source.Layout switch
        {
            FileLayout.PerDay => $"{source.Folder}/yyyyMMdd{source.Stem}.zip",
            FileLayout.PerYear => $"{source.Folder}/{source.Stem.Replace("{0}", "yyyy", StringComparison.Ordinal)}.zip",
            _ => $"{source.Folder}/{source.Stem}.zip",
        };
        var exists = source.Layout switch
        {
            FileLayout.PerDay => _folders.Days(source.Folder, source.Stem).Count > 0,
            _ => Files(source, 0).Count > 0,
        };
        if (!exists)
        {
            problems.Report(new DataProblem(
                DataProblemSeverity.Warning,
                _folders.Absolute(path),
                0,
                $"there is no {config.Resolution} {config.TickType} data of {ticker} in the data folder. Check ticker, market and resolution, or add the data"));
        }
    }

    private BarColumns Loaded(string name, List<SourceFile> files, RowFormat format)
        => _columns.GetOrAdd(name, key => new Lazy<BarColumns>(() => _cache.Load(key, files, format))).Value;

    private List<SourceFile> Files(BarSource source, int year)
    {
        if (source.Layout == FileLayout.PerDay)
        {
            var ofYear = new List<SourceFile>();
            var days = _folders.Days(source.Folder, source.Stem);
            for (var i = 0; i < days.Count; i++)
            {
                var day = days[i];
                if (day.Year == year)
                {
                    var date = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
                    ofYear.Add(new SourceFile(_folders.Absolute($"{source.Folder}/{date}{source.Stem}.zip"), day, source.EntryOn(day)));
                }
            }
            return ofYear;
        }
        if (source.Layout == FileLayout.Single)
        {
            var path = _folders.Absolute($"{source.Folder}/{source.Stem}.zip");
            return File.Exists(path) ? [new SourceFile(path, default, source.Entry)] : [];
        }
        var folder = _folders.Absolute(source.Folder);
        if (!Directory.Exists(folder))
        {
            return [];
        }
        var files = Directory.GetFiles(folder, source.Stem.Replace("{0}", "????", StringComparison.Ordinal) + ".zip");
        Array.Sort(files, StringComparer.Ordinal);
        return files.Select(path => new SourceFile(path, default, source.Entry)).ToList();
    }

    private static string CacheName(BarSource source, int year)
    {
        var contract = source.Entry is null ? "" : "_" + Path.GetFileNameWithoutExtension(source.Entry.Replace("{0}_", "", StringComparison.Ordinal));
        return source.Layout == FileLayout.PerDay
            ? $"{source.Folder}/{year.ToString(CultureInfo.InvariantCulture)}{source.Stem}{contract}.columns"
            : $"{source.Folder}/{source.Stem.Replace("{0}", "all", StringComparison.Ordinal)}{contract}.columns";
    }
}
