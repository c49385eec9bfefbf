using System.CommandLine;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Cli.Parsing;
using Quant.Engine.Results;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands;

/// <summary>Runs one algorithm over past data, prints what came of it, and keeps everything about the run.</summary>
internal sealed class BacktestCommand : QuantCommand
{
    private readonly Argument<string> _algorithm = new("algorithm") { Description = "A folder of Algorithms/, or the path of a .dll (with :Class after it, if it has several algorithms)." };
    private readonly Option<DateTime?> _from = Values.Date("--from", "First day, in the algorithm's time zone; otherwise the algorithm's own.");
    private readonly Option<DateTime?> _to = Values.Date("--to", "Last day, inclusive; otherwise the algorithm's own.");
    private readonly Option<decimal?> _cash = Values.Money("--cash", "Cash to start with, in account currency; otherwise the algorithm's own.");
    private readonly Option<IReadOnlyDictionary<string, string>> _set = Values.Assignments("--set", "Changes a parameter of config.json for this run; may be repeated.");
    private readonly Option<string?> _data = new("--data") { Description = "A Lean data folder; otherwise that of lean.json, with sample data made on first use.", HelpName = "folder" };
    private readonly Option<string> _engine = Values.Choice("--engine", "What runs it: the embedded engine, or real Lean.", RunEngines.Embedded, RunEngines.Lean);
    private readonly Option<string?> _out = new("--out") { Description = "Folder for the artefacts, new or empty; otherwise a new one in runs/.", HelpName = "folder" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object (folder, manifest, summary) instead of tables." };
    private readonly Option<long?> _seed = Values.Whole("--seed", "Runs on a sample market of its own, made with this seed, instead of the data folder.", 0);

    public BacktestCommand(CommandHost host)
        : base("backtest", "Runs an algorithm over past data and keeps the run in runs/.", host)
    {
        Arguments.Add(_algorithm);
        foreach (var option in new Option[] { _from, _to, _cash, _set, _data, _engine, _out, _json, _seed })
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
        var workspace = Host.Workspace;
        var target = AlgorithmTarget.Find(workspace, parse.GetRequiredValue(_algorithm));
        var changes = parse.GetRequiredValue(_set);
        var engine = RunEngines.Create(parse.GetRequiredValue(_engine));
        // wrong names are told before sample data is made
        _ = target.ParametersWith(changes);
        NoteUnknown(target, changes);
        var seed = parse.GetValue(_seed);
        var request = new RunRequest(workspace, target, DataFolders.Resolve(Host, parse.GetValue(_data), seed))
        {
            Changes = changes,
            From = parse.GetValue(_from),
            To = parse.GetValue(_to),
            Cash = parse.GetValue(_cash),
            Seed = seed,
            Clock = Host.Clock,
        };
        using var bar = new ProgressBar(Host, target.Name);
        var run = RunService.Run(request, engine, parse.GetValue(_out), bar, Host.Cancellation);
        bar.Clear();
        if (parse.GetValue(_json))
        {
            RunJsonOutput.Write(Host, run.Folder);
        }
        else
        {
            RunReport.Write(Host, run);
        }
        return Close(run);
    }

    private void NoteUnknown(AlgorithmTarget target, IReadOnlyDictionary<string, string> changes)
    {
        foreach (var name in changes.Keys.Where(x => target.ConfiguredParameters.All(p => p.Key != x)))
        {
            Host.Errors.WriteLine($"Note: {name} is not in the config.json of {target.Name}; whether it counts is up to the algorithm.");
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
                Host.Errors.WriteLine("Stopped; the results up to then are kept and marked as partial.");
                return ExitCode.Cancelled;
            default:
                return ExitCode.Success;
        }
    }
}
