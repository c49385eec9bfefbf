using System.Text.RegularExpressions;
using Quant.Core.Events;
using Quant.Lab;
using Quant.Lab.Events;
using Quant.Testing;
using Quant.Tests.Lab;
using Quant.Tests.Lab.Events;

namespace Quant.Tests.Cli;

public sealed class EventsCommandTests
{
    private static readonly string Zones = typeof(TellsOfZones).Assembly.Location + ":" + nameof(TellsOfZones);

    private LabWorkspace _lab = null!;

    [SetUp]
    public void SetUp() => _lab = new LabWorkspace();

    [TearDown]
    public void TearDown() => _lab.Dispose();

    private CliRun Run(params string[] args) => CliRun.In(_lab.Workspace, ["events", Zones, "--data", KitEngine.DataFolder, .. args]);

    [Test]
    public void Run_prints_a_line_per_event_and_how_many_there_were()
    {
        var run = Run();
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.That((run.Code, run.Errors), Is.EqualTo((0, $"{lines.Length - 1} events.\n")));
        Assert.That(lines[0], Does.StartWith("time (UTC)           symbol    event"));
        Assert.That(lines, Has.Length.GreaterThan(200));
        Assert.That(lines.Skip(1), Has.All.Match(@"^2023-11-\d\d \d\d:\d\d:\d\d  Q(AAA|BBB)      [A-Z]\w+"));
        Assert.That(lines[1], Does.StartWith("2023-11-22 "), "nothing of the history before the first day");
    }

    [Test]
    public void Run_with_only_and_symbol_prints_those()
    {
        var lines = Run("--only", "SignalReady", "--only", "ZoneEntered", "--symbol", "QBBB").Output.TrimEnd().Split('\n').Skip(1).ToList();
        Assert.That(lines, Has.All.Match("QBBB +(SignalReady|ZoneEntered)"));
        Assert.That(lines, Has.Some.Contains("SignalReady").And.Some.Contains("ZoneEntered"));
    }

    [Test]
    public void Run_to_a_file_holds_what_csv_prints_and_reads_back()
    {
        var path = _lab.PathOf("out/events.csv");
        var run = Run("--out", path);
        Assert.That((run.Code, run.Output), Is.EqualTo((0, path + "\n")));
        Assert.That(File.ReadAllText(path), Is.EqualTo(Run("--csv").Output));
        var rows = EventFile.Read(path).ToList();
        Assert.That(rows.Select(EventCsv.Write).Prepend(EventCsv.Header), Is.EqualTo(File.ReadAllLines(path)));
        Assert.That(rows.Select(x => x.Event).Distinct(), Is.SubsetOf(EventFilter.Names));
        Assert.That(Directory.GetFiles(_lab.PathOf("out")), Has.Length.EqualTo(1));
    }

    [TestCase("--history")]
    [TestCase("--csv")]
    public void Run_of_several_symbols_is_one_stream_in_order_of_time(string more)
    {
        var rows = Run("--csv", more).Output.TrimEnd().Split('\n').Skip(1).Select(EventCsv.Read).ToList();
        Assert.That(rows.Select(x => x.Time), Is.Ordered);
        Assert.That(rows.Zip(rows.Skip(1)).Count(x => x.First.Symbol != x.Second.Symbol), Is.GreaterThan(100), "they take turns");
        foreach (var symbol in new[] { "QAAA", "QBBB" })
        {
            string[] alone = more == "--csv" ? ["--csv", "--symbol", symbol] : ["--csv", more, "--symbol", symbol];
            Assert.That(Run(alone).Output.TrimEnd().Split('\n').Skip(1), Is.EqualTo(rows.Where(x => x.Symbol == symbol).Select(EventCsv.Write)), "each in its own order");
        }
    }

