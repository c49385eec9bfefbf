using System.Text;

namespace Quant.Conformance.Tests;

/// <summary>Shows where two texts part: the first differing line of both, with the lines before it.</summary>
internal static class FirstDifference
{
    private const int ContextLines = 6;
    private const int LongestLine = 400;

    /// <summary>Null if the texts are equal byte for byte.</summary>
    public static string? Find(string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return null;
        }
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }
        var text = new StringBuilder().AppendLine($"line {line + 1} of {left.Length} differs ({right.Length} lines here)");
        for (var i = Math.Max(0, line - ContextLines); i < line; i++)
        {
            text.AppendLine("    " + Cut(left[i], 0));
        }
        var lean = line < left.Length ? left[line] : "(end)";
        var ours = line < right.Length ? right[line] : "(end)";
        var column = 0;
        while (column < lean.Length && column < ours.Length && lean[column] == ours[column])
        {
            column++;
        }
        text.AppendLine("lean " + Cut(lean, column)).AppendLine("ours " + Cut(ours, column));
        for (var i = line + 1; i < Math.Min(line + 4, right.Length); i++)
        {
            text.AppendLine("then " + Cut(right[i], 0));
        }
        return text.ToString();
    }

    private static string Cut(string line, int column)
    {
        var from = Math.Max(0, column - LongestLine / 2);
        var to = Math.Min(line.Length, from + LongestLine);
        return $"{(from > 0 ? "…" : "")}{line[from..to]}{(to < line.Length ? "…" : "")}";
    }
}
