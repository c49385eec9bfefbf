using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities;

/// <summary>What is said of a profit without computing it must be true, and must be said wherever the profit is not close to the limit.</summary>
internal sealed class SecurityHoldingBoundsTests
{
    // a fee of one dollar on a position of 20 dollars is a twentieth
    private const double Close = 0.06;

    private static readonly object[] KnownFees =
    [
        new object[] { new FeeModel(), false },
        new object[] { new CoinbaseFeeModel(), true },
        new object[] { new CoinbaseFeeModel(0.001m, 0.02m), true },
        new object[] { new InteractiveBrokersFeeModel(), false },
    ];

    [TestCaseSource(nameof(KnownFees))]
    public void IsSurelyAbove_is_never_wrong_and_seldom_silent(IFeeModel fees, bool isCoin)
    {
        using var world = new TradingWorld();
        Security security = isCoin ? world.Crypto(price: 100m) : world.Equity(price: 100m);
        security.SetFeeModel(fees);
        var random = new Random(20241122);
        var (above, told) = (0, 0);
        for (var i = 0; i < 5_000; i++)
        {
            var price = Price(20, 500);
            world.Show(security, new QuantConnect.Data.Market.TradeBar(security.LocalTime, security.Symbol, price, price, price, price, 1m, TimeSpan.FromMinutes(1)));
            if (i % 2 == 0)
            {
                world.Quote(security, price * 0.999m, price * 1.001m);
            }
            var quantity = isCoin ? (decimal)random.Next(1, 1000) / 100 : random.Next(1, 1000);
            security.Holdings.SetHoldings(Price(20, 500), random.Next(2) == 0 ? quantity : -quantity);
            var exact = (double)security.Holdings.UnrealizedProfitPercent;
            var fraction = i % 3 == 0 ? exact + ((random.NextDouble() - 0.5) * 1e-6) : (random.NextDouble() * 0.4) - 0.3;
            var isAbove = security.Holdings.IsSurelyAbove(fraction);
            Assert.That(!isAbove || exact > fraction, $"{quantity} at {security.Holdings.AveragePrice}, now {price}: {exact} is not above {fraction}");
            if (exact > fraction + Close)
            {
                above++;
                told += isAbove ? 1 : 0;
            }
        }
        Assert.That(above, Is.GreaterThan(500));
        Assert.That(told, Is.EqualTo(above));

        decimal Price(int from, int to) => Math.Round(from + ((decimal)random.NextDouble() * (to - from)), random.Next(0, 6));
    }

    [Test]
    public void IsSurelyAbove_says_nothing_where_the_fee_may_be_anything()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        world.Hold(spy, 10, 50m);
        foreach (IFeeModel model in new IFeeModel[] { new ConstantFeeModel(1m), new OwnFee(), new OwnCoinbaseFee(), new BinanceFeeModel() })
        {
            spy.SetFeeModel(model);
            Assert.That(spy.Holdings.IsSurelyAbove(-0.5), Is.False, model.GetType().Name);
        }
        spy.SetFeeModel(new FeeModel());
        Assert.That(spy.Holdings.IsSurelyAbove(-0.5), "the model has changed");
    }

    [Test]
    public void IsSurelyAbove_says_nothing_without_a_position()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(price: 100m);
        spy.SetFeeModel(new FeeModel());
        Assert.That(spy.Holdings.IsSurelyAbove(-0.5), Is.False);
        world.Hold(spy, 10, 50m);
        Assert.That(spy.Holdings.IsSurelyAbove(-0.5));
        world.Hold(spy, 0, 0m);
        Assert.That(spy.Holdings.IsSurelyAbove(-0.5), Is.False);
    }

    private sealed class OwnFee : FeeModel
    {
        public override OrderFee GetOrderFee(OrderFeeParameters parameters) => new(new CashAmount(1_000_000m, "USD"));
    }

    private sealed class OwnCoinbaseFee : CoinbaseFeeModel
    {
        public override OrderFee GetOrderFee(OrderFeeParameters parameters) => new(new CashAmount(1_000_000m, "USD"));
    }
}
