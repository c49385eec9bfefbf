using System.CommandLine;
using Quant.Cli.Help;
using Quant.Cli.Output;
using Quant.Cli.Parsing;
using Quant.Core.Events;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Events;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands;

/// <summary>Prints the levels, breaks, pools, zones and signals that an algorithm or a file tells of.</summary>
internal sealed class EventsCommand : QuantCommand
{
    private readonly Argument<string?> _algorithm = new("algorithm")
    {
        Description = "Name or path of a project in Algorithms/, or the path of a .dll; not with --replay.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _replay = new("--replay")
    {
        Description = "Prints the events of this file, which --out wrote, without running anything; --from and --to are days in UTC then.", HelpName = "file",
    };

    private readonly Option<bool> _step = new("--step")
    {
        Description = "With --replay: goes through the file in steps that lines of input lead: next event, next bar, to a time or an event; and shows what is alive.",
    };

    private readonly Option<DateTime?> _from = Values.Date("--from", "First day, in the algorithm's time zone; otherwise the algorithm's own.");
    private readonly Option<DateTime?> _to = Values.Date("--to", "Last day, inclusive; otherwise the algorithm's own.");
    private readonly Option<IReadOnlyDictionary<string, string>> _set = Values.Assignments("--set", "Changes a parameter of config.json for this run; may be repeated.");
    private readonly Option<string?> _data = new("--data") { Description = "A Lean data folder; otherwise that of lean.json, with sample data made on first use.", HelpName = "folder" };
    private readonly Option<IReadOnlyList<string>> _only = Values.Words("--only", "Names of the events to print; may be repeated.", "event", () => EventFilter.Names);
    private readonly Option<IReadOnlyList<string>> _symbol = Values.Words("--symbol", "Symbols whose events to print; may be repeated.", "ticker");
    private readonly Option<bool> _history = new("--history")
    {
        Description = "Tells also what the history before the first day brought: a replay of such a file knows all that is alive on it.",
    };

    private readonly Option<string?> _out = new("--out") { Description = "Writes events.csv to this file instead of printing.", HelpName = "file" };
    private readonly Option<bool> _csv = new("--csv") { Description = "Prints the rows of events.csv instead of a table." };

    public EventsCommand(CommandHost host)
        : base("events", "Prints the levels, breaks, pools, zones and signals that an algorithm or a file tells of.", host)
    {
        Arguments.Add(_algorithm);
        foreach (var option in new Option[] { _replay, _step, _from, _to, _only, _symbol, _set, _data, _history, _out, _csv })
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("quant events LiquidityZones --from 2024-03-01 --to 2024-03-07", "a week of pools, zones and signals"),
        new("quant events LiquidityZones --only SignalReady --only ZoneEntered", "visits of zones and what came of them"),
        new("quant events BreakRetest --only SignalRefused --symbol SPY", "why retests were not traded"),
        new("quant events LiquidityZones --from 2024-03-01 --to 2024-03-07 --out events.csv", "for programs and charts"),
        new("quant events --replay events.csv --only CandidateChanged", "what held candidates up, out of that file"),
        new("quant events LiquidityZones --from 2024-03-01 --to 2024-03-07 --history --out events.csv", "with the pools of the weeks before"),
        new("quant events --replay events.csv --step --from 2024-03-01", "step by step, with what is alive at each; ? lists the steps"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes =>
    [
        "--step takes one step per line of input, from a person or a pipe: Enter or n [N] for the next event, b [N] for the next bar with events, t TIME to a time (UTC), f EVENT to the next "
        + "event of that name, s for all that is alive, q to end. Steps go forward. Events that --only leaves out, and those before --from, count for what is alive.",
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var filter = new EventFilter(parse.GetRequiredValue(_only), parse.GetRequiredValue(_symbol));
        if (parse.GetValue(_step))
        {
            return Step(parse, filter);
        }
        var run = parse.GetValue(_replay) is { } path ? Replay(parse, filter, path) : Run(parse, filter);
        using var output = new EventOutput(Host, parse.GetValue(_out), parse.GetValue(_csv));
        var told = run(output.Write);
        output.Complete();
        foreach (var warning in told.Warnings)
        {
            Host.Errors.WriteLine($"Warning: {warning}");
        }
        foreach (var symbol in filter.Symbols.Where(x => !told.Symbols.Contains(x)))
        {
            Host.Errors.WriteLine($"There is no event of {symbol} at all; {(told.Symbols.Count > 0 ? $"there are some of {string.Join(", ", told.Symbols)}" : "nor of anything else")}.");
        }
        return ExitCode.Success;
    }

    private int Step(ParseResult parse, EventFilter filter)
    {
        if (parse.GetValue(_replay) is not { } path)
        {
            throw new UserErrorException("--step goes through a file of events: name it with --replay.");
        }
        if (parse.GetValue(_out) is not null || parse.GetValue(_csv))
        {
            throw new UserErrorException("--step prints as it goes: leave out --out and --csv.");
        }
        RequireNoRun(parse);
        using var stepper = new EventStepper(path, filter, parse.GetValue(_from), parse.GetValue(_to));
        new EventSteps(Host, stepper).Run();
        return ExitCode.Success;
    }

    private Func<Action<EventRow>, EventsTold> Run(ParseResult parse, EventFilter filter)
    {
        var name = parse.GetValue(_algorithm) ?? throw new UserErrorException("Name an algorithm to run, or a file of events with --replay.");
        var target = AlgorithmTarget.Find(Host.Workspace, name);
        var changes = parse.GetRequiredValue(_set);
        _ = target.ParametersWith(changes);
        var request = new RunRequest(Host.Workspace, target, DataFolders.Resolve(Host, parse.GetValue(_data), null))
        {
            Changes = changes,
            From = parse.GetValue(_from),
            To = parse.GetValue(_to),
            Clock = Host.Clock,
        };
        return sink => EventRun.Run(request, filter, null, parse.GetValue(_history), sink, Host.Cancellation);
    }

    private Func<Action<EventRow>, EventsTold> Replay(ParseResult parse, EventFilter filter, string path)
    {
        RequireNoRun(parse);
        return sink => EventReplay.Run(path, filter, parse.GetValue(_from), parse.GetValue(_to), sink, Host.Cancellation);
    }

    private void RequireNoRun(ParseResult parse)
    {
        if (parse.GetValue(_algorithm) is { } name)
        {
            throw new UserErrorException($"--replay runs no algorithm: leave out {name}.");
        }
        if (parse.GetRequiredValue(_set).Count > 0 || parse.GetValue(_data) is not null || parse.GetValue(_history))
        {
            throw new UserErrorException("--replay takes what is in the file: --set, --data and --history change nothing there.");
        }
    }
}
