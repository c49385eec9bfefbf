using Quant.Lab;
using Quant.Lab.Runs;

namespace Quant.Cli;

/// <summary>The engines by their names on the command line.</summary>
internal static class RunEngines
{
    /// <summary>The engine of this repository, in this process.</summary>
    public const string Embedded = "embedded";

    /// <summary>Real Lean.</summary>
    public const string Lean = "lean";

    /// <summary>An engine by its name.</summary>
    /// <exception cref="UserErrorException">It cannot be used here.</exception>
    public static IRunEngine Create(string name) => name switch
    {
        Embedded => new EmbeddedRunEngine(),
        Lean => throw new UserErrorException("This build of quant cannot run real Lean yet; lean backtest (Lean CLI, needs Docker) runs the same project unchanged."),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such engine."),
    };
}
