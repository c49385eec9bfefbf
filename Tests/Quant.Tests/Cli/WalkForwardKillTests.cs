using System.Diagnostics;
using Quant.Testing;
using Quant.Tests.Lab;

namespace Quant.Tests.Cli;

/// <summary>A walk-forward in a process of its own, killed without a chance to put anything away.</summary>
public sealed class WalkForwardKillTests
{
    private const int RunsBeforeKill = 4;

    [Test]
    public void Walk_forward_killed_in_the_middle_and_started_again_gives_the_same_files()
    {
        using var lab = new LabWorkspace();
        string[] Command(string folder) =>
        [
            "walk-forward", "EmaCross", "--data", KitEngine.DataFolder, "--from", "2023-11-20", "--to", "2023-12-08", "--vary", "fast-period=3:12:1", "--vary", "slow-period=24,30", "--objective", "return",
            "--folds", "2", "--jobs", "2", "--out", lab.PathOf(folder),
        ];
        Assert.That(CliRun.In(lab.Workspace, Command("whole")).Code, Is.Zero);

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "quant.dll"), .. Command("killed")])
        {
            WorkingDirectory = lab.PathOf("."), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using (var process = Process.Start(start)!)
        {
            var errors = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEndAsync();
            Assert.That(() => process.HasExited || Runs(lab) > RunsBeforeKill, Is.True.After(60_000, 5));
            process.Kill();
            process.WaitForExit();
            Assert.That(Runs(lab), Is.GreaterThan(RunsBeforeKill).And.LessThan(2 * 21), $"killed in the middle; it said: {errors.Result}");
            Assert.That(Directory.Exists(lab.PathOf("killed")), Is.False);
        }

        var resumed = CliRun.In(lab.Workspace, Command("killed"));
        Assert.That((resumed.Code, Runs(lab)), Is.EqualTo((0, 0)));
        Assert.That(resumed.Errors, Does.Match(@"^Taking over [1-9]\d* runs from before\.\n$"));
        foreach (var file in new[] { "folds.csv", "equity.csv", "summary.json", "walk-forward.html" })
        {
            Assert.That(File.ReadAllBytes(lab.PathOf("killed/" + file)), Is.EqualTo(File.ReadAllBytes(lab.PathOf("whole/" + file))), file);
        }
    }

    // the other process is writing it
    private static int Runs(LabWorkspace lab)
    {
        var folder = lab.PathOf("walk-forward/.unfinished");
        if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.jsonl").SingleOrDefault() is not { } path)
        {
            return 0;
        }
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd().Count(x => x == '\n');
    }
}
