using System.CommandLine;
using Quant.Cli.Help;

namespace Quant.Cli.Commands;

/// <summary>A command that only holds others; by itself it shows its help. Open for inheritance: the groups of <c>quant</c>.</summary>
internal abstract class CommandGroup : QuantCommand
{
    /// <summary>A group.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What its commands are about, as a sentence.</param>
    /// <param name="host">Where they run.</param>
    /// <param name="commands">Its commands.</param>
    protected CommandGroup(string name, string description, CommandHost host, params QuantCommand[] commands)
        : base(name, description, host)
    {
        foreach (var command in commands)
        {
            Subcommands.Add(command);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [.. Subcommands.OfType<QuantCommand>().SelectMany(x => x.Examples.Take(1))];

    /// <inheritdoc/>
    protected sealed override int Execute(ParseResult parse) => new HelpWithExamples().Invoke(parse);
}
