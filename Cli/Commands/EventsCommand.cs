using System.CommandLine;
using System.Globalization;
using Quant.Cli.Help;
using Quant.Cli.Parsing;
using Quant.Core.Events;
using Quant.Lab;
using Quant.Lab.Algorithms;
using Quant.Lab.Events;
using Quant.Lab.Runs;

namespace Quant.Cli.Commands;

/// <summary>Runs an algorithm and prints the events it tells of: levels, breaks, pools, zones, signals.</summary>
internal sealed class EventsCommand : QuantCommand
{
    private readonly Argument<string> _algorithm = new("algorithm") { Description = "Name or path of a project in Algorithms/, or the path of a .dll." };
    private readonly Option<DateTime?> _from = Values.Date("--from", "First day, in the algorithm's time zone; otherwise the algorithm's own.");
    private readonly Option<DateTime?> _to = Values.Date("--to", "Last day, inclusive; otherwise the algorithm's own.");
    private readonly Option<IReadOnlyDictionary<string, string>> _set = Values.Assignments("--set", "Changes a parameter of config.json for this run; may be repeated.");
    private readonly Option<string?> _data = new("--data") { Description = "A Lean data folder; otherwise that of lean.json, with sample data made on first use.", HelpName = "folder" };
    private readonly Option<IReadOnlyList<string>> _only = Values.Words("--only", "Names of the events to print; may be repeated.", "event", () => EventFilter.Names);
    private readonly Option<IReadOnlyList<string>> _symbol = Values.Words("--symbol", "Symbols whose events to print; may be repeated.", "ticker");
    private readonly Option<string?> _out = new("--out") { Description = "Writes events.csv to this file instead of printing.", HelpName = "file" };
    private readonly Option<bool> _csv = new("--csv") { Description = "Prints the rows of events.csv instead of a table." };

    public EventsCommand(CommandHost host)
        : base("events", "Runs an algorithm and prints the events it tells of: levels, breaks, pools, zones, signals.", host)
    {
        Arguments.Add(_algorithm);
        foreach (var option in new Option[] { _from, _to, _only, _symbol, _set, _data, _out, _csv })
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
    ];

    /// <inheritdoc/>
    protected override int Execute(ParseResult parse)
    {
        var target = AlgorithmTarget.Find(Host.Workspace, parse.GetRequiredValue(_algorithm));
        var changes = parse.GetRequiredValue(_set);
        _ = target.ParametersWith(changes);
        var request = new RunRequest(Host.Workspace, target, DataFolders.Resolve(Host, parse.GetValue(_data), null))
        {
            Changes = changes,
            From = parse.GetValue(_from),
            To = parse.GetValue(_to),
            Clock = Host.Clock,
        };
        var filter = new EventFilter(parse.GetRequiredValue(_only), parse.GetRequiredValue(_symbol));
        var count = parse.GetValue(_out) is { } path ? ToFile(request, filter, path) : Print(request, filter, parse.GetValue(_csv));
        Host.Errors.WriteLine($"{count} {(count == 1 ? "event" : "events")}.");
        return ExitCode.Success;
    }

    private int ToFile(RunRequest request, EventFilter filter, string path)
    {
        var count = 0;
        using var file = new EventFile(path);
        EventRun.Run(request, filter, null, row => { file.Write(row); count++; }, Host.Cancellation);
        file.Complete();
        Host.Output.WriteLine(path);
        return count;
    }

    private int Print(RunRequest request, EventFilter filter, bool csv)
    {
        var count = 0;
        void Begin()
        {
            if (count++ == 0)
            {
                Host.Output.WriteLine(csv ? EventCsv.Header : Line("time (UTC)", "symbol", "event", "side", "frame", "kind", "low", "high", "value", "detail"));
            }
        }
        EventRun.Run(request, filter, null, row => { Begin(); Host.Output.WriteLine(csv ? EventCsv.Write(row) : Line(row)); }, Host.Cancellation);
        return count;
    }

    private static string Line(EventRow row)
        => Line(
            new DateTime(row.Time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), row.Symbol, row.Event, row.Side, row.Frame, row.Kind,
            Number(row.Low), Number(row.High), row.Value?.ToString("0.##", CultureInfo.InvariantCulture), row.Detail);

    private static string Line(string time, string symbol, string name, string? side, string? frame, string? kind, string? low, string? high, string? value, string? detail)
        => $"{time,-19}  {symbol,-8}  {name,-20}  {side,-5}  {frame,-7}  {kind,-14}  {low,10}  {high,10}  {value,6}  {detail}".TrimEnd();

    private static string? Number(double? price) => price?.ToString("G7", CultureInfo.InvariantCulture);
}
