using System.CommandLine;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Core.Parameters;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Workspaces;

namespace Quant.Cli.Commands;

/// <summary>Lists what can be run, or the parameters of one algorithm.</summary>
internal sealed class AlgorithmsCommand : QuantCommand
{
    private readonly Argument<string?> _name = new("name") { Description = "Shows the parameters of this one.", Arity = ArgumentArity.ZeroOrOne };

    public AlgorithmsCommand(CommandHost host)
        : base("algorithms", "Lists the algorithms of the workspace, or the parameters of one.", host)
        => Arguments.Add(_name);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant algorithms", "what there is to run"),
        new("quant algorithms EmaCross", "its parameters, their values and ranges"),
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var workspace = Host.Workspace;
        if (parse.GetValue(_name) is { } name)
        {
            var project = AlgorithmCatalog.Find(workspace, name);
            Host.Output.WriteLine($"{project.Name}: {project.Description}");
            WriteParameters(project, Described(AlgorithmTarget.Find(workspace, name)));
            return ExitCode.Success;
        }
        var projects = AlgorithmCatalog.Names(workspace).Select(x => AlgorithmCatalog.Find(workspace, x));
        Table.Write(Host, ["algorithm", "what it does"], projects.Select(x => new[] { x.Name, x.Description }));
        return ExitCode.Success;
    }

    private void WriteParameters(AlgorithmProject project, IReadOnlyList<ParameterDescription>? described)
    {
        if (described is null)
        {
            Table.Write(Host, ["parameter", "value"], project.Parameters.Select(x => new[] { x.Key, x.Value }));
            return;
        }
        Table.Write(Host, ["parameter", "value", "range", "what it is"], project.Parameters.Select(x =>
        {
            var about = described.FirstOrDefault(d => d.Name == x.Key);
            return new[] { x.Key, x.Value, about?.RangeText() ?? "", about?.Description ?? "" };
        }));
    }

    // an algorithm that is not built yet has values all the same
    private IReadOnlyList<ParameterDescription>? Described(AlgorithmTarget target)
    {
        try
        {
            return AlgorithmLoader.Parameters(AlgorithmLoader.Load(target));
        }
        catch (UserErrorException error)
        {
            Host.Errors.WriteLine($"Note: ranges and descriptions are not known. {error.Message}");
            return null;
        }
    }
}
