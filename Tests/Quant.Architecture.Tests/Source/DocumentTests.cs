using System.Text.RegularExpressions;

namespace Quant.Architecture.Tests.Source;

/// <summary>Documents that stay true.</summary>
public sealed partial class DocumentTests
{
    [GeneratedRegex(@"\]\((?<target>[^)#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    private static IEnumerable<string> Documents
        => Repository.Files.Where(x => x.EndsWith(".md", StringComparison.Ordinal) && !x.StartsWith(Repository.Kit, StringComparison.Ordinal));

    [Test]
    public void Links_between_files_lead_somewhere()
    {
        var findings = new Findings();
        foreach (var document in Documents)
        {
            foreach (var target in Link().Matches(Repository.Text(document)).Select(x => x.Groups["target"].Value).Where(x => !x.Contains("://", StringComparison.Ordinal)))
            {
                var path = Path.Combine(Repository.Absolute(Repository.Folder(document)), target);
                findings.Unless(File.Exists(path) || Directory.Exists(path), $"{document}: {target}");
            }
        }
        findings.Report("Links lead to files that exist.");
    }

    [Test]
    public void Change_log_has_the_version_and_its_fixed_headings()
    {
        var version = Repository.Xml("Directory.Build.props").Descendants("Version").Single().Value;
        var log = Repository.Lines("CHANGELOG.md");
        Assert.That(log, Has.Some.StartsWith($"## {version}"));
        string[] headings = ["Enhancements", "Breaking", "Fixes", "Internal", "Documentation"];
        Assert.That(log.Where(x => x.StartsWith("### ", StringComparison.Ordinal)).Select(x => x[4..]), Is.SubsetOf(headings));
    }

    [Test]
    public void Decisions_are_numbered_without_gaps()
    {
        var numbers = Repository.Files.Where(x => Regex.IsMatch(x, @"^docs/decisions/\d{4}-[a-z0-9-]+\.md$")).Select(x => int.Parse(Path.GetFileName(x)[..4])).ToList();
        Assert.That(numbers, Is.Not.Empty);
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, numbers.Count)));
    }

    [Test]
    public void Every_project_and_every_alpha_has_a_readme_or_is_in_the_architecture()
    {
        var architecture = Repository.Text("docs/architecture.md");
        var findings = new Findings();
        foreach (var folder in Repository.Projects.Select(Repository.Folder))
        {
            findings.Unless(
                Repository.Files.Contains($"{folder}/README.md") || architecture.Contains($"`{folder}`", StringComparison.Ordinal), $"{folder}: neither README.md nor in docs/architecture.md");
        }
        foreach (var folder in Repository.Files.Where(x => Regex.IsMatch(x, @"^Alphas/[^/]+/.+\.cs$")).Select(Repository.Folder).Distinct())
        {
            findings.Unless(Repository.Files.Contains($"{folder}/README.md"), $"{folder}: no README.md");
        }
        findings.Report("A reader finds out what a folder is for.");
    }
}
