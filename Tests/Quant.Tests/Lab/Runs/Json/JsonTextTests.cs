using System.Text.Encodings.Web;
using System.Text.Json;
using Quant.Engine.Results;
using Quant.Lab.Runs;
using Quant.Lab.Runs.Json;
using Quant.Lab.Runs.Records;

namespace Quant.Tests.Lab.Runs.Json;

public sealed class JsonTextTests
{
    private static readonly RunJson Serialiser = new(new JsonSerializerOptions(RunJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly Dictionary<string, string> Texts = new() { ["b"] = "1 < 2 & \"3\"\n", ["Größe"] = "+é\t", ["empty"] = "" };

    private static IEnumerable<RunManifest> Manifests()
    {
        var full = new RunManifest
        {
            Id = "20240102-030405-EmaCross",
            Status = RunStatus.RuntimeError,
            Error = "it broke: \\ at <x>",
            Algorithm = new ManifestAlgorithm("EmaCross", "EmaCross", "/a/b.dll", "ab12"),
            Parameters = Texts,
            Request = new ManifestRequest(Texts, new DateOnly(2024, 1, 2), new DateOnly(2024, 12, 31), 50_000.50m, 7),
            From = new DateOnly(2024, 1, 2),
            To = new DateOnly(2024, 12, 31),
            Engine = new EngineName("embedded", "0.1.0"),
            Git = new GitState("fd08cca", Dirty: true),
            Data = new ManifestData("Data", "cd34", "ef56"),
            TradesSha256 = "0123",
            OrderListHash = "4567",
            Machine = new ManifestMachine("host", "Linux 6", "X64", 2, ".NET 10", new DateTime(2024, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc), 1.234, 525_600),
        };
        yield return full;
        yield return full with
        {
            Status = RunStatus.Completed, Error = null, Algorithm = new ManifestAlgorithm("X", "Y", null, null), Parameters = new Dictionary<string, string>(),
            Request = new ManifestRequest(new Dictionary<string, string>(), null, null, null, null), Git = null, Data = new ManifestData("Data", null, "ef56"),
            Machine = full.Machine with { Seconds = 1e-7, DataPoints = null, Started = new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc) },
        };
    }

    private static IEnumerable<RunSummary> Summaries()
    {
        var figures = new RunStatistics
        {
            StartEquity = 100_000m, EndEquity = 99_999.990m, TotalReturn = -0.0000001m, Cagr = 0.1m, Sharpe = -3.78m, Sortino = 1m, MaxDrawdown = 0.2m, WinRate = 0.5m, ProfitFactor = 2.50m,
            Trades = 106, Orders = 305, Fees = 12.079m,
        };
        var full = new RunSummary(
            "EmaCross", RunStatus.Cancelled, true, "stopped", new DateOnly(2024, 1, 2), new DateOnly(2024, 2, 3), "USD", figures,
            new ExecutionFigures(3, 2, 1, 1.05m, 12.3m, 31.78m, 0.5m), new RiskFigures(4, new SortedDictionary<string, int> { ["Drawdown"] = 69, ["BuyingPower"] = 85 }, 1, 2), "ab", "cd", Texts);
        yield return full;
        yield return full with { Status = RunStatus.Completed, Partial = false, Error = null, Statistics = new RunStatistics(), Execution = null, Risk = null, Lean = new Dictionary<string, string>() };
        yield return full with { Execution = new ExecutionFigures(0, 0, 0, null, null, null, null), Risk = new RiskFigures(0, new Dictionary<string, int>(), 0, 0) };
    }

    [TestCaseSource(nameof(Manifests))]
    public void Of_manifest_is_what_the_serialiser_writes_and_reads_back(RunManifest manifest)
    {
        var text = ManifestText.Of(manifest);
        Assert.That(text, Is.EqualTo(JsonSerializer.Serialize(manifest, Serialiser.RunManifest)));
        Assert.That(ManifestText.Of(JsonSerializer.Deserialize(text, RunJson.Default.RunManifest)!), Is.EqualTo(text));
    }

    [TestCaseSource(nameof(Summaries))]
    public void Of_summary_is_what_the_serialiser_writes_and_reads_back(RunSummary summary)
    {
        var text = SummaryText.Of(summary);
        Assert.That(text, Is.EqualTo(JsonSerializer.Serialize(summary, Serialiser.RunSummary)));
        Assert.That(SummaryText.Of(JsonSerializer.Deserialize(text, RunJson.Default.RunSummary)!), Is.EqualTo(text));
    }
}
