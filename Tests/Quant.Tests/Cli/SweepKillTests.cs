using System.Diagnostics;
using Quant.Testing;
using Quant.Tests.Lab;

namespace Quant.Tests.Cli;

/// <summary>A sweep in a process of its own, killed without a chance to put anything away.</summary>
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

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "quant.dll"), .. Command("killed")])
        {
            WorkingDirectory = lab.PathOf("."), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using (var process = Process.Start(start)!)
        {
            var errors = process.StandardError.ReadToEndAsync();
            _ = process.StandardOutput.ReadToEndAsync();
            var table = lab.PathOf("killed/results.csv");
            Assert.That(() => process.HasExited || (File.Exists(table) && Lines(table) > RowsBeforeKill), Is.True.After(60_000, 5));
            process.Kill();
            process.WaitForExit();
            Assert.That(Lines(table), Is.GreaterThan(RowsBeforeKill).And.LessThan(1 + 40), $"killed in the middle; it said: {errors.Result}");
            Assert.That(File.Exists(lab.PathOf("killed/summary.json")), Is.False);
        }

        var resumed = CliRun.In(lab.Workspace, Command("killed"));
        Assert.That(resumed.Code, Is.Zero);
        Assert.That(resumed.Errors, Does.Match("^Going on after [0-9]+ of 40 sets in "));
        foreach (var file in new[] { "results.csv", "returns.bin", "summary.json", "sweep.html" })
        {
            Assert.That(File.ReadAllBytes(lab.PathOf("killed/" + file)), Is.EqualTo(File.ReadAllBytes(lab.PathOf("whole/" + file))), file);
        }
    }

    // the other process is writing it
    private static int Lines(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd().Count(x => x == '\n');
    }
}
