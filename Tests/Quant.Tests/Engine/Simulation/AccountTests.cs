using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;

namespace Quant.Tests.Engine.Simulation;

/// <summary>Account currency and benchmark.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AccountTests
{
    [Test]
    public void SetAccountCurrency_EUR_values_US_stocks_in_euros()
    {
        var algorithm = Runs.Complete(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetAccountCurrency("EUR");
                x.SetStartDate(2024, 3, 7);
                x.SetEndDate(2024, 3, 8);
                x.SetCash(100_000);
                x.AddEquity("QAAA", Resolution.Minute);
            },
            Data = (x, _) =>
            {
                if (x.Time != new DateTime(2024, 3, 8, 12, 0, 0))
                {
                    return;
                }
                x.MarketOrder(ScriptedAlgorithm.Qaaa, 100);
                var rate = x.Portfolio.CashBook["USD"].ConversionRate;
                var price = x.Securities[ScriptedAlgorithm.Qaaa].Price;
                Assert.That(rate, Is.InRange(0.5m, 1.5m).And.Not.EqualTo(1m), "euros for a dollar");
                Assert.That(x.Portfolio[ScriptedAlgorithm.Qaaa].HoldingsValue, Is.EqualTo(100 * price * rate).Within(1e-20m));

                // bought with dollars that are borrowed; the euros are only touched by the fee
                Assert.That(x.Portfolio.CashBook["USD"].Amount, Is.EqualTo(-100 * x.Portfolio[ScriptedAlgorithm.Qaaa].AveragePrice - 1m));
                Assert.That(x.Portfolio.CashBook["EUR"].Amount, Is.EqualTo(100_000m));
                x.Note($"checked");
            },
        });

        Assert.That(algorithm.Notes, Is.EqualTo(new[] { "2024-03-08 12:00 checked" }));
    }

    [Test]
    public void Without_a_rate_to_the_account_currency_orders_are_refused_and_the_run_completes()
    {
        // the kit has no EURUSD before 2024
        var result = Runs.OnKit(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetAccountCurrency("EUR");
                x.SetStartDate(2023, 12, 4);
                x.SetEndDate(2023, 12, 5);
                x.AddEquity("QAAA", Resolution.Minute);
            },
            Data = (x, _) =>
            {
                if (x.Time == new DateTime(2023, 12, 4, 12, 0, 0))
                {
                    x.MarketOrder(ScriptedAlgorithm.Qaaa, 100);
                }
            },
        });

        Assert.That(result.Status, Is.EqualTo(RunStatus.Completed), result.Error?.Details);
        Assert.That(result.Orders, Is.Empty);
        Assert.That(Runs.Log(result), Does.Contain("requires USD to have a non-zero conversion rate").And.Contain("eurusd.zip"));
        Assert.That(Runs.Bytes(result), Is.Not.Empty);
    }

    [Test]
    public void SetBenchmark_of_a_function_is_asked_for_the_time_of_the_sample()
    {
        // samples at the midnights that begin the two days, and at the last close
        var result = Runs.OnKit(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.AddEquity("QAAA", Resolution.Minute);
                x.SetBenchmark(time => time.Day);
            },
        });

        Assert.That(Benchmark(result), Is.EqualTo(new[] { 20m, 21m, 21m }));
    }

    [Test]
    public void SetBenchmark_of_a_symbol_is_its_price()
    {
        var result = Runs.OnKit(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.AddEquity("QAAA", Resolution.Minute);
                x.SetBenchmark("QBBB");
            },
            End = x => x.Log("benchmark " + x.Benchmark.Evaluate(x.Time).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        });

        Assert.That(Benchmark(result), Has.All.GreaterThan(1m));
        Assert.That(Runs.Log(result), Does.Contain("benchmark " + Benchmark(result)[^1].ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static List<decimal> Benchmark(Quant.Engine.Results.RunResult result)
    {
        Assert.That(result.Error?.Details, Is.Null);
        return result.Charts.Single(x => x.Name == "Benchmark").Series["Benchmark"].Values.Cast<ChartPoint>().Select(x => x.y!.Value).ToList();
    }
}
