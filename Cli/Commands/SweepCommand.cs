using System.CommandLine;
using System.Globalization;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Cli.Parsing;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Sweeps;
using Quant.Lab.Trials;

namespace Quant.Cli.Commands;

/// <summary>Runs an algorithm with many sets of parameters, sorts them, and says what the best of them is worth.</summary>
internal sealed class SweepCommand : QuantCommand
{
    /// <summary>More sets of a grid than anybody asks for by accident.</summary>
    private const int MostGridSets = 10_000;

    private const int MostSets = 10_000_000;
    private const int MostJobs = 1024;
    private const string FolderName = "sweeps";

    private readonly RunOptions _run;
    private readonly Option<string[]> _vary = Varied.Option();
    private readonly Option<bool> _grid = new("--grid") { Description = $"Every combination, however many; the default for up to {MostGridSets.ToString("N0", CultureInfo.InvariantCulture)}." };
    private readonly Option<long?> _random = Values.Whole("--random", "This many different random sets.", 1, MostSets);
    private readonly Option<long?> _genetic = Genetic();
    private readonly Option<long?> _bayes = Values.Whole("--bayes", "This many sets, each chosen where the ones before it promise most.", 1, SearchPlan.MostBayesSets);
    private readonly Option<long?> _searchSeed = Values.Whole("--search-seed", "Another one chooses other sets, except in a grid; 1 otherwise.", 0);
    private readonly Option<Objective> _objective = Values.Objective("--objective", "What the best set is best at.");
    private readonly Option<string[]> _constraint = new("--constraint")
    {
        Description = "What a set must keep to, like \"drawdown<0.2\" or \"trades>=30\"; may be repeated. The others come last.",
        HelpName = "figure<number",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<long?> _jobs = Values.Whole("--jobs", "Runs at the same time; otherwise one per processor.", 1, MostJobs);
    private readonly Option<string?> _out = new("--out")
    {
        Description = $"Folder of the sweep, new or with a part of the same sweep; otherwise one in {FolderName}/ named after the settings.",
        HelpName = "folder",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object (folder, summary) instead of tables." };

    public SweepCommand(CommandHost host)
        : base("sweep", "Runs an algorithm with many sets of parameters, and says what the best of them is worth.", host)
    {
        _run = new RunOptions(this, "A folder of Algorithms/, or the path of a .dll (with :Class after it, if it has several algorithms).");
        foreach (var option in new Option[] { _vary, _grid, _random, _genetic, _bayes, _searchSeed, _objective, _constraint, _jobs, _out, _json })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant sweep EmaCross --vary fast-period=24:96:24 --vary slow-period=144:288:48", "every combination"),
        new("quant sweep EmaCross --vary fast-period --vary slow-period --random 100", "random sets of the options' own ranges"),
        new("quant sweep EmaCross --bayes 60 --objective calmar --constraint \"drawdown<0.2\" --constraint \"trades>=20\"", "all parameters, only sets that keep to limits"),
        new("quant sweep LiquidityZones --vary stop-atr --vary first-target --genetic --from 2024-03-01 --to 2024-05-31", "children of the best sets"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
    [
        "--vary takes name=min:max:step, name=a,b,c, or only a name, which stands for the range that the algorithm's options give it. Without --vary all parameters that have such a "
        + "range and no --set are varied; limits of risk and fees have none.",
        "A sweep that was stopped or killed goes on where it was when the same command is given again: a set that is done is not run twice, and the table is the same byte for byte. "
        + "--jobs may differ.",
        "Figures for --objective and --constraint: " + string.Join(", ", TrialFigure.All.Select(Described)) + ". Names of a run's summary.json go as well (maxDrawdown, cagr). "
        + "Of figures marked with a minus the best is the smallest. A figure that is undefined keeps to nothing.",
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        // what is wrong with words is told before sample data is made
        var target = _run.Target(Host, parse);
        var type = AlgorithmLoader.Load(target);
        var pinned = _run.Changes(parse);
        var space = new ParameterSpace(VariedParameters.Of(target, AlgorithmLoader.Parameters(type), parse.GetValue(_vary) ?? [], [.. pinned.Keys]));
        var search = Search(parse, space);
        IReadOnlyList<Constraint> constraints = [.. (parse.GetValue(_constraint) ?? []).Select(Constraint.Parse)];
        var objective = parse.GetRequiredValue(_objective);

        var request = _run.Request(Host, parse);
        var runner = new EmbeddedTrialRunner(request, type);
        var (from, to) = runner.Days(request.From, request.To);
        var sweep = new SweepRun(runner, request, new SweepPlan(space, search, objective, constraints, from, to));
        var folder = parse.GetValue(_out) is { } place ? Path.GetFullPath(place) : Path.Combine(Host.Workspace.Root, FolderName, sweep.DefaultName);
        var jobs = (int)(parse.GetValue(_jobs) ?? Environment.ProcessorCount);
        using var progress = new SweepProgress(Host, folder);
        SweepResult result;
        try
        {
            result = sweep.Run(folder, jobs, progress, Host.Cancellation);
        }
        catch (OperationCanceledException) when (Host.Cancellation.IsCancellationRequested)
        {
            progress.Stopped();
            return ExitCode.Cancelled;
        }
        progress.Dispose();
        if (parse.GetValue(_json))
        {
            SweepReport.WriteJson(Host, result);
        }
        else
        {
            SweepReport.Write(Host, target.Name, result, jobs);
        }
        if (result.Tally.Best is not null)
        {
            return ExitCode.Success;
        }
        Host.Errors.WriteLine(SweepReport.NoBest(result));
        return ExitCode.Negative;
    }

    private SearchPlan Search(ParseResult parse, ParameterSpace space)
    {
        var ways = new Option[] { _grid, _random, _genetic, _bayes }.Where(x => parse.GetResult(x) is { Implicit: false }).ToList();
        if (ways.Count > 1)
        {
            throw new UserErrorException($"{ways[0].Name} and {ways[1].Name} exclude each other: give one of them.");
        }
        var seed = parse.GetValue(_searchSeed);
        if (seed is not null && (ways.Count == 0 || ways[0] == _grid))
        {
            throw new UserErrorException("--search-seed does not go with a grid, which leaves nothing to chance.");
        }
        if (ways.Count == 0 || ways[0] == _grid)
        {
            return SearchPlan.Grid(space, ways.Count == 0 ? MostGridSets : MostSets);
        }
        var (kind, sets) = ways[0] == _random ? (SearchKind.Random, parse.GetValue(_random))
            : ways[0] == _genetic ? (SearchKind.Genetic, parse.GetValue(_genetic) ?? SearchPlan.GeneticSets)
            : (SearchKind.Bayes, parse.GetValue(_bayes));
        return new SearchPlan(kind, (int)sets!.Value, (ulong)(seed ?? 1)).Within(space);
    }

    private static string Described(TrialFigure figure) => $"{figure.Name}{(figure.LessIsBetter ? "-" : "")} ({figure.Description})";

    private static Option<long?> Genetic()
    {
        var option = Values.Whole("--genetic", $"This many sets, children of the best ones before; {SearchPlan.GeneticSets} if no number is given.", 1, MostSets);
        option.Arity = ArgumentArity.ZeroOrOne;
        return option;
    }
}
