using Quant.Lab.Lean;
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
    public static IRunEngine Create(string name) => name switch
    {
        Embedded => new EmbeddedRunEngine(),
        Lean => new LeanRunEngine(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such engine."),
    };
}
