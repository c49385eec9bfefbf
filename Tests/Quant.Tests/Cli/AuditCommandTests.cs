using System.Text.Json;
using Quant.Testing;
using Quant.Tests.Lab;
using Quant.Tests.Lab.Audit.Leaks;

namespace Quant.Tests.Cli;

public sealed class AuditCommandTests
{
    private static readonly string[] OnKit =
        ["--data", KitEngine.DataFolder, "--from", "2023-11-27", "--to", "2023-12-01", "--cuts", "1", "--jobs", "2"];

    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private CliRun Run(params string[] args) => CliRun.In(_lab.Workspace, ["audit", .. args]);

    [Test]
    public void Run_prints_a_verdict_per_check_and_passes_the_example()
    {
        var run = Run(["EmaCross", .. OnKit]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")), run.Output);
        foreach (var text in new[] { "PASSED   Look-ahead: ", " Recursion: ", "PASSED   Determinism: 4 runs, 2 of them at the same time", " Cost and delay: ", "WARNING  Over-fitting: ", "EmaCross: no proof failed." })
        {
            Assert.That(run.Output, Does.Contain(text));
        }
    }

    [Test]
    public void Run_of_a_leak_names_the_parameter_that_exposes_it_and_returns_1()
    {
        var leaking = typeof(LeaksByParameter).Assembly.Location + ":" + nameof(LeaksByParameter);
        var run = Run([leaking, .. OnKit, "--set", "confirm-bars=0"]);
        Assert.That((run.Code, run.Errors), Is.EqualTo((1, "")), run.Output);
        Assert.That(run.Output, Does.Contain("FAILED   Look-ahead: ").And.Match(@"- parameter that exposes it: confirm-bars leaks with 0; not with 1 \(\d+ decisions"));
        using var json = JsonDocument.Parse(Run([leaking, .. OnKit, "--set", "confirm-bars=0", "--vary", "confirm-bars=0,2", "--json"]).Output);
        Assert.That(json.RootElement.GetProperty("checks")[0].GetProperty("exposers").EnumerateArray().Select(x => x.GetString()), Is.EqualTo(new[] { "confirm-bars" }));
    }

    [Test]
    public void Run_without_data_proves_nothing_says_why_and_returns_1()
    {
        var run = Run(["EmaCross", .. OnKit, "--set", "ticker=NOPE"]);
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Errors, Does.StartWith("Warning: ").And.Contain("NOPE"));
        Assert.That(run.Output, Does.EndWith("EmaCross: nothing was proven, for it decided nothing on these days and data.\n"));
    }

    [Test]
    public void Run_json_is_one_object()
    {
        var run = Run(["EmaCross", .. OnKit, "--json"]);
        using var json = JsonDocument.Parse(run.Output);
        Assert.That(json.RootElement.GetProperty("passed").GetBoolean(), Is.EqualTo(run.Code == 0));
        Assert.That(json.RootElement.GetProperty("checks").EnumerateArray().First().GetProperty("verdict").GetString(), Is.EqualTo("passed"));
    }

    [TestCase("--cuts 0: must be a whole number from 1 to 10000.", "EmaCross", "--cuts", "0")]
    [TestCase("EmaCross has no parameter \"slow-perod\"; did you mean slow-period?", "EmaCross", "--vary", "slow-perod")]
    [TestCase("--vary slow-period=9:3:1: the most is below the least.", "EmaCross", "--vary", "slow-period=9:3:1")]
    [TestCase("EmaCross has no parameter \"fast-perod\"; did you mean fast-period?", "EmaCross", "--set", "fast-perod=3")]
    public void Run_mistakes_are_one_sentence(string sentence, params string[] args)
    {
        var run = Run(args);
        Assert.That((run.Code, run.Errors.Trim(), run.Output), Is.EqualTo((2, sentence, "")));
    }
}
