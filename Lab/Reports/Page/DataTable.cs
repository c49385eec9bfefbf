namespace Quant.Lab.Reports.Page;

/// <summary>A table of a report; wide ones scroll by themselves on a phone.</summary>
public static class DataTable
{
    /// <summary>The table.</summary>
    /// <param name="headings">Headings of the columns; <c>&gt;</c> before one aligns its column to the right.</param>
    /// <param name="rows">Cells of each row, as many as there are columns.</param>
    /// <param name="caption">What it shows; null where the text around it says so.</param>
    public static Html Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<Cell>> rows, string? caption = null) => Html.Of($"""
        <div class="scroll"><table>{(caption is null ? Html.Empty : Html.Of($"<caption>{caption}</caption>"))}
        <thead><tr>{headings.Select(Heading)}</tr></thead>
        <tbody>
        {rows.Select(row => Html.Of($"<tr>{row.Select((x, i) => Body(x, headings[i]))}</tr>\n"))}</tbody></table></div>

        """);

    private static Html Heading(string text) => IsNumber(text) ? Html.Of($"""<th class="n">{text[1..]}</th>""") : Html.Of($"<th>{text}</th>");

    private static Html Body(Cell cell, string heading)
    {
        var classes = string.Join(' ', new[] { IsNumber(heading) ? "n" : "", cell.Tone.ToString().ToLowerInvariant() }.Where(x => x is not ("" or "plain")));
        var title = cell.Hint is null ? Html.Empty : Html.Of($" title=\"{cell.Hint}\"");
        var text = Html.Join(cell.Text.Split('\n').Select((line, i) => i == 0 ? Html.Of($"{line}") : Html.Of($"<br>{line}")));
        return classes.Length == 0 ? Html.Of($"<td{title}>{text}</td>") : Html.Of($"<td class=\"{classes}\"{title}>{text}</td>");
    }

    private static bool IsNumber(string heading) => heading.StartsWith('>');
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What is in it; may have several lines.</param>
/// <param name="Tone">How it is coloured.</param>
/// <param name="Hint">What is shown of it on request; null for nothing.</param>
public sealed record Cell(string Text, Tone Tone = Tone.Plain, string? Hint = null)
{
    /// <summary>A cell that is only text.</summary>
    public static implicit operator Cell(string text) => new(text);

    /// <summary>A number coloured by its sign.</summary>
    public static Cell Signed(double? value, Func<double?, string> format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new Cell(format(value), value switch { > 0 => Tone.Gain, < 0 => Tone.Loss, _ => Tone.Plain });
    }

    /// <summary>The cell.</summary>
    public static Cell FromString(string text) => text;
}

/// <summary>Colour of a cell.</summary>
public enum Tone
{
    /// <summary>That of the text.</summary>
    Plain,

    /// <summary>Good.</summary>
    Gain,

    /// <summary>Bad.</summary>
    Loss,
}
