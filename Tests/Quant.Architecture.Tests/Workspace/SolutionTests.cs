using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quant.Architecture.Tests.Workspace;

/// <summary>The workspace as a whole, as Lean CLI and <c>dotnet test</c> see it.</summary>
public sealed partial class SolutionTests
{
    [GeneratedRegex("Project\\(\"[^\"]*\"\\) = \"([^\"]*)\", \"([^\"]*\\.csproj)\", \"(\\{[^\"]*\\})\"")]
    private static partial Regex ProjectLine();

    private static readonly string Solution = Repository.Text("Quant.Lean.sln");

    [Test]
    public void There_is_exactly_one_solution_in_the_classic_format()
    {
        Assert.That(Repository.Files.Where(x => x.EndsWith(".sln", StringComparison.Ordinal) || x.EndsWith(".slnx", StringComparison.Ordinal)), Is.EqualTo(new[] { "Quant.Lean.sln" }),
            "Lean CLI compiles from the nearest folder with a *.sln and does not see *.slnx");
        Assert.That(Solution, Does.Contain("Microsoft Visual Studio Solution File, Format Version 12.00"));
    }

    [Test]
    public void Solution_lists_every_project_once()
        => Assert.That(Matches().Select(x => x.Path), Is.EquivalentTo(Repository.Projects));

    [Test]
    public void Solution_builds_every_project_but_the_launcher()
    {
        var built = Matches().Where(x => Solution.Contains($"{x.Id}.Debug|Any CPU.Build.0", StringComparison.Ordinal)).Select(x => x.Path);
        Assert.That(built, Is.EquivalentTo(Repository.Projects.Where(x => x != "Launcher/Quant.Launcher.csproj")), "docs/decisions/0003 says why the launcher is not built");
    }

    [Test]
    public void Workspace_root_is_that_of_Lean_CLI()
    {
        using var lean = JsonDocument.Parse(Repository.Text("lean.json"));
        Assert.That(lean.RootElement.GetProperty("data-folder").GetString(), Is.EqualTo("Data"));
        Assert.That(Repository.Files.Where(x => x.EndsWith("/lean.json", StringComparison.Ordinal)), Is.Empty, "the nearest lean.json upwards is the root");
        Assert.That(Directory.Exists(Repository.Absolute("Data")));
    }

    [Test]
    public void Only_Lean_projects_and_the_root_have_a_config_json()
    {
        var allowed = Repository.AlgorithmFolders.Select(x => x + "/config.json").Append("config.json");
        Assert.That(Repository.Files.Where(x => Path.GetFileName(x) == "config.json"), Is.EquivalentTo(allowed), "Lean CLI takes any folder with a config.json for a project");
    }

    [Test]
    public void Root_config_starts_an_algorithm_that_exists()
    {
        using var config = JsonDocument.Parse(Repository.Text("config.json"));
        var type = config.RootElement.GetProperty("algorithm-type-name").GetString();
        Assert.That(Repository.AlgorithmFolders, Has.Member("Algorithms/" + type));
        Assert.That(config.RootElement.GetProperty("algorithm-location").GetString(), Is.EqualTo(type + ".dll"));
    }

    [Test]
    public void Committed_files_leave_out_what_Lean_CLI_writes()
    {
        var ignored = Repository.Lines(".gitignore");
        Assert.That(ignored, Is.SupersetOf(new[] { "**/backtests/", "**/live/", "**/optimizations/", "bin/", "obj/" }));
    }

    private static IEnumerable<(string Path, string Id)> Matches()
        => ProjectLine().Matches(Solution).Select(x => (x.Groups[2].Value.Replace('\\', '/'), x.Groups[3].Value));
}
