using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Orders.Slippage;

namespace Quant.Tests.Engine.Api.Orders.Slippage;

[Parallelizable(ParallelScope.All)]
internal sealed class SlippageModelTests
{
    // impact 0.1 x share squared x 200; the share is at most 0.025
    [TestCase(10, 1000, 0.002, TestName = "Volume_share: 0.01^2 x 0.1 x 200 = 0.002")]
    [TestCase(500, 1000, 0.0125, TestName = "Volume_share_is_limited: 0.025^2 x 0.1 x 200 = 0.0125")]
    [TestCase(10, 0, 0.0125, TestName = "Volume_share_without_volume_is_the_limit")]
    public void Volume_share(int quantity, int volume, double expected)
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        world.Trade(spy, 200m, volume);
        var order = new MarketOrder(spy.Symbol, quantity, world.Utc);
        Assert.That(new VolumeShareSlippageModel().GetSlippageApproximation(spy, order), Is.EqualTo((decimal)expected));
    }

    [Test]
    public void Volume_share_of_quotes_takes_bid_size_to_buy_and_ask_size_to_sell()
    {
        using var world = new TradingWorld();
        var pair = world.Forex();
        world.Quote(pair, 2m, 2m, bidSize: 1000, askSize: 500);
        var model = new VolumeShareSlippageModel();
        Assert.That(model.GetSlippageApproximation(pair, new MarketOrder(pair.Symbol, 10, world.Utc)), Is.EqualTo(0.00002m), "0.01^2 x 0.1 x 2");
        Assert.That(model.GetSlippageApproximation(pair, new MarketOrder(pair.Symbol, -10, world.Utc)), Is.EqualTo(0.00008m), "0.02^2 x 0.1 x 2");
        world.Quote(pair, 2m, 2m, bidSize: 0, askSize: 0);
        Assert.That(model.GetSlippageApproximation(pair, new MarketOrder(pair.Symbol, 10, world.Utc)), Is.Zero);
    }

    [Test]
    public void Before_any_data_there_is_no_slippage()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        var order = new MarketOrder(spy.Symbol, 1, world.Utc);
        foreach (var model in new ISlippageModel[]
        {
            new VolumeShareSlippageModel(), new ConstantSlippageModel(0.01m), new AlphaStreamsSlippageModel(), NullSlippageModel.Instance,
        })
        {
            Assert.That(model.GetSlippageApproximation(spy, order), Is.Zero, model.GetType().Name);
        }
    }

    [Test]
    public void Constant_is_a_fraction_and_alpha_streams_a_basis_point_of_equities()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 200m);
        var pair = world.Forex(price: 1.1m);
        Assert.That(new ConstantSlippageModel(0.01m).GetSlippageApproximation(spy, new MarketOrder()), Is.EqualTo(2m));
        Assert.That(new AlphaStreamsSlippageModel().GetSlippageApproximation(spy, new MarketOrder()), Is.EqualTo(0.02m));
        Assert.That(new AlphaStreamsSlippageModel().GetSlippageApproximation(pair, new MarketOrder()), Is.Zero);
    }
}
