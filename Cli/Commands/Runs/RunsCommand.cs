namespace Quant.Cli.Commands.Runs;

/// <summary>The commands about runs that were made.</summary>
internal sealed class RunsCommand(CommandHost host) : CommandGroup(
    "runs", "Lists, shows, compares and removes runs.", host, new RunsListCommand(host), new RunsShowCommand(host), new RunsCompareCommand(host), new RunsRemoveCommand(host));
