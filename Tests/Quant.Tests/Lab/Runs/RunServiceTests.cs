using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Quant.Engine.Results;
using Quant.Lab;
using Quant.Lab.Runs;

namespace Quant.Tests.Lab.Runs;

public sealed class RunServiceTests
{
    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    [Test]
    public void Run_twice_gives_the_same_artefacts_byte_for_byte()
    {
        var first = RunService.Run(_lab.Request, LabWorkspace.Engine).Folder;
        var second = RunService.Run(_lab.Request, LabWorkspace.Engine).Folder;
        Assert.That(first.FolderPath, Is.Not.EqualTo(second.FolderPath));
        foreach (var file in Files(first).Where(x => x != RunFolder.ManifestFile))
        {
            Assert.That(File.ReadAllBytes(first.FilePath(file)), Is.EqualTo(File.ReadAllBytes(second.FilePath(file))), file);
        }
        Assert.That(Repeatable(first), Is.EqualTo(Repeatable(second)), "of the manifest only id and machine differ");
    }

    [Test]
    public void Run_writes_every_file_and_the_hash_of_the_trades()
    {
        var run = RunService.Run(_lab.Request, LabWorkspace.Engine);
        Assert.That(Files(run.Folder), Is.EquivalentTo(new[]
        {
            "manifest.json", "summary.json", "trades.csv", "trades.sha256", "orders.csv", "equity.csv", "insights.csv", "executions.csv", "stops.csv", "log.txt",
            "lean/EmaCross.json", "lean/EmaCross-summary.json", "lean/EmaCross-order-events.json", "lean/EmaCross-log.txt",
        }));
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(run.Folder.FilePath("trades.csv"))));
        Assert.That(File.ReadAllText(run.Folder.FilePath("trades.sha256")), Is.EqualTo($"{hash}  trades.csv\n"));
        Assert.That((run.Folder.Manifest.TradesSha256, run.Folder.Summary.TradesSha256), Is.EqualTo((hash, hash)));
        Assert.That(run.Outcome.Trades, Has.Count.GreaterThan(5));
        Assert.That(File.ReadAllLines(run.Folder.FilePath("trades.csv")), Has.Length.EqualTo(run.Outcome.Trades.Count + 1));
        Assert.That(File.ReadAllLines(run.Folder.FilePath("orders.csv")), Has.Length.EqualTo(run.Outcome.Orders.Count + 1));
        Assert.That(File.ReadAllLines(run.Folder.FilePath("insights.csv")), Has.Length.EqualTo(run.Outcome.Insights.Count + 1));
        Assert.That(File.ReadAllLines(run.Folder.FilePath("equity.csv")), Has.Length.EqualTo(run.Outcome.Equity.Count + 1));
    }

    [Test]
    public void Run_manifest_says_what_was_run()
    {
        var request = _lab.Request with { Cash = 5000, Changes = new Dictionary<string, string> { ["slow-period"] = "20" } };
        var run = RunService.Run(request, LabWorkspace.Engine).Folder;
        var manifest = run.Manifest;
        Assert.That((manifest.Id, manifest.Status, manifest.Partial), Is.EqualTo(("20250102-030405-EmaCross", RunStatus.Completed, false)));
        Assert.That(manifest.Parameters, Is.EqualTo(new Dictionary<string, string> { ["bar-minutes"] = "10", ["fast-period"] = "5", ["slow-period"] = "20", ["ticker"] = "QAAA" }));
        Assert.That(manifest.Request.Set, Is.EqualTo(new Dictionary<string, string> { ["slow-period"] = "20" }));
        Assert.That((manifest.From, manifest.To, manifest.Request.Cash), Is.EqualTo((new DateOnly(2023, 11, 22), new DateOnly(2023, 12, 8), 5000m)));
        Assert.That(run.Summary.Statistics.StartEquity, Is.EqualTo(5000m));
        Assert.That(manifest.Data.Fingerprint, Does.Match("^[0-9a-f]{64}$"));
        Assert.That(manifest.Data.CalendarFingerprint, Does.Match("^[0-9a-f]{64}$"));
        Assert.That(manifest.Engine, Is.EqualTo(new EngineName("embedded", EmbeddedRunEngine.Version)));
    }

    [Test]
    public void Run_cancelled_on_its_way_keeps_what_there_is_and_marks_it()
    {
        using var source = new CancellationTokenSource();
        var progress = new Callback(x =>
        {
            if (x.Fraction > 0.5)
            {
                source.Cancel();
            }
        });
        var run = RunService.Run(_lab.Request, LabWorkspace.Engine, progress: progress, cancellation: source.Token);
        Assert.That((run.Folder.Manifest.Status, run.Folder.Manifest.Partial, run.Folder.Summary.Partial), Is.EqualTo((RunStatus.Cancelled, true, true)));
        Assert.That(run.Outcome.Trades, Is.Not.Empty);
        Assert.That(run.Outcome.Equity[^1].Time, Is.LessThan(new DateTime(2023, 12, 7)));
    }

    [Test]
    public void Run_cancelled_before_it_began_leaves_nothing()
    {
        Assert.That(() => RunService.Run(_lab.Request, LabWorkspace.Engine, cancellation: new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.Exists(_lab.Workspace.RunsFolder), Is.False);
    }

    [Test]
    public void Run_that_ended_with_an_error_is_marked_as_partial()
    {
        var run = RunService.Run(_lab.Request, new FakeRunEngine(() => FakeRunEngine.Outcome(RunStatus.RuntimeError))).Folder;
        Assert.That((run.Manifest.Status, run.Manifest.Partial, run.Manifest.Error), Is.EqualTo((RunStatus.RuntimeError, true, "it broke")));
        Assert.That((run.Summary.Status, run.Summary.Partial, run.Summary.Error), Is.EqualTo((RunStatus.RuntimeError, true, "it broke")));
    }

    [Test]
    public void Run_whose_artefacts_cannot_be_written_leaves_nothing()
    {
        var broken = FakeRunEngine.Outcome() with { WriteLeanFiles = _ => throw new IOException("No space left on device : '/x/.tmp-1/Fake.json'", 28) };
        Assert.That(() => RunService.Run(_lab.Request, new FakeRunEngine(() => broken)), Throws.TypeOf<UserErrorException>().With.Message.Contains("runs cannot be written (the disk is full)"));
        Assert.That(Directory.EnumerateFileSystemEntries(_lab.Workspace.RunsFolder), Is.Empty);
    }

    [Test]
    public void Run_three_times_in_a_second_gives_three_names()
    {
        var engine = new FakeRunEngine(() => FakeRunEngine.Outcome());
        var ids = Enumerable.Range(0, 3).Select(_ => RunService.Run(_lab.Request, engine).Folder.Manifest.Id).ToList();
        Assert.That(ids, Is.EqualTo(new[] { "20250102-030405-EmaCross", "20250102-030405-EmaCross-2", "20250102-030405-EmaCross-3" }));
    }

    [Test]
    public void Run_with_a_folder_of_its_own_writes_there()
    {
        Directory.CreateDirectory(_lab.PathOf("mine"));
        var run = RunService.Run(_lab.Request, new FakeRunEngine(() => FakeRunEngine.Outcome()), _lab.PathOf("mine"));
        Assert.That(run.Folder.FolderPath, Is.EqualTo(_lab.PathOf("mine")));
        Assert.That(Directory.Exists(_lab.Workspace.RunsFolder), Is.False);
    }

    [Test]
    public void Run_with_a_folder_that_has_something_in_it_does_not_begin()
    {
        _lab.Write("mine/notes.txt", "keep me");
        var engine = new FakeRunEngine(() => throw new InvalidOperationException("the engine must not be asked"));
        Assert.That(() => RunService.Run(_lab.Request, engine, _lab.PathOf("mine")), Throws.TypeOf<UserErrorException>().With.Message.Contains("exists already"));
        Assert.That(File.ReadAllText(_lab.PathOf("mine/notes.txt")), Is.EqualTo("keep me"));
    }

    [Test]
    public void Run_with_wrong_days_does_not_begin()
    {
        var engine = new FakeRunEngine(() => throw new InvalidOperationException("the engine must not be asked"));
        Assert.That(
            () => RunService.Run(_lab.Request with { From = new DateTime(2024, 2, 1) }, engine),
            Throws.TypeOf<UserErrorException>().With.Message.EqualTo("The run would start on 2024-02-01, after its end on 2023-12-08."));
        Assert.That(
            () => RunService.Run(_lab.Request with { From = new DateTime(2030, 2, 1), To = null }, engine),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("in the future"));
    }

    private static string Repeatable(RunFolder run)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(run.FilePath(RunFolder.ManifestFile)))!.AsObject();
        manifest.Remove("id");
        manifest.Remove("machine");
        return manifest.ToJsonString();
    }

    private static IEnumerable<string> Files(RunFolder run)
        => Directory.EnumerateFiles(run.FolderPath, "*", SearchOption.AllDirectories).Select(x => Path.GetRelativePath(run.FolderPath, x).Replace('\\', '/'));

    private sealed class Callback(Action<RunProgress> report) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => report(value);
    }
}
