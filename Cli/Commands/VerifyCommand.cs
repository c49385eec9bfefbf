using System.CommandLine;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Engine.Results;
using Quant.Lab;
using Quant.Lab.Lean;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands;

/// <summary>Runs one algorithm on both engines and says whether they did the same.</summary>
internal sealed class VerifyCommand : QuantCommand
{
    private readonly RunOptions _run;
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object instead of tables." };

    public VerifyCommand(CommandHost host)
        : base("verify", "Runs an algorithm on the embedded engine and on real Lean, and compares order by order.", host)
    {
        _run = new RunOptions(this, "A folder of Algorithms/.");
        Options.Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant verify EmaCross", "identical, or the first order that differs"),
        new("quant verify EmaCross --set ticker=SPY --from 2024-10-01", "on a stock, from a day on"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var request = _run.Request(Host, parse);
        if (request.Algorithm.AssemblyPath is not null)
        {
            throw new UserErrorException("quant verify needs the sources: an assembly is built for one engine only. Name a folder of Algorithms/.");
        }
        // what cannot be had is told before anything else is run
        var lean = Run(request, new LeanRunEngine());
        var embedded = Run(request, new EmbeddedRunEngine());
        var comparison = EngineComparison.Of(embedded.Outcome, lean.Outcome);
        if (parse.GetValue(_json))
        {
            ComparisonReport.WriteJson(Host, comparison, embedded, lean);
        }
        else
        {
            ComparisonReport.Write(Host, comparison, embedded, lean);
        }
        return embedded.Outcome.Status == RunStatus.Cancelled || lean.Outcome.Status == RunStatus.Cancelled ? ExitCode.Cancelled
            : comparison.AreIdentical ? ExitCode.Success : ExitCode.Negative;
    }

    private CompletedRun Run(RunRequest request, IRunEngine engine)
    {
        using var bar = new ProgressBar(Host, $"{request.Algorithm.Name} ({engine.Name})");
        return RunService.Run(request, engine, null, bar, Host.Cancellation);
    }
}
