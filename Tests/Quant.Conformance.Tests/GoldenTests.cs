using System.Collections.Concurrent;
using NUnit.Framework;
using Quant.Engine;
using Quant.Engine.Results;
using QuantConnect.Algorithm;

namespace Quant.Conformance.Tests;

/// <summary>Every case of the kit against the three files that real Lean recorded, byte for byte.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class GoldenTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Outcome>> Outcomes = new();
    private static string _scratch = null!;
    private static BacktestEngine _engine = null!;

    [OneTimeSetUp]
    public void CreateEngine()
    {
        _scratch = Directory.CreateTempSubdirectory("quant-conformance-").FullName;
        _engine = new BacktestEngine(Kit.DataFolder, Path.Combine(_scratch, "cache"));
    }

    [OneTimeTearDown]
    public void DeleteScratch() => Directory.Delete(_scratch, recursive: true);

    [TestCaseSource(nameof(Cases))]
    public void Log_is_that_of_real_Lean(string name) => AssertGolden(name, "log", x => x.Log);

    [TestCaseSource(nameof(Cases))]
    public void Orders_are_those_of_real_Lean(string name) => AssertGolden(name, "orders.json", x => x.Orders);

    [TestCaseSource(nameof(Cases))]
    public void Statistics_are_those_of_real_Lean(string name) => AssertGolden(name, "statistics.json", x => x.Statistics);

    private static IEnumerable<string> Cases() => ConformanceCase.All.Select(x => x.Name);

    private static void AssertGolden(string name, string suffix, Func<Outcome, string> select)
    {
        var testCase = ConformanceCase.All.Single(x => x.Name == name);
        var outcome = Outcomes.GetOrAdd(name, _ => new Lazy<Outcome>(() => Run(testCase))).Value;
        if (FirstDifference.Find(Kit.Golden(testCase, suffix), select(outcome)) is { } difference)
        {
            Assert.Fail($"{name}.{suffix}: {difference}{(outcome.Result.Error is { } error ? $"run ended with: {error.Details}" : "")}");
        }
    }

    private static Outcome Run(ConformanceCase testCase)
    {
        var storage = Path.Combine(_scratch, testCase.Name);
        Directory.CreateDirectory(storage);
        var type = Kit.AlgorithmType(testCase);
        var result = _engine.Run(new BacktestRequest(() => (QCAlgorithm)Activator.CreateInstance(type)!)
        {
            Parameters = testCase.Parameters,
            ObjectStoreFolder = storage,
        });
        using var stream = new MemoryStream();
        LeanResultWriter.WriteResult(result, stream);
        var json = stream.ToArray();
        var log = Path.Combine(storage, testCase.Class + ".log");
        return new Outcome(
            result,
            File.Exists(log) ? File.ReadAllText(log) : "",
            GoldenDocument.Orders(json),
            GoldenDocument.Statistics(json, result.OrderListHash));
    }

    private sealed record Outcome(RunResult Result, string Log, string Orders, string Statistics);
}
