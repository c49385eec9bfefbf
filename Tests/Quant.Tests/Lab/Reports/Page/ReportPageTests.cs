using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Page.Charts;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Reports.Page;

public sealed partial class ReportPageTests
{
    private const string Hostile = "</script><script>alert(1)</script><img src=x onerror=\"alert('2')\"> & \u2028";

    [GeneratedRegex("""<script type="application/json">(?<data>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Data();

    private static ReportPage Page(string text = "words") => new(text, text, [
        new ReportSection("first", text, Html.Of($"<p title=\"{text}\">{text}</p>"), DataTable.Of([text, ">number"], [[new Cell(text, Tone.Loss, text), Cell.Signed(-1.5, Figures.Ratio)]], text)),
        new ReportSection("charts", "Charts",
            new LineChart(LineSeries.At(text, Role.Main, [DateTime.UnixEpoch.Ticks, DateTime.UnixEpoch.AddSeconds(1).Ticks], [1.5, null])) { Title = text, Note = text, Unit = Unit.Money }.ToHtml(),
            ChartMarkup.Row(
                new HeatMap("fast", "slow", text, ["5", "10"], ["20", text], [[1, null], [-2, 0.5]]) { Title = text, Signed = true },
                new ParallelChart([new ParallelAxis("fast"), new ParallelAxis(text, Labels: [text, "b"])], [[1, 0], [2, 1]], 0) { Title = text },
                new ScatterChart(text, "y", new ScatterSeries(text, Role.Gain, [new ScatterPoint(0, 1, text, 7)])) { Title = text },
                new BarChart([text], new BarSeries(text, Role.Main, [1.0 / 3])) { Title = text }))]) { Warning = text };

    /// <summary>The page without the scripts and the style sheet that are part of every page.</summary>
    private static string Own(ReportPage page)
        => page.ToString().Replace(PageAssets.Library, "").Replace(PageAssets.Script, "").Replace(PageAssets.Style, "");

    [Test]
    public void Page_escapes_whatever_a_run_brings_along()
    {
        var page = Own(Page(Hostile));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("<script>alert").And.Not.Contain("<img").And.Not.Contain("onerror=\"").And.Not.Contain("</script><script>a"));
            Assert.That(page, Does.Contain("&lt;/script&gt;&lt;script&gt;alert(1)"));
            // as many ends as beginnings: no text ends an element
            Assert.That(Regex.Count(page, "<script"), Is.EqualTo(Regex.Count(page, "</script>")));
        });
        var data = Data().Matches(page).Select(x => x.Groups["data"].Value).ToList();
        Assert.That(data, Has.Count.EqualTo(5));
        foreach (var text in data)
        {
            Assert.That(text, Does.Not.Contain('<').And.Not.Contain('\u2028'));
            using var json = JsonDocument.Parse(text);
            Assert.That(json.RootElement.ToString(), Is.Not.Empty);
        }
        using var lines = JsonDocument.Parse(data[0]);
        Assert.That(lines.RootElement.GetProperty("series")[0].GetProperty("name").GetString(), Is.EqualTo(Hostile), "the data are what they were");
    }

    [Test]
    public void Page_needs_nothing_from_outside()
    {
        var page = Page().ToString();
        Assert.That(Regex.IsMatch(Own(Page()), "https?:|//|\\bimport\\b|<link|<iframe|url\\("), Is.False);
        Assert.That(Regex.IsMatch(PageAssets.Style, "url\\(|@import|https?:"), Is.False);
        Assert.That(Regex.IsMatch(PageAssets.Script, "https?:|fetch\\(|XMLHttpRequest|WebSocket|import\\(|sendBeacon|eval\\(|innerHTML"), Is.False);
        Assert.That(page, Does.Contain("default-src &#39;none&#39;"), "and the browser would not let it");
    }

    [Test]
    public void Page_lets_only_its_own_scripts_run()
    {
        var page = Page().ToString();
        foreach (var script in new[] { PageAssets.Library, PageAssets.Script })
        {
            Assert.That(page, Does.Contain($"<script>{script}</script>"));
            Assert.That(PageAssets.Policy, Does.Contain($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));
        }
    }

    [Test]
    public void Page_of_the_same_content_has_the_same_bytes() => Assert.That(Page().ToString(), Is.EqualTo(Page().ToString()));

    [Test]
    public void Chart_library_is_the_published_file()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot(), "Lab", "Reports", "Vendor", "echarts", "README.md"));
        Assert.That(readme, Does.Contain($"`{Convert.ToHexStringLower(SHA256.HashData(PageAssets.Bytes(PageAssets.ChartLibrary)))}`"));
    }

    [Test]
    public void Write_replaces_a_page_and_leaves_no_other_file()
    {
        using var folder = new TestFolder();
        Page("old").Write(folder["report.html"]);
        Page("new").Write(folder["report.html"]);
        Assert.That(File.ReadAllText(folder["report.html"]), Is.EqualTo(Page("new").ToString()));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void Chart_without_a_number_where_one_should_be_is_an_error()
        => Assert.That(() => new BarChart(["a"], new BarSeries("b", Role.Main, [double.NaN])) { Title = "t" }.ToHtml(), Throws.ArgumentException.With.Message.Contain("undefined is null"));

    private static string RepositoryRoot() => Quant.Lab.Workspaces.Workspace.Find(AppContext.BaseDirectory).Root;
}