    [Test]
    public void Run_names_the_pools_of_a_zone_by_ids_that_can_be_found()
    {
        var lines = Run("--history").Output.TrimEnd().Split('\n');
        var pools = lines.Select(x => Regex.Match(x, "LiquidityPoolCreated +([0-9a-f]{16}) ")).Where(x => x.Success).Select(x => x.Groups[1].Value).ToHashSet();
        var zones = lines.Where(x => x.Contains(" HlzCreated ")).ToList();
        Assert.That(zones, Has.Count.GreaterThan(5));
        foreach (var zone in zones)
        {
            var named = Regex.Match(zone, @"pools=([0-9a-f]{16}(?:, [0-9a-f]{16})+)$").Groups[1].Value.Split(", ");
            Assert.That(named, Has.Length.GreaterThan(1).And.Unique, zone);
            Assert.That(named, Is.SubsetOf(pools), zone);
        }
    }

    [Test]
    public void Run_that_fails_prints_what_it_told_of_before()
    {
        var run = Run("--set", "fail-at=500");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Output.Split('\n'), Has.Length.GreaterThan(20));
    }

    [Test]
    public void Run_with_history_tells_of_the_days_before_so_that_a_replay_knows_what_is_alive()
    {
        var (path, whole) = (_lab.PathOf("out/events.csv"), _lab.PathOf("out/whole.csv"));
        Run("--from", "2023-11-29", "--out", path);
        Run("--from", "2023-11-29", "--history", "--out", whole);
        var rows = EventFile.Read(whole).ToList();
        var first = new DateTime(2023, 11, 29, 5, 0, 0).Ticks; // midnight in New York
        Assert.That(rows.Where(x => x.Time >= first), Is.EqualTo(EventFile.Read(path)), "the days of the run are the same");
        Assert.That(rows.Where(x => x.Time < first).Select(x => x.Event), Has.Some.EqualTo("LiquidityPoolCreated"));
        int Alive(string file)
        {
            using var stepper = new EventStepper(file, new EventFilter([], []), new DateTime(2023, 11, 30), null);
            return stepper.Live.Values.Sum(x => x.Liquidity.PoolCount);
        }
        Assert.That(Alive(whole), Is.GreaterThan(Alive(path)));
    }

    [Test]
    public void Run_days_are_those_asked_for()
    {
        var lines = Run("--from", "2023-11-27", "--to", "2023-11-28").Output.TrimEnd().Split('\n').Skip(1).ToList();
        Assert.That(lines.Select(x => x[..10]).Distinct(), Is.EqualTo(new[] { "2023-11-27", "2023-11-28" }));
    }

    [Test]
    public void Run_that_fails_is_one_sentence_and_leaves_no_file()
    {
        var path = _lab.PathOf("out/events.csv");
        var run = Run("--set", "fail-at=500", "--out", path);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("TellsOfZones ended with an error: enough of it").And.Not.Contain("   at "));
        Assert.That(Directory.GetFiles(_lab.PathOf("out")), Is.Empty);
    }

    [Test]
    public void Run_of_break_and_retest_tells_of_levels_breaks_retests_and_refusals_in_order()
    {
        _lab.Write("Algorithms/BreakRetest/BreakRetest.csproj", "<Project />");
        _lab.Write("Algorithms/BreakRetest/config.json", """{ "parameters": {} }""");
        string[] command =
        [
            "events", "BreakRetest", "--data", KitEngine.DataFolder, "--from", "2023-11-27", "--to", "2023-12-08", "--set", "tickers=QAAA,QBBB", "--set", "break-min-volume=0",
            "--set", "max-spread-bps=0", "--out", _lab.PathOf("events.csv"),
        ];
        Assert.That(CliRun.In(_lab.Workspace, command).Code, Is.Zero);
        var rows = EventFile.Read(_lab.PathOf("events.csv")).ToList();
        Assert.That(rows.Select(x => x.Event).Distinct(), Is.SupersetOf(new[] { "LevelFixed", "Broken", "FalseBreak", "Touched", "TimedOut", "Invalidated", "SignalRefused" }));
        Assert.That(rows.Select(x => x.Time), Is.Ordered);
        Assert.That(new DateTime(rows[0].Time), Is.GreaterThanOrEqualTo(new DateTime(2023, 11, 27)), "nothing of the history");
        var replayed = CliRun.In(_lab.Workspace, "events", "--replay", _lab.PathOf("events.csv"), "--csv");
        Assert.That(replayed.Output, Is.EqualTo(File.ReadAllText(_lab.PathOf("events.csv"))), "the replay of these, too");
        Assert.That(rows.Where(x => x.Event == "SignalRefused").Select(x => x.Detail), Has.All.StartsWith("because "));
        var fixedAt = new HashSet<(string Symbol, string Level)>();
        foreach (var row in rows)
        {
            if (row.Event == "LevelFixed")
            {
                fixedAt.Add((row.Symbol, row.Kind!));
            }
            else if (string.CompareOrdinal(row.Kind![^10..], "2023-11-27") >= 0)
            {
                Assert.That(fixedAt, Does.Contain((row.Symbol, row.Kind)), "a level is known before anything happens to it");
            }
        }
    }

    [Test]
    public void Run_of_a_symbol_that_is_not_there_says_which_are()
    {
        Assert.That(Run("--symbol", "QCCC"), Is.EqualTo(new CliRun(0, "", "0 events.\nThere is no event of QCCC at all; there are some of QAAA, QBBB.\n")));
        Run("--out", _lab.PathOf("e.csv"));
        var replay = CliRun.In(_lab.Workspace, "events", "--replay", _lab.PathOf("e.csv"), "--symbol", "qaaa");
        Assert.That(replay.Errors, Is.EqualTo("0 events.\nThere is no event of qaaa at all; there are some of QAAA, QBBB.\n"));
    }

    [Test]
    public void Run_without_data_of_a_ticker_warns()
    {
        _lab.Write("Algorithms/LiquidityZones/LiquidityZones.csproj", "<Project />");
        _lab.Write("Algorithms/LiquidityZones/config.json", """{ "parameters": {} }""");
        var run = CliRun.In(_lab.Workspace, "events", "LiquidityZones", "--data", KitEngine.DataFolder, "--from", "2023-11-27", "--to", "2023-11-28", "--set", "tickers=NOPE");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Errors, Does.StartWith("0 events.\nWarning: ").And.Contain("NOPE"));
    }

    [Test]
    public void Run_on_days_to_come_is_one_sentence()
    {
        var run = Run("--from", "2999-01-01", "--to", "2999-01-02");
        Assert.That((run.Code, run.Errors), Is.EqualTo((2, "Quant.Tests could not start: The start date must not be in the future.\n")));
    }

    [Test]
    public void Run_to_a_place_that_cannot_be_written_is_told_before_the_run()
    {
        Assert.That(Run("--out", _lab.PathOf(".")).Errors, Does.Contain(" is a folder: name a file, such as "));
        _lab.Write("file", "x");
        var run = Run("--out", _lab.PathOf("file/events.csv"));
        Assert.That(run, Is.EqualTo(new CliRun(2, "", Unwritable.In(_lab.PathOf("file"), _lab.PathOf("file/events.csv")))));
    }

    [Test]
    public void Run_of_an_algorithm_without_events_says_so()
    {
        var run = CliRun.In(_lab.Workspace, "events", "EmaCross", "--data", KitEngine.DataFolder);
        Assert.That((run.Code, run.Errors), Is.EqualTo((2, "EmaCross has no events: its class does not implement IEventSource.\n")));
    }

    [Test]
    public void Run_with_an_unknown_event_suggests_one()
        => Assert.That(Run("--only", "SignalRedy"), Is.EqualTo(new CliRun(2, "", "--only SignalRedy: there is no such event; did you mean SignalReady?\n")));

    [Test]
    public void Replay_prints_what_the_run_printed()
    {
        var path = _lab.PathOf("out/events.csv");
        Run("--out", path);
        CliRun Replay(params string[] args) => CliRun.In(_lab.Workspace, ["events", "--replay", path, .. args]);
        Assert.That(Replay(), Is.EqualTo(Run()));
        Assert.That(Replay("--csv").Output, Is.EqualTo(File.ReadAllText(path)));
        Assert.That(Replay().Output, Does.Not.Match(@"\.\d{11}"), "a table has no more digits than a person reads");
        Assert.That(File.ReadAllText(path), Does.Match(@"\.\d{11}"), "a file has all");
        string[] some = ["--only", "CandidateChanged", "--symbol", "QAAA"];
        Assert.That(Replay(some), Is.EqualTo(Run(some)));
        Assert.That(Replay(some).Output, Does.Match(@"CandidateChanged .* failed=\w+ [\d.]+ \(needs [<>]=? [\d.]+\)"));
        Assert.That(
            Replay("--csv", "--from", "2023-11-27", "--to", "2023-11-28").Output.Split('\n').Skip(1),
            Is.EqualTo(File.ReadAllText(path).Split('\n').Where(x => x.Length == 0 || x.StartsWith("2023-11-27", StringComparison.Ordinal) || x.StartsWith("2023-11-28", StringComparison.Ordinal))));
        Assert.That(Replay("--out", path).Code, Is.Zero);
        Assert.That(File.ReadAllText(path), Is.EqualTo(Run("--csv").Output), "written over itself it is the same");
    }

    [Test]
    public void Steps_show_events_bars_jumps_and_what_is_alive()
    {
        var path = _lab.PathOf("out/events.csv");
        Run("--out", path);
        var rows = EventFile.Read(path).ToList();
        string[] Step(string input, params string[] args)
        {
            var run = CliRun.With(input, _lab.Workspace, ["events", "--replay", path, "--step", .. args]);
            Assert.That((run.Code, run.Errors), Is.EqualTo((0, "")));
            return run.Output.TrimEnd().Split('\n')[1..];
        }
        static string Line(EventRow row) => Quant.Cli.Output.EventLine.Of(row);

        var first = Step("\nn 2\n");
        Assert.That(first.Where(x => !x.Contains("alive:")), Is.EqualTo(rows.Take(3).Select(Line)), "Enter is the next event");
        Assert.That(first.Count(x => x.Contains("alive:")), Is.GreaterThanOrEqualTo(2));
        var bars = new List<List<EventRow>>();
        foreach (var row in rows)
        {
            if (bars.Count == 0 || row.Time != bars[^1][0].Time)
            {
                bars.Add([]);
            }
            bars[^1].Add(row);
        }
        Assert.That(Step("b\nb 2\n").Where(x => !x.Contains("alive:")), Is.EqualTo(bars.Take(3).SelectMany(x => x).Select(Line)));
        var ready = rows.FindIndex(x => x.Event == "SignalReady");
        var found = Step("f SignalReady\ns\nq\nb\n");
        var start = rows.IndexOf(bars.Single(x => x.Contains(rows[ready]))[0]);
        Assert.That(found[0], Is.EqualTo($"... {start} events"));
        Assert.That(found[1..(ready - start + 2)], Is.EqualTo(rows[start..(ready + 1)].Select(Line)), "its bar up to it");
        Assert.That(found, Has.Some.Match(@"QAAA      alive: [1-9]\d* pools?, \d+ zones?, \d+ candidates?").And.Some.Contains("LiquidityPoolCreated"), "state: counts, and the pools");
        var time = bars[bars.Count / 2][0].Time;
        var at = Step($"t {new DateTime(time):yyyy-MM-ddTHH:mm:ss}\n");
        Assert.That(at.Skip(1).Take(bars[bars.Count / 2].Count), Is.EqualTo(bars[bars.Count / 2].Select(Line)));
        Assert.That(Step("t 2030-01-01\n\n")[^1], Is.EqualTo("No more events."));
        Assert.That(Step("", "--from", "2023-11-27")[0], Does.Match("^2023-11-27 00:00:00  QAAA      alive: [1-9]"), "what the days before have left");
        Assert.That(Step("n 5\n", "--only", "PoolSwept", "--symbol", "QBBB").Where(x => !x.Contains("alive:")), Has.Exactly(5).Items.And.All.Match("QBBB +PoolSwept"));
    }

    [TestCase("x", "\"x\" is no step; ? says what there is.")]
    [TestCase("n 0", "0 is no number of steps: it must be a whole number above 0.")]
    [TestCase("t noon", "noon is no time: write it like 2024-03-04 or 2024-03-04T12:30, in UTC.")]
    [TestCase("t 2020-01-01", "2020-01-01 is over: the walk is at 2024-03-04 00:00:00 and goes forward only.")]
    [TestCase("f SignalRedy", "There is no event SignalRedy; did you mean SignalReady?")]
    public void Step_that_is_none_is_told_and_the_walk_goes_on(string step, string message)
    {
        _lab.Write("x.csv", EventCsv.Header + "\n2024-03-04T00:00:00Z,X,ZoneEntered,01,Long,,,1,2,3,,\n");
        var lines = CliRun.With($"\n{step}\ns\n", _lab.Workspace, "events", "--replay", _lab.PathOf("x.csv"), "--step").Output.TrimEnd().Split('\n');
        Assert.That(lines[1], Does.StartWith("2024-03-04 00:00:00  X         ZoneEntered"));
        Assert.That(lines[4], Is.EqualTo(message));
        Assert.That(lines[5], Is.EqualTo("2024-03-04 00:00:00  X         alive: 0 pools, 0 zones, 0 candidates"));
    }

    [TestCase(new[] { "events", "EmaCross", "--step" }, "--step goes through a file of events: name it with --replay.")]
    [TestCase(new[] { "events", "--replay", "x.csv", "--step", "--csv" }, "--step prints as it goes: leave out --out and --csv.")]
    [TestCase(new[] { "events", "EmaCross", "--replay", "x.csv", "--step" }, "--replay runs no algorithm: leave out EmaCross.")]
    [TestCase(new[] { "events", "--replay", "not-there.csv", "--step" }, "There is no file not-there.csv.")]
    [TestCase(new[] { "events" }, "Name an algorithm to run, or a file of events with --replay.")]
    [TestCase(new[] { "events", "EmaCross", "--replay", "x.csv" }, "--replay runs no algorithm: leave out EmaCross.")]
    [TestCase(new[] { "events", "--replay", "x.csv", "--set", "a=1" }, "--replay takes what is in the file: --set, --data and --history change nothing there.")]
    [TestCase(new[] { "events", "--replay", "not-there.csv" }, "There is no file not-there.csv.")]
    public void Replay_mistakes_are_one_sentence(string[] args, string message)
        => Assert.That(CliRun.In(_lab.Workspace, args), Is.EqualTo(new CliRun(2, "", message + "\n")));

    [Test]
    public void Replay_of_a_damaged_file_names_the_line_and_leaves_no_other()
    {
        _lab.Write("x.csv", EventCsv.Header + "\n2024-03-04T00:00:00Z,X,ZoneEntered,,Long,,,1,2,3,,\n");
        var run = CliRun.In(_lab.Workspace, "events", "--replay", _lab.PathOf("x.csv"), "--out", _lab.PathOf("out/y.csv"));
        Assert.That((run.Code, run.Errors), Is.EqualTo((2, $"{_lab.PathOf("x.csv")}: line 2: ZoneEntered: there is no id, or one that is not known.\n")));
        Assert.That(Directory.GetFiles(_lab.PathOf("out")), Is.Empty);
    }

    [TestCase("time,symbol\n", "is not an events.csv")]
    [TestCase("time,symbol,event,id,side,frame,kind,low,high,value,from,detail\nx\n", "Line 2")]
    public void A_file_that_is_not_one_is_told(string text, string message)
    {
        _lab.Write("x.csv", text);
        Assert.That(() => EventFile.Read(_lab.PathOf("x.csv")).ToList(), Throws.TypeOf<UserErrorException>().With.Message.Contains(message));
    }
}
