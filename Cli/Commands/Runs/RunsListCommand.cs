using System.CommandLine;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Core.Text;
using Quant.Lab;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands.Runs;

/// <summary>Lists the runs of the workspace, oldest first.</summary>
internal sealed class RunsListCommand : QuantCommand
{
    private readonly Option<string?> _algorithm = new("--algorithm") { Description = "Only runs of this algorithm.", HelpName = "name" };
    private readonly Option<bool> _json = new("--json") { Description = "Prints a JSON list (folder, manifest, summary of each)." };

    public RunsListCommand(CommandHost host)
        : base("list", "Lists the runs of the workspace, oldest first.", host)
    {
        Options.Add(_algorithm);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant runs list", "all runs"),
        new("quant runs list --algorithm EmaCross --json", "for programs"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var store = new RunStore(Host.Workspace.RunsFolder);
        var runs = new List<RunFolder>();
        foreach (var id in store.Ids)
        {
            try
            {
                var run = store.Open(id);
                // asked for here, so that a damaged run is a note and not the end
                _ = run.Summary;
                runs.Add(run);
            }
            catch (UserErrorException error)
            {
                Host.Errors.WriteLine(error.Message);
            }
        }
        if (parse.GetValue(_algorithm) is { } algorithm)
        {
            var names = runs.Select(x => x.Manifest.Algorithm.Name).Distinct().Order(StringComparer.Ordinal).ToList();
            runs.RemoveAll(x => !x.Manifest.Algorithm.Name.Equals(algorithm, StringComparison.OrdinalIgnoreCase));
            if (runs.Count == 0 && names.Count > 0)
            {
                Host.Errors.WriteLine($"There is no run of {algorithm}; {(ClosestWord.To(algorithm, names) is { } closest ? $"did you mean {closest}?" : $"there are runs of {string.Join(", ", names)}.")}");
            }
        }
        if (parse.GetValue(_json))
        {
            RunJsonOutput.Write(Host, runs);
        }
        else if (store.Ids.Count == 0)
        {
            Host.Output.WriteLine("There are no runs; quant backtest makes one.");
        }
        else if (runs.Count > 0)
        {
            Table.Write(Host, ["run", "days", "engine", "status", ">return", ">Sharpe", ">drawdown", ">trades"], runs.Select(Row));
        }
        return ExitCode.Success;
    }

    private static string[] Row(RunFolder run)
    {
        var figures = run.Summary.Statistics;
        return
        [
            run.Manifest.Id, $"{run.Manifest.From:yyyy-MM-dd} to {run.Manifest.To:yyyy-MM-dd}", run.Manifest.Engine.Name, run.Manifest.Status.ToString(),
            Figures.Percent(figures.TotalReturn), Figures.Ratio(figures.Sharpe), Figures.Percent(figures.MaxDrawdown), Figures.Count(figures.Trades),
        ];
    }
}
