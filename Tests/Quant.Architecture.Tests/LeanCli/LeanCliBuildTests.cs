using System.Runtime.Loader;
using Quant.Engine;
using Quant.Engine.Results;
using QuantConnect.Algorithm;

namespace Quant.Architecture.Tests.LeanCli;

/// <summary>That <c>lean backtest Algorithms/EmaCross</c> would build and load, short of Lean itself.</summary>
public sealed class LeanCliBuildTests : IDisposable
{
    private const string Algorithm = "EmaCross";

    // nothing of this may be compiled: Lean CLI's copies of earlier runs, and what a build outside the container left
    private static readonly string[] Leftovers =
    [
        $"Algorithms/{Algorithm}/backtests/2024-01-02_03-04-05/code/Main.cs",
        $"Algorithms/{Algorithm}/live/2024-01-02_03-04-05/code/Main.cs",
        $"Algorithms/{Algorithm}/optimizations/2024-01-02_03-04-05/code/Main.cs",
        $"Algorithms/{Algorithm}/obj/Embedded/Debug/net10.0/Stale.cs",
        $"Algorithms/{Algorithm}/bin/Embedded/Debug/net10.0/Stale.cs",
    ];

    private LeanCliBuild? _build;
    private int _exitCode;
    private string _text = "";

    private LeanCliBuild Built => _build ?? throw new InvalidOperationException("Invariant: the set-up made the build.");

    [OneTimeSetUp]
    public async Task Build()
    {
        _build = new LeanCliBuild();
        foreach (var file in Leftovers)
        {
            var path = Path.Combine(Built.Workspace, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "this does not compile");
        }
        (_exitCode, _text) = await Built.Build(Algorithm);
    }

    public void Dispose() => _build?.Dispose();

    [Test]
    public void Build_succeeds_with_Lean_CLIs_properties() => Assert.That(_exitCode, Is.Zero, _text);

    [Test]
    public void Output_holds_our_assemblies_and_none_of_QuantConnects()
        => Assert.That(
            Directory.EnumerateFiles(Built.Output, "*.dll").Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "EmaCross.dll", "MathNet.Numerics.dll", "Quant.Alphas.dll", "Quant.Core.dll", "Quant.ExecutionModels.dll", "Quant.Framework.dll", "Quant.Portfolio.dll", "Quant.RiskModels.dll" }),
            "Lean CLI copies all of it into Lean's folder, where MathNet.Numerics is already, in the same version");

    [Test]
    public void Intermediate_files_stay_outside_the_workspace()
    {
        Assert.That(File.Exists(Path.Combine(Built.Objects, Algorithm, "project.assets.json")), "Lean CLI reads it there");
        var written = Directory.EnumerateFiles(Built.Workspace, "*", SearchOption.AllDirectories)
            .Select(x => Path.GetRelativePath(Built.Workspace, x).Replace('\\', '/'))
            .Where(x => !Leftovers.Contains(x) && !Repository.Files.Contains(x));
        Assert.That(written, Is.Empty);
    }

    [Test]
    public void Assembly_has_one_algorithm_and_it_runs()
    {
        var context = new AssemblyLoadContext("lean", isCollectible: true);
        context.Resolving += (loader, name) =>
        {
            var file = Path.Combine(Built.Output, name.Name + ".dll");
            return File.Exists(file) ? loader.LoadFromAssemblyPath(file) : null;
        };
        var types = context.LoadFromAssemblyPath(Path.Combine(Built.Output, Algorithm + ".dll")).GetExportedTypes().Where(x => x.IsSubclassOf(typeof(QCAlgorithm))).ToList();
        Assert.That(types.Select(x => x.Name), Is.EqualTo(new[] { Algorithm }));

        var cache = Path.Combine(Built.Objects, "cache");
        var result = new BacktestEngine(Repository.Absolute(Repository.Kit + "data"), cache).Run(new BacktestRequest(() => (QCAlgorithm)Activator.CreateInstance(types[0])!)
        {
            StartDate = new DateTime(2023, 11, 22),
            EndDate = new DateTime(2023, 11, 24),
            Parameters = new Dictionary<string, string> { ["ticker"] = "QAAA" },
        });
        Assert.That((result.Error?.Message, result.Status), Is.EqualTo(((string?)null, RunStatus.Completed)));
        context.Unload();
    }
}
