using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Quant.Engine;
using Quant.Lab.Data.Generation;
using Quant.Lab.Data.Samples;
using Quant.Testing;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm;

namespace Quant.Tests.Algorithms;

/// <summary>
/// The C# cells of every Research.ipynb, compiled and run in the embedded engine on made-up data of the days they ask for. A notebook's QuantBook is an algorithm of Lean:
/// here it is one of the embedded engine, whose API is Lean's (contract 1).
/// </summary>
public sealed partial class NotebookTests
{
    private static readonly string AlgorithmsFolder = Path.GetFullPath(Path.Combine(KitEngine.DataFolder, "..", "..", "..", "..", "Algorithms"));

    private TestFolder _folder = null!;

    [GeneratedRegex(@"^using [\w.]+;\s*$", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex("^#(load|r) .*$", RegexOptions.Multiline)]
    private static partial Regex Directives();

    private static IEnumerable<string> Algorithms => Directory.GetFiles(AlgorithmsFolder, "Research.ipynb", SearchOption.AllDirectories)
        .Select(x => Path.GetFileName(Path.GetDirectoryName(x))!).Order(StringComparer.Ordinal);

    [OneTimeSetUp]
    public void MakeData()
    {
        _folder = new TestFolder();
        MarketPlan[] plans =
        [
            new() { Type = SecurityType.Crypto, Market = Market.Coinbase, Tickers = ["BTCUSD"], From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 4, 1), Resolutions = [Resolution.Minute] },
            new() { Type = SecurityType.Equity, Market = Market.USA, Tickers = ["SPY"], From = new DateOnly(2013, 10, 1), To = new DateOnly(2013, 10, 15), Resolutions = [Resolution.Minute] },
        ];
        SampleData.Ensure(_folder["data"], plans, _ => { }, CancellationToken.None);
    }

    [OneTimeTearDown]
    public void DeleteData() => _folder.Dispose();

    [Test]
    public void Every_algorithm_has_a_notebook()
        => Assert.That(Algorithms, Is.EqualTo(Directory.GetDirectories(AlgorithmsFolder).Where(x => File.Exists(Path.Combine(x, "Main.cs"))).Select(Path.GetFileName).Order(StringComparer.Ordinal)));

    [TestCase("BreakRetest", @"^\d{3,} minutes on 5 days\n2013-10-07: PMH [\d.]+, PML [\d.]+\n2013-10-08: PMH .* PDH [\d.]+ (not )?broken")]
    [TestCase("EmaCross", @"^4\d{4} minutes; averages at the end: [\d.]+ and [\d.]+\n$")]
    [TestCase("LiquidityZones", @"^(\w+ +\d+\n)+$")]
    public void Notebook_runs_and_prints(string algorithm, string output)
    {
        var notebook = Compile(algorithm);
        var result = new BacktestEngine(_folder["data"], _folder["cache"]).Run(new BacktestRequest(() => (QCAlgorithm)Activator.CreateInstance(notebook)!)
        {
            Clock = new FakeClock(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        });
        Assert.That(result.Error?.Details, Is.Null);
        Assert.That(notebook.GetField("Printed")!.GetValue(null)!.ToString(), Does.Match(output));
    }

    [Test]
    public void Every_notebook_is_run() => Assert.That(
        typeof(NotebookTests).GetMethod(nameof(Notebook_runs_and_prints))!.GetCustomAttributes<TestCaseAttribute>().Select(x => (string)x.Arguments[0]!), Is.EquivalentTo(Algorithms));

    /// <summary>The cells in the order of the notebook, as an algorithm that runs them when it is initialised.</summary>
    private static Type Compile(string algorithm)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllText(Path.Combine(AlgorithmsFolder, algorithm, "Research.ipynb")));
        var cells = notebook.RootElement.GetProperty("cells").EnumerateArray().Where(x => x.GetProperty("cell_type").GetString() == "code")
            .Select(x => string.Concat(x.GetProperty("source").EnumerateArray().Select(line => line.GetString())));
        var code = Directives().Replace(string.Join('\n', cells), "");
        var usings = Usings().Matches(code).Select(x => x.Value.Trim()).Where(x => x != "using QuantConnect.Research;").Distinct();
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            {{string.Join('\n', usings)}}

            public sealed class Notebook : QuantConnect.Algorithm.QCAlgorithm
            {
                public static readonly System.Text.StringBuilder Printed = new();

                public override void Initialize()
                {
                    SetStartDate(2024, 12, 30);
                    SetEndDate(2024, 12, 30);
            {{Usings().Replace(code, "").Replace("new QuantBook()", "this", StringComparison.Ordinal)}}
                }

                private static class Console
                {
                    public static void WriteLine(string text) => Printed.Append(text).Append('\n');
                }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists).Select(x => MetadataReference.CreateFromFile(x));
        var compilation = CSharpCompilation.Create(
            $"Notebook.{algorithm}", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.That(emitted.Diagnostics.Where(x => x.Severity == DiagnosticSeverity.Error), Is.Empty, source);
        return Assembly.Load(assembly.ToArray()).GetType("Notebook")!;
    }
}
