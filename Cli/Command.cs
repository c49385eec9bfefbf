using System.Reflection;

namespace Quant.Cli;

/// <summary>The command line: what it prints and returns, without a process around it.</summary>
internal static class Command
{
    /// <summary>Exit code of a user's mistake.</summary>
    public const int UserError = 2;

    private const string Help = """
        quant: tools around Lean algorithms

        usage: quant --version | --help

        Backtests, sweeps and reports are not commands yet; docs/architecture.md shows how to run a backtest from code.
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="args">Its words.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where complaints go.</param>
    /// <returns>0, or <see cref="UserError"/> with one sentence that says what to do.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        switch (args)
        {
            case ["--version"]:
                output.WriteLine($"quant {Version}");
                return 0;
            case [] or ["--help" or "-h" or "help"]:
                output.WriteLine(Help);
                return 0;
            default:
                errors.WriteLine($"There is no command \"{string.Join(' ', args)}\"; quant --help lists what there is.");
                return UserError;
        }
    }

    private static string Version
        => typeof(Command).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? throw new InvalidOperationException("Invariant: the assembly has a version.");
}
