using System.ComponentModel;
using System.Diagnostics;

namespace Quant.Lab.Runs;

/// <summary>The commit of a working tree.</summary>
/// <param name="Commit">Its hash.</param>
/// <param name="Dirty">Whether tracked files differ from it.</param>
public sealed record GitState(string Commit, bool Dirty)
{
    private const string CommitLine = "# branch.oid ";

    /// <summary>Asks git about a folder; null if it is not in a repository with a commit, or there is no git. Waits for git: for a thread that has nothing else to do.</summary>
    public static GitState? Read(string folder)
    {
        var start = new ProcessStartInfo("git", ["status", "--porcelain=v2", "--branch", "--untracked-files=no"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // looking must not make another git wait
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start)!;
            var lines = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            // a sentence at most: it fits into the pipe while the lines are read
            git.StandardError.ReadToEnd();
            git.WaitForExit();
            var commit = lines.FirstOrDefault(x => x.StartsWith(CommitLine, StringComparison.Ordinal))?[CommitLine.Length..];
            return git.ExitCode == 0 && commit is not (null or "(initial)") ? new GitState(commit, lines.Any(x => !x.StartsWith('#'))) : null;
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            return null;
        }
    }
}
