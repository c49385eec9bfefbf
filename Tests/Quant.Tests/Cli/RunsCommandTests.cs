using System.Text.Json;
using Quant.Lab.Runs;
using Quant.Tests.Lab;
using Quant.Tests.Lab.Runs;

namespace Quant.Tests.Cli;

public sealed class RunsCommandTests
{
    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private CliRun Run(params string[] args) => CliRun.In(_lab.Workspace, ["runs", .. args]);

    private void Make(decimal profit = 10m)
    {
        RunService.Run(_lab.Request, new FakeRunEngine(() => FakeRunEngine.Outcome(profit: profit)));
        _lab.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    [Test]
    public void List_without_runs_says_how_to_make_one()
        => Assert.That(Run("list"), Is.EqualTo(new CliRun(0, "There are no runs; quant backtest makes one.\n", "")));

    [Test]
    public void List_shows_each_run_and_names_damaged_ones()
    {
        Make();
        Make();
        _lab.Write("runs/20240101-000000-Broken/manifest.json", "{");
        var run = Run("list");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("20250102-030405-EmaCross").And.Contain("20250102-030505-EmaCross").And.Contain("10.00 %").And.Not.Contain("Broken"));
        Assert.That(run.Errors, Does.Contain("20240101-000000-Broken").And.Contain("cannot be read"));
    }

    [Test]
    public void List_json_is_a_list_of_runs_of_the_algorithm_asked_for()
    {
        Make();
        Make();
        Assert.That(Length("list", "--json"), Is.EqualTo(2));
        Assert.That(Length("list", "--json", "--algorithm", "emacross"), Is.EqualTo(2));
        Assert.That(Length("list", "--json", "--algorithm", "other"), Is.Zero);
    }

    [TestCase("EmaCros", "There is no run of EmaCros; did you mean EmaCross?")]
    [TestCase("Other", "There is no run of Other; there are runs of EmaCross.")]
    public void List_of_an_algorithm_without_runs_says_which_have_some(string algorithm, string sentence)
    {
        Make();
        Assert.That(Run("list", "--algorithm", algorithm), Is.EqualTo(new CliRun(0, "", sentence + "\n")));
    }

    [Test]
    public void Show_has_the_figures_the_parameters_and_the_hashes()
    {
        Make();
        var run = Run("show", "last");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Contain("20250102-030405-EmaCross").And.Contain("10.00 %").And.Contain("fast-period").And.Contain("trades sha256").And.Contain("for lean report"));
        using var json = JsonDocument.Parse(Run("show", "last", "--json").Output);
        Assert.That(json.RootElement.GetProperty("summary").GetProperty("statistics").GetProperty("totalReturn").GetDecimal(), Is.EqualTo(0.1m));
    }

    [Test]
    public void Compare_says_what_differs()
    {
        Make();
        Make(11m);
        var run = Run("compare", "20250102-030405", "last");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.Match(@"total return +10\.0000 % +10\.0000 %"));
        Assert.That(run.Output, Does.Contain("The same went in").And.Contain("The trades differ from number 1 on"));
        Assert.That(run.Output, Does.Match(@"net_profit +9 +10 +<-- differs").And.Match(@"\n  fees +1 +1 *\n"));
        Assert.That(Run("compare", "last", "last").Output, Does.Contain("The trades are the same, byte for byte."));
    }

    [Test]
    public void Remove_takes_all_that_are_named_or_none()
    {
        Make();
        Make();
        var wrong = Run("rm", "last", "nothing-like-it");
        Assert.That((wrong.Code, wrong.Output), Is.EqualTo((2, "")));
        Assert.That(new RunStore(_lab.Workspace.RunsFolder).Ids, Has.Count.EqualTo(2));
        Assert.That(Run("rm", "20250102-030405", "last"), Is.EqualTo(new CliRun(0, "Removed 20250102-030405-EmaCross.\nRemoved 20250102-030505-EmaCross.\n", "")));
        Assert.That(new RunStore(_lab.Workspace.RunsFolder).Ids, Is.Empty);
    }

    [Test]
    public void Remove_takes_a_damaged_run_too()
    {
        _lab.Write("runs/20240101-000000-Broken/manifest.json", "{");
        Assert.That(Run("rm", "20240101-000000-Broken"), Is.EqualTo(new CliRun(0, "Removed 20240101-000000-Broken.\n", "")));
        Assert.That(Directory.GetFileSystemEntries(_lab.Workspace.RunsFolder), Is.Empty);
    }

    [TestCase("There is no run \"zzz\"; quant runs list shows what there is.", "show", "zzz")]
    [TestCase("quant runs compare needs <other>; quant runs compare --help says what it takes.", "compare", "last")]
    [TestCase("quant runs compare needs <other>; quant runs compare --help says what it takes.", "compare", "last", "")]
    [TestCase("quant runs has no command \"lst\"; did you mean list?", "lst")]
    public void Run_with_wrong_words_is_one_sentence(string sentence, params string[] args)
    {
        Make();
        Assert.That(Run(args), Is.EqualTo(new CliRun(2, "", sentence + "\n")));
    }

    private int Length(params string[] args)
    {
        using var json = JsonDocument.Parse(Run(args).Output);
        return json.RootElement.GetArrayLength();
    }
}
