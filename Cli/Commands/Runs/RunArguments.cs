using System.CommandLine;

namespace Quant.Cli.Commands.Runs;

/// <summary>How runs are named on the command line.</summary>
internal static class RunArguments
{
    /// <summary>One run.</summary>
    public static Argument<string> One(string name) => new(name) { Description = "Its name, a part of it (beginning or end), last, or the path of a run folder." };
}
