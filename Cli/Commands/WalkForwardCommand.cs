using System.CommandLine;
using System.Globalization;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Cli.Parsing;
using Quant.Core.Statistics.Returns;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Runs;
using Quant.Lab.Trials;
using Quant.Lab.WalkForward;

namespace Quant.Cli.Commands;

/// <summary>Chooses parameters on past days and tests them on the days after, again and again; or validates the choice combinatorially.</summary>
internal sealed class WalkForwardCommand : QuantCommand
{
    private const int MostFolds = 1000;
    private const int MostDays = 10_000;
    private const int MostJobs = 1024;
    private const string FolderName = "walk-forward";

    private readonly Argument<string> _algorithm = new("algorithm")
    {
        Description = "A folder of Algorithms/, or the path of a .dll (with :Class after it, if it has several algorithms).",
    };

    private readonly Option<string[]> _vary = Varied.Option();
    private readonly Option<long?> _folds = Values.Whole("--folds", "Folds; 6 otherwise.", 1, MostFolds);
    private readonly Option<double?> _fraction = Values.Share("--train-fraction", "Share of a fold's days to choose on, the rest is tested; 0.5 otherwise.");
    private readonly Option<bool> _anchored = new("--anchored") { Description = "Training always begins on the first day, and grows." };
    private readonly Option<bool> _rolling = new("--rolling") { Description = "Training moves along with its length kept; the default." };
    private readonly Option<bool> _combinatorial = new("--combinatorial") { Description = "Combinatorial purged cross-validation instead of folds in order of time." };
    private readonly Option<long?> _groups = Values.Whole("--groups", "With --combinatorial: groups of days; 6 otherwise.", 3, 20);
    private readonly Option<long?> _testGroups = Values.Whole("--test-groups", "With --combinatorial: groups to test on at a time; 2 otherwise.", 1, 19);
    private readonly Option<long?> _purge = Values.Whole("--purge", "Days before a test that are not trained on; 0 otherwise.", 0, MostDays);
    private readonly Option<long?> _embargo = Values.Whole("--embargo", "With --combinatorial: days after a test that are not trained on; 0 otherwise.", 0, MostDays);
    private readonly Option<Objective> _objective = Values.Objective("--objective", "What the chosen parameters are best at in training, one of the figures of quant sweep.");
    private readonly Option<DateTime?> _from = Values.Date("--from", "First day, in the algorithm's time zone; otherwise the algorithm's own.");
    private readonly Option<DateTime?> _to = Values.Date("--to", "Last day, inclusive; otherwise the algorithm's own.");
    private readonly Option<decimal?> _cash = Values.Money("--cash", "Cash that every run starts with, in account currency; otherwise the algorithm's own.");
    private readonly Option<IReadOnlyDictionary<string, string>> _set = Values.Assignments("--set", "Changes a parameter of config.json for all runs; may be repeated.");
    private readonly Option<string?> _data = new("--data")
    {
        Description = "A Lean data folder; otherwise that of lean.json, with sample data made on first use.",
        HelpName = "folder",
    };

    private readonly Option<string?> _out = new("--out") { Description = $"Folder for the tables, new; otherwise a new one in {FolderName}/.", HelpName = "folder" };
    private readonly Option<long?> _jobs = Values.Whole("--jobs", "Runs at the same time; otherwise one per processor.", 1, MostJobs);

