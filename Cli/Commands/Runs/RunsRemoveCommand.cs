using System.CommandLine;
using Quant.Cli.Help;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands.Runs;

/// <summary>Removes runs for good.</summary>
internal sealed class RunsRemoveCommand : QuantCommand
{
    private readonly Argument<string[]> _runs = new("runs") { Description = "Names of runs, as quant runs show takes them.", Arity = ArgumentArity.OneOrMore };

    public RunsRemoveCommand(CommandHost host)
        : base("rm", "Removes runs for good.", host)
        => Arguments.Add(_runs);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant runs rm last", "the newest run"),
        new("quant runs rm 20260105-091500-EmaCross 20260105-091730-EmaCross", "two of them"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var store = new RunStore(Host.Workspace.RunsFolder);
        // all are found before the first is removed: a mistyped name removes nothing
        foreach (var path in parse.GetRequiredValue(_runs).Select(store.Locate).Distinct().ToList())
        {
            RunStore.Remove(path);
            Host.Output.WriteLine($"Removed {Path.GetFileName(path)}.");
        }
        return ExitCode.Success;
    }
}
