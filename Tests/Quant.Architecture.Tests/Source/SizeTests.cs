namespace Quant.Architecture.Tests.Source;

/// <summary>Files that a reader takes in at once.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int NinetyPercent = 200;
    private const int WideFolder = 24;

    private static readonly List<(string Path, int Lines)> Sizes = [.. Repository.Sources.Select(x => (x, Repository.Lines(x).Length))];

    [Test]
    public void No_file_is_longer_than_400_lines()
    {
        var findings = new Findings();
        foreach (var (path, lines) in Sizes.Where(x => x.Lines > LongestFile).OrderByDescending(x => x.Lines))
        {
            findings.Add($"{path}: {lines} lines");
        }
        findings.Report("A reader would rather find two files.");
    }

    [Test]
    public void Nine_files_of_ten_are_shorter_than_200_lines()
    {
        var sorted = Sizes.Select(x => x.Lines).Order().ToList();
        var p90 = sorted[(int)(sorted.Count * 0.9)];
        TestContext.Out.WriteLine($"{sorted.Count} files, median {sorted[sorted.Count / 2]} lines, p90 {p90}, longest {sorted[^1]}");
        Assert.That(p90, Is.LessThan(NinetyPercent));
    }

    [Test]
    public void Wide_folders_are_reported()
    {
        var folders = Repository.Sources.GroupBy(Repository.Folder).Select(x => (Path: x.Key, Files: x.Count())).OrderByDescending(x => x.Files).ToList();
        foreach (var (path, files) in folders.Where(x => x.Files > WideFolder))
        {
            TestContext.Out.WriteLine($"{files,4} files in {path}");
        }
        Assert.That(folders.Where(x => x.Files > WideFolder && !x.Path.StartsWith("Engine/Api", StringComparison.Ordinal)), Is.Empty,
            "folders of the API are Lean's namespaces; ours have about a dozen files");
    }
}
