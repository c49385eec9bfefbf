using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Robustness;

/// <summary>An exception in any member of an algorithm ends the run with an error that names the member, and with the results up to then.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ThrowingMemberTests
{
    private static ScriptedAlgorithm Boom() => throw new InvalidOperationException("boom");

    [Test]
    public void A_run_whose_Initialize_fails_has_the_hash_of_no_orders()
    {
        var result = Runs.OnKit(() => new ScriptedAlgorithm { Setup = _ => throw new InvalidOperationException("no") });

        Assert.That(result.OrderListHash, Is.EqualTo("d41d8cd98f00b204e9800998ecf8427e"), "MD5 of nothing, as Lean writes it");
    }

    [TestCase("OnData")]
    [TestCase("Order Event Handler")]
    [TestCase("Scheduled event 'at ten'")]
    [TestCase("Consolidators update")]
    [TestCase("OnSecuritiesChanged")]
    [TestCase("OnWarmupFinished")]
    [TestCase("OnEndOfAlgorithm")]
    public void Run_member_throws_ends_with_an_error_that_names_it(string member)
    {
        var result = Runs.OnKit(() => Throwing(member));

        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(result.Error!.Message, Is.EqualTo("boom"));
        Assert.That(result.Error.Details, Does.Contain(nameof(Boom)));
        Assert.That(Runs.Log(result), Does.Contain(member + ": boom").Or.Contain(member + " at 2023-11-20 15:00:00 UTC: boom"));
        Assert.That(Runs.Log(result), Does.Contain("Runtime Error: boom"));
    }

    [Test]
    public void Run_throws_in_the_second_day_leaves_everything_up_to_then()
    {
        var result = Runs.OnKit(() => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                if (!x.Portfolio.Invested)
                {
                    x.MarketOrder(ScriptedAlgorithm.Qaaa, 10);
                }
                if (x.Time == new DateTime(2023, 11, 21, 12, 0, 0))
                {
                    x.Log("last words");
                    Boom();
                }
            },
        });

        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(result.Error!.Time, Is.EqualTo(new DateTime(2023, 11, 21, 12, 0, 0)));
        Assert.That(result.Orders, Has.Count.EqualTo(1));
        Assert.That(result.OrderEvents.Select(x => x.Status), Is.EqualTo(new[] { OrderStatus.Submitted, OrderStatus.Filled }));
        Assert.That(Runs.Log(result), Does.Contain("2023-11-21 12:00:00 last words"));
        Assert.That(result.Statistics.Summary["Total Orders"], Is.EqualTo("1"));
        Assert.That(result.Charts.Select(x => x.Name), Does.Contain("Strategy Equity"));
        var written = Runs.Bytes(result);
        Assert.That(written, Does.Contain("\"Status\":\"RuntimeError\"").And.Contain("\"RuntimeError\":\"2023-11-21 12:00:00 Runtime Error: boom\""));
        Assert.That(written, Does.Contain("ScriptedAlgorithm-summary.json").And.Contain("ScriptedAlgorithm-order-events.json").And.Contain("ScriptedAlgorithm-log.txt"));
    }

    [Test]
    public void Run_consolidator_handler_throws_between_bars_ends_with_an_error_that_names_it()
    {
        // without repeated bars the bar of 15:55 to 16:00 is only completed by time itself, before the next step
        var result = Runs.OnKit(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                var symbol = x.AddEquity("QAAA", Resolution.Minute, fillForward: false).Symbol;
                x.Consolidate(symbol, TimeSpan.FromMinutes(7), (Action<TradeBar>)(bar =>
                {
                    if (bar.EndTime.TimeOfDay > new TimeSpan(16, 0, 0))
                    {
                        Boom();
                    }
                }));
            },
        });

        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(Runs.Log(result), Does.Contain("Consolidators scan: boom"));
    }

    [Test]
    public void Run_universe_selector_throws_ends_with_an_error()
    {
        var result = Runs.OnKit(() => new ScriptedAlgorithm { Setup = x => x.AddUniverse("mine", (Func<DateTime, IEnumerable<string>>)(_ => throw new InvalidOperationException("boom"))) });

        Assert.That((result.Status, result.Error!.Message), Is.EqualTo((RunStatus.RuntimeError, "boom")));
    }

    [Test]
    public void Run_constructor_throws_is_an_error_of_the_result()
    {
        var result = Runs.OnKit(Boom);

        Assert.That((result.Status, result.Error!.Message), Is.EqualTo((RunStatus.RuntimeError, "boom")));
    }

    [Test]
    public void Run_constructor_throws_by_reflection_shows_its_own_exception()
    {
        var result = Runs.OnKit(() => Create(typeof(UnconstructableAlgorithm)));

        Assert.That(result.Error!.Message, Is.EqualTo("boom"));
    }

    [Test]
    public void Run_Initialize_throws_keeps_what_was_said_before()
    {
        var result = Runs.OnKit(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.Log("first words");
                Boom();
            },
        });

        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(result.Name, Is.EqualTo(nameof(ScriptedAlgorithm)));
        Assert.That(result.Log.Select(x => x.Text), Is.EqualTo(new[] { "2023-11-20 00:00:00 first words", "Algorithm Initialization: boom" }));
        Assert.That(Runs.Bytes(result), Does.Contain("\"RuntimeError\":\"Runtime Error: boom\""));
    }

    [Test]
    public void Run_Initialize_not_overridden_says_so()
    {
        var result = Runs.OnKit(() => new EmptyAlgorithm());

        Assert.That(result.Error!.Message, Does.Contain("EmptyAlgorithm does not override Initialize()"));
    }

    private static ScriptedAlgorithm Create(Type type) => (ScriptedAlgorithm)Activator.CreateInstance(type)!;

    private static ScriptedAlgorithm Throwing(string member)
    {
        void At(string name)
        {
            if (member.StartsWith(name, StringComparison.Ordinal))
            {
                Boom();
            }
        }

        return new ScriptedAlgorithm
        {
            Setup = x =>
            {
                var symbol = x.AddEquity("QAAA", Resolution.Minute).Symbol;
                x.Schedule.On("at ten", x.DateRules.EveryDay(), x.TimeRules.At(10, 0), () => At("Scheduled"));
                x.Consolidate(symbol, TimeSpan.FromMinutes(5), (Action<TradeBar>)(_ => At("Consolidators")));
            },
            Data = (x, _) =>
            {
                At("OnData");
                if (!x.Portfolio.Invested)
                {
                    x.MarketOrder(ScriptedAlgorithm.Qaaa, 1);
                }
            },
            OrderEvent = (_, _) => At("Order"),
            SecuritiesChanged = (_, _) => At("OnSecurities"),
            WarmedUp = _ => At("OnWarmup"),
            End = _ => At("OnEnd"),
        };
    }

    private sealed class UnconstructableAlgorithm : ScriptedAlgorithm
    {
        public UnconstructableAlgorithm() => Boom();
    }

    private sealed class EmptyAlgorithm : QuantConnect.Algorithm.QCAlgorithm;
}
