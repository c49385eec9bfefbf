using Quant.Engine.Results;
using Quant.Lab.Runs;
using Quant.Lab.Runs.Rows;

namespace Quant.Tests.Lab.Runs;

/// <summary>An engine that knows its result beforehand.</summary>
internal sealed class FakeRunEngine(Func<RunOutcome> run) : IRunEngine
{
    public string Name => "fake";

    public RunOutcome Run(RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellation) => run();

    /// <summary>An outcome with one trade.</summary>
    public static RunOutcome Outcome(RunStatus status = RunStatus.Completed, decimal profit = 10m) => new()
    {
        Engine = new EngineName("fake", "1"),
        AlgorithmType = "Fake",
        Status = status,
        Error = status == RunStatus.RuntimeError ? "it broke" : null,
        From = new DateTime(2024, 1, 1),
        To = new DateTime(2024, 1, 31),
        Currency = "USD",
        Statistics = new RunStatistics { TotalReturn = 0.1m, Trades = 1 },
        OrderListHash = "abc",
        Trades =
        [
            new TradeRow("X", "Long", 1, new DateTime(2024, 1, 2, 15, 0, 0, DateTimeKind.Utc), 100, new DateTime(2024, 1, 3, 15, 0, 0, DateTimeKind.Utc), 110, profit, 1, -2, 12, [1, 2]),
        ],
        Log = ["hello"],
        WriteLeanFiles = folder => File.WriteAllText(Path.Combine(folder, "Fake.json"), "{}"),
    };
}
