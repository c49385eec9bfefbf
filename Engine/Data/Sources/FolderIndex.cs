using System.Collections.Concurrent;
using System.Globalization;

namespace Quant.Engine.Data.Sources;

/// <summary>File names of the data folder, listed once per folder. Thread-safe.</summary>
internal sealed class FolderIndex(string dataFolder)
{
    private readonly ConcurrentDictionary<string, Dictionary<string, List<DateTime>>> _days = new(StringComparer.Ordinal);

    /// <summary>Absolute path of something in the data folder.</summary>
    public string Absolute(string relative) => Path.Combine(dataFolder, relative);

    /// <summary>Days of a folder for which there is a file, by what follows the date in its name, ascending.</summary>
    /// <param name="folder">Folder relative to the data folder.</param>
    /// <param name="stem">What follows the date, without ".zip".</param>
    public IReadOnlyList<DateTime> Days(string folder, string stem) => _days.GetOrAdd(folder, List).TryGetValue(stem, out var days) ? days : [];

    private Dictionary<string, List<DateTime>> List(string folder)
    {
        var path = Absolute(folder);
        var found = new Dictionary<string, List<DateTime>>(StringComparer.Ordinal);
        if (Directory.Exists(path))
        {
            var files = Directory.GetFiles(path, "*.zip");
            // names begin with the date: in their order the days are in order, too
            Array.Sort(files, StringComparer.Ordinal);
            foreach (var file in files)
            {
                var name = Path.GetFileNameWithoutExtension(file);
                if (name.Length > 8 && DateTime.TryParseExact(name.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    var stem = name[8..];
                    if (!found.TryGetValue(stem, out var days))
                    {
                        found[stem] = days = [];
                    }
                    days.Add(day);
                }
            }
        }
        return found;
    }
}
