using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;
using QuantConnect.Securities;

namespace Quant.Tests.Engine.Api.Securities.Volatility;

[Parallelizable(ParallelScope.All)]
internal sealed class VolatilityModelTests
{
    [Test]
    public void Relative_standard_deviation_is_over_the_mean_of_the_window()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        var model = new RelativeStandardDeviationVolatilityModel(TimeSpan.FromDays(1), 3);
        Feed(model, spy, 50m);
        Assert.That(model.Volatility, Is.Zero);
        Feed(model, spy, 50m, 90m, 100m, 110m);
        // 90, 100, 110: sample deviation 10, mean 100
        Assert.That(model.Volatility, Is.EqualTo(0.1m).Within(1e-12m));
        model.Update(spy, Bar(spy, 4, 500m, hours: -12));
        Assert.That(model.Volatility, Is.EqualTo(0.1m).Within(1e-12m), "less than a period after the last one");
    }

    [Test]
    public void Deviation_of_returns_is_annualised_by_252()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        var model = new StandardDeviationOfReturnsVolatilityModel(3);
        // returns 0.1, -0.1, 0.1: deviations 2/30, -4/30, 2/30; squares add up to 24/900; sample variance 12/900 = 0.04/3
        Feed(model, spy, 100m, 110m, 99m, 108.9m);
        Assert.That((double)model.Volatility, Is.EqualTo(Math.Sqrt(0.04 / 3 * 252)).Within(1e-9));
    }

    [Test]
    public void Indicator_model_reads_its_indicator()
    {
        using var world = new TradingWorld();
        var spy = world.Equity();
        var mean = new SimpleMovingAverage(2);
        var model = new IndicatorVolatilityModel(mean, (_, data, indicator) => ((SimpleMovingAverage)indicator).Update(data.EndTime, data.Price));
        Feed(model, spy, 1m, 3m);
        Assert.That(model.Volatility, Is.EqualTo(2m));
    }

    [Test]
    public void Models_need_at_least_two_periods() =>
        Assert.That(() => new RelativeStandardDeviationVolatilityModel(TimeSpan.FromDays(1), 1), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void History_is_asked_of_the_subscription_after_a_provider_was_set()
    {
        using var world = new TradingWorld();
        var spy = world.Equity(data: TickType.Trade);
        var model = new RelativeStandardDeviationVolatilityModel(TimeSpan.FromMinutes(1), 3);
        Assert.That(() => model.GetHistoryRequirements(spy, world.Utc), Throws.InvalidOperationException);
        model.SetSubscriptionDataConfigProvider(world.Algorithm.SubscriptionManager.SubscriptionDataConfigService);
        var request = model.GetHistoryRequirements(spy, world.Utc).Single();
        Assert.That((request.Symbol, request.Resolution, request.DataType), Is.EqualTo((spy.Symbol, Resolution.Minute, typeof(TradeBar))));
        Assert.That(request.EndTimeUtc - request.StartTimeUtc, Is.EqualTo(TimeSpan.FromMinutes(4)), "three prices and one more, at 10:00");
    }

    private static void Feed(IVolatilityModel model, Security security, params decimal[] prices)
    {
        for (var i = 0; i < prices.Length; i++)
        {
            model.Update(security, Bar(security, i, prices[i]));
        }
    }

    private static TradeBar Bar(Security security, int day, decimal price, int hours = 0) =>
        new(new DateTime(2024, 3, 4).AddDays(day).AddHours(hours), security.Symbol, price, price, price, price, 1m, TimeSpan.FromDays(1));
}
