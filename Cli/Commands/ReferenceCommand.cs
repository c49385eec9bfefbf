using System.CommandLine;
using Quant.Cli.Help;

namespace Quant.Cli.Commands;

/// <summary>Writes <c>docs/cli.md</c> from the commands; for those who change them.</summary>
internal sealed class ReferenceCommand : QuantCommand
{
    public ReferenceCommand(CommandHost host)
        : base("reference", $"Writes {CommandReference.File} from the commands themselves.", host)
        => Hidden = true;

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [new("quant reference", "after a change of a command")];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var path = Path.Combine(Host.Workspace.Root, CommandReference.File);
        File.WriteAllText(path, CommandReference.Markdown(new QuantRootCommand(Host)));
        Host.Output.WriteLine($"Wrote {path}");
        return ExitCode.Success;
    }
}
