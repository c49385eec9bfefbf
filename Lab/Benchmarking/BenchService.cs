using Quant.Lab.Data.Samples;
using Quant.Lab.Lessons;

namespace Quant.Lab.Benchmarking;

/// <summary>Measures whole runs. No time is given for a wrong result: the first run of a scenario must have the result of the baseline, and every other one that of the first.</summary>
/// <param name="processes">Runs the command line in a process of its own.</param>
/// <param name="folder">Where made-up data and artefacts go; can be deleted at any time.</param>
public sealed class BenchService(IBenchProcess processes, string folder)
{
    private static readonly Dictionary<string, string> NoSettings = [];

    /// <summary>Measures one scenario. Its first process teaches the others, as the wrappers have it.</summary>
    /// <param name="scenario">What.</param>
    /// <param name="repeat">Number of processes behind each median, at least 1.</param>
    /// <param name="baseline">What its result must be.</param>
    /// <param name="accept">Whether another result becomes the baseline instead of an error.</param>
    /// <param name="message">Told what is being done.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="BenchMismatchException">A result is not what it must be.</exception>
    public BenchResult Measure(BenchScenario scenario, int repeat, BenchBaseline baseline, bool accept, Action<string> message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentOutOfRangeException.ThrowIfLessThan(repeat, 1);
        var data = Path.Combine(folder, "data", scenario.Name);
        SampleData.Ensure(data, [scenario.Data], message, cancellation);
        message($"{scenario.Name}: checking the result ...");
        var learning = new LearnedStart(Path.Combine(folder, "learned", scenario.Name));
        var first = Run(scenario, data, cold: true, null, learning.Learning(), cancellation).Result;
        Check(scenario.Name, first, baseline, accept);
        message($"{scenario.Name}: measuring {repeat} times ...");
        var learned = learning.Learned();
        var warm = Samples(scenario, data, cold: false, null, repeat, first, learned, cancellation);
        var cold = Samples(scenario, data, cold: true, null, repeat, first, learned, cancellation);
        var fromCache = Samples(scenario, data, cold: false, scenario.From, repeat, null, learned, cancellation);
        var fromZip = Samples(scenario, data, cold: true, scenario.From, repeat, null, learned, cancellation);
        return new BenchResult(
            scenario.Name, repeat, warm[0].DataPoints, Median(warm, x => x.ProcessSeconds), Median(warm, x => x.EngineSeconds), Median(cold, x => x.ProcessSeconds),
            Median(cold, x => x.EngineSeconds), Median(fromZip, x => x.EngineSeconds), Median(fromCache, x => x.EngineSeconds), first);
    }

    /// <summary>Median seconds of a process that only prints its help.</summary>
    public double MeasureStartup(int repeat, CancellationToken cancellation)
        => Median([.. Enumerable.Range(0, repeat).Select(_ => processes.Run(["--help"], NoSettings, cancellation))], x => x);

    /// <summary>The middle value; of an even number the upper of the two.</summary>
    internal static double Median<T>(IReadOnlyList<T> samples, Func<T, double> value) => samples.Select(value).Order().ElementAt(samples.Count / 2);

    private static void Check(string scenario, BenchIdentity result, BenchBaseline baseline, bool accept)
    {
        if (baseline.Expected(scenario) == result)
        {
            return;
        }
        if (!accept)
        {
            throw new BenchMismatchException(baseline.Expected(scenario) is { } expected
                ? $"{scenario}: the trades have the hash {result.TradesSha256} ({result.Trades} trades) and should have {expected.TradesSha256} ({expected.Trades}): no time counts. If they should be different now, say --accept."
                : $"{scenario}: there is no result to compare with yet. Say --accept to make this one the baseline.");
        }
        baseline.Accept(scenario, result);
    }

    private List<BenchSample> Samples(
        BenchScenario scenario, string data, bool cold, DateOnly? to, int repeat, BenchIdentity? expected, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var samples = new List<BenchSample>();
        for (var i = 0; i < repeat; i++)
        {
            var sample = Run(scenario, data, cold, to, settings, cancellation);
            if (expected is not null && sample.Result != expected)
            {
                throw new BenchMismatchException($"{scenario.Name}: a repeated run has trades with the hash {sample.Result.TradesSha256}, the first one {expected.TradesSha256}.");
            }
            samples.Add(sample);
        }
        return samples;
    }

    private BenchSample Run(BenchScenario scenario, string data, bool cold, DateOnly? to, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        if (cold && Path.Combine(data, ".cache") is var cache && Directory.Exists(cache))
        {
            Directory.Delete(cache, recursive: true);
        }
        var output = Path.Combine(folder, "run");
        Clear(output);
        var seconds = processes.Run(scenario.Arguments(data, output, to), settings, cancellation);
        var sample = BenchSample.Of(Runs.RunFolder.Open(output), seconds);
        Clear(output);
        return sample;
    }

    private static void Clear(string output)
    {
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }
    }
}

/// <summary>A result is not what it must be, so that no time counts.</summary>
/// <param name="message">Which, with both hashes.</param>
public sealed class BenchMismatchException(string message) : Exception(message);
