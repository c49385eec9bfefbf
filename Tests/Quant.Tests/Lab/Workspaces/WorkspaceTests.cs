using Quant.Lab;
using Quant.Lab.Workspaces;

namespace Quant.Tests.Lab.Workspaces;

public sealed class WorkspaceTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("quant-workspace-");

    [TearDown]
    public void TearDown() => _folder.Delete(recursive: true);

    [Test]
    public void Find_takes_the_nearest_lean_json_upwards()
    {
        Write("lean.json", """{ "data-folder": "Market" } // Lean CLI writes comments""");
        var deep = _folder.CreateSubdirectory("a/b").FullName;
        var workspace = Workspace.Find(deep);
        Assert.That(workspace.Root, Is.EqualTo(_folder.FullName));
        Assert.That(workspace.DataFolder, Is.EqualTo(Path.Combine(_folder.FullName, "Market")));
    }

    [Test]
    public void DataFolder_of_a_broken_lean_json_names_the_file()
    {
        Write("lean.json", "{");
        Assert.That(() => Workspace.Find(_folder.FullName).DataFolder, Throws.TypeOf<UserErrorException>().With.Message.Contains("lean.json cannot be read"));
    }

    [Test]
    public void Find_reads_parameters_in_their_order()
    {
        Write("lean.json", "{}");
        Write("Algorithms/Mine/Mine.csproj", "");
        Write("Algorithms/Mine/config.json", """{ "description": "what", "parameters": { "b": "1", "a": 2 } }""");
        Write("Algorithms/NoProject/readme.txt", "");
        var workspace = new Workspace(_folder.FullName);
        Assert.That(AlgorithmCatalog.Names(workspace), Is.EqualTo(new[] { "Mine" }));
        var mine = AlgorithmCatalog.Find(workspace, "mine");
        Assert.That((mine.Name, mine.Description), Is.EqualTo(("Mine", "what")));
        Assert.That(mine.Parameters, Is.EqualTo(new[] { KeyValuePair.Create("b", "1"), KeyValuePair.Create("a", "2") }));
    }

    [Test]
    public void Find_in_an_empty_workspace_says_that_it_is_empty()
        => Assert.That(() => AlgorithmCatalog.Find(new Workspace(_folder.FullName), "X"),
            Throws.TypeOf<UserErrorException>().With.Message.EqualTo("There is no algorithm \"X\": the workspace has no project in Algorithms/."));

    [Test]
    public void Find_of_a_project_with_a_broken_config_names_the_file()
    {
        Write("Algorithms/Mine/Mine.csproj", "");
        Write("Algorithms/Mine/config.json", """{ "parameters": [] }""");
        Assert.That(() => AlgorithmCatalog.Find(new Workspace(_folder.FullName), "Mine"), Throws.TypeOf<UserErrorException>().With.Message.Contains("config.json cannot be read"));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
