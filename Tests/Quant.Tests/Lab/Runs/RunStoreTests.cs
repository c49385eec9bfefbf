using Quant.Lab;
using Quant.Lab.Runs;

namespace Quant.Tests.Lab.Runs;

public sealed class RunStoreTests
{
    private LabWorkspace _lab = null!;
    private RunStore _store = null!;

    [SetUp]
    public void SetUp()
    {
        _lab = new LabWorkspace();
        _store = new RunStore(_lab.Workspace.RunsFolder);
    }

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private RunFolder Make(decimal profit = 10m)
    {
        var run = RunService.Run(_lab.Request, new FakeRunEngine(() => FakeRunEngine.Outcome(profit: profit))).Folder;
        _lab.Clock.Advance(TimeSpan.FromMinutes(1));
        return run;
    }

    [Test]
    public void Ids_are_the_whole_runs_oldest_first()
    {
        Make();
        Make();
        _lab.Write("runs/notes/readme.txt", "no run");
        _lab.Write("runs/.tmp-left-over/manifest.json", "{}");
        Assert.That(_store.Ids, Is.EqualTo(new[] { "20250102-030405-EmaCross", "20250102-030505-EmaCross" }));
    }

    [TestCase("20250102-030405-EmaCross", 0)]
    [TestCase("20250102-030405", 0)]
    [TestCase("030505-emacross", 1)]
    [TestCase("last", 1)]
    public void Find_by_name_or_a_part_of_it(string text, int expected)
    {
        RunFolder[] runs = [Make(), Make()];
        Assert.That(_store.Find(text).FolderPath, Is.EqualTo(runs[expected].FolderPath));
    }

    [Test]
    public void Find_by_path()
    {
        var run = Make();
        Assert.That(_store.Find(run.FolderPath).Manifest.Id, Is.EqualTo(run.Manifest.Id));
        Assert.That(() => _store.Find(_lab.PathOf("Algorithms")), Throws.TypeOf<UserErrorException>().With.Message.Contains("is not a run: it has no manifest.json"));
    }

    [Test]
    public void Find_what_fits_several_or_none_says_so()
    {
        Assert.That(() => _store.Find("last"), Throws.TypeOf<UserErrorException>().With.Message.Contains("There are no runs yet"));
        Make();
        Make();
        Assert.That(() => _store.Find("2025"), Throws.TypeOf<UserErrorException>().With.Message.StartsWith("\"2025\" fits 2 runs"));
        Assert.That(() => _store.Find("20250102-030405-EmaCorss"), Throws.TypeOf<UserErrorException>().With.Message.Contains("did you mean 20250102-030405-EmaCross?"));
        Assert.That(() => _store.Find("zzz"), Throws.TypeOf<UserErrorException>().With.Message.Contains("quant runs list"));
    }

    [Test]
    public void Remove_takes_the_run_away_and_nothing_else()
    {
        var first = Make();
        var second = Make();
        RunStore.Remove(first.FolderPath);
        Assert.That(Directory.EnumerateFileSystemEntries(_lab.Workspace.RunsFolder), Is.EqualTo(new[] { second.FolderPath }));
    }

    [Test]
    public void Open_of_a_damaged_run_names_the_file()
    {
        var run = Make();
        File.WriteAllText(run.FilePath("manifest.json"), "{ \"id\": 3 }");
        Assert.That(() => _store.Find("last"), Throws.TypeOf<UserErrorException>().With.Message.EndsWith("manifest.json cannot be read: it is damaged, or of another version of quant."));
    }

    [Test]
    public void Summary_that_is_not_there_is_told_of_the_run()
    {
        var run = Make();
        File.Delete(run.FilePath("summary.json"));
        Assert.That(() => _store.Find("last").Summary, Throws.TypeOf<UserErrorException>().With.Message.EqualTo($"{run.FolderPath} is not a whole run: it has no summary.json."));
    }

    [Test]
    public void Comparison_of_equal_runs_finds_nothing()
    {
        var comparison = RunComparison.Of(Make(), Make());
        Assert.That((comparison.Inputs.Count, comparison.FirstTrade), Is.EqualTo((0, (TradeDifference?)null)));
        Assert.That(comparison.Figures.Where(x => x.Left != x.Right), Is.Empty);
    }

    [Test]
    public void Comparison_finds_parameters_and_the_first_trade_that_differ()
    {
        var left = Make();
        var request = _lab.Request with { Changes = new Dictionary<string, string> { ["fast-period"] = "6" } };
        var right = RunService.Run(request, new FakeRunEngine(() => FakeRunEngine.Outcome(profit: 11m))).Folder;
        var comparison = RunComparison.Of(left, right);
        Assert.That(comparison.Inputs, Is.EqualTo(new[] { new Difference("parameter fast-period", "5", "6") }));
        Assert.That(comparison.FirstTrade!.Number, Is.EqualTo(1));
        Assert.That(comparison.FirstTrade.Fields.Select(x => x.Name), Is.EqualTo(File.ReadLines(left.FilePath("trades.csv")).First().Split(',')));
        Assert.That(comparison.FirstTrade.Fields.Where(x => x.Left != x.Right), Is.EqualTo(new[] { new Difference("profit_loss", "10", "11"), new Difference("net_profit", "9", "10") }));
    }
}
