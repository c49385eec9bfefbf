using Quant.Tests.Lab;

namespace Quant.Tests.Cli;

public sealed class AlgorithmsCommandTests
{
    [Test]
    public void Run_with_a_name_shows_value_range_and_description_of_each_parameter()
    {
        using var lab = new LabWorkspace();
        var run = CliRun.In(lab.Workspace, "algorithms", "EmaCross");
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Match(@"fast-period +5 +1 to 500, step 1 +Period of the fast average, in bars\."));
        Assert.That(run.Output, Does.Match(@"\n  ticker +QAAA +[A-Z]"), "a text has no range");
    }

    [Test]
    public void Run_with_an_algorithm_that_is_not_built_shows_its_values_and_says_what_is_missing()
    {
        using var lab = new LabWorkspace();
        lab.Write("Algorithms/Later/Later.csproj", "<Project />");
        lab.Write("Algorithms/Later/config.json", """{ "parameters": { "period": "7" } }""");
        var run = CliRun.In(lab.Workspace, "algorithms", "Later");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Errors, Does.StartWith("Note: ranges and descriptions are not known. Algorithms/Later is not part of this build."));
        Assert.That(run.Output, Does.Match(@"period +7"));
    }
}
