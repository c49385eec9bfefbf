using Quant.Cli;
using Quant.Lab.Workspaces;

namespace Quant.Tests.Cli;

/// <summary>A command line as a user types it, without a process around it.</summary>
internal sealed record CliRun(int Code, string Output, string Errors)
{
    /// <summary>Runs a command.</summary>
    /// <param name="workspace">The workspace it runs in; null for this repository.</param>
    /// <param name="args">Its words.</param>
    public static CliRun In(Workspace? workspace, params string[] args) => In(workspace, CancellationToken.None, args);

    /// <summary>Runs a command that can be stopped.</summary>
    public static CliRun In(Workspace? workspace, CancellationToken cancellation, params string[] args) => With("", workspace, args, cancellation);

    /// <summary>Runs a command that asks.</summary>
    /// <param name="input">What comes from its standard input.</param>
    /// <param name="workspace">The workspace it runs in; null for this repository.</param>
    /// <param name="args">Its words.</param>
    public static CliRun With(string input, Workspace? workspace, params string[] args) => With(input, workspace, args, CancellationToken.None);

    private static CliRun With(string input, Workspace? workspace, string[] args, CancellationToken cancellation)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var host = new CommandHost(output, errors, () => workspace ?? Workspace.Find(AppContext.BaseDirectory)) { Cancellation = cancellation, Input = () => reader };
        return new CliRun(CommandLine.Run(args, host), output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command in this repository.</summary>
    public static CliRun Of(params string[] args) => In(null, args);
}
