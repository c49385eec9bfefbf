using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Quant.Architecture.Tests.Workspace;

/// <summary>What Lean CLI expects of a project folder.</summary>
public sealed partial class LeanProjectTests
{
    // the expression with which Lean CLI finds the class, over the whole text of Main.cs, comments included
    [GeneratedRegex(@"class\s*([^\s:]+)\s*:\s*QCAlgorithm")]
    private static partial Regex AlgorithmClass();

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex LegalName();

    private static IEnumerable<string> Folders() => Repository.AlgorithmFolders;

    [Test]
    public void There_are_algorithms() => Assert.That(Folders(), Is.Not.Empty);

    [TestCaseSource(nameof(Folders))]
    public void Folder_has_the_files_of_a_project(string folder)
    {
        var findings = new Findings();
        foreach (var name in new[] { "Main.cs", "config.json", "Research.ipynb", "README.md", Path.GetFileName(folder) + ".csproj" })
        {
            findings.Unless(Repository.Files.Contains($"{folder}/{name}"), $"{folder}/{name} is missing (the case of letters counts)");
        }
        findings.Unless(Repository.Projects.Count(x => Repository.Folder(x) == folder) == 1, $"{folder} must have exactly one project file");
        findings.Report("Lean CLI finds a project by its files.");
    }

    [TestCaseSource(nameof(Folders))]
    public void Assembly_is_named_after_the_folder(string folder)
    {
        var name = Path.GetFileName(folder);
        Assert.That(name, Does.Match(LegalName().ToString()), "Lean CLI takes letters, digits, - and _ only");
        var named = Repository.Xml($"{folder}/{name}.csproj").Descendants("AssemblyName").Select(x => x.Value).DefaultIfEmpty(name);
        Assert.That(named, Is.EqualTo(new[] { name }), $"Lean loads {name}.dll");
    }

    [TestCaseSource(nameof(Folders))]
    public void Main_has_exactly_one_algorithm_class(string folder)
    {
        var text = Repository.Text($"{folder}/Main.cs");
        var hits = AlgorithmClass().Matches(text);
        Assert.That(hits, Has.Count.EqualTo(1), $"Lean CLI searches the text of Main.cs for {AlgorithmClass()} and takes the first hit; a comment counts too");
        var line = text[..hits[0].Index].Count(x => x == '\n');
        Assert.That(text.Split('\n')[line].TrimStart(), Does.Match(@"^public\s+(sealed\s+)?class\s"), "the hit must be the declaration itself, on one line");
        Assert.That(hits[0].Groups[1].Value, Does.Match(@"^\w+$"), "a primary constructor or a generic class is not found");
    }

    [TestCaseSource(nameof(Folders))]
    public void Config_has_what_Lean_CLI_reads(string folder)
    {
        using var config = JsonDocument.Parse(Repository.Text($"{folder}/config.json"));
        var root = config.RootElement;
        var findings = new Findings();
        findings.Unless(root.TryGetProperty("algorithm-language", out var language) && language.GetString() == "CSharp", "algorithm-language must be CSharp");
        findings.Unless(root.TryGetProperty("description", out var text) && text.GetString() is { Length: > 10 }, "description must say what the algorithm does");
        findings.Unless(root.TryGetProperty("local-id", out var id) && id.TryGetInt32(out var number) && number > 0, "local-id must be a number: without it the first run writes one");
        findings.Unless(root.TryGetProperty("libraries", out var libraries) && libraries.ValueKind == JsonValueKind.Array, "libraries must be a list");
        findings.Unless(root.TryGetProperty("parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Object, "parameters must be an object");
        if (parameters.ValueKind == JsonValueKind.Object)
        {
            foreach (var parameter in parameters.EnumerateObject())
            {
                findings.Unless(parameter.Value.ValueKind == JsonValueKind.String, $"parameter {parameter.Name} must be a text, as Lean CLI writes them");
            }
        }
        findings.Report($"{folder}/config.json");
    }

    [Test]
    public void Local_ids_differ()
    {
        var twice = Folders().GroupBy(Id).Where(x => x.Count() > 1).Select(x => $"{x.Key}: {string.Join(", ", x)}");
        Assert.That(twice, Is.Empty);

        static int Id(string folder)
        {
            using var config = JsonDocument.Parse(Repository.Text($"{folder}/config.json"));
            return config.RootElement.GetProperty("local-id").GetInt32();
        }
    }

    [TestCaseSource(nameof(Folders))]
    public void Notebook_is_valid_and_without_output(string folder)
    {
        using var notebook = JsonDocument.Parse(Repository.Text($"{folder}/Research.ipynb"));
        Assert.That(notebook.RootElement.GetProperty("nbformat").GetInt32(), Is.GreaterThanOrEqualTo(4));
        Assert.That(notebook.RootElement.GetProperty("metadata").GetProperty("kernelspec").GetProperty("name").GetString(), Is.EqualTo(".net-csharp"));
        foreach (var cell in notebook.RootElement.GetProperty("cells").EnumerateArray().Where(x => x.GetProperty("cell_type").GetString() == "code"))
        {
            Assert.That(cell.GetProperty("outputs").GetArrayLength(), Is.Zero, "clear the outputs before committing");
        }
    }

    [TestCaseSource(nameof(Folders))]
    public void Project_can_use_either_runtime(string folder)
    {
        var project = Repository.Xml($"{folder}/{Path.GetFileName(folder)}.csproj");
        Assert.That(project.Descendants("PackageReference").Select(Include), Has.Member("QuantConnect.Lean"));
        Assert.That(project.Descendants("ProjectReference").Select(Include), Has.Some.EndsWith("Engine/Quant.Engine.csproj"));

        static string? Include(XElement item) => item.Attribute("Include")?.Value;
    }
}
