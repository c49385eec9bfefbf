using System.Diagnostics;
using Quant.Tests.Lab;

namespace Quant.Tests.Cli;

/// <summary>The command in a process of its own, killed without a chance to put anything away.</summary>
internal static class KilledQuant
{
    private const int MostWait = 60_000;

    /// <summary>Runs a command and kills it in the middle.</summary>
    /// <param name="lab">The workspace it runs in.</param>
    /// <param name="command">Its words.</param>
    /// <param name="isInTheMiddle">Asked again and again: whether it has done enough.</param>
    /// <returns>What it wrote to its errors.</returns>
    public static string Run(LabWorkspace lab, string[] command, Func<bool> isInTheMiddle)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "quant.dll"), .. command])
        {
            WorkingDirectory = lab.PathOf("."), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        Assert.That(() => process.HasExited || isInTheMiddle(), Is.True.After(MostWait, 5));
        process.Kill();
        process.WaitForExit();
        return errors.Result;
    }

    /// <summary>Whole lines of a file that the process may be writing; none of a file that is not there.</summary>
    public static int Lines(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd().Count(x => x == '\n');
    }

    /// <summary>Asserts that files of two folders are the same byte for byte.</summary>
    public static void AssertSameFiles(string folder, string other, params string[] names)
    {
        foreach (var name in names)
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder, name)), Is.EqualTo(File.ReadAllBytes(Path.Combine(other, name))), name);
        }
    }
}
