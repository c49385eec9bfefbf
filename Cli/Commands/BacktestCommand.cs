using System.CommandLine;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Cli.Parsing;
using Quant.Engine.Results;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands;

/// <summary>Runs one algorithm over past data, prints what came of it, and keeps everything about the run.</summary>
internal sealed class BacktestCommand : QuantCommand
{
    private readonly RunOptions _run;
    private readonly Option<string> _engine = Values.Choice("--engine", "What runs it: the embedded engine, or real Lean.", RunEngines.Embedded, RunEngines.Lean);
    private readonly Option<string?> _out = new("--out") { Description = "Folder for the artefacts, new or empty; otherwise a new one in runs/.", HelpName = "folder" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object (folder, manifest, summary) instead of tables." };

    public BacktestCommand(CommandHost host)
        : base("backtest", "Runs an algorithm over past data and keeps the run in runs/.", host)
    {
        _run = new RunOptions(this, "Name or path of a project in Algorithms/, or the path of a .dll (with :Class after it, if it has several algorithms).");
        foreach (var option in new Option[] { _engine, _out, _json })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant backtest EmaCross", "the example on sample data"),
        new("quant backtest EmaCross --from 2024-03-01 --to 2024-05-31 --cash 50000", "other days, other cash"),
        new("quant backtest EmaCross --set fast-period=8 --set slow-period=34", "other parameters"),
        new("quant backtest EmaCross --seed 7", "the same on another made-up market"),
        new("quant backtest path/to/Mine.dll --data path/to/lean/data", "a built algorithm on data of your own"),
        new("quant backtest EmaCross --engine lean", "the same on real Lean, without Docker"),
        new("quant backtest EmaCross --json", "for programs"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
    [
        "--from, --to and --cash take effect after the algorithm's Initialize, as in Lean when a job brings dates and cash of its own: what Initialize computes from its own "
        + "dates stays. --engine lean hands them to Lean in the job; lean backtest of Lean CLI has no such options.",
        "--seed changes the market, not the algorithm: the sample set is made anew with that seed, in .cache/quant/samples, the same bytes on every machine; Data/ has seed 1. "
        + "An algorithm that needs random numbers takes their seed as a parameter of its own (--set).",
        "Parameters that --set does not name have the values of config.json. A name that config.json does not have is passed on with a note.",
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var request = _run.Request(Host, parse);
        var engine = RunEngines.Create(parse.GetRequiredValue(_engine));
        using var bar = new ProgressBar(Host, request.Algorithm.Name);
        var asJson = parse.GetValue(_json);
        // before, the compiler is busy with what each step calls
        var progress = asJson ? (IProgress<RunProgress>)bar : new OnceInRun(bar, 0.5, () => Task.Run(Table.Prepare));
        var run = RunService.Run(request, engine, parse.GetValue(_out), progress, Host.Cancellation);
        bar.Clear();
        if (asJson)
        {
            RunJsonOutput.Write(Host, run.Folder);
        }
        else
        {
            RunReport.Write(Host, run);
        }
        NoteEarlierEnd(request, run.Outcome);
        Lesson.End(run.Outcome, Environment.GetEnvironmentVariable);
        return Close(run);
    }

    // as in Lean, without a word: no day that is not over is part of a backtest
    private void NoteEarlierEnd(RunRequest request, RunOutcome outcome)
    {
        if (request.To > outcome.To)
        {
            Host.Errors.WriteLine($"Note: --to {request.To:yyyy-MM-dd} is not over yet; the run ended with {outcome.To:yyyy-MM-dd}, the last day that is.");
        }
    }

    private int Close(CompletedRun run)
    {
        switch (run.Outcome.Status)
        {
            case RunStatus.RuntimeError:
                Host.Errors.WriteLine($"{run.Outcome.AlgorithmType} ended with an error: {run.Outcome.Error}");
                Host.Errors.WriteLine($"The results up to then are marked as partial; the stack is in {run.Folder.LeanResultPath}.");
                return ExitCode.Negative;
            case RunStatus.Cancelled:
                var last = run.Outcome.Equity is [.., { } row] ? $" at {row.Time:yyyy-MM-dd HH:mm} (UTC) of the run" : "";
                Host.Errors.WriteLine($"Stopped{last}; the results up to then are kept and marked as partial.");
                return ExitCode.Cancelled;
            default:
                return ExitCode.Success;
        }
    }
}
