using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Quant.Core.Bars;
using Quant.Core.Events;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Testing;
using Quant.Tests.Engine.Support;
using LiquidityZones = Quant.Algorithms.LiquidityZones;

namespace Quant.Tests.Algorithms;

/// <summary>
/// What must not matter to the trades of LiquidityZones: how files hold the bars, whether they come from files or a cache, who reads them and when, and where history
/// ends and the run begins. Debug against Release, and the number of processors, need processes of their own: <c>.ci/same-trades</c>.
/// </summary>
public sealed class SameTradesTests
{
    private const int Days = 8;
    private static readonly DateTime First = new(2024, 1, 2);

    private TestFolder _folder = null!;
    private string _plain = null!;
    private (string Orders, string Events) _expected;

    [OneTimeSetUp]
    public void MakeMarket()
    {
        _folder = new TestFolder();
        _plain = Write("plain", (path, rows) => Zip(path, CompressionLevel.Optimal, ("rows.csv", rows)));
        var result = Run(_plain, null, out var events);
        Assert.That(result.Error?.Details, Is.Null);
        Assert.That(result.Trades, Has.Count.GreaterThan(10));
        _expected = (result.OrderListHash, Hash(events));
    }

    [OneTimeTearDown]
    public void Delete() => _folder.Dispose();

    [Test]
    public void Zip_files_without_compression_are_the_same_market()
        => Check(Write("stored", (path, rows) => Zip(path, CompressionLevel.NoCompression, ("other-name.csv", rows))));

    [Test]
    public void Windows_line_ends_and_no_last_line_end_are_the_same_market()
        => Check(Write("windows", (path, rows) => Zip(path, CompressionLevel.Fastest, ("rows.csv", rows.TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal)))));

    [Test]
    public void Files_of_days_outside_the_run_change_nothing()
    {
        var folder = Write("more", (path, rows) => Zip(path, CompressionLevel.Optimal, ("rows.csv", rows)));
        var day = Path.Combine(folder, FileOf(0));
        // the last day of the algorithm, in New York, ends in the UTC day after it
        foreach (var other in new[] { -30, -1, Days + 1, Days + 40 })
        {
            File.Copy(day, Path.Combine(folder, FileOf(other)));
        }
        Check(folder);
    }

    [Test]
    public void A_cold_a_warm_and_a_deleted_cache_are_the_same_market()
    {
        var cache = _folder["cache"];
        Check(_plain, cache);
        Assert.That(Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories).Count(), Is.GreaterThan(0), "it was cold");
        Check(_plain, cache);
        Directory.Delete(cache, recursive: true);
        Check(_plain, cache);
        // half of it gone: some days from files, others from the cache
        foreach (var file in Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, i) => i % 2 == 0).ToList())
        {
            File.Delete(file);
        }
        Check(_plain, cache);
    }

    [Test]
    public void Bars_made_ahead_by_another_thread_or_by_the_run_itself_are_the_same()
    {
        Check(_plain, readAhead: false);
        Check(_plain, readAhead: true);
    }

    [Test]
    public void Several_runs_at_once_on_one_engine_do_not_know_of_each_other()
    {
        var engine = new BacktestEngine(_plain, _folder["shared-cache"]);
        var found = new (string, string)[4];
        Parallel.For(0, found.Length, i =>
        {
            var result = Run(engine, i % 2 == 0, [], out var events);
            found[i] = (result.OrderListHash, Hash(events));
        });
        Assert.That(found, Has.All.EqualTo(_expected));
    }

    [Test]
    public void History_before_the_run_or_bars_of_the_run_tell_the_kernel_the_same()
    {
        // both take all the history there is: one day of it, or four
        List<(long Ticks, string Row)> From(int day)
        {
            Run(new BacktestEngine(_plain, _folder["first-cache"]), true, [("warm-up-days", "30")], out var events, First.AddDays(day));
            return events;
        }
        var early = From(1);
        Assert.That(early, Has.Count.GreaterThan(2000));
        Assert.That(From(4), Is.EqualTo(early));
    }

    private void Check(string folder, string? cache = null, bool readAhead = true)
    {
        var result = Run(new BacktestEngine(folder, cache ?? _folder[Path.GetRandomFileName()]), readAhead, [], out var events);
        Assert.That((result.OrderListHash, Hash(events)), Is.EqualTo(_expected));
    }

    private RunResult Run(string folder, string? cache, out List<(long Ticks, string Row)> events)
        => Run(new BacktestEngine(folder, cache ?? _folder["first-cache"]), true, [], out events);

    private static RunResult Run(
        BacktestEngine engine, bool readAhead, (string Name, string Value)[] parameters, out List<(long Ticks, string Row)> events, DateTime? from = null)
    {
        var heard = new List<(long, string)>();
        events = heard;
        return engine.Run(new BacktestRequest(() => new LiquidityZones { EventListener = x => heard.Add((x.Time, EventCsv.Write(x))) })
        {
            StartDate = from ?? First,
            EndDate = First.AddDays(Days - 1),
            Parameters = LiquidityZonesTests.Quick.Concat(parameters).GroupBy(x => x.Name).ToDictionary(x => x.Key, x => x.Last().Value),
            Clock = new FakeClock(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            ReadAhead = readAhead,
        });
    }

    private string Write(string name, Action<string, string> file)
    {
        var data = new DataFolderBuilder(_folder, name);
        var bars = SyntheticBars.RandomWalk(Days * 1440, seed: 71);
        for (var day = 0; day < Days; day++)
        {
            var path = data.File(FileOf(day));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file(path, string.Concat(bars.Skip(day * 1440).Take(1440).Select(Row)));
        }
        return data.Path;
    }

    private static string Row(Bar x, int minute)
        => string.Create(CultureInfo.InvariantCulture, $"{minute * 60_000},{x.Open},{x.High},{x.Low},{x.Close},{x.Volume}\n");

    private static string FileOf(int day) => $"crypto/coinbase/minute/btcusd/{First.AddDays(day):yyyyMMdd}_trade.zip";

    private static void Zip(string path, CompressionLevel level, (string Name, string Rows) entry)
    {
        using var stream = File.Create(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        using var writer = zip.CreateEntry(entry.Name, level).Open();
        writer.Write(Encoding.ASCII.GetBytes(entry.Rows));
    }

    private static string Hash(IEnumerable<(long Ticks, string Row)> events)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', events.Select(x => x.Row)))));
}
