using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Lean;
using Quant.Lab.Runs;

namespace Quant.Tests.Lab.Lean;

public sealed class LeanRunEngineTests
{
    private static string Fault(RunRequest request) => Assert.Throws<UserErrorException>(() => new LeanRunEngine().Run(request, null, default))!.Message;

    [Test]
    public void Run_in_a_workspace_without_a_launcher_says_so()
    {
        using var lab = new LabWorkspace();
        Assert.That(Fault(lab.Request), Does.EndWith("has no Launcher/Quant.Launcher.csproj, with which real Lean is run."));
    }

    [Test]
    public void Run_of_an_assembly_for_the_other_engine_says_what_to_do()
    {
        using var lab = new LabWorkspace();
        var target = AlgorithmTarget.Find(lab.Workspace, Path.Combine(AppContext.BaseDirectory, "EmaCross.dll"));
        Assert.That(Fault(lab.Request with { Algorithm = target }), Does.Contain("was not built against real Lean: build it with -p:LeanRuntime=QuantConnect"));
    }

    [Test]
    public void Run_of_what_is_no_assembly_says_so()
    {
        using var lab = new LabWorkspace();
        lab.Write("Mine.dll", "text");
        Assert.That(Fault(lab.Request with { Algorithm = AlgorithmTarget.Find(lab.Workspace, lab.PathOf("Mine.dll")) }), Does.EndWith("Mine.dll is not a .NET assembly."));
    }

    [Test]
    public void Fault_of_a_package_that_cannot_be_had_is_one_sentence()
    {
        var fault = LeanBuild.Fault(["  /x/Core.csproj : error NU1101: Unable to find package QuantConnect.Lean. No packages exist with this id in source(s): somewhere [/x/Launcher.csproj]"]);
        Assert.That(fault, Is.EqualTo(
            "Real Lean is not to be had here: the package QuantConnect.Lean cannot be restored from the package sources of this machine (docs/real-lean.md says what is needed)."));
    }

    [Test]
    public void Fault_of_sources_that_do_not_compile_lists_them_once()
    {
        const string Error = "/x/A.cs(1,2): error CS0104: 'T' is an ambiguous reference between 'A.T' and 'B.T'";
        Assert.That(LeanBuild.Fault([Error + " [/x/A.csproj]", "", Error + " [/x/B.csproj]"]).Split('\n')[1..], Is.EqualTo(new[] { Error }));
    }

    [Test]
    public void Take_lines_of_the_launcher_and_leaves_others()
    {
        var told = new List<RunProgress>();
        var report = new LeanReport(new Told(told.Add));
        Assert.That(report.Take("20240101 TRACE:: @progress 1 2"), Is.False);
        Assert.That((report.HasBegun, report.DataPoints, report.OrderListHash), Is.EqualTo((false, (long?)null, "")));
        Assert.That(new[] { "@progress 638700372000000000 0.96", "@hash abc", "@points 42" }.Select(report.Take), Is.All.True);
        Assert.That((report.HasBegun, report.DataPoints, report.OrderListHash), Is.EqualTo((true, (long?)42, "abc")));
        Assert.That(told, Is.EqualTo(new[] { new RunProgress(new DateTime(2024, 12, 17, 13, 0, 0, DateTimeKind.Utc), 0.96) }));
    }

    private sealed class Told(Action<RunProgress> tell) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => tell(value);
    }
}
