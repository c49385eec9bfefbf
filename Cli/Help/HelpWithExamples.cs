using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Quant.Cli.Commands;

namespace Quant.Cli.Help;

/// <summary>The usual help, and the command's examples after it.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int Width = 120;
    private readonly HelpAction _help = new() { MaxWidth = Width };

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command switch
        {
            QuantCommand command => command.Examples,
            QuantRootCommand root => root.Examples,
            _ => [],
        };
        foreach (var note in (parseResult.CommandResult.Command as QuantCommand)?.Notes ?? [])
        {
            WriteWrapped(output, note);
            output.WriteLine();
        }
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            WriteExamples(output, examples);
            output.WriteLine();
        }
        return ExitCode.Success;
    }

    // beside each other where that fits, otherwise one below the other
    private static void WriteExamples(TextWriter output, IReadOnlyList<Example> examples)
    {
        var width = examples.Max(x => x.Line.Length);
        var fits = examples.All(x => 2 + width + 2 + x.Purpose.Length <= Width);
        foreach (var example in examples)
        {
            output.WriteLine(fits ? $"  {example.Line.PadRight(width)}  {example.Purpose}" : $"  # {example.Purpose}\n  {example.Line}");
        }
    }

    private static void WriteWrapped(TextWriter output, string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= Width)
            {
                output.WriteLine(line);
                line = "";
            }
            line += line.Length == 0 ? word : " " + word;
        }
        output.WriteLine(line);
    }
}
