using System.Text.Json;
using Quant.Algorithms;
using Quant.Engine.Results;
using Quant.Framework.Options;
using Quant.Testing;
using QuantConnect.Orders;

namespace Quant.Tests.Algorithms;

public sealed class EmaCrossTests
{
    private static readonly DateTime Start = new(2023, 11, 22);
    private static readonly DateTime End = new(2023, 12, 8);

    private static RunResult Run(params (string Name, string Value)[] parameters)
        => KitEngine.Run(() => new EmaCross(), Start, End, [("ticker", "QAAA"), ("fast-period", "5"), ("slow-period", "12"), ("bar-minutes", "10"), .. parameters]);

    private static RunResult Coin(params (string Name, string Value)[] parameters)
        => KitEngine.Run(() => new EmaCross(), new DateTime(2024, 3, 6), new DateTime(2024, 3, 13), [("fast-period", "5"), ("slow-period", "12"), .. parameters]);

    [Test]
    public void Run_trades_the_crossings()
    {
        var result = Run();
        Assert.That(result.Error, Is.Null);
        Assert.That(result.Status, Is.EqualTo(RunStatus.Completed));
        Assert.That(result.InsightCount, Is.GreaterThan(10));
        Assert.That(result.Trades, Has.Count.GreaterThan(5));
    }

    [Test]
    public void Run_without_shorts_never_sells_what_it_does_not_have()
    {
        var position = 0m;
        foreach (var fill in Run().OrderEvents)
        {
            position += fill.FillQuantity;
            Assert.That(position, Is.Not.Negative, $"order {fill.OrderId} at {fill.UtcTime:s}");
        }
    }

    [Test]
    public void Run_with_shorts_sells_short()
    {
        var position = 0m;
        var least = Run(("allow-short", "1")).OrderEvents.Select(x => position += x.FillQuantity).Min();
        Assert.That(least, Is.Negative);
    }

    [Test]
    public void Run_twice_gives_the_same_orders()
    {
        var hash = Run().OrderListHash;
        Assert.That(Run().OrderListHash, Is.EqualTo(hash));
        Assert.That(Run(("slow-period", "20")).OrderListHash, Is.Not.EqualTo(hash));
    }

    [Test]
    public void Run_of_a_coin_pays_the_fees_of_its_broker_and_stays_within_its_fraction()
    {
        var result = Coin();
        Assert.That(result.Error?.Details, Is.Null);
        Assert.That(result.Trades, Has.Count.GreaterThan(5));
        Assert.Multiple(() =>
        {
            Assert.That(
                result.OrderEvents.Where(x => x.FillQuantity != 0).Select(x => x.OrderFee.Value.Amount / Math.Abs(x.FillPrice * x.FillQuantity)),
                Has.All.EqualTo(0.002m).Within(0.00001m));
            Assert.That(result.OrderEvents.Select(x => x.FillPrice * x.FillQuantity).Max(), Is.InRange(24_000m, 25_500m));
        });
    }

    [Test]
    public void Run_of_a_coin_with_a_tight_stop_ends_positions_before_the_averages_cross()
    {
        var wide = Coin();
        var tight = Coin(("stop-atr-multiple", "0.5"));
        Assert.That(tight.Trades.Average(x => x.Duration.TotalMinutes), Is.LessThan(wide.Trades.Average(x => x.Duration.TotalMinutes)));
        Assert.That(tight.InsightCount, Is.EqualTo(wide.InsightCount), "the stop does not change what the alpha sees");
    }

    [Test]
    public void Run_of_two_stocks_trades_both()
    {
        var result = Run(("ticker", "QAAA QBBB"));
        Assert.That(result.Error?.Details, Is.Null);
        Assert.That(result.Orders.Select(x => x.Symbol.Value).Distinct(), Is.EquivalentTo(new[] { "QAAA", "QBBB" }));
    }

    [Test]
    public void Run_of_a_coin_and_a_stock_says_why_not()
        => Assert.That(Run(("ticker", "QAAA BTCUSD")).Error!.Message, Does.Contain("coins and stocks have different brokers"));

    [Test]
    public void Run_of_a_coin_with_shorts_says_why_not()
    {
        var result = Coin(("allow-short", "1"));
        Assert.That(result.Error!.Message, Does.Contain("allow-short = 1: BTCUSD is traded in a cash account at Coinbase and cannot be sold short; set allow-short to 0."));
        Assert.That(result.Orders, Is.Empty);
    }

    [Test]
    public void Run_with_wrong_parameters_ends_at_its_start_with_all_faults()
    {
        var result = Run(("fast-perod", "3"), ("insight-bars", "0"));
        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(result.Error!.Message, Does.Contain("insight-bars = \"0\": must be a whole number from 1 to 1000.")
            .And.Contain("fast-perod: there is no such parameter; did you mean fast-period?"));
        Assert.That(result.Orders, Is.Empty);
    }

    [Test]
    public void Run_with_a_looser_limit_ends_at_its_start_with_both_values()
        => Assert.That(Run(("max-drawdown", "0.9")).Error!.Message, Does.Contain("max-drawdown = 0.9 is looser than the limit 0.15"));

    [Test]
    public void The_projects_config_binds()
    {
        var file = Path.Combine(KitEngine.DataFolder, "..", "..", "..", "..", "Algorithms", "EmaCross", "config.json");
        using var config = JsonDocument.Parse(File.ReadAllText(file));
        var parameters = config.RootElement.GetProperty("parameters").EnumerateObject().ToDictionary(x => x.Name, x => x.Value.GetString()!);
        Assert.That(OptionsBinder.Bind<EmaCrossParameters>(parameters), Is.EqualTo(new EmaCrossParameters()), "config.json shows the defaults");
    }
}
