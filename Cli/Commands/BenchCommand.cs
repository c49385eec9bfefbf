using System.CommandLine;
using System.Globalization;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Cli.Parsing;
using Quant.Core.Text;
using Quant.Lab;
using Quant.Lab.Benchmarking;

namespace Quant.Cli.Commands;

/// <summary>Measures whole runs, each in a process of its own, after their results were checked.</summary>
internal sealed class BenchCommand : QuantCommand
{
    private const string BaselineFile = "Benchmarks/quant-bench.json";

    private readonly Argument<string[]> _scenarios = new("scenarios")
    {
        Description = $"What to measure: {string.Join(", ", BenchScenario.All.Select(x => $"{x.Name} ({x.Description})"))}; otherwise all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<long?> _repeat = Values.Whole("--repeat", "Processes behind each median; otherwise 5.", 1, 1000);
    private readonly Option<bool> _accept = new("--accept") { Description = $"Makes results that differ the ones to compare with ({BaselineFile})." };
    private readonly Option<bool> _json = new("--json") { Description = "Prints one JSON object instead of a table." };

    public BenchCommand(CommandHost host)
        : base("bench", "Measures whole runs, each in a process of its own, after their results were checked.", host)
    {
        Arguments.Add(_scenarios);
        Options.Add(_repeat);
        Options.Add(_accept);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant bench", "all scenarios, medians of 5 processes"),
        new("quant bench crypto --repeat 9", "one of them, more often"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
    [
        "No time is printed for a wrong result: the hash of the trades must be that of Benchmarks/quant-bench.json, and every repetition must give the same; otherwise the exit code is 1. "
        + "\"Warm\" means that parsed data are cached, \"cold\" that they are read from zip files; the system's own file cache is warm in both. \"Load\" is the engine on the first day alone. "
        + "Start it through ./quant: dotnet run measures code that is compiled while it runs. Figures mean something only on a machine that does nothing else.",
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var scenarios = (parse.GetValue(_scenarios) ?? []).Select(Find).ToList();
        var repeat = (int)(parse.GetValue(_repeat) ?? 5);
        var accept = parse.GetValue(_accept);
        var service = new BenchService(new OwnProcess(typeof(BenchCommand).Assembly.Location), Path.Combine(Host.Workspace.CacheFolder, "bench"));
        var baseline = new BenchBaseline(Path.Combine(Host.Workspace.Root, BaselineFile));
        var results = new List<BenchResult>();
        try
        {
            foreach (var scenario in scenarios.Count == 0 ? BenchScenario.All : scenarios)
            {
                results.Add(service.Measure(scenario, repeat, baseline, accept, Host.Errors.WriteLine, Host.Cancellation));
            }
        }
        catch (BenchMismatchException error)
        {
            Host.Errors.WriteLine(error.Message);
            return ExitCode.Negative;
        }
        Write(new BenchReport(BenchMachine.This(), service.MeasureStartup(repeat, Host.Cancellation), results), parse.GetValue(_json));
        return ExitCode.Success;
    }

    private static BenchScenario Find(string name)
    {
        var names = BenchScenario.All.Select(x => x.Name).ToList();
        return BenchScenario.All.FirstOrDefault(x => x.Name == name) ?? throw new UserErrorException(
            ClosestWord.To(name, names) is { } closest ? $"There is no scenario \"{name}\"; did you mean {closest}?" : $"There is no scenario \"{name}\"; there are {string.Join(", ", names)}.");
    }

    private void Write(BenchReport report, bool json)
    {
        if (json)
        {
            Host.Output.WriteLine(report.ToJson());
            return;
        }
        var machine = report.Machine;
        Host.Output.WriteLine($"{machine.Processor ?? "processor unknown"}, {machine.Processors} processors, {machine.Memory} GB, {machine.System}, {machine.Runtime}");
        Host.Output.WriteLine($"Medians in seconds; quant --help takes {Seconds(report.StartupSeconds)}.");
        Table.Write(
            Host,
            ["scenario", ">runs", ">bars", ">trades", ">warm process", ">engine", ">bars/s", ">cold process", ">engine", ">load zip", ">load cache"],
            report.Results.Select(x => new[]
            {
                x.Scenario, Figures.Count(x.Runs), Figures.Count(x.DataPoints), Figures.Count(x.Result.Trades), Seconds(x.WarmProcess), Seconds(x.WarmEngine),
                Figures.Count(x.DataPointsPerSecond), Seconds(x.ColdProcess), Seconds(x.ColdEngine), Seconds(x.LoadFromZip), Seconds(x.LoadFromCache),
            }));
    }

    private static string Seconds(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
