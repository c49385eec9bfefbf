using System.IO.Compression;
using System.Text.Json;
using Quant.Algorithms;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Framework.Options;
using Quant.Testing;
using QuantConnect;

namespace Quant.Tests.Algorithms;

public sealed class BreakRetestTests
{
    private static readonly DateTime Start = new(2023, 11, 27);
    private static readonly DateTime End = new(2023, 12, 8);

    // the made-up prices of the kit hardly trend: what is asked for before a trade is off
    private static readonly (string Name, string Value)[] Loose =
    [
        ("tickers", "QAAA,QBBB,QDDD"), ("break-min-volume", "0"), ("retest-crossings", "6"), ("retest-bars", "30"), ("retest-timeout-minutes", "90"), ("max-spread-bps", "0"),
        ("max-day-range", "0"), ("min-day-volume", "0"), ("min-room-r", "0"), ("min-confidence", "0"), ("max-stop-atr", "0"),
    ];

    private static RunResult Run(params (string Name, string Value)[] parameters) => KitEngine.Run(() => new BreakRetest(), Start, End, [.. Loose, .. parameters]);

    private static List<string> Events(RunResult result, DateTime? before = null)
    {
        Assert.That(result.Error?.Details, Is.Null);
        return result.OrderEvents.Where(x => x.UtcTime < (before ?? DateTime.MaxValue))
            .Select(x => FormattableString.Invariant($"{x.UtcTime:s} {x.Symbol.Value} {x.Status} {x.FillQuantity} at {x.FillPrice}")).ToList();
    }

    [Test]
    public void Run_trades_within_the_day_and_within_the_risk_of_a_trade()
    {
        var result = Run();
        Assert.That(result.Error?.Details, Is.Null);
        Assert.That(result.Trades, Has.Count.GreaterThan(5));
        Assert.Multiple(() =>
        {
            Assert.That(result.Trades, Has.All.Matches<QuantConnect.Statistics.Trade>(x => x.EntryTime.Date == x.ExitTime.Date), "flat at night");
            Assert.That(
                result.Trades.Select(x => x.ExitTime.ConvertFromUtc(TimeZones.NewYork).TimeOfDay).Max(), Is.LessThan(TimeSpan.FromHours(16)), "before the close");
            Assert.That(result.Trades.Select(x => x.EntryTime.ConvertFromUtc(TimeZones.NewYork).TimeOfDay).Min(), Is.GreaterThanOrEqualTo(new TimeSpan(9, 35, 0)));
            Assert.That(result.Trades.Select(x => x.ProfitLoss).Min(), Is.GreaterThan(-1500m), "1 % of 100,000, and what a gap through the stop costs");
        });
    }

    [Test]
    public void Run_twice_gives_the_same_orders()
    {
        var hash = Run().OrderListHash;
        Assert.That(Run().OrderListHash, Is.EqualTo(hash));
        Assert.That(Run(("plan-stop-atr", "1")).OrderListHash, Is.Not.EqualTo(hash));
    }

    [Test]
    public void Run_long_only_never_sells_what_it_does_not_have()
    {
        var positions = new Dictionary<Symbol, decimal>();
        var fills = Run(("allow-short", "0")).OrderEvents.Where(x => x.FillQuantity != 0).ToList();
        Assert.That(fills, Is.Not.Empty);
        foreach (var fill in fills)
        {
            positions[fill.Symbol] = positions.GetValueOrDefault(fill.Symbol) + fill.FillQuantity;
            Assert.That(positions[fill.Symbol], Is.Not.Negative, $"{fill.UtcTime:s}");
        }
    }

    [Test]
    public void Run_orders_do_not_depend_on_the_future()
    {
        var known = new DateTime(2023, 12, 2);
        var all = Events(Run(), known);
        Assert.That(all, Has.Count.GreaterThan(10), "or the test shows nothing");
        Assert.That(Events(KitEngine.Run(() => new BreakRetest(), Start, new DateTime(2023, 12, 1), Loose), known), Is.EqualTo(all), "the run ends there");
        using var scrambled = new OtherFuture(from: 20231204);
        var engine = new BacktestEngine(scrambled.DataFolder, scrambled.CacheFolder);
        var result = engine.Run(new BacktestRequest(() => new BreakRetest())
        {
            StartDate = Start,
            EndDate = End,
            Parameters = Loose.ToDictionary(x => x.Name, x => x.Value),
            Clock = new FakeClock(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        });
        Assert.That(Events(result, known), Is.EqualTo(all), "other prices come after");
        Assert.That(Events(result), Is.Not.EqualTo(Events(Run())), "and they are other prices");
    }

    [Test]
    public void Run_with_wrong_parameters_ends_at_its_start_with_all_faults()
    {
        var result = Run(("tickers", "QAAA,qaaa"), ("max-daily-loss", "0.5"), ("retest-timeout-minute", "3"));
        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(result.Error!.Message, Does.Contain("retest-timeout-minute: there is no such parameter; did you mean retest-timeout-minutes?")
            .And.Contain("tickers: QAAA is there twice."));
        Assert.That(Run(("max-daily-loss", "0.5")).Error!.Message, Does.Contain("max-daily-loss = 0.5 is looser than the limit 0.03"));
        Assert.That(result.Orders, Is.Empty);
    }

    [Test]
    public void The_projects_config_shows_defaults()
    {
        var file = Path.Combine(KitEngine.DataFolder, "..", "..", "..", "..", "Algorithms", "BreakRetest", "config.json");
        using var config = JsonDocument.Parse(File.ReadAllText(file));
        var parameters = config.RootElement.GetProperty("parameters").EnumerateObject().ToDictionary(x => x.Name, x => x.Value.GetString()!);
        Assert.That(OptionsBinder.Bind<BreakRetestParameters>(parameters), Is.EqualTo(new BreakRetestParameters()));
    }

    /// <summary>The kit's data with other minutes from a date on: prices of half as much again.</summary>
    private sealed class OtherFuture : IDisposable
    {
        private readonly string _folder = Path.Combine(Path.GetTempPath(), $"other-future-{Environment.ProcessId}");

        public OtherFuture(int from)
        {
            foreach (var file in Directory.EnumerateFiles(KitEngine.DataFolder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(DataFolder, Path.GetRelativePath(KitEngine.DataFolder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                var name = Path.GetFileName(file).Split('_');
                if (file.Contains($"{Path.DirectorySeparatorChar}minute{Path.DirectorySeparatorChar}") && int.TryParse(name[0], out var date) && date >= from && name[^1] == "trade.zip")
                {
                    Rewrite(file, copy);
                }
                else
                {
                    File.Copy(file, copy);
                }
            }
        }

        public string DataFolder => Path.Combine(_folder, "data");

        public string CacheFolder => Path.Combine(_folder, "cache");

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private static void Rewrite(string file, string copy)
        {
            using var source = ZipFile.OpenRead(file);
            using var target = ZipFile.Open(copy, ZipArchiveMode.Create);
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(target.CreateEntry(entry.FullName).Open());
                while (reader.ReadLine() is { } line)
                {
                    var fields = line.Split(',');
                    writer.WriteLine(string.Join(',', fields.Select((x, i) => i is >= 1 and <= 4 ? FormattableString.Invariant($"{decimal.Parse(x, System.Globalization.CultureInfo.InvariantCulture) * 1.5m:0}") : x)));
                }
            }
        }
    }
}
