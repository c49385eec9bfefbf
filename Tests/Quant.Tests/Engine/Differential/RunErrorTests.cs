using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Differential;

/// <summary>Where real Lean was seen to end a run that has an error, where the engine once ended elsewhere. The values are real Lean's.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RunErrorTests
{
    private static readonly DateTime Ten = new(2023, 11, 28, 10, 0, 0);

    private sealed class FeeInEther : FeeModel
    {
        public override OrderFee GetOrderFee(OrderFeeParameters parameters) => new(new CashAmount(0.01m, "ETH"));
    }

    // The asynchronous order is filled after OnData of 10:00. Lean looks for errors only after the scheduled events of a step: those of 10:01 still run, at
    // the prices of 10:01; its data does not come.
    [Test]
    public void Error_at_the_end_of_a_step_ends_the_run_after_the_scheduled_events_of_the_next()
    {
        ScriptedAlgorithm algorithm = null!;
        var result = Runs.OnKit(() => algorithm = new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetStartDate(Ten.Date);
                x.SetEndDate(Ten.Date);
                x.SetBenchmark(_ => 1m);
                x.AddEquity("QAAA", Resolution.Minute);
                x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.Every(Time.OneMinute), () => NoteFromTen(x, "scheduled"));
            },
            Data = (x, _) =>
            {
                NoteFromTen(x, "data");
                if (x.Time == Ten)
                {
                    x.MarketOrder(ScriptedAlgorithm.Qaaa, 10, asynchronous: true);
                }
            },
            OrderEvent = (_, e) =>
            {
                if (e.Status == OrderStatus.Filled)
                {
                    throw new InvalidOperationException("own");
                }
            },
        });
        Assert.That((result.Status, result.Error?.Message), Is.EqualTo((RunStatus.RuntimeError, "own")));
        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2023-11-28 10:00 scheduled", "2023-11-28 10:00 data", "2023-11-28 10:01 scheduled" }));
    }

    [Test]
    public void Error_in_the_last_step_does_not_keep_the_end_of_the_algorithm_from_being_called()
    {
        ScriptedAlgorithm algorithm = null!;
        var result = Runs.OnKit(() => algorithm = new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetStartDate(Ten.Date);
                x.SetEndDate(Ten.Date);
                x.SetBenchmark(_ => 1m);
                x.AddEquity("QAAA", Resolution.Minute);
            },
            Data = (x, _) =>
            {
                if (x.Time.Hour == 16)
                {
                    x.LimitOrder(ScriptedAlgorithm.Qaaa, 10, 1m, asynchronous: true);
                }
            },
            OrderEvent = (_, _) => throw new InvalidOperationException("own"),
            End = x => x.Note($"end"),
        });
        Assert.That((result.Status, result.Error?.Message), Is.EqualTo((RunStatus.RuntimeError, "own")));
        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2023-11-28 16:00 end" }));
    }

    // A universe that cannot be filled is the end of the data to Lean, and not of the algorithm: its clock is already at the selection.
    [Test]
    public void Selector_that_throws_ends_the_data_and_then_the_algorithm()
    {
        ScriptedAlgorithm algorithm = null!;
        var result = Runs.OnKit(() => algorithm = new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetStartDate(Ten.Date);
                x.SetEndDate(Ten.Date);
                x.SetBenchmark(_ => 1m);
                x.AddEquity("QAAA", Resolution.Minute);
                x.AddUniverse("mine", Resolution.Hour, time => time.Hour >= 10 ? throw new InvalidOperationException("boom") : ["QBBB"]);
            },
            Data = (x, _) =>
            {
                if (x.Time > Ten.AddMinutes(-3))
                {
                    x.Note($"data");
                }
            },
            End = x => x.Note($"end"),
        });
        Assert.That((result.Status, result.Error?.Message), Is.EqualTo((RunStatus.RuntimeError, "boom")));
        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2023-11-28 09:58 data", "2023-11-28 09:59 data", "2023-11-28 10:00 end" }));
    }

    // Removing ETHUSD takes the rate of ETH away, in which closing the bitcoins would be charged: Lean cannot value them any more. It ends in the same step.
    [Test]
    public void Fee_in_a_currency_that_loses_its_rate_ends_the_run()
    {
        ScriptedAlgorithm algorithm = null!;
        var result = Runs.OnKit(() => algorithm = new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetStartDate(2024, 3, 6);
                x.SetEndDate(2024, 3, 6);
                x.SetBenchmark(_ => 1m);
                x.AddCrypto("BTCUSD", Resolution.Minute, Market.Coinbase).SetFeeModel(new FeeInEther());
                x.AddCrypto("ETHUSD", Resolution.Minute, Market.Coinbase);
            },
            Data = (x, _) =>
            {
                if (x.Time.TimeOfDay == new TimeSpan(10, 0, 0))
                {
                    x.MarketOrder(Coin("BTCUSD"), 0.1m);
                }
                if (x.Time.TimeOfDay >= new TimeSpan(11, 0, 0))
                {
                    x.Note($"data");
                    x.RemoveSecurity(Coin("ETHUSD"));
                }
            },
        });
        Assert.That((result.Status, result.Error?.Message), Is.EqualTo((RunStatus.RuntimeError, "The conversion rate for ETH is not available.")));
        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2024-03-06 11:00 data" }));
        Assert.That(result.RuntimeStatistics.Keys, Does.Contain("Equity").And.Not.Contain("Unrealized"));
    }

    private static Symbol Coin(string ticker) => Symbol.Create(ticker, SecurityType.Crypto, Market.Coinbase);

    private static void NoteFromTen(ScriptedAlgorithm algorithm, string text)
    {
        if (algorithm.Time >= Ten && algorithm.Time < Ten.AddMinutes(3))
        {
            algorithm.Note($"{text}");
        }
    }
}
