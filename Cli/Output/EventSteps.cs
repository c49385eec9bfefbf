using System.Globalization;
using Quant.Core.Events;
using Quant.Core.Liquidity.Events;
using Quant.Core.Text;
using Quant.Lab.Events;

namespace Quant.Cli.Output;

/// <summary>A walk through a file of events, led by lines of input: what happened next, and what is alive then. Works by hand and from a pipe.</summary>
internal sealed class EventSteps(CommandHost host, EventStepper stepper)
{
    private const string Help = """
        Enter, n [N]   the next event, or the next N
        b [N]          all events of the next bar that has any, or of the next N such bars
        t TIME         to a time in UTC, such as 2024-03-04 or 2024-03-04T12:30, with the events of its bar
        f EVENT        to the next event of that name, such as SignalReady
        s              what is alive: candidates, zones, pools
        q              the end
        """;

    private static readonly string[] TimeFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Goes on until the input or the file ends, or the user.</summary>
    public void Run()
    {
        host.Output.WriteLine(host.IsTerminal ? $"{Help}\n{EventLine.Heading}" : EventLine.Heading);
        if (stepper.Time is not null)
        {
            WriteSummary();
        }
        while (Ask() is { } line)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            if (!Obey(line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            {
                return;
            }
        }
    }

    private string? Ask()
    {
        if (host.IsTerminal)
        {
            host.Output.Write("> ");
        }
        return host.Input().ReadLine();
    }

    // false for the end
    private bool Obey(string[] words)
    {
        switch (words)
        {
            case [] or ["n"]:
                return Step(1, Event);
            case ["n", var number]:
                return Count(number) is not { } events || Step(events, Event);
            case ["b"]:
                return Step(1, stepper.NextBar);
            case ["b", var number]:
                return Count(number) is not { } bars || Step(bars, stepper.NextBar);
            case ["t", var text]:
                return TimeOf(text) is not { } time || Jump(stepper.To(time));
            case ["f", var name]:
                return !IsEvent(name) || Jump(stepper.To(name));
            case ["s"]:
                WriteState();
                return true;
            case ["q"]:
                return false;
            default:
                Say(words is ["?"] ? Help : $"\"{string.Join(' ', words)}\" is no step; ? says what there is.");
                return true;
        }
    }

    private IReadOnlyList<EventRow> Event() => stepper.Next() is { } row ? [row] : [];

    private bool Step(int times, Func<IReadOnlyList<EventRow>> step)
    {
        for (var i = 0; i < times; i++)
        {
            var rows = step();
            if (rows.Count == 0)
            {
                break;
            }
            Write(rows);
        }
        return Close();
    }

    /// <summary>After a jump only what is at its end is of interest.</summary>
    private bool Jump(IReadOnlyList<EventRow> rows)
    {
        var latest = rows.Count == 0 ? 0 : rows.Max(x => x.Time);
        var last = rows.SkipWhile(x => x.Time < latest).ToList();
        if (rows.Count > last.Count)
        {
            Say($"... {Several(rows.Count - last.Count, "event")}");
        }
        Write(last);
        return Close();
    }

    private bool Close()
    {
        WriteSummary();
        if (stepper.IsAtEnd)
        {
            Say("No more events.");
        }
        // what is alive at the end may still be asked for
        return true;
    }

    private void Write(IReadOnlyList<EventRow> rows)
    {
        foreach (var row in rows)
        {
            Say(EventLine.Of(row));
        }
    }

    private void WriteSummary()
    {
        var time = stepper.Time is { } now ? EventLine.Time(now) : "";
        foreach (var (symbol, live) in stepper.Live)
        {
            var setups = live.Setups.Count > 0 ? $", {Several(live.Setups.Count, "setup")} under way" : "";
            var (pools, zones, candidates) = (live.Liquidity.PoolCount, live.Liquidity.ZoneCount, live.Liquidity.Candidates.Count);
            Say($"{time,-19}  {symbol,-8}  alive: {Several(pools, "pool")}, {Several(zones, "zone")}, {Several(candidates, "candidate")}{setups}");
        }
    }

    private void WriteState()
    {
        WriteSummary();
        foreach (var (symbol, live) in stepper.Live)
        {
            Write([.. live.Setups]);
            Write([.. live.Liquidity.Candidates.Select(x => EventRows.Of(x, symbol))]);
            Write([.. live.Liquidity.Zones.Select(x => EventRows.Of(x, symbol))]);
            Write([.. live.Liquidity.Pools.Select(x => EventRows.Of(x, symbol))]);
        }
    }

    private static string Several(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private void Say(string line) => host.Output.WriteLine(line);

    private int? Count(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }
        Say($"{text} is no number of steps: it must be a whole number above 0.");
        return null;
    }

    private long? TimeOf(string text)
    {
        if (!DateTime.TryParseExact(text.TrimEnd('Z'), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            Say($"{text} is no time: write it like 2024-03-04 or 2024-03-04T12:30, in UTC.");
            return null;
        }
        if (time.Ticks < stepper.Time)
        {
            Say($"{text} is over: the walk is at {EventLine.Time(stepper.Time.Value)} and goes forward only.");
            return null;
        }
        return time.Ticks;
    }

    private bool IsEvent(string name)
    {
        if (EventFilter.Names.Contains(name))
        {
            return true;
        }
        Say($"There is no event {name}; {(ClosestWord.To(name, EventFilter.Names) is { } closest ? $"did you mean {closest}?" : "quant events --help lists them.")}");
        return false;
    }
}
