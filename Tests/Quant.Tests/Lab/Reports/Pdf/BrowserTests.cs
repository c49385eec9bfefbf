using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Quant.Lab;
using Quant.Lab.Reports;
using Quant.Lab.Reports.Pdf;
using Quant.Lab.Workspaces;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Reports.Pdf;

public sealed class BrowserTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static string Installed()
    {
        if (Browser.Find(Environment.GetEnvironmentVariable) is { } browser)
        {
            return browser;
        }
        Assert.Ignore("There is no Chromium, Chrome or Edge on this machine.");
        return "";
    }

    private static ReportRequest Request(LeanFixture files, string? browser)
        => new(files.Path) { DataFolder = files.DataFolder, AsHtml = false, AsPdf = true, Browser = browser, Output = Path.Combine(files.Folder, "out.pdf") };

    [Test]
    public void Find_takes_the_one_that_the_environment_names_first()
    {
        using var folder = new TestFolder();
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        foreach (var name in new[] { "mine", "msedge", "chromium" })
        {
            File.WriteAllText(folder[name + ending], "");
        }
        string? Variables(string name, string? chosen) => name == Browser.Variable ? chosen : folder.Path;
        Assert.That(Browser.Find(x => Variables(x, folder["mine" + ending])), Is.EqualTo(folder["mine" + ending]));
        Assert.That(Browser.Find(x => Variables(x, null)), Is.EqualTo(folder["chromium" + ending]));
        Assert.That(() => Browser.Find(x => Variables(x, folder["gone"])), Throws.TypeOf<UserErrorException>().With.Message.Contain("which is no file"));
    }

    [Test]
    public void Write_without_a_browser_is_a_sentence_and_no_file()
    {
        using var files = new LeanFixture();
        Assert.That(
            () => ReportService.Write(new Workspace(files.Folder), Request(files, null), TimeProvider.System),
            Throws.TypeOf<UserErrorException>().With.Message.Contain("install one, name it in QUANT_BROWSER"));
        Assert.That(Directory.GetFiles(files.Folder), Has.Length.EqualTo(2));
    }

    [Test]
    public void Print_makes_a_PDF()
    {
        var browser = Installed();
        using var files = new LeanFixture();
        var written = ReportService.Write(new Workspace(files.Folder), Request(files, browser), TimeProvider.System);
        var bytes = File.ReadAllBytes(written.Single());
        Assert.That(Encoding.ASCII.GetString(bytes, 0, 5), Is.EqualTo("%PDF-"));
        Assert.That(bytes, Has.Length.GreaterThan(20_000), "with its charts");
        Assert.That(Directory.GetFiles(files.Folder), Has.Length.EqualTo(3));
    }

    [Test]
    public void Page_draws_all_its_charts_under_its_own_policy()
    {
        var browser = Installed();
        using var files = new LeanFixture();
        var page = ReportService.Write(new Workspace(files.Folder), Request(files, null) with { AsHtml = true, AsPdf = false }, TimeProvider.System).Single();
        var charts = Regex.Count(File.ReadAllText(page), "<figure class=\"chart\">");
        var drawn = Regex.Count(Dump(browser, page, files.Folder), "<figure class=\"chart\">.*?<svg", RegexOptions.Singleline);
        Assert.That(charts, Is.GreaterThan(8));
        Assert.That(drawn, Is.EqualTo(charts));
    }

    /// <summary>The document as the scripts left it. A browser that hangs, as they sometimes do when they start, says nothing about the page: it gets a second chance.</summary>
    private static string Dump(string browser, string page, string folder)
        => TryDump(browser, page, Path.Combine(folder, "profile")) ?? TryDump(browser, page, Path.Combine(folder, "second-profile"))
            ?? throw new TimeoutException($"{browser} did not end within {Patience} twice.");

    private static string? TryDump(string browser, string page, string profile)
    {
        var sandbox = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Array.Empty<string>();
        string[] words = ["--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", .. sandbox];
        using var process = Process.Start(new ProcessStartInfo(browser, [.. words, $"--user-data-dir={profile}", "--dump-dom", new Uri(page).AbsoluteUri])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var text = process.StandardOutput.ReadToEndAsync();
        var complaints = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }
        _ = complaints.Result;
        return text.Result;
    }
}
