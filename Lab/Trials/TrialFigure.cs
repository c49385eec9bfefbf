using System.Text;
using Quant.Core.Text;

namespace Quant.Lab.Trials;

/// <summary>A figure that every trial has: a column of tables, something to ask for or to forbid.</summary>
/// <param name="Name">Its word on the command line.</param>
/// <param name="Description">What it is, for help.</param>
/// <param name="Value">The figure of a trial; null where it is undefined.</param>
public sealed record TrialFigure(string Name, string Description, Func<TrialResult, double?> Value)
{
    /// <summary>Whether the figure is a fraction, shown in percent.</summary>
    public bool IsFraction { get; init; }

    /// <summary>Whether less of it is better: as an <see cref="Objective"/> it is made small.</summary>
    public bool LessIsBetter { get; init; }

    /// <summary>Whether it is among those that everybody looks at first.</summary>
    public bool IsMain { get; init; }

    /// <summary>Whether only a single run has it: runs that were joined do not.</summary>
    public bool IsOfOneRun { get; init; }

    /// <summary>Another name for it, that of a run's <c>summary.json</c>; null without one.</summary>
    public string? Alias { get; init; }

    /// <summary>Its name as the heading of a column: with underscores.</summary>
    public string Column => Name.Replace('-', '_');

    /// <summary>All of them, in the order of columns.</summary>
    public static IReadOnlyList<TrialFigure> All => TrialFigures.All;

    /// <summary>Place of a figure among <see cref="All"/>.</summary>
    /// <param name="name">Its name.</param>
    public static int PlaceOf(string name) => Enumerable.Range(0, All.Count).First(x => All[x].Name == name);

    /// <summary>Finds a figure by its name or its alias, however they are spelled: <c>max-drawdown</c>, <c>max_drawdown</c>, <c>maxDrawdown</c>.</summary>
    /// <param name="word">The word.</param>
    /// <param name="fault">What to tell if there is none; empty if there is.</param>
    /// <returns>Null if there is none.</returns>
    public static TrialFigure? Find(string word, out string fault)
    {
        ArgumentNullException.ThrowIfNull(word);
        var name = Spelled(word);
        fault = "";
        if (TrialFigures.ByName.TryGetValue(name, out var figure))
        {
            return figure;
        }
        var hint = ClosestWord.To(name, [.. TrialFigures.ByName.Keys]) is { } closest ? $"did you mean {closest}?" : $"there are {string.Join(", ", All.Select(x => x.Name))}.";
        fault = $"there is no figure {word}; {hint}";
        return null;
    }

    // small letters, words joined by hyphens
    private static string Spelled(string word)
    {
        var text = new StringBuilder();
        foreach (var letter in word.Trim())
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
            text.Append(letter == '_' ? '-' : char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
