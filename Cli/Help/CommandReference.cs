using System.Collections;
using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Quant.Cli.Commands;

namespace Quant.Cli.Help;

/// <summary>All commands as a document, made from the commands themselves: <c>docs/cli.md</c>.</summary>
internal static class CommandReference
{
    /// <summary>Where the document is kept, relative to the workspace.</summary>
    public const string File = "docs/cli.md";

    /// <summary>The document.</summary>
    public static string Markdown(QuantRootCommand root)
    {
        var text = new StringBuilder();
        text.Append("""
            # The command quant

            Made from the commands themselves by `quant reference`; a test fails when it is out of date. `./quant` (`quant.cmd` on Windows) in the workspace builds and starts the command.

            """);
        text.Append($"\n{root.Description}\n\n| command | what it does |\n| --- | --- |\n");
        var commands = Visible(root, "quant").ToList();
        foreach (var (path, command) in commands)
        {
            text.Append($"| [`{path}`](#{path.Replace(' ', '-')}) | {Cell(command.Description)} |\n");
        }
        text.Append("\n`quant --version` prints the version; `--help` after any command explains it.\n");
        AppendExitCodes(text);
        foreach (var (path, command) in commands)
        {
            Append(text, path, command);
        }
        return text.ToString();
    }

    private static IEnumerable<(string Path, QuantCommand Command)> Visible(Command parent, string path)
        => parent.Subcommands.OfType<QuantCommand>().Where(x => !x.Hidden)
            .SelectMany(x => Visible(x, $"{path} {x.Name}").Prepend(($"{path} {x.Name}", x)));

    private static void AppendExitCodes(StringBuilder text)
    {
        text.Append("\n## Exit codes\n\n| code | meaning |\n| --- | --- |\n");
        foreach (var (code, meaning) in ExitCode.All)
        {
            text.Append($"| {code} | {Cell(meaning)} |\n");
        }
        text.Append("\nResults go to standard output; complaints, notes and progress to standard error.\n");
    }

    private static void Append(StringBuilder text, string path, QuantCommand command)
    {
        var usage = string.Concat(command.Arguments.Where(x => !x.Hidden).Select(Usage));
        var options = command.Options.Where(x => !x.Hidden && x is not HelpOption).ToList();
        text.Append($"\n## {path}\n\n{command.Description}\n\n    {path}{usage}{(command.Subcommands.Count > 0 ? " <command>" : "")}{(options.Count > 0 ? " [options]" : "")}\n");
        if (command.Arguments.Count + options.Count > 0)
        {
            text.Append("\n| word | what it is |\n| --- | --- |\n");
            foreach (var argument in command.Arguments)
            {
                text.Append($"| `<{argument.Name}>` | {Cell(argument.Description)} |\n");
            }
            foreach (var option in options)
            {
                var value = option.ValueType == typeof(bool) ? "" : $" <{option.HelpName ?? "value"}>";
                text.Append($"| `{Cell(option.Name + value)}` | {Cell(option.Description)}{Default(option)} |\n");
            }
        }
        foreach (var note in command.Notes)
        {
            text.Append($"\n{note}\n");
        }
        if (command.Examples.Count > 0)
        {
            var width = command.Examples.Max(x => x.Line.Length);
            text.Append('\n').Append(string.Concat(command.Examples.Select(x => $"    {x.Line.PadRight(width)}   # {x.Purpose}\n")));
        }
    }

    private static string Usage(Argument argument) => (argument.Arity.MinimumNumberOfValues, argument.Arity.MaximumNumberOfValues) switch
    {
        (0, 1) => $" [<{argument.Name}>]",
        (0, _) => $" [<{argument.Name}>...]",
        (_, > 1) => $" <{argument.Name}>...",
        _ => $" <{argument.Name}>",
    };

    private static string Default(Option option)
        => option.HasDefaultValue && option.GetDefaultValue() is { } value and (string or not (IEnumerable or bool)) && value.ToString() is { Length: > 0 } text ? $" Default: `{text}`." : "";

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
