using System.CommandLine;
using System.Text.Json.Nodes;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Cli.Parsing;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Runs;
using Quant.Lab.Trials;
using Quant.Lab.Trials.Keeping;
using Quant.Lab.WalkForward;

namespace Quant.Cli.Commands;

/// <summary>Chooses parameters on past days and tests them on the days after, again and again; or validates the choice combinatorially.</summary>
internal sealed class WalkForwardCommand : QuantCommand
{
    private const int MostFolds = 1000;
    private const int MostDays = 10_000;
    private const int MostJobs = 1024;
    private const string FolderName = "walk-forward";

    // runs that were made before somebody stopped it
    private const string UnfinishedFolder = ".unfinished";

    private readonly RunOptions _run;
    private readonly Option<string[]> _vary = Varied.Option();
    private readonly Option<long?> _folds = Values.Whole("--folds", "Folds; 6 otherwise.", 1, MostFolds);
    private readonly Option<double?> _fraction = Values.Share("--train-fraction", "Share of a fold's days to choose on, the rest is tested; 0.5 otherwise.");
    private readonly Option<bool> _anchored = new("--anchored") { Description = "Training always begins on the first day, and grows." };
    private readonly Option<bool> _rolling = new("--rolling") { Description = "Training moves along with its length kept; the default." };
    private readonly Option<bool> _combinatorial = new("--combinatorial") { Description = "Combinatorial purged cross-validation instead of folds in order of time." };
    private readonly Option<long?> _groups = Values.Whole("--groups", "With --combinatorial: groups of days; 6 otherwise.", 3, 20);
    private readonly Option<long?> _testGroups = Values.Whole("--test-groups", "With --combinatorial: groups to test on at a time; 2 otherwise.", 1, 19);
    private readonly Option<long?> _purge = Values.Whole("--purge", "Days before a test that are not trained on; 0 otherwise.", 0, MostDays);
    private readonly Option<long?> _embargo = Values.Whole("--embargo", "Days directly after a test that later trainings leave out; 0 otherwise.", 0, MostDays);
    private readonly Option<Objective> _objective = Values.Objective("--objective", "What the chosen parameters are best at in training, one of the figures of quant sweep.");
    private readonly Option<string?> _out = new("--out") { Description = $"Folder for the tables and the page, new; otherwise a new one in {FolderName}/.", HelpName = "folder" };
    private readonly Option<long?> _jobs = Values.Whole("--jobs", "Runs at the same time; otherwise one per processor.", 1, MostJobs);
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object (folder, summary) instead of tables." };

    public WalkForwardCommand(CommandHost host)
        : base("walk-forward", "Chooses parameters on past days and tests them on the days after, fold by fold.", host)
    {
        _run = new RunOptions(this, "A folder of Algorithms/, or the path of a .dll (with :Class after it, if it has several algorithms).");
        foreach (var option in new Option[]
        {
            _vary, _folds, _fraction, _anchored, _rolling, _combinatorial, _groups, _testGroups, _purge, _embargo, _objective, _jobs, _out, _json,
        })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant walk-forward EmaCross --vary fast-period=6:18:6 --vary slow-period=24:48:12", "6 folds, half of each for training"),
        new("quant walk-forward EmaCross --vary fast-period=6,12 --folds 4 --train-fraction 0.7 --anchored --purge 2", "a training that grows, without its last 2 days"),
        new("quant walk-forward EmaCross --vary fast-period=6,12 --train-fraction 0.7 --purge 2 --embargo 2", "nor the 2 days after each earlier test"),
        new("quant walk-forward EmaCross --vary fast-period=6:18:6 --combinatorial --purge 2 --embargo 2", "cross-validation with many paths"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
    [
        "A walk-forward that was stopped or killed does not lose the runs that were done: the same command takes them over, and its tables are the same byte for byte. They are kept in "
        + $"{FolderName}/{UnfinishedFolder} until it is complete. --jobs may differ.",
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        Check(parse);
        // what is wrong with words is told before sample data is made
        var target = _run.Target(Host, parse);
        var type = AlgorithmLoader.Load(target);
        var grid = new ParameterGrid(VariedParameters.Of(target, AlgorithmLoader.Parameters(type), parse.GetValue(_vary) ?? [], [.. _run.Changes(parse).Keys]));
        var folder = parse.GetValue(_out) is { } place ? Path.GetFullPath(place)
            : Path.Combine(Host.Workspace.Root, FolderName, RunStore.NewId(Host.Clock.GetUtcNow().UtcDateTime, target.Name));
        WalkForwardFiles.RequireNew(folder);
        var request = _run.Request(Host, parse);
        var runner = new EmbeddedTrialRunner(request, type);
        var (from, to) = runner.Days(request.From, request.To);
        var method = parse.GetValue(_combinatorial) ? Combinatorial(parse, grid, from, to) : Forward(parse, grid, from, to);
        var manifest = WalkForwardManifest.Of(request, grid, from, to, method.Settings);

        using var kept = new KeptTrials(runner, Path.Combine(Host.Workspace.Root, FolderName, UnfinishedFolder, manifest.Name + ".jsonl"), Host.Cancellation);
        if (kept.Found > 0)
        {
            Host.Errors.WriteLine($"Taking over {kept.Found} runs from before.");
        }
        Outcome outcome;
        using (var counter = new TrialCounter(Host, method.Runs))
        {
            try
            {
                outcome = method.Run(kept, manifest, counter);
            }
            catch (OperationCanceledException) when (Host.Cancellation.IsCancellationRequested)
            {
                counter.Clear();
                Host.Errors.WriteLine($"Stopped; {kept.Count} of {method.Runs} runs are kept. The same command takes them over.");
                return ExitCode.Cancelled;
            }
        }
        WalkForwardFiles.Write(outcome.Files, folder);
        kept.Remove();
        if (parse.GetValue(_json))
        {
            Host.Output.WriteLine(new JsonObject { ["folder"] = folder, ["summary"] = JsonNode.Parse(outcome.Files[WalkForwardSummary.File]) }.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }));
            return ExitCode.Success;
        }
        outcome.Write();
        Host.Output.WriteLine($"Tables and {WalkForwardFiles.Page} in {folder}");
        return ExitCode.Success;
    }

