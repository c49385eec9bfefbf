using Quant.Algorithms;
using Quant.Lab;
using Quant.Lab.Algorithms;

namespace Quant.Tests.Lab.Algorithms;

public sealed class AlgorithmLoaderTests
{
    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private AlgorithmTarget Find(string text) => AlgorithmTarget.Find(_lab.Workspace, text);

    [Test]
    public void Load_of_a_bare_name_is_the_assembly_built_with_this_program()
        => Assert.That(AlgorithmLoader.Load(Find("emacross")), Is.EqualTo(typeof(EmaCross)));

    [TestCase("EmaCross")]
    [TestCase("Algorithms/EmaCross")]
    [TestCase("./Algorithms/EmaCross/")]
    public void Find_takes_the_name_or_the_path_of_a_project(string text)
        => Assert.That(Find(text).ProjectFolder, Is.EqualTo(_lab.PathOf("Algorithms/EmaCross")));

    [Test]
    public void Load_of_a_path_is_that_assembly_on_this_engine()
    {
        var type = AlgorithmLoader.Load(Find(Beside("EmaCross.dll")));
        Assert.That(type.FullName, Is.EqualTo(typeof(EmaCross).FullName));
        Assert.That(type, Is.Not.EqualTo(typeof(EmaCross)), "loaded on its own, with what lies beside it");
        Assert.That(type.IsSubclassOf(typeof(QuantConnect.Algorithm.QCAlgorithm)));
    }

    [Test]
    public void Load_of_a_project_that_was_not_built_says_how_to_build_it()
    {
        _lab.Write("Algorithms/Fresh/Fresh.csproj", "<Project />");
        Assert.That(() => AlgorithmLoader.Load(Find("Fresh")), Throws.TypeOf<UserErrorException>().With.Message.Contains("Algorithms/Fresh is not part of this build"));
    }

    [Test]
    public void Load_of_an_assembly_without_an_algorithm_says_so()
        => Assert.That(() => AlgorithmLoader.Load(Find(Beside("Quant.Core.dll"))), Throws.TypeOf<UserErrorException>().With.Message.Contains("no class that derives from QCAlgorithm"));

    [Test]
    public void Load_of_something_else_says_so()
    {
        _lab.Write("text.dll", "no assembly");
        Assert.That(() => AlgorithmLoader.Load(Find(_lab.PathOf("text.dll"))), Throws.TypeOf<UserErrorException>().With.Message.Contains("is not a .NET assembly"));
        Assert.That(() => Find(_lab.PathOf("none.dll")), Throws.TypeOf<UserErrorException>().With.Message.Contains("There is no file"));
    }

    [Test]
    public void Load_of_one_of_several_algorithms_needs_its_name()
    {
        var tests = typeof(AlgorithmLoaderTests).Assembly.Location;
        Assert.That(() => AlgorithmLoader.Load(Find(tests)), Throws.TypeOf<UserErrorException>().With.Message.Contains("has several algorithms").And.Message.Contains("Quant.Tests.dll:"));
        Assert.That(AlgorithmLoader.Load(Find(tests + ":" + nameof(BreaksOnTheWay))).Name, Is.EqualTo(nameof(BreaksOnTheWay)));
        Assert.That(() => AlgorithmLoader.Load(Find(tests + ":BreaksOnTheWy")), Throws.TypeOf<UserErrorException>().With.Message.EqualTo("Quant.Tests has no algorithm \"BreaksOnTheWy\"; did you mean BreaksOnTheWay?"));
    }

    [Test]
    public void Find_of_an_assembly_reads_the_config_of_its_project()
    {
        Directory.CreateDirectory(_lab.PathOf("Algorithms/EmaCross/bin"));
        File.Copy(Beside("EmaCross.dll"), _lab.PathOf("Algorithms/EmaCross/bin/EmaCross.dll"));
        var target = Find(_lab.PathOf("Algorithms/EmaCross/bin/EmaCross.dll"));
        Assert.That(target.ProjectFolder, Is.EqualTo(_lab.PathOf("Algorithms/EmaCross")));
        Assert.That(target.ConfiguredParameters.Select(x => x.Key), Does.Contain("fast-period"));
    }
}
