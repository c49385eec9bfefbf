using Quant.Testing;
using Quant.Tests.Lab;

namespace Quant.Tests.Cli;

public sealed class SweepKillTests
{
    private const int RowsBeforeKill = 4;

    [Test]
    public void Sweep_killed_in_the_middle_and_resumed_gives_the_same_results()
    {
        using var lab = new LabWorkspace();
        string[] Command(string folder) =>
        [
            "sweep", "EmaCross", "--data", KitEngine.DataFolder, "--from", "2023-11-20", "--to", "2023-12-08", "--vary", "fast-period=3:22:1", "--vary", "slow-period=24,30", "--objective", "return",
            "--jobs", "2", "--out", lab.PathOf(folder),
        ];
        Assert.That(CliRun.In(lab.Workspace, Command("whole")).Code, Is.Zero);

        var table = lab.PathOf("killed/results.csv");
        var errors = KilledQuant.Run(lab, Command("killed"), () => KilledQuant.Lines(table) > RowsBeforeKill);
        Assert.That(KilledQuant.Lines(table), Is.GreaterThan(RowsBeforeKill).And.LessThan(1 + 40), $"killed in the middle; it said: {errors}");
        Assert.That(File.Exists(lab.PathOf("killed/summary.json")), Is.False);

        var resumed = CliRun.In(lab.Workspace, Command("killed"));
        Assert.That(resumed.Code, Is.Zero);
        Assert.That(resumed.Errors, Does.Match("^Going on after [0-9]+ of 40 sets in "));
        KilledQuant.AssertSameFiles(lab.PathOf("killed"), lab.PathOf("whole"), "results.csv", "returns.bin", "summary.json", "sweep.html");
    }
}
