using System.Text.RegularExpressions;
using Quant.Lab;
using Quant.Lab.Reports;
using Quant.Lab.Reports.Page;
using Quant.Lab.Reports.Sources;
using Quant.Lab.Workspaces;

namespace Quant.Tests.Lab.Reports;

public sealed class TearSheetTests
{
    private static string Page(ReportRun run, ReportRun? other = null)
        => TearSheet.Of(run, other, TimeProvider.System, default).ToString().Replace(PageAssets.Library, "").Replace(PageAssets.Script, "").Replace(PageAssets.Style, "");

    // texts of the cells of the row that begins with a name
    private static string[] Row(string page, string name)
    {
        var row = Regex.Match(page, $"<tr><td[^>]*>{Regex.Escape(name)}</td>(.*?)</tr>", RegexOptions.Singleline);
        Assert.That(row.Success, $"there is a row {name}");
        return [.. Regex.Matches(row.Groups[1].Value, "<td[^>]*>(.*?)</td>").Select(x => x.Groups[1].Value.Replace('\u00A0', ' '))];
    }

    [Test]
    public void Page_of_a_result_of_Lean_has_the_numbers_calculated_by_hand()
    {
        using var files = new LeanFixture();
        var page = Page(files.Read());
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("<h1>Tiny</h1>"));
            Assert.That(Row(page, "2024"), Is.EqualTo(new[] { "10.25 %" }.Concat(Enumerable.Repeat("", 11)).Append("10.25 %")), "all of January is all of the year");
            Assert.That(Row(page, "Total return")[0], Is.EqualTo("10.25 %"));
            Assert.That(Row(page, "Total return")[^1], Is.EqualTo("10.25%"), "Lean's own, as it wrote it");
            Assert.That(Row(page, "Win rate")[0], Is.EqualTo("50.00 %"));
            Assert.That(Row(page, "Profit factor")[0], Is.EqualTo("0.78"), "9 over 11.5");
            Assert.That(Row(page, "Best and worst R")[0], Is.EqualTo("0.30 and -1.15"));
            Assert.That(Row(page, "long"), Is.EqualTo(new[] { "1", "100.00 %", "9.00", "9.00", "—", "0.30", "1.00" }));
            Assert.That(Row(page, "Tuesday")[0], Is.EqualTo("2"), "02:00 UTC on Wednesday is Tuesday in New York");
            Assert.That(Row(page, "10:00")[0], Is.EqualTo("1"));
            Assert.That(Row(page, "21:00")[0], Is.EqualTo("1"));
            Assert.That(Row(page, "0x fees")[0], Is.EqualTo("-1.00"));
            Assert.That(Row(page, "3x fees")[0], Is.EqualTo("-5.50"));
            Assert.That(Row(page, "0x slippage")[0], Is.EqualTo("0.00"), "2.50 of slippage made the loss");
            Assert.That(Row(page, "2x both")[0], Is.EqualTo("-6.50"));
            Assert.That(Row(page, "Turnover of a day (bought and sold over the account, mean)")[0], Is.EqualTo("100.00 %"));
            Assert.That(page, Does.Contain("By setup: not known for any trade.").And.Contain("There are no prices of these trades, or not those of the run"));
        });
    }

    [Test]
    public void Page_of_the_same_run_has_the_same_bytes()
    {
        using var files = new LeanFixture();
        Assert.That(Page(files.Read()), Is.EqualTo(Page(files.Read())));
    }

    [Test]
    public void Page_shows_hostile_texts_as_texts()
    {
        const string Hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        using var files = new LeanFixture(Hostile, Hostile, Hostile);
        var page = Page(files.Read(), files.Read());
        Assert.That(page, Does.Not.Contain("<script>alert").And.Not.Contain("<img"));
        Assert.That(Regex.Count(page, "<script"), Is.EqualTo(Regex.Count(page, "</script>")));
        Assert.That(page, Does.Contain("&lt;/script&gt;&lt;script&gt;alert(1)").And.Contain("This run is partial"));
    }

    [Test]
    public void Page_of_a_run_without_trades_and_without_values_says_so()
    {
        using var files = new LeanFixture();
        var text = Regex.Replace(File.ReadAllText(files.Path), "\"closedTrades\": \\[.*?\\n    \\],", "\"closedTrades\": [],", RegexOptions.Singleline);
        File.WriteAllText(files.Path, Regex.Replace(text, "\"values\": \\[\\[.*\\]\\]", "\"values\": []"));
        var page = Page(files.Read());
        Assert.That(page, Does.Contain("No trade was closed.").And.Contain("The run has no values of its account."));
        Assert.That(Row(page, "Sharpe ratio")[0], Is.EqualTo("—"));
        Assert.That(Row(page, "Win rate")[0], Is.EqualTo("—"));
    }

    [Test]
    public void Comparison_has_both_and_what_differs()
    {
        using var files = new LeanFixture(tag: "fast");
        using var others = new LeanFixture(tag: "slow");
        var page = Page(files.Read(), others.Read());
        Assert.That(page, Does.Contain("<h2>Comparison</h2>"));
        Assert.That(Row(page, "parameter speed"), Is.EqualTo(new[] { "fast", "slow" }));
        Assert.That(Regex.Match(page, "Figures</caption>.*?<td>Trades</td>(.*?)</tr>", RegexOptions.Singleline).Groups[1].Value, Does.Contain(">2<").And.Contain(">0<"));
        Assert.That(page, Does.Not.Contain("The runs are of different days"));
    }

    [Test]
    public void Comparison_of_other_days_says_so_first()
    {
        using var files = new LeanFixture();
        var run = files.Read();
        var later = run with { Outcome = run.Outcome with { To = run.Outcome.To.AddDays(1) } };
        Assert.That(Page(run, later), Does.Contain("The runs are of different days: 2024-01-02 to 2024-01-08, and 2024-01-02 to 2024-01-09."));
    }

    [Test]
    public void Read_of_something_else_is_a_sentence()
    {
        using var files = new LeanFixture();
        File.WriteAllText(Path.Combine(files.Folder, "other.json"), "{ \"state\": 1 }");
        File.WriteAllText(Path.Combine(files.Folder, "broken.json"), "{");
        foreach (var name in new[] { "other.json", "broken.json" })
        {
            Assert.That(
                () => ReportRunReader.Read(new Workspace(files.Folder), Path.Combine(files.Folder, name), files.DataFolder),
                Throws.TypeOf<UserErrorException>().With.Message.Contain($"{name} is not a result of Lean that can be read"));
        }
    }
}
