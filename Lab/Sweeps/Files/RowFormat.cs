using System.Globalization;
using System.Text;
using Quant.Lab.Sweeps.Search;
using Quant.Lab.Trials;

namespace Quant.Lab.Sweeps.Files;

/// <summary>
/// How <c>results.csv</c> is written: comma-separated, a line per set, LF, numbers with all their digits, nothing for what is undefined. The rank is empty until
/// the sweep is over.
/// </summary>
internal static class RowFormat
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The line of headings.</summary>
    public static string Heading(ParameterSpace space)
        => Line(["rank", "set", "state", .. space.Ranges.Select(x => x.Name), .. TrialFigure.All.Select(x => x.Column), "violated", "error"]);

    /// <summary>A row as a line, with its line feed.</summary>
    public static string Line(SweepRow row, int? rank) => Line(
    [
        rank?.ToString(Culture) ?? "", row.Set.ToString(Culture), Word(row.State), .. row.Values,
        .. row.Figures.Select(x => x?.ToString("R", Culture) ?? ""), row.Violated, row.Error,
    ]);

    /// <summary>A line as a row; null if it is not one.</summary>
    /// <param name="line">The line, with or without its line feed.</param>
    /// <param name="parameters">Number of varied parameters.</param>
    public static SweepRow? Parse(string line, int parameters)
    {
        var fields = Fields(line.TrimEnd('\n'));
        var figures = TrialFigure.All.Count;
        if (fields.Count != 3 + parameters + figures + 2
            || !int.TryParse(fields[1], NumberStyles.None, Culture, out var set)
            || !Enum.TryParse<SetState>(fields[2], ignoreCase: true, out var state) || Word(state) != fields[2])
        {
            return null;
        }
        var numbers = new double?[figures];
        for (var i = 0; i < figures; i++)
        {
            var text = fields[3 + parameters + i];
            if (text.Length == 0)
            {
                continue;
            }
            if (!double.TryParse(text, NumberStyles.Float, Culture, out var number))
            {
                return null;
            }
            numbers[i] = number;
        }
        return new SweepRow(set, state, fields[3..(3 + parameters)], numbers, fields[^2], fields[^1]);
    }

    private static string Word(SetState state) => state.ToString().ToLowerInvariant();

    private static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted)) + '\n';

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var x = line[i];
            if (x == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[++i]);
            }
            else if (x == '"')
            {
                quoted = !quoted;
            }
            else if (x == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(x);
            }
        }
        fields.Add(field.ToString());
        return fields;
    }
}
