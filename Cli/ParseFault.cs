using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Quant.Core.Text;

namespace Quant.Cli;

/// <summary>Words that do not fit a command, in one sentence that says what to type instead.</summary>
internal static class ParseFault
{
    /// <summary>The first fault of a command line; null if it has none.</summary>
    public static string? Find(ParseResult parse)
    {
        if (Empty(parse) is { } empty)
        {
            return empty;
        }
        if (parse.Action is ParseErrorAction)
        {
            return Describe(parse);
        }
        // the parser takes an option it does not know for an argument
        var option = parse.CommandResult.Children.OfType<ArgumentResult>().SelectMany(x => x.Tokens).FirstOrDefault(x => x.Value.StartsWith('-'));
        return option is null ? null : UnknownOption(option.Value, parse.CommandResult);
    }

    // "$FOLDER" of a script whose variable is not set; it would be taken for the folder one is in
    private static string? Empty(ParseResult parse)
        => parse.CommandResult.Children.FirstOrDefault(x => x.Tokens.Any(t => t.Value.Length == 0)) switch
        {
            OptionResult option => NeedsValue(option.Option.Name, parse.CommandResult),
            ArgumentResult argument => Needs($"<{argument.Argument.Name}>", parse.CommandResult),
            _ => null,
        };

    private static string Describe(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        if (parse.UnmatchedTokens is [var word, ..])
        {
            return word.StartsWith('-') ? UnknownOption(word, parse.CommandResult)
                : command.Subcommands.Any(x => !x.Hidden) ? UnknownCommand(word, command)
                : $"\"{word}\" is one word too many for {Path(parse.CommandResult)}; {SeeHelp(parse.CommandResult)}";
        }
        foreach (var error in parse.Errors)
        {
            switch (error.SymbolResult)
            {
                case ArgumentResult { Tokens.Count: 0, Parent: CommandResult } missing:
                    return Needs($"<{missing.Argument.Name}>", parse.CommandResult);
                case OptionResult { Tokens.Count: 0, IdentifierToken: { } name }:
                    return NeedsValue(name.Value, parse.CommandResult);
                case OptionResult { Option.AllowMultipleArgumentsPerToken: false, IdentifierTokenCount: > 1, IdentifierToken: { } name } twice when twice.Option.Arity.MaximumNumberOfValues == 1:
                    return $"{name.Value} is there more than once.";
            }
        }
        var required = command.Options.Where(x => x.Required && parse.GetResult(x)?.IdentifierToken is null).Select(x => x.Name).ToList();
        return required.Count > 0 ? Needs(string.Join(", ", required), parse.CommandResult) : parse.Errors[0].Message;
    }

    private static string Needs(string what, CommandResult command) => $"{Path(command)} needs {what}; {SeeHelp(command)}";

    private static string NeedsValue(string option, CommandResult command) => $"{option} needs a value; {SeeHelp(command)}";

    private static string UnknownOption(string word, CommandResult command)
    {
        var names = command.Command.Options.Where(x => !x.Hidden).SelectMany(x => x.Aliases.Prepend(x.Name)).Append("--help");
        var hint = ClosestWord.To(word.Split('=', ':')[0], names) is { } closest ? $"did you mean {closest}?" : SeeHelp(command);
        return $"There is no option {word} for {Path(command)}; {hint}";
    }

    private static string UnknownCommand(string word, Command command)
    {
        var names = command.Subcommands.Where(x => !x.Hidden).Select(x => x.Name);
        var path = command is RootCommand ? "quant" : $"quant {command.Name}";
        var hint = ClosestWord.To(word, names) is { } closest ? $"did you mean {closest}?" : $"{path} --help lists what there is.";
        return command is RootCommand ? $"There is no command \"{word}\"; {hint}" : $"{path} has no command \"{word}\"; {hint}";
    }

    private static string SeeHelp(CommandResult command) => $"{Path(command)} --help says what it takes.";

    private static string Path(CommandResult command)
    {
        var names = new List<string>();
        for (SymbolResult? result = command; result is CommandResult { Command: var step }; result = result.Parent)
        {
            names.Insert(0, step is RootCommand ? "quant" : step.Name);
        }
        return string.Join(' ', names);
    }
}
