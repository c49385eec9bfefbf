using Quant.Testing;
using Quant.Tests.Lab;

namespace Quant.Tests.Cli;

public sealed class WalkForwardKillTests
{
    private const int RunsBeforeKill = 4;

    // 14 combinations on three different pieces of trainings, and the tests of three folds
    private const int AllRuns = (3 * 14) + 3;

    [Test]
    public void Walk_forward_killed_in_the_middle_and_started_again_gives_the_same_files()
    {
        using var lab = new LabWorkspace();
        string[] Command(string folder) =>
        [
            "walk-forward", "EmaCross", "--data", KitEngine.DataFolder, "--from", "2023-11-20", "--to", "2023-12-08", "--vary", "fast-period=3:9:1", "--vary", "slow-period=24,30", "--objective", "return",
            "--folds", "3", "--anchored", "--purge", "1", "--embargo", "1", "--jobs", "2", "--out", lab.PathOf(folder),
        ];
        Assert.That(CliRun.In(lab.Workspace, Command("whole")).Code, Is.Zero);

        var errors = KilledQuant.Run(lab, Command("killed"), () => Runs(lab) > RunsBeforeKill);
        Assert.That(Runs(lab), Is.GreaterThan(RunsBeforeKill).And.LessThan(AllRuns), $"killed in the middle; it said: {errors}");
        Assert.That(Directory.Exists(lab.PathOf("killed")), Is.False);

        var resumed = CliRun.In(lab.Workspace, Command("killed"));
        Assert.That((resumed.Code, Runs(lab)), Is.EqualTo((0, 0)));
        Assert.That(resumed.Errors, Does.Match(@"^Taking over [1-9]\d* runs from before\.\n$"));
        KilledQuant.AssertSameFiles(lab.PathOf("killed"), lab.PathOf("whole"), "folds.csv", "equity.csv", "summary.json", "walk-forward.html");
    }

    private static int Runs(LabWorkspace lab)
    {
        var folder = lab.PathOf("walk-forward/.unfinished");
        return Directory.Exists(folder) && Directory.GetFiles(folder, "*.jsonl").SingleOrDefault() is { } path ? KilledQuant.Lines(path) : 0;
    }
}
