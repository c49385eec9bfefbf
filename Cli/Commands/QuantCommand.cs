using System.CommandLine;
using Quant.Cli.Help;

namespace Quant.Cli.Commands;

/// <summary>
/// A command of <c>quant</c>; one file each. Open for inheritance: a command declares its arguments and options in its constructor and does its work in
/// <see cref="Execute"/>, on a service of <c>Lab</c>. A mistake of the user is a <see cref="Lab.UserErrorException"/>.
/// </summary>
internal abstract class QuantCommand : Command
{
    /// <summary>A command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, as a sentence.</param>
    /// <param name="host">Where it runs.</param>
    protected QuantCommand(string name, string description, CommandHost host)
        : base(name, description)
    {
        Host = host;
        SetAction(Execute);
    }

    /// <summary>Command lines that work as they stand, for help and documentation.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>What a user should know beside the options: paragraphs for help and documentation.</summary>
    public virtual IReadOnlyList<string> Notes => [];

    /// <summary>Where it runs.</summary>
    protected CommandHost Host { get; }

    /// <summary>Does the work.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract int Execute(ParseResult parse);
}
