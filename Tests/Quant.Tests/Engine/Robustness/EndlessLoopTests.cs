using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Robustness;

/// <summary>Code that would call itself for ever ends the run with an error instead of a stack overflow, a full memory or a hang.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class EndlessLoopTests
{
    [Test]
    public void EmitInsights_from_InsightsGenerated_for_ever_is_an_error()
        => AssertEnds("EmitInsights", "EmitInsights leads to EmitInsights", () => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                var symbol = x.AddEquity("QAAA", Resolution.Minute).Symbol;
                x.InsightsGenerated += (_, _) => x.EmitInsights(Up(symbol));
            },
            Data = (x, _) => x.EmitInsights(Up(ScriptedAlgorithm.Qaaa)),
        });

    [Test]
    public void EmitInsights_from_InsightsGenerated_that_swallows_errors_is_an_error()
        => AssertEnds("EmitInsights", "EmitInsights leads to EmitInsights", () => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                var symbol = x.AddEquity("QAAA", Resolution.Minute).Symbol;
                x.InsightsGenerated += (_, _) =>
                {
                    for (var i = 0; i < 2; i++)
                    {
                        try
                        {
                            x.EmitInsights(Up(symbol));
                        }
                        catch (InvalidOperationException)
                        {
                            // goes on regardless
                        }
                    }
                };
            },
            Data = (x, _) => x.EmitInsights(Up(ScriptedAlgorithm.Qaaa)),
        });

    [Test]
    public void EmitInsights_in_an_endless_loop_is_an_error()
        => AssertEnds("EmitInsights", "more than 250000 insights at one instant", () => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                while (true)
                {
                    x.EmitInsights([]);
                }
            },
        });

    [Test]
    public void Update_of_an_alpha_that_returns_insights_for_ever_is_an_error()
        => AssertEnds("EndlessAlpha.Update", "EndlessAlpha.Update returns more than 250000 items at once", () => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.AddEquity("QAAA", Resolution.Minute);
                x.SetAlpha(new EndlessAlpha());
            },
        });

    [Test]
    public void MarketOrder_from_OnOrderEvent_for_ever_is_an_error()
        => AssertEnds("Order Event Handler", "OnOrderEvent sends an order whose event sends an order", () => new ScriptedAlgorithm
        {
            Data = (x, _) => x.MarketOrder(ScriptedAlgorithm.Qaaa, 1),
            OrderEvent = (x, _) => x.MarketOrder(ScriptedAlgorithm.Qaaa, 1),
        });

    [Test]
    public void MarketOrder_in_an_endless_loop_is_an_error()
        => AssertEnds("Order Event Handler", "order requests at one instant", () => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                while (true)
                {
                    x.MarketOrder(ScriptedAlgorithm.Qaaa, 1);
                }
            },
        });

    [Test]
    public void LimitOrder_in_an_endless_loop_is_an_error()
        => AssertEnds("Order Event Handler", "more than 10000 order requests at one instant with as many orders open", () => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                while (true)
                {
                    x.LimitOrder(ScriptedAlgorithm.Qaaa, 1, 0.01m);
                }
            },
        });

    [Test]
    public void Update_of_an_order_from_its_own_event_for_ever_is_an_error()
        => AssertEnds("Order Event Handler", "order requests at one instant", () => new ScriptedAlgorithm
        {
            Data = (x, _) =>
            {
                if (x.Transactions.OrdersCount == 0)
                {
                    x.LimitOrder(ScriptedAlgorithm.Qaaa, 1, 1m);
                }
            },
            OrderEvent = (x, e) => e.Ticket!.Update(new UpdateOrderFields { LimitPrice = 1m }),
        });

    private static Insight Up(Symbol symbol) => Insight.Price(symbol, TimeSpan.FromHours(1), InsightDirection.Up);

    private static void AssertEnds(string context, string what, Func<QCAlgorithm> create)
    {
        var started = TimeProvider.System.GetTimestamp();
        var result = Runs.OnKit(create);

        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(result.Error!.Message, Does.StartWith("The algorithm would never stop").And.Contain("2023-11-20").And.Contain(what));
        Assert.That(Runs.Log(result), Does.Contain(context + ": The algorithm would never stop"));
        Assert.That(result.Configuration, Is.Not.Null);
        Assert.That(Runs.Bytes(result), Does.Contain("\"Status\":\"RuntimeError\""));
        Assert.That(TimeProvider.System.GetElapsedTime(started), Is.LessThan(TimeSpan.FromSeconds(30)));
    }

    private sealed class EndlessAlpha : AlphaModel
    {
        public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
        {
            while (true)
            {
                yield return Up(algorithm.Symbol("QAAA"));
            }
        }
    }
}
