using System.Text;
using Quant.Engine.Results;
using Quant.Lab;
using Quant.Lab.Lean;
using Quant.Lab.Runs;
using Quant.Lab.Runs.Rows;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Lean;

/// <summary>The embedded engine writes the files that Lean writes: what is read from them must be what it was written from.</summary>
public sealed class LeanResultReaderTests
{
    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private static RunOutcome ReadBack(RunOutcome outcome, string? insights = null)
    {
        using var folder = new TestFolder();
        outcome.WriteLeanFiles(folder.Path);
        if (insights is not null)
        {
            Directory.CreateDirectory(folder[outcome.AlgorithmType]);
            File.WriteAllText(Path.Combine(folder[outcome.AlgorithmType], "alpha-results.json"), insights);
        }
        return LeanResultReader.Read(LeanResultFiles.Find(folder.Path)!, "EmaCross");
    }

    [Test]
    public void Read_gives_what_was_written()
    {
        var written = LabWorkspace.Engine.Run(_lab.Request with { Changes = new Dictionary<string, string> { ["allow-short"] = "1" } }, null, default);
        var read = ReadBack(written);
        Assert.That(written.Orders, Has.Count.GreaterThan(10));
        Assert.Multiple(() =>
        {
            Assert.That(Csv.Of(read.Orders), Is.EqualTo(Csv.Of(written.Orders)));
            Assert.That(Csv.Of(read.Trades), Is.EqualTo(Csv.Of(written.Trades)));
            Assert.That(Csv.Of(read.Equity), Is.EqualTo(Csv.Of(written.Equity)));
            Assert.That(read.LeanStatistics, Is.EqualTo(written.LeanStatistics));
            Assert.That(read.Log, Is.EqualTo(written.Log));
            Assert.That((read.AlgorithmType, read.Status, read.Error, read.From, read.To, read.Currency), Is.EqualTo(("EmaCross", RunStatus.Completed, (string?)null, written.From, written.To, "USD")));
            Assert.That(read.Statistics.Sharpe, Is.EqualTo(written.Statistics.Sharpe).Within(0.0001m));
            Assert.That(read.Statistics with { TotalReturn = 0, Cagr = 0, Sharpe = 0, Sortino = 0 }, Is.EqualTo(written.Statistics with { TotalReturn = 0, Cagr = 0, Sharpe = 0, Sortino = 0 }));
        });
    }

    [Test]
    public void Read_gives_the_files_on_as_they_are()
    {
        var written = LabWorkspace.Engine.Run(_lab.Request, null, default);
        using var first = new TestFolder();
        using var second = new TestFolder();
        written.WriteLeanFiles(first.Path);
        ReadBack(written).WriteLeanFiles(second.Path);
        foreach (var file in Directory.GetFiles(first.Path).Select(x => Path.GetFileName(x)))
        {
            Assert.That(File.ReadAllBytes(second[file]), Is.EqualTo(File.ReadAllBytes(first[file])), file);
        }
    }

    [Test]
    public void Read_of_a_run_that_broke_has_its_error()
    {
        var read = ReadBack(LabWorkspace.Engine.Run(_lab.Request with { Changes = new Dictionary<string, string> { ["ticker"] = "NOSUCH" }, Cash = 1 }, null, default));
        Assert.That((read.Status, read.Orders.Count), Is.EqualTo((RunStatus.Completed, 0)), "no data is no error");
    }

    [Test]
    public void Read_insights_as_Lean_writes_them()
    {
        const string Insights = """
            [ { "id": "1", "groupId": null, "sourceModel": "EmaCross(5,12,10m)", "generatedTime": 1700670600.0, "createdTime": 1700670600.0, "closeTime": 1700673600.5,
                "symbol": "QAAA SFE", "ticker": "QAAA", "type": "price", "direction": "up", "period": 3000.0, "magnitude": null, "confidence": "0.25", "weight": 0.5, "tag": "why" } ]
            """;
        var read = ReadBack(LabWorkspace.Engine.Run(_lab.Request, null, default), Insights);
        Assert.That(read.Insights, Is.EqualTo(new[]
        {
            new InsightRow(
                new DateTime(2023, 11, 22, 16, 30, 0, DateTimeKind.Utc), new DateTime(2023, 11, 22, 17, 20, 0, 500, DateTimeKind.Utc), "QAAA", "Price", "Up", null, 0.25, 0.5, "EmaCross(5,12,10m)", "why"),
        }));
    }

    // Lean keeps four decimals of magnitude and confidence: the table of a run on the embedded engine, which knows them all, must have the same
    [Test]
    public void Csv_of_insights_has_the_decimals_that_Lean_keeps()
    {
        InsightRow Row(double? magnitude, double? confidence, double? weight) => new(default, default, "X", "Price", "Up", magnitude, confidence, weight, "", "");
        Assert.That(Csv.Of([Row(0.023558287700577368, 0.7749999999999999, 1d / 3)]), Is.EqualTo(Csv.Of([Row(0.0236, 0.775, 1d / 3)])));
        Assert.That(Csv.Of([Row(null, null, null)]), Does.Contain("X,Price,Up,,,,"));
    }

    [Test]
    public void Read_of_a_result_without_a_run_is_a_sentence()
    {
        var files = new LeanResultFiles("X", new Dictionary<string, byte[]> { ["X.json"] = Encoding.UTF8.GetBytes("""{ "state": { "RuntimeError": "it broke" } }""") });
        Assert.That(() => LeanResultReader.Read(files, "X"), Throws.TypeOf<UserErrorException>().With.Message.EqualTo("X could not start on Lean: it broke"));
    }

    [TestCase(
        "1997-12-31 19:00:00 During the algorithm initialization, the following exception has occurred: slow-period = 9 must be above. in OptionsBinder.cs:line 26 slow-period = 9 must be above.",
        "slow-period = 9 must be above.")]
    [TestCase("it broke", "it broke")]
    public void WithoutPlace_leaves_the_message(string error, string message) => Assert.That(LeanResultReader.WithoutPlace(error), Is.EqualTo(message));

    [Test]
    public void Find_in_a_folder_without_a_result_is_nothing()
    {
        using var folder = new TestFolder();
        Assert.That(LeanResultFiles.Find(folder.Path), Is.Null);
    }
}
