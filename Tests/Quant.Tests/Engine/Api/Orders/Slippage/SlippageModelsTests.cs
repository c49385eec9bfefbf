using NUnit.Framework;
using Quant.Tests.Engine.Api.Brokerages;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Orders;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Orders.Slippage;

[Parallelizable(ParallelScope.All)]
internal sealed class SlippageModelsTests
{
    [Test]
    public void Constant_share_of_the_last_price()
    {
        var spy = With(new TradeBar(Listed.Now, Spy, 1, 1, 1, 200, 1000));
        var order = Listed.Order(spy, OrderType.Market);
        Assert.That(new ConstantSlippageModel(0.01m).GetSlippageApproximation(spy, order), Is.EqualTo(2m));
        Assert.That(new AlphaStreamsSlippageModel().GetSlippageApproximation(spy, order), Is.EqualTo(0.02m));
        Assert.That(NullSlippageModel.Instance.GetSlippageApproximation(spy, order), Is.Zero);
    }

    [Test]
    public void Without_data_there_is_none()
    {
        var spy = Listed.Of(SecurityType.Equity, bid: 0, ask: 0);
        var order = Listed.Order(spy, OrderType.Market);
        Assert.That(new ConstantSlippageModel(0.01m).GetSlippageApproximation(spy, order), Is.Zero);
        Assert.That(new AlphaStreamsSlippageModel().GetSlippageApproximation(spy, order), Is.Zero);
        Assert.That(new VolumeShareSlippageModel().GetSlippageApproximation(spy, order), Is.Zero);
    }

    // share squared * 0.1 * 200, the share at most 2.5 %
    [TestCase(10, 1000, 0.002, Description = "1 %")]
    [TestCase(-10, 1000, 0.002)]
    [TestCase(500, 1000, 0.0125, Description = "2.5 %")]
    [TestCase(10, 0, 0.0125, Description = "no volume counts as the limit")]
    public void Volume_share(int quantity, int volume, double expected)
    {
        var spy = With(new TradeBar(Listed.Now, Spy, 1, 1, 1, 200, volume));
        Assert.That(new VolumeShareSlippageModel().GetSlippageApproximation(spy, Listed.Order(spy, OrderType.Market, quantity)), Is.EqualTo((decimal)expected));
    }

    // buys look at the bid's size of 300, sells at the ask's of 500, as Lean does; the price is 100
    [TestCase(3, 0.001)]
    [TestCase(-5, 0.001)]
    public void Volume_share_of_quotes(int quantity, double expected)
    {
        var coin = Listed.Of(SecurityType.Crypto);
        Assert.That(new VolumeShareSlippageModel().GetSlippageApproximation(coin, Listed.Order(coin, OrderType.Market, quantity)), Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Volume_share_of_other_data()
    {
        var spy = With(new Tick(Listed.Now, Spy, "", "", 10, 100));
        Assert.That(() => new VolumeShareSlippageModel().GetSlippageApproximation(spy, Listed.Order(spy, OrderType.Market)), Throws.InvalidOperationException);
        var euro = Listed.Of(SecurityType.Forex, bid: 0, ask: 0);
        euro.SetMarketPrice(new TradeBar(Listed.Now, euro.Symbol, 1, 1, 1, 1, 0));
        Assert.That(new VolumeShareSlippageModel().GetSlippageApproximation(euro, Listed.Order(euro, OrderType.Market)), Is.Zero);
    }

    private static Symbol Spy => Symbol.Create("SPY", SecurityType.Equity, Market.USA);

    private static Security With(BaseData data)
    {
        var spy = Listed.Of(SecurityType.Equity, bid: 0, ask: 0);
        spy.SetMarketPrice(data);
        return spy;
    }
}
