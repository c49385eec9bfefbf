using System.Text.Json;
using Quant.Lab;
using Quant.Lab.Scaffolding;
using Quant.Lab.Workspaces;
using Quant.Testing;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Lab.Scaffolding;

/// <summary>Scaffolds in a copy of the examples; that the results build and pass is true because the examples do, so far as every name was replaced.</summary>
public sealed class ScaffoldTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(KitEngine.DataFolder, "..", "..", "..", ".."));

    private TestFolder _folder = null!;
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = new TestFolder();
        string[] parts = ["Alphas/EmaCross", "Algorithms/EmaCross", "RiskModels/AtrStop", "Tests/Quant.Tests/Alphas/EmaCross", "Tests/Quant.Tests/Algorithms", "Tests/Quant.Tests/RiskModels/AtrStop"];
        foreach (var file in parts.SelectMany(x => Directory.EnumerateFiles(Path.Combine(Repository, x))).Append(Path.Combine(Repository, "Quant.Lean.sln")))
        {
            var target = Path.Combine(_folder.Path, Path.GetRelativePath(Repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        _workspace = new Workspace(_folder.Path);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    private string Text(string file) => File.ReadAllText(Path.Combine(_folder.Path, file));

    private string Fault(string kind, string name) => Assert.Throws<UserErrorException>(() => Scaffold.Add(_workspace, kind, name))!.Message;

    [TestCase("alpha", "Alphas/Mine/MineAlphaModel.cs", "Tests/Quant.Tests/Alphas/Mine/MineOptionsTests.cs", "EmaCross")]
    [TestCase("risk", "RiskModels/Mine/MineRiskModel.cs", "Tests/Quant.Tests/RiskModels/Mine/MineRiskModelTests.cs", "AtrStop")]
    public void Add_a_plugin_copies_sources_and_tests_with_every_name_replaced(string kind, string source, string test, string example)
    {
        var files = Scaffold.Add(_workspace, kind, "Mine");
        Assert.That(files, Is.SupersetOf(new[] { source, test }));
        Assert.That(files.Where(x => Text(x).Contains(example, StringComparison.Ordinal)), Is.Empty);
        Assert.That(files.Where(x => x.Contains(example, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Add_a_plugin_gives_its_parameters_names_of_their_own()
    {
        Scaffold.Add(_workspace, "alpha", "TrendPullback");
        Assert.That(Text("Alphas/TrendPullback/TrendPullbackOptions.cs"), Does.Contain("[Option(\"trend-pullback-fast-period\"").And.Contain("trend-pullback-slow-period = {SlowPeriod}"));
        Scaffold.Add(_workspace, "risk", "TimeStop");
        Assert.That(Text("RiskModels/TimeStop/TimeStopOptions.cs"), Does.Contain("[Option(\"time-stop-atr-multiple\""));
        Assert.That(Text("RiskModels/TimeStop/README.md"), Does.Contain("| `time-stop-bar-minutes` |"));
    }

    [Test]
    public void Add_an_algorithm_is_a_project_of_its_own_that_still_uses_the_alpha()
    {
        var files = Scaffold.Add(_workspace, "algorithm", "Mine");
        Assert.That(files, Is.SupersetOf(new[]
        {
            "Algorithms/Mine/Mine.csproj", "Algorithms/Mine/Main.cs", "Algorithms/Mine/MineParameters.cs", "Algorithms/Mine/config.json", "Algorithms/Mine/Research.ipynb",
            "Algorithms/Mine/README.md", "Tests/Quant.Tests/Algorithms/MineTests.cs", "Quant.Lean.sln",
        }));
        Assert.That(Text("Algorithms/Mine/Main.cs"), Does.Contain("class Mine : QCAlgorithm").And.Contain("Bind<MineParameters>").And.Contain("new EmaCrossAlphaModel("));
        using var config = JsonDocument.Parse(Text("Algorithms/Mine/config.json"));
        using var example = JsonDocument.Parse(Text("Algorithms/EmaCross/config.json"));
        Assert.That(config.RootElement.GetProperty("local-id").GetInt32(), Is.GreaterThan(0).And.Not.EqualTo(example.RootElement.GetProperty("local-id").GetInt32()));
    }

    [Test]
    public void Add_an_algorithm_enters_it_into_the_solution_like_the_example()
    {
        var before = Text("Quant.Lean.sln");
        Scaffold.Add(_workspace, "algorithm", "Mine");
        var added = Text("Quant.Lean.sln").Split('\n').Except(before.Split('\n')).ToList();
        Assert.That(added[0], Does.Contain("= \"Mine\", \"Algorithms\\Mine\\Mine.csproj\", \"{"));
        var id = added[0].Split('"')[^2];
        Assert.That(added.Skip(1), Has.All.Contain(id));
        Assert.That(added.Skip(1).Select(x => x.Trim().Split('.', 2)[1].TrimEnd()), Does.Contain("Debug|Any CPU.Build.0 = Debug|Any CPU").And.Contain("Release|Any CPU.ActiveCfg = Release|Any CPU"));
        Assert.That(Text("Quant.Lean.sln").Split("EndProject\n").Length, Is.EqualTo(before.Split("EndProject\n").Length + 1).Or.EqualTo(before.Split("EndProject\r\n").Length + 1));
    }

    [TestCase("mine", "\"mine\" cannot be a name: it must be letters and digits and begin with a capital, like TrendPullback.")]
    [TestCase("My.Alpha", "\"My.Alpha\" cannot be a name")]
    [TestCase("../Up", "\"../Up\" cannot be a name")]
    [TestCase("EMACROSS", "Alphas/EmaCross exists already: choose another name.")]
    public void Add_a_name_that_cannot_be_used_says_why_and_writes_nothing(string name, string fault)
    {
        var before = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);
        Assert.That(Fault("alpha", name), Does.StartWith(fault));
        Assert.That(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories), Is.EquivalentTo(before));
    }

    [TestCase("algorithm", "Quant", "\"Quant\" cannot be a name: quant.dll is one of the workspace's own. Choose another name.")]
    [TestCase("algorithm", "Resolution", "\"Resolution\" cannot be a name: in Algorithms/EmaCross/Main.cs, which is copied, it means something else. Choose another name.")]
    [TestCase("alpha", "Insight", "\"Insight\" cannot be a name: in Alphas/EmaCross/EmaCrossAlphaModel.cs, which is copied, it means something else. Choose another name.")]
    public void Add_a_name_with_which_nothing_would_build_any_more_is_refused(string kind, string name, string fault)
    {
        Directory.CreateDirectory(_folder["Cli"]);
        File.Copy(Path.Combine(Repository, "Cli", "Quant.Cli.csproj"), _folder["Cli/Quant.Cli.csproj"]);
        var before = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);
        Assert.That(Fault(kind, name), Is.EqualTo(fault));
        Assert.That(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories), Is.EquivalentTo(before));
        // a word of a comment is not in the way
        Assert.That(Scaffold.Add(_workspace, "algorithm", "Wiring"), Is.Not.Empty);
    }

    [Test]
    public void Add_that_cannot_be_written_says_so_and_leaves_nothing_behind()
    {
        File.WriteAllText(_folder["Tests/Quant.Tests/Alphas/Mine"], "in the way of the folder of the tests");
        Assert.That(Fault("alpha", "Mine"), Does.StartWith($"{_folder.Path} cannot be written ("));
        Assert.That(Directory.Exists(_folder["Alphas/Mine"]), Is.False, "the next try must not find the name taken");
        File.Delete(_folder["Tests/Quant.Tests/Alphas/Mine"]);
        Assert.That(Scaffold.Add(_workspace, "alpha", "Mine"), Is.Not.Empty);
    }

    [Test]
    public void Add_without_an_example_or_a_solution_says_what_is_missing_and_writes_nothing()
    {
        File.Delete(_folder["Quant.Lean.sln"]);
        Assert.That(Fault("algorithm", "Mine"), Does.EndWith("has no solution file (*.sln) to enter the project into."));
        Directory.Delete(_folder["Alphas"], recursive: true);
        Assert.That(Fault("alpha", "Mine"), Does.EndWith("has no Alphas/EmaCross, which a new alpha is copied from."));
        Assert.That(Directory.Exists(_folder["Algorithms/Mine"]), Is.False);
    }

    [TestCase("Mine", "mine")]
    [TestCase("TrendPullback", "trend-pullback")]
    [TestCase("HTFZones2", "htf-zones2")]
    public void Prefix_is_the_name_in_lower_case_words(string name, string prefix) => Assert.That(ScaffoldPattern.Prefix(name), Is.EqualTo(prefix));
}
