using System.Diagnostics;
using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace Quant.Architecture.Tests.Workspace;

/// <summary>The wrappers that build the command when a source changed.</summary>
public sealed class WrapperTests
{
    [TestCase("quant")]
    [TestCase("quant.cmd")]
    public void Wrapper_looks_at_every_folder_that_the_command_is_built_from(string wrapper)
    {
        var text = Repository.Text(wrapper);
        var findings = new Findings();
        foreach (var folder in Closure("Cli/Quant.Cli.csproj").Select(Layering.Layers.Of).Append("config").Distinct())
        {
            findings.Unless(Regex.IsMatch(text, $@"[\s(']{folder}[\s)']"), $"{wrapper} does not look at {folder}/");
        }
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config" })
        {
            findings.Unless(text.Contains(file, StringComparison.Ordinal), $"{wrapper} does not look at {file}");
        }
        findings.Report("A change there must make the wrapper build again.");
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Wrapper_begins_with_what_a_whole_run_taught()
    {
        var builds = Directory.CreateTempSubdirectory("quant-wrapper-").FullName;
        try
        {
            // the first learns; so does the second, as the first was no whole run, and what that left is taken away
            Assert.That(Learn(builds, "EmaCross"), Does.StartWith("1||").And.Contain("/learned/EmaCross."));
            Assert.That(Learn(builds, "Algorithms/EmaCross", "touch \"$QUANT_LESSON/whole\""), Does.StartWith("1||").And.Contain("/learned/EmaCross."));
            Assert.That(Learn(builds, "EmaCross"), Is.EqualTo($"|1|{builds}/now/learned/EmaCross/ways"));
            Assert.That(Directory.EnumerateFileSystemEntries(Path.Combine(builds, "now", "learned")).Select(Path.GetFileName), Is.EqualTo(new[] { "EmaCross" }));
            // another algorithm has lessons of its own
            Assert.That(Learn(builds, "my/Other.dll:Class"), Does.Contain("/learned/Other-dll-Class."));
        }
        finally
        {
            Directory.Delete(builds, recursive: true);
        }
    }

    [Test]
    public void Wrapper_for_Windows_has_Windows_line_ends()
        => Assert.That(Repository.Lines(".gitattributes"), Has.Member("*.cmd text eol=crlf"), "cmd.exe misses labels in files with other line ends");

    /// <summary>What the wrapper's own function sets: whether the runtime learns, whether it begins with what was learned, and the file of both.</summary>
    private static string Learn(string builds, string algorithm, string then = ":")
    {
        var text = Repository.Text("quant");
        var function = text[text.IndexOf("learn() {", StringComparison.Ordinal)..];
        function = function[..(function.IndexOf("\n}\n", StringComparison.Ordinal) + 3)];
        var script = $"set -euo pipefail\nbuilds=$1 current=now\n{function}\nlearn \"$2\"\n{then}\n"
            + "echo \"${DOTNET_WritePGOData:-}|${DOTNET_ReadPGOData:-}|$DOTNET_PGODataPath\"";
        var start = new ProcessStartInfo("bash", ["-c", script, "bash", builds, algorithm]) { RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(x => x.Contains("PGO", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
        return output.Trim();
    }

    private static HashSet<string> Closure(string project)
    {
        var found = new HashSet<string> { project };
        var next = new Queue<string>(found);
        while (next.TryDequeue(out var at))
        {
            foreach (var reference in Repository.Xml(at).Descendants("ProjectReference").Select(x => x.Attribute("Include")!.Value))
            {
                var full = Path.GetFullPath(Path.Combine(Repository.Absolute(Repository.Folder(at)), reference));
                var pattern = Path.GetRelativePath(Repository.Root, full).Replace('\\', '/');
                foreach (var hit in Repository.Projects.Where(x => FileSystemName.MatchesSimpleExpression(pattern, x) && found.Add(x)))
                {
                    next.Enqueue(hit);
                }
            }
        }
        return found;
    }
}