    public WalkForwardCommand(CommandHost host)
        : base("walk-forward", "Chooses parameters on past days and tests them on the days after, fold by fold.", host)
    {
        Arguments.Add(_algorithm);
        foreach (var option in new Option[]
        {
            _vary, _folds, _fraction, _anchored, _rolling, _combinatorial, _groups, _testGroups, _purge, _embargo, _objective,
            _from, _to, _cash, _set, _data, _out, _jobs,
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
        new("quant walk-forward EmaCross --vary fast-period=6:18:6 --combinatorial --purge 2 --embargo 2", "cross-validation with many paths"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        Check(parse);
        var target = AlgorithmTarget.Find(Host.Workspace, parse.GetRequiredValue(_algorithm));
        var type = AlgorithmLoader.Load(target);
        var changes = parse.GetRequiredValue(_set);
        // wrong names are told before sample data is made
        _ = target.ParametersWith(changes);
        var grid = new ParameterGrid(VariedParameters.Of(target, AlgorithmLoader.Parameters(type), parse.GetValue(_vary) ?? [], [.. changes.Keys]));
        var folder = parse.GetValue(_out) is { } place ? Path.GetFullPath(place)
            : Path.Combine(Host.Workspace.Root, FolderName, RunStore.NewId(Host.Clock.GetUtcNow().UtcDateTime, target.Name));
        WalkForwardFiles.RequireNew(folder);
        var runner = new EmbeddedTrialRunner(new RunRequest(Host.Workspace, target, DataFolders.Resolve(Host, parse.GetValue(_data), null))
        {
            Changes = changes,
            Cash = parse.GetValue(_cash),
            Clock = Host.Clock,
        }, type);
        var (from, to) = runner.Days(parse.GetValue(_from), parse.GetValue(_to));
        var jobs = (int)(parse.GetValue(_jobs) ?? Environment.ProcessorCount);
        var files = parse.GetValue(_combinatorial) ? Combinatorial(parse, runner, grid, from, to, jobs) : Forward(parse, runner, grid, from, to, jobs);
        WalkForwardFiles.Write(files, folder);
        Host.Output.WriteLine($"Tables in {folder}");
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
        var idle = combinatorial ? new Option[] { _folds, _fraction, _anchored, _rolling, _objective } : [_groups, _testGroups, _embargo];
        if (idle.FirstOrDefault(x => parse.GetResult(x) is { Implicit: false }) is { } option)
        {
            throw new UserErrorException(combinatorial
                ? $"{option.Name} does not go with --combinatorial, which has --groups and --test-groups and chooses by the Sharpe ratio."
                : $"{option.Name} needs --combinatorial: in a walk-forward no training follows a test.");
        }
        if (parse.GetValue(_testGroups) >= (parse.GetValue(_groups) ?? new CrossValidationSettings().Groups))
        {
            throw new UserErrorException("--test-groups must be below --groups.");
        }
    }

    private IReadOnlyDictionary<string, string> Forward(ParseResult parse, ITrialRunner runner, ParameterGrid grid, DateOnly from, DateOnly to, int jobs)
    {
        var settings = new WalkForwardSettings
        {
            Folds = (int)(parse.GetValue(_folds) ?? new WalkForwardSettings().Folds),
            TrainFraction = parse.GetValue(_fraction) ?? new WalkForwardSettings().TrainFraction,
            IsAnchored = parse.GetValue(_anchored),
            Purge = (int)(parse.GetValue(_purge) ?? 0),
            Objective = parse.GetRequiredValue(_objective),
            Jobs = jobs,
        };
        using var counter = new TrialCounter(Host, settings.Folds * (grid.Count + 1));
        var result = WalkForwardRun.Run(runner, grid, from, to, settings, counter, Host.Cancellation);
        counter.Clear();
        WalkForwardReport.Write(Host, result);
        return WalkForwardFiles.Of(result);
    }

    private IReadOnlyDictionary<string, string> Combinatorial(ParseResult parse, ITrialRunner runner, ParameterGrid grid, DateOnly from, DateOnly to, int jobs)
    {
        var settings = new CrossValidationSettings
        {
            Groups = (int)(parse.GetValue(_groups) ?? new CrossValidationSettings().Groups),
            TestGroups = (int)(parse.GetValue(_testGroups) ?? new CrossValidationSettings().TestGroups),
            Purge = (int)(parse.GetValue(_purge) ?? 0),
            Embargo = (int)(parse.GetValue(_embargo) ?? 0),
            Jobs = jobs,
        };
        using var counter = new TrialCounter(Host, grid.Count);
        var result = CrossValidation.Run(runner, grid, from, to, settings, counter, Host.Cancellation);
        counter.Clear();
        WalkForwardReport.Write(Host, result);
        return WalkForwardFiles.Of(result);
    }
}