    private void Check(ParseResult parse)
    {
        var combinatorial = parse.GetValue(_combinatorial);
        if (parse.GetValue(_anchored) && parse.GetValue(_rolling))
        {
            throw new UserErrorException("--anchored and --rolling exclude each other: give one of them.");
        }
        // an option without an effect would be a lie
        var idle = combinatorial ? new Option[] { _folds, _fraction, _anchored, _rolling, _objective } : [_groups, _testGroups];
        if (idle.FirstOrDefault(x => parse.GetResult(x) is { Implicit: false }) is { } option)
        {
            throw new UserErrorException(combinatorial
                ? $"{option.Name} does not go with --combinatorial, which has --groups and --test-groups and chooses by the Sharpe ratio."
                : $"{option.Name} needs --combinatorial.");
        }
        if (parse.GetValue(_testGroups) >= (parse.GetValue(_groups) ?? new CrossValidationSettings().Groups))
        {
            throw new UserErrorException("--test-groups must be below --groups.");
        }
    }

    private Method Forward(ParseResult parse, ParameterGrid grid, DateOnly from, DateOnly to)
    {
        var settings = new WalkForwardSettings
        {
            Folds = (int)(parse.GetValue(_folds) ?? new WalkForwardSettings().Folds),
            TrainFraction = parse.GetValue(_fraction) ?? new WalkForwardSettings().TrainFraction,
            IsAnchored = parse.GetValue(_anchored),
            Purge = (int)(parse.GetValue(_purge) ?? 0),
            Embargo = (int)(parse.GetValue(_embargo) ?? 0),
            Objective = parse.GetRequiredValue(_objective),
            Jobs = Jobs(parse),
        };
        return new Method(
            WalkForwardRun.Count(grid, from, to, settings),
            [
                new("method", settings.IsAnchored ? "anchored" : "rolling"), new("folds", settings.Folds), new("train-fraction", settings.TrainFraction), new("purge", settings.Purge),
                new("embargo", settings.Embargo), new("objective", settings.Objective.Name),
            ],
            (runner, manifest, counter) =>
            {
                var result = WalkForwardRun.Run(runner, grid, from, to, settings, counter, Host.Cancellation);
                return new Outcome(WalkForwardFiles.Of(result, manifest), () => WalkForwardReport.Write(Host, result));
            });
    }

    private Method Combinatorial(ParseResult parse, ParameterGrid grid, DateOnly from, DateOnly to)
    {
        var settings = new CrossValidationSettings
        {
            Groups = (int)(parse.GetValue(_groups) ?? new CrossValidationSettings().Groups),
            TestGroups = (int)(parse.GetValue(_testGroups) ?? new CrossValidationSettings().TestGroups),
            Purge = (int)(parse.GetValue(_purge) ?? 0),
            Embargo = (int)(parse.GetValue(_embargo) ?? 0),
            Jobs = Jobs(parse),
        };
        return new Method(
            grid.Count,
            [
                new("method", "combinatorial"), new("groups", settings.Groups), new("test-groups", settings.TestGroups), new("purge", settings.Purge), new("embargo", settings.Embargo),
                new("objective", Objective.All[0].Name),
            ],
            (runner, manifest, counter) =>
            {
                var result = CrossValidation.Run(runner, grid, from, to, settings, counter, Host.Cancellation);
                return new Outcome(WalkForwardFiles.Of(result, manifest), () => WalkForwardReport.Write(Host, result));
            });
    }

    private int Jobs(ParseResult parse) => (int)(parse.GetValue(_jobs) ?? Environment.ProcessorCount);

    /// <summary>A way to validate: how many runs it takes, its settings, and how it is done.</summary>
    private sealed record Method(
        int Runs, IReadOnlyList<KeyValuePair<string, JsonNode?>> Settings, Func<ITrialRunner, WalkForwardManifest, IProgress<int>, Outcome> Run);

    /// <summary>What came of it: files, and what is printed.</summary>
    private sealed record Outcome(IReadOnlyDictionary<string, string> Files, Action Write);
}
