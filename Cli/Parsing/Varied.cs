using System.CommandLine;

namespace Quant.Cli.Parsing;

/// <summary>The option that says what is varied, the same for every command that varies something.</summary>
internal static class Varied
{
    /// <summary>The option.</summary>
    /// <param name="what">What it is for.</param>
    /// <param name="otherwise">What is varied without it.</param>
    public static Option<string[]> Option(string what = "A parameter and what to try", string otherwise = "Without it all parameters with a range of their own.") => new("--vary")
    {
        Description = $"{what}: name=min:max:step, name=a,b,c, or only its name for the range its options give it; may be repeated. {otherwise}",
        HelpName = "name=values",
        AllowMultipleArgumentsPerToken = false,
    };
}
