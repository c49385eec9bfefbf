using System.Globalization;

namespace Quant.Lab.Lessons;

/// <summary>
/// The file in which the runtime wrote which way branches and calls went (docs/decisions/0017-the-first-run-teaches-the-next.md). For each call it lists 32 samples of the
/// type or method that was met, by its full name, and looks each of them up again when it compiles the caller in a later process. A few samples say the same.
/// </summary>
public static class LearnedWays
{
    /// <summary>Samples of a call that are left: enough for the shares that the compiler tells apart, which are a third and more.</summary>
    internal const int Samples = 8;

    private const string Header = "*** START PGO Data";
    private const string Schema = "Schema InstrumentationKind ";
    private const string Count = " Count ";
    private const string Nothing = "NULL";

    // the runtime reads the number of methods in the first line and nothing after it
    private const string Mark = " (shortened)";

    /// <summary>Shortens a file, once; leaves alone what is shortened already, is not there or is something else.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be read or replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read or replaced.</exception>
    public static void Shorten(string path)
    {
        if (!File.Exists(path) || !IsLong(path) || Shortened(File.ReadAllLines(path)) is not { } lines)
        {
            return;
        }
        // another run may read it meanwhile
        var temporary = $"{path}.{Environment.ProcessId}";
        try
        {
            // line ends as the runtime writes and expects them
            File.WriteAllText(temporary, string.Join('\n', lines) + "\n");
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The same with fewer samples; null if a list is not as long as it says.</summary>
    internal static List<string>? Shortened(IReadOnlyList<string> lines)
    {
        var result = new List<string>(lines.Count) { lines[0] + Mark };
        for (var i = 1; i < lines.Count; i++)
        {
            if (!IsList(lines[i], out var place, out var count) || count <= Samples)
            {
                result.Add(lines[i]);
                continue;
            }
            if (i + count >= lines.Count)
            {
                return null;
            }
            var samples = Fewer(lines.Skip(i + 1).Take(count));
            result.Add(string.Concat(lines[i].AsSpan(0, place), samples.Count.ToString(CultureInfo.InvariantCulture), lines[i].AsSpan(lines[i].IndexOf(' ', place))));
            result.AddRange(samples);
            i += count;
        }
        return result;
    }

    private static bool IsLong(string path)
    {
        using var reader = new StreamReader(path);
        return reader.ReadLine() is { } first && first.StartsWith(Header, StringComparison.Ordinal) && !first.EndsWith(Mark, StringComparison.Ordinal);
    }

    /// <summary>Whether a line begins a list of samples; where it says how many follow, one a line.</summary>
    private static bool IsList(string line, out int place, out int count)
    {
        place = line.StartsWith(Schema, StringComparison.Ordinal) ? line.IndexOf(Count, StringComparison.Ordinal) + Count.Length : 0;
        count = 0;
        return place >= Count.Length && line.IndexOf(' ', place) is > 0 and var end && int.TryParse(line.AsSpan(place, end - place), NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    /// <summary>One sample if all are the same; else the most frequent ones, each as often as its share is. Places that were never filled do not count.</summary>
    private static List<string> Fewer(IEnumerable<string> samples)
    {
        var all = samples.ToList();
        var kinds = all.Where(x => !x.EndsWith(Nothing, StringComparison.Ordinal)).CountBy(x => x).OrderByDescending(x => x.Value).Take(Samples).ToList();
        if (kinds.Count <= 1)
        {
            return [kinds.Count == 0 ? all[0] : kinds[0].Key];
        }
        var filled = kinds.Sum(x => x.Value);
        return [.. kinds.SelectMany(x => Enumerable.Repeat(x.Key, Math.Max(1, (x.Value * Samples + filled / 2) / filled)))];
    }
}
