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
    public void Wrapper_for_Windows_has_Windows_line_ends()
        => Assert.That(Repository.Lines(".gitattributes"), Has.Member("*.cmd text eol=crlf"), "cmd.exe misses labels in files with other line ends");

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
