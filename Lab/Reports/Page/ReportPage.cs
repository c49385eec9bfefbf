namespace Quant.Lab.Reports.Page;

/// <summary>
/// A report as one HTML file that needs nothing else: light and dark, for screens, phones and paper. Same content, same bytes.
/// </summary>
/// <param name="Title">What it is about.</param>
/// <param name="Subtitle">One line more.</param>
/// <param name="Sections">What is on it, in order.</param>
public sealed record ReportPage(string Title, string Subtitle, IReadOnlyList<ReportSection> Sections)
{
    /// <summary>What every reader should see first, for example that the run broke off; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Writes the page to a file: under a temporary name first, so that a file of this name is whole.</summary>
    /// <param name="path">Where; replaced if it is there.</param>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public void Write(string path) => OutputPlace.WriteFile(path, () =>
    {
        var temporary = path + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(temporary, ToString());
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    });

    /// <summary>The page.</summary>
    public override string ToString() => string.Concat(
        Head(), "<style>\n", PageAssets.Style, "</style>\n</head>\n", Body(), "<script>", PageAssets.Library, "</script>\n<script>", PageAssets.Script, "</script>\n</body>\n</html>\n");

    private Html Head() => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="{PageAssets.Policy}">
        <title>{Title}</title>

        """);

    private Html Body() => Html.Of($"""
        <body>
        <header>
        <div><h1>{Title}</h1><p>{Subtitle}</p></div>
        <button id="theme" type="button" title="light or dark" aria-label="light or dark">◐</button>
        </header>
        <nav>{Sections.Select(x => Html.Of($"""<a href="#{x.Id}">{x.Title}</a>"""))}</nav>
        <main>
        {(Warning is null ? Html.Empty : Html.Of($"""<p class="warning">{Warning}</p>"""))}
        {Sections.Select(Section)}
        </main>
        <footer>Quant.Lean. Past results say nothing certain about the future. Times are UTC unless stated.</footer>

        """);

    private static Html Section(ReportSection x) => Html.Of($"""
        <section id="{x.Id}">
        <h2>{x.Title}</h2>
        {x.Parts}
        </section>

        """);
}
