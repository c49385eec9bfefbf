using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Quant.Cli.Commands.Runs;
using Quant.Cli.Help;

namespace Quant.Cli.Commands;

/// <summary>All commands of <c>quant</c>. A new command is a file in this folder and a line in the constructor.</summary>
internal sealed class QuantRootCommand : RootCommand
{
    /// <summary>The commands.</summary>
    /// <param name="host">Where they run.</param>
    public QuantRootCommand(CommandHost host)
        : base("Research on QuantConnect Lean algorithms: sub-second backtests on the embedded engine, the same on real Lean.")
    {
        foreach (var option in Options)
        {
            switch (option)
            {
                case HelpOption:
                    option.Action = new HelpWithExamples();
                    break;
                case VersionOption:
                    option.Action = new ShowVersion();
                    break;
            }
        }
        SetAction(parse => new HelpWithExamples().Invoke(parse));
        Subcommands.Add(new BacktestCommand(host));
        Subcommands.Add(new VerifyCommand(host));
        Subcommands.Add(new RunsCommand(host));
        Subcommands.Add(new ReportCommand(host));
        Subcommands.Add(new EventsCommand(host));
        Subcommands.Add(new AuditCommand(host));
        Subcommands.Add(new SweepCommand(host));
        Subcommands.Add(new WalkForwardCommand(host));
        Subcommands.Add(new AlgorithmsCommand(host));
        Subcommands.Add(new NewCommand(host));
        Subcommands.Add(new BenchCommand(host));
        Subcommands.Add(new ReferenceCommand(host));
        Subcommands.Add(new Data.DataCommand(host));
    }

    /// <summary>What to try first.</summary>
    public IReadOnlyList<Example> Examples => [.. Subcommands.OfType<QuantCommand>().Where(x => !x.Hidden).SelectMany(x => x.Examples.Take(1))];

    /// <summary>Version of this build, for example 0.1.0.</summary>
    public static string Version { get; } = typeof(QuantRootCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? throw new InvalidOperationException("Invariant: the assembly has a version.");

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"quant {Version}");
            return ExitCode.Success;
        }
    }
}
