using System.Globalization;
using System.Text.Json;
using Quant.Core.Bars;
using Quant.Core.Events;
using Quant.Core.Sharing;
using Quant.Engine;
using Quant.Engine.Results;
using Quant.Framework.Options;
using Quant.Testing;
using Quant.Tests.Engine.Support;
using LiquidityZones = Quant.Algorithms.LiquidityZones;
using LiquidityZonesParameters = Quant.Algorithms.LiquidityZonesParameters;

namespace Quant.Tests.Algorithms;

/// <summary>The whole algorithm on 15 days of made-up BTCUSD minutes: 21,600 bars.</summary>
public sealed class LiquidityZonesTests
{
    private const int Days = 15;
    private const int CutDay = 10;
    private static readonly DateTime First = new(2024, 1, 2);

    // zones of short time frames and no filters, so that two weeks have enough trades
    internal static readonly (string Name, string Value)[] Quick =
    [
        ("m15-weight", "1"), ("min-strength", "1"), ("single-pools", "1"), ("gap-atr", "0.05"), ("displacement-atr", "0.5"), ("swing-size", "0.5"), ("swing-bars", "2"),
        ("kill-zones-only", "0"), ("volume-ratio", "0"), ("rearm-atr", "1"), ("pause-minutes", "0"), ("warm-up-days", "0"), ("allow-short", "1"), ("hold-minutes", "600"),
        ("stop-atr", "3"), ("risk-per-trade", "0.0001"), // so small that costs do not end the run by max-drawdown
    ];

    private TestFolder _folder = null!;
    private BacktestEngine _market = null!;
    private BacktestEngine _scrambled = null!;
    private RunResult _all = null!;

    [OneTimeSetUp]
    public void MakeMarkets()
    {
        _folder = new TestFolder();
        var bars = SyntheticBars.RandomWalk(Days * 1440, seed: 61);
        _market = Market("market", bars);
        // from the cut on everything is upside down, wilder, and in another order
        var random = new Random(62);
        var future = bars.Skip(CutDay * 1440).ToArray();
        random.Shuffle(future);
        _all = Run(_market);
        _scrambled = Market("scrambled", [.. bars.Take(CutDay * 1440), .. future.Select(x => new Bar(0, 1, 210 - x.Open, 211 - x.Low, 209 - x.High, 210 - x.Close, x.Volume))]);
    }

    [OneTimeTearDown]
    public void Delete() => _folder.Dispose();

    private BacktestEngine Market(string name, IReadOnlyList<Bar> bars)
    {
        var data = new DataFolderBuilder(_folder, name);
        for (var day = 0; day < Days; day++)
        {
            var rows = bars.Skip(day * 1440).Take(1440).Select((x, i) => string.Create(CultureInfo.InvariantCulture, $"{i * 60_000},{x.Open},{x.High},{x.Low},{x.Close},{x.Volume}\n"));
            data.Zip($"crypto/coinbase/minute/btcusd/{First.AddDays(day):yyyyMMdd}_trade.zip", string.Concat(rows));
        }
        return new BacktestEngine(data.Path, _folder[name + "-cache"]);
    }

    private static RunResult Run(BacktestEngine engine, int days = Days, Action<EventRow>? listener = null, params (string Name, string Value)[] parameters)
        => Run(engine, days, () => new LiquidityZones { EventListener = listener }, parameters);

