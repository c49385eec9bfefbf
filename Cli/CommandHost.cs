using Quant.Lab.Workspaces;

namespace Quant.Cli;

/// <summary>The world around a command: where it writes, where it works, and how it is told to stop.</summary>
internal sealed class CommandHost
{
    private readonly Lazy<Workspace> _workspace;

    /// <summary>A world.</summary>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where complaints, notes and progress go.</param>
    /// <param name="findWorkspace">Finds the workspace; called when a command first asks for it.</param>
    public CommandHost(TextWriter output, TextWriter errors, Func<Workspace> findWorkspace)
    {
        Output = output;
        Errors = errors;
        _workspace = new Lazy<Workspace>(findWorkspace);
    }

    /// <summary>Where results go: what a program that calls <c>quant</c> reads.</summary>
    public TextWriter Output { get; }

    /// <summary>Where complaints, notes and progress go.</summary>
    public TextWriter Errors { get; }

    /// <summary>Where a command that asks gets its answers; opened when it asks.</summary>
    public Func<TextReader> Input { get; init; } = () => TextReader.Null;

    /// <summary>Whether a person watches <see cref="Output"/>: colours and the width of the window make sense.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether a person watches <see cref="Errors"/>: a progress bar that redraws itself makes sense.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Asked for by the first Ctrl-C.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The time of day.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The workspace.</summary>
    /// <exception cref="Lab.UserErrorException">There is none here.</exception>
    public Workspace Workspace => _workspace.Value;
}
