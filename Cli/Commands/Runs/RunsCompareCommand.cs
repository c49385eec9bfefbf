using System.CommandLine;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands.Runs;

/// <summary>Compares two runs: what went in differently, the figures side by side, the first trade that differs.</summary>
internal sealed class RunsCompareCommand : QuantCommand
{
    private const string None = "(no such trade)";

    private readonly Argument<string> _left = RunArguments.One("run");
    private readonly Argument<string> _right = RunArguments.One("other");

    public RunsCompareCommand(CommandHost host)
        : base("compare", "Compares two runs: what went in differently, the figures, the first trade that differs.", host)
    {
        Arguments.Add(_left);
        Arguments.Add(_right);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [new("quant runs compare 20260105-091500-EmaCross last", "an earlier run with the newest")];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var store = new RunStore(Host.Workspace.RunsFolder);
        var left = store.Find(parse.GetRequiredValue(_left));
        var right = store.Find(parse.GetRequiredValue(_right));
        var comparison = RunComparison.Of(left, right);
        if (comparison.Inputs.Count == 0)
        {
            Host.Output.WriteLine("The same went in: algorithm, parameters, days, engine, commit and data.");
        }
        else
        {
            Table.Write(Host, ["what went in", left.Manifest.Id, right.Manifest.Id], comparison.Inputs.Select(Row));
        }
        Table.Write(Host, ["figure", ">" + left.Manifest.Id, ">" + right.Manifest.Id], comparison.Figures.Select(Row));
        if (comparison.FirstTrade is { } trade)
        {
            Host.Output.WriteLine($"The trades differ from number {trade.Number} on:");
            Table.Write(Host, [$"trade {trade.Number}", left.Manifest.Id, right.Manifest.Id, ""], trade.Fields.Select(x => new[] { x.Name, x.Left ?? None, x.Right ?? None, x.Left == x.Right ? "" : "<-- differs" }));
        }
        else
        {
            Host.Output.WriteLine("The trades are the same, byte for byte.");
        }
        return ExitCode.Success;
    }

    private static string[] Row(Difference x) => [x.Name, x.Left ?? "-", x.Right ?? "-"];
}
