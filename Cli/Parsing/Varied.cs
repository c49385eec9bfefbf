using System.CommandLine;

namespace Quant.Cli.Parsing;

/// <summary>The option that says what is varied, the same for every command that varies something.</summary>
internal static class Varied
{
    /// <summary>The option.</summary>
    public static Option<string[]> Option() => new("--vary")
    {
        Description = "A parameter and what to try: name=min:max:step, name=a,b,c, or only its name for the range its options give it; may be repeated. "
            + "Without it all parameters with a range of their own.",
        HelpName = "name=values",
        AllowMultipleArgumentsPerToken = false,
    };
}
