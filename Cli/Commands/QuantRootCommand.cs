using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Quant.Cli.Commands.Runs;
using Quant.Cli.Help;

namespace Quant.Cli.Commands;

/// <summary>All commands of <c>quant</c>. A new command is a file in this folder and two lines here.</summary>
internal sealed class QuantRootCommand : RootCommand
{
    /// <summary>Names of the commands, in the order of the help.</summary>
    internal static readonly string[] Names =
        ["backtest", "verify", "runs", "report", "events", "audit", "sweep", "walk-forward", "algorithms", "new", "bench", "reference", "data"];

    /// <summary>The commands.</summary>
    /// <param name="host">Where they run.</param>
    /// <param name="first">First word of the command line; if it names a command the others are not made: none of them can be meant.</param>
    public QuantRootCommand(CommandHost host, string? first = null)
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
        foreach (var name in first is not null && Array.IndexOf(Names, first) >= 0 ? [first] : Names)
        {
            Subcommands.Add(Make(name, host));
        }
    }

    /// <summary>What to try first.</summary>
    public IReadOnlyList<Example> Examples { get; } =
    [
        new("quant backtest EmaCross", "the example on sample data"),
        new("quant backtest EmaCross --set fast-period=8", "with another parameter"),
        new("quant report last", "the newest run as a page"),
        new("quant sweep EmaCross --vary fast-period=24:96:24 --vary slow-period=144:288:48", "sixteen others, the best first"),
        new("quant new algorithm TrendPullback", "an algorithm of your own"),
        new("quant data import --help", "how to bring data of your own"),
    ];

    /// <summary>Version of this build, for example 0.1.0.</summary>
    public static string Version { get; } = typeof(QuantRootCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? throw new InvalidOperationException("Invariant: the assembly has a version.");

    private static Command Make(string name, CommandHost host) => name switch
    {
        "backtest" => new BacktestCommand(host),
        "verify" => new VerifyCommand(host),
        "runs" => new RunsCommand(host),
        "report" => new ReportCommand(host),
        "events" => new EventsCommand(host),
        "audit" => new AuditCommand(host),
        "sweep" => new SweepCommand(host),
        "walk-forward" => new WalkForwardCommand(host),
        "algorithms" => new AlgorithmsCommand(host),
        "new" => new NewCommand(host),
        "bench" => new BenchCommand(host),
        "reference" => new ReferenceCommand(host),
        "data" => new Data.DataCommand(host),
        _ => throw new InvalidOperationException($"Invariant: there is a command {name}."),
    };

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"quant {Version}");
            return ExitCode.Success;
        }
    }
}