    private static RunResult Run(BacktestEngine engine, int days, Func<LiquidityZones> create, (string Name, string Value)[] parameters)
        => engine.Run(new BacktestRequest(create)
        {
            StartDate = First,
            EndDate = First.AddDays(days - 1),
            Parameters = Quick.Concat(parameters).GroupBy(x => x.Name).ToDictionary(x => x.Key, x => x.Last().Value),
            Clock = new FakeClock(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        });

    private static List<string> Decisions(RunResult result, int days)
        => [.. result.OrderEvents.Where(x => x.UtcTime < First.AddDays(days)).Select(x => FormattableString.Invariant($"{x.UtcTime:O} {x.OrderId} {x.Status} {x.FillQuantity} {x.FillPrice} {x.StopPrice} {x.LimitPrice}"))];

    [Test]
    public void Run_trades_both_sides_and_ends_without_error()
    {
        Assert.That(_all.Error?.Details, Is.Null);
        Assert.That(_all.Status, Is.EqualTo(RunStatus.Completed));
        Assert.That(_all.Trades, Has.Count.GreaterThan(20));
        Assert.That(_all.OrderEvents.Max(x => x.UtcTime), Is.GreaterThan(First.AddDays(Days - 1)), "to the last day");
        Assert.That(_all.OrderEvents.Where(x => x.FillQuantity != 0).Select(x => Math.Sign(x.FillQuantity)).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public void Run_twice_and_by_several_threads_gives_the_same_orders()
    {
        var hashes = new string[3];
        Parallel.For(0, hashes.Length, i => hashes[i] = Run(_market).OrderListHash);
        Assert.That(hashes, Has.All.EqualTo(_all.OrderListHash));
        Assert.That(Run(_market, parameters: ("stop-atr", "4")).OrderListHash, Is.Not.EqualTo(_all.OrderListHash));
    }

    [Test]
    public void Run_sharing_with_others_gives_the_same_orders()
    {
        var shared = new SharedComputation();
        RunResult Shared(int days, params (string Name, string Value)[] parameters) => Run(_market, days, () => new LiquidityZones { Shared = shared }, parameters);
        foreach (var (name, value) in new[] { ("trail-kind", "0"), ("trail-kind", "0"), ("risk-per-trade", "0.0002"), ("time-stop", "60"), ("stop-atr", "4"), ("min-strength", "2"), ("warm-up-days", "3") })
        {
            var (together, alone) = (Shared(Days, (name, value)), Run(_market, parameters: (name, value)));
            Assert.That(together.OrderListHash, Is.EqualTo(alone.OrderListHash), name);
            Assert.That(together.Insights.Count, Is.EqualTo(alone.Insights.Count), name);
        }
        Assert.That(Shared(CutDay).OrderListHash, Is.EqualTo(Run(_market, CutDay).OrderListHash), "a beginning of what was shared");
        var hashes = new string[6];
        Parallel.For(0, hashes.Length, i => hashes[i] = Shared(Days, ("stop-atr", "5")).OrderListHash);
        Assert.That(hashes, Has.All.EqualTo(Run(_market, parameters: ("stop-atr", "5")).OrderListHash));
    }

    [Test]
    public void Run_on_a_shorter_time_decides_the_same()
    {
        Assert.That(Decisions(_all, CutDay), Has.Count.GreaterThan(50));
        Assert.That(Decisions(Run(_market, CutDay), CutDay), Is.EqualTo(Decisions(_all, CutDay)));
        Assert.That(Decisions(Run(_market, 4), 4), Is.EqualTo(Decisions(_all, 4)));
    }

    [Test]
    public void Run_before_a_scrambled_future_decides_the_same()
    {
        var scrambled = Run(_scrambled);
        Assert.That(Decisions(scrambled, CutDay), Is.EqualTo(Decisions(_all, CutDay)));
        Assert.That(Decisions(scrambled, Days), Is.Not.EqualTo(Decisions(_all, Days)), "the future did change");
    }

    [Test]
    public void Run_with_a_listener_tells_of_events_and_trades_the_same()
    {
        var events = new List<EventRow>();
        var heard = Run(_market, listener: events.Add);
        Assert.That(heard.OrderListHash, Is.EqualTo(_all.OrderListHash));
        Assert.That(events.Select(x => x.Symbol).Distinct(), Is.EqualTo(new[] { "BTCUSD" }));
        Assert.That(events.Count(x => x.Event == "SignalReady"), Is.GreaterThan(20));
    }

    [Test]
    public void Run_with_wrong_parameters_ends_at_its_start_with_all_faults()
    {
        var error = Run(_market, parameters: [("min-strenth", "3"), ("max-visits", "0")]).Error!.Message;
        Assert.That(error, Does.Contain("min-strenth: there is no such parameter; did you mean min-strength?").And.Contain("max-visits = \"0\": must be a whole number from 1 to 100."));
    }

    [Test]
    public void Run_with_a_looser_limit_ends_at_its_start_with_both_values()
        => Assert.That(Run(_market, parameters: ("max-drawdown", "0.9")).Error!.Message, Does.Contain("max-drawdown = 0.9 is looser than the limit 0.15"));

    [Test]
    public void Run_without_tickers_says_so()
        => Assert.That(Run(_market, parameters: ("tickers", ",")).Error!.Message, Does.Contain("names nothing to trade"));

    [Test]
    public void Run_trades_a_list_of_equities()
    {
        var result = KitEngine.Run(() => new LiquidityZones(), new DateTime(2023, 11, 22), new DateTime(2023, 12, 8), [.. Quick, ("tickers", "QAAA, QBBB")]);
        Assert.That(result.Error?.Details, Is.Null);
        Assert.That(result.Trades.SelectMany(x => x.Symbols).Select(x => x.Value).Distinct(), Is.EquivalentTo(new[] { "QAAA", "QBBB" }));
    }

    [Test]
    public void The_projects_config_shows_the_defaults()
    {
        var file = Path.Combine(KitEngine.DataFolder, "..", "..", "..", "..", "Algorithms", "LiquidityZones", "config.json");
        using var config = JsonDocument.Parse(File.ReadAllText(file));
        var parameters = config.RootElement.GetProperty("parameters").EnumerateObject().ToDictionary(x => x.Name, x => x.Value.GetString()!);
        Assert.That(OptionsBinder.Bind<LiquidityZonesParameters>(parameters), Is.EqualTo(new LiquidityZonesParameters()));
    }
}
