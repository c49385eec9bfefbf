using System.Text.RegularExpressions;
using Quant.Lab.Runs;
using Quant.Tests.Lab;
using Quant.Tests.Lab.Reports;

namespace Quant.Tests.Cli;

public sealed class ReportCommandTests
{
    private LabWorkspace _lab = null!;
    private string _id = "";

    [OneTimeSetUp]
    public void SetUp()
    {
        _lab = new LabWorkspace();
        _id = RunService.Run(_lab.Request, LabWorkspace.Engine).Folder.Manifest.Id;
    }

    [OneTimeTearDown]
    public void TearDown() => _lab.Dispose();

    private CliRun Run(params string[] args) => CliRun.In(_lab.Workspace, ["report", .. args]);

    private string File(string name) => _lab.PathOf($"runs/{_id}/{name}");

    [Test]
    public void Report_of_a_run_lies_in_its_folder_with_the_prices_of_its_trades()
    {
        var run = Run("last");
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output.TrimEnd(), Does.EndWith(Path.Combine("runs", _id, "report.html")));
        var page = System.IO.File.ReadAllText(File("report.html"));
        var trades = Regex.Match(page, "\"kind\":\"trades\".*?</script>", RegexOptions.Singleline).Value;
        Assert.That(Regex.Count(trades, "\"number\":"), Is.EqualTo(System.IO.File.ReadAllLines(File("trades.csv")).Length - 1), "every trade");
        Assert.That(Regex.IsMatch(trades, "\"prices\":\\[\\[[0-9.]+,[0-9.]+,[0-9.]+,[0-9.]+\\],"), "with its bars");
        Assert.That(page, Does.Contain("EmaCross(5,12,10m)"), "its strategy");
    }

    [Test]
    public void Report_again_has_the_same_bytes()
    {
        var (first, second) = (_lab.PathOf("one.html"), _lab.PathOf("two.html"));
        Assert.That(Run(_id, "--out", first).Code + Run(_id, "--out", second, "--html").Code, Is.Zero);
        Assert.That(System.IO.File.ReadAllBytes(second), Is.EqualTo(System.IO.File.ReadAllBytes(first)));
    }

    [Test]
    public void Report_into_a_folder_has_its_usual_name()
    {
        var folder = Directory.CreateDirectory(_lab.PathOf("out")).FullName;
        Assert.That(Run("last", "--out", folder).Output.TrimEnd(), Does.EndWith(Path.Combine("out", "report.html")));
    }

    [Test]
    public void Report_with_another_run_has_a_name_of_its_own()
    {
        Assert.That(Run("last", "--compare", _id).Code, Is.Zero);
        Assert.That(System.IO.File.ReadAllText(File($"report-with-{_id}.html")), Does.Contain("The same went into both"));
    }

    [Test]
    public void Report_of_a_result_of_Lean_lies_beside_it()
    {
        using var files = new LeanFixture();
        Assert.That(Run(files.Path, "--data", files.DataFolder).Code, Is.Zero);
        Assert.That(System.IO.File.Exists(Path.Combine(files.Folder, "123456-report.html")));
    }

    [Test]
    public void Report_of_a_run_that_is_not_whole_says_what_is_missing()
    {
        var copy = _lab.PathOf("half");
        Directory.CreateDirectory(copy);
        System.IO.File.Copy(File("manifest.json"), Path.Combine(copy, "manifest.json"), overwrite: true);
        var run = Run(copy + Path.DirectorySeparatorChar);
        Assert.That((run.Code, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Errors, Does.Contain($"{_id} is not whole: {Path.Combine("lean", "EmaCross.json")} is missing"));
        Assert.That(Directory.GetFiles(copy), Has.Length.EqualTo(1), "nothing was written");
    }

    [Test]
    public void Report_to_a_place_that_cannot_be_written_is_one_sentence()
    {
        _lab.Write("file", "x");
        Assert.That(Run("last", "--out", _lab.PathOf("file/x.html")), Is.EqualTo(new CliRun(2, "", Unwritable.In(_lab.PathOf("file"), _lab.PathOf("file/x.html")))));
    }

    [TestCase("There is no run \"20250102-030405-EmaCros2\"; did you mean 20250102-030405-EmaCross?", "20250102-030405-EmaCros2")]
    [TestCase("There is no run \"zzz\"; quant runs list shows what there is.", "last", "--compare", "zzz")]
    [TestCase("There is no file gone.json. Name a result file that Lean wrote, or a run; quant runs list shows the runs there are.", "gone.json")]
    [TestCase("There is no folder gone.", "last", "--data", "gone")]
    [TestCase("There is no option --pfd for quant report; did you mean --pdf?", "last", "--pfd")]
    [TestCase("quant report needs <run>; quant report --help says what it takes.")]
    public void Report_with_wrong_words_is_one_sentence(string sentence, params string[] args) => Assert.That(Run(args), Is.EqualTo(new CliRun(2, "", sentence + "\n")));
}
