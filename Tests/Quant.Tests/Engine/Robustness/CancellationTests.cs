using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Robustness;

/// <summary>A token ends a run at the next occasion, wherever it is, with what it has done until then.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CancellationTests : IDisposable
{
    private static readonly DateTime Noon = ScriptedAlgorithm.FirstDay.AddHours(12);
    private readonly CancellationTokenSource _source = new();
    private ScriptedAlgorithm? _algorithm;

    public void Dispose() => _source.Dispose();

    [Test]
    public void Run_cancelled_before_it_begins_sees_no_data()
    {
        _source.Cancel();

        Run(() => new ScriptedAlgorithm { Data = (x, _) => x.Notes.Add("data") });

        Assert.That(_algorithm!.Notes, Is.Empty);
    }

    [Test]
    public void Run_cancelled_in_a_step_keeps_what_happened_until_then()
    {
        var result = Run(() => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                x.Note($"data");
                if (!x.Portfolio.Invested)
                {
                    x.MarketOrder(ScriptedAlgorithm.Qaaa, 10);
                }
                if (x.Time == Noon)
                {
                    x.Log("last words");
                    _source.Cancel();
                }
            },
        });

        Assert.That(_algorithm!.Notes[^1], Is.EqualTo("2023-11-20 12:00 data"));
        Assert.That(result.Orders.Single().Status, Is.EqualTo(OrderStatus.Filled));
        Assert.That(Runs.Log(result), Does.Contain("2023-11-20 12:00:00 last words"));
        Assert.That(result.Statistics.Summary["Total Orders"], Is.EqualTo("1"));
        Assert.That(Runs.Bytes(result), Does.Contain("\"Status\":\"Stopped\"").And.Contain("\"RuntimeError\":\"\""));
    }

    [Test]
    public void Run_cancelled_does_not_call_OnEndOfAlgorithm()
    {
        Run(() => new ScriptedAlgorithm { Data = (_, _) => _source.Cancel(), End = x => x.Notes.Add("end") });

        Assert.That(_algorithm!.Notes, Is.Empty);
    }

    [Test]
    public void Run_cancelled_in_a_history_request_ends_it()
    {
        Run(() => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                foreach (var bar in x.History(ScriptedAlgorithm.Qaaa, TimeSpan.FromDays(800), Resolution.Hour))
                {
                    x.Notes.Add("bar");
                    _source.Cancel();
                }
            },
        });

        Assert.That(_algorithm!.Notes, Has.Count.EqualTo(1));
    }

    [Test]
    public void Run_cancelled_in_a_history_request_of_Initialize_ends_it()
    {
        var result = Run(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.AddEquity("QAAA", Resolution.Hour);
                x.Log("first words");
                _source.Cancel();
                foreach (var bar in x.History(ScriptedAlgorithm.Qaaa, TimeSpan.FromDays(800), Resolution.Hour))
                {
                    x.Notes.Add("bar");
                }
            },
        });

        Assert.That(_algorithm!.Notes, Is.Empty);
        Assert.That(Runs.Log(result), Is.EqualTo("2023-11-20 00:00:00 first words"));
    }

    [Test]
    public void Run_algorithm_that_swallows_the_cancellation_ends_after_the_step()
    {
        Run(() => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                x.Notes.Add("data");
                _source.Cancel();
                Assert.Catch<OperationCanceledException>(() => x.History(ScriptedAlgorithm.Qaaa, 10, Resolution.Daily).Any());
            },
        });

        Assert.That(_algorithm!.Notes, Has.Count.EqualTo(1));
    }

    [Test]
    public void Run_cancelled_in_the_warm_up_ends_it()
    {
        Run(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.AddEquity("QAAA", Resolution.Hour);
                x.SetWarmUp(TimeSpan.FromDays(300));
            },
            Data = (x, _) =>
            {
                x.Notes.Add(x.IsWarmingUp ? "warming up" : "data");
                _source.Cancel();
            },
        });

        Assert.That(_algorithm!.Notes, Is.EqualTo(new[] { "warming up" }));
    }

    [Test]
    public void Run_cancelled_between_steps_fires_no_more_events()
    {
        Run(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.AddEquity("QAAA", Resolution.Daily);
                x.Schedule.On("every minute", x.DateRules.EveryDay(), x.TimeRules.Every(TimeSpan.FromMinutes(1)), () =>
                {
                    x.Note($"event");
                    if (x.Notes.Count == 3)
                    {
                        _source.Cancel();
                    }
                });
            },
        });

        Assert.That(_algorithm!.Notes, Has.Count.EqualTo(3));
    }

    [Test]
    public void Run_cancelled_in_an_endless_loop_of_orders_ends_it()
    {
        var result = Run(() => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                while (true)
                {
                    x.MarketOrder(ScriptedAlgorithm.Qaaa, 1);
                    if (x.Transactions.OrdersCount == 5)
                    {
                        _source.Cancel();
                    }
                }
            },
        });

        Assert.That(result.Orders, Has.Count.EqualTo(5));
    }

    [Test]
    public void Run_not_cancelled_is_complete()
    {
        var result = Runs.OnKit(() => new ScriptedAlgorithm { End = _ => _source.Cancel() }, _source.Token);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Completed));
    }

    private RunResult Run(Func<ScriptedAlgorithm> create)
    {
        var result = Runs.OnKit(() => _algorithm = create(), _source.Token);
        Assert.That(result.Status, Is.EqualTo(RunStatus.Cancelled), result.Error?.Details);
        Assert.That(result.Error, Is.Null);
        return result;
    }
}
