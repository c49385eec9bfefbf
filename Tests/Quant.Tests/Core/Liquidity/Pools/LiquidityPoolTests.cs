using Quant.Core.Bars;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;

namespace Quant.Tests.Core.Liquidity.Pools;

public sealed class LiquidityPoolTests
{
    private static LiquidityPool Pool(double low = 10, double high = 12, double weight = 1, TradeSide side = TradeSide.Long, long origin = 5, long created = 7, long expires = 9)
        => LiquidityPool.Create(PoolKind.Swing, TimeFrame.H1, side, low, high, weight, origin, created, expires);

    [Test]
    public void Create_derives_the_id_from_the_inputs()
    {
        Assert.That(Pool().Id, Is.EqualTo(Pool(weight: 2, created: 8).Id), "what it is, not what it is worth");
        Assert.That(Pool().Id, Is.EqualTo(6700435676264934307UL), "the same in every process");
        ulong[] ids = [Pool().Id, Pool(low: 9).Id, Pool(high: 13).Id, Pool(side: TradeSide.Short).Id, Pool(origin: 4).Id];
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public void Create_what_is_no_pool_throws()
    {
        Assert.That(() => Pool(low: 13), Throws.ArgumentException);
        Assert.That(() => Pool(high: double.NaN), Throws.ArgumentException);
        Assert.That(() => Pool(weight: 0), Throws.ArgumentException);
        Assert.That(() => Pool(expires: 7), Throws.ArgumentException);
        Assert.That(() => Pool(origin: 8), Throws.ArgumentException);
    }
}
