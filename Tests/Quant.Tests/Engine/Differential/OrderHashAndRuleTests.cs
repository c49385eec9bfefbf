using System.Text;
using NUnit.Framework;
using Quant.Engine.Results;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Orders;

namespace Quant.Tests.Engine.Differential;

/// <summary>What real Lean was seen to write of orders and to do with impossible rules, where the engine once did something else.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OrderHashAndRuleTests
{
    // Lean's Extensions.GetHash rounds the price by setting it, and the setter of Order.Price normalises: 2416.47895875 to four places is
    // 2416.4790, written 2416.479; the value is 2 x 2416.479.
    [Test]
    public void Rounded_price_has_no_trailing_zeros_in_the_hashed_text()
    {
        var order = new MarketOrder(ScriptedAlgorithm.Stock("QAAA"), 2, new DateTime(2024, 3, 6)) { Price = 2416.47895875m };
        var json = new StringBuilder();
        OrderJson.Write(json, order, price => price.SmartRounding());
        Assert.That(json.ToString(), Does.Contain("\"price\":2416.479,").And.Contain("\"value\":4832.958,"));
    }

    // Lean meets this in its realtime handler's setup, when the algorithm is complete: a run with results and an error
    [Test]
    public void Market_rule_of_a_market_that_never_opens_is_an_error_of_the_run()
    {
        var result = Runs.OnKit(() => new ScriptedAlgorithm
        {
            Setup = x =>
            {
                x.SetStartDate(2024, 3, 6);
                x.SetEndDate(2024, 3, 7);
                var coin = x.AddCrypto("BTCUSD", Resolution.Minute, Market.Coinbase).Symbol;
                x.Schedule.On(x.DateRules.EveryDay(), x.TimeRules.AfterMarketOpen(coin, 15), () => { });
            },
        });
        Assert.That(result.Status, Is.EqualTo(RunStatus.RuntimeError));
        Assert.That(result.Error?.Details, Does.Contain("next market open"));
    }
}
