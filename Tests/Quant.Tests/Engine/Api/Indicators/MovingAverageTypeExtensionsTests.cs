using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Indicators;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class MovingAverageTypeExtensionsTests
{
    [TestCase(MovingAverageType.Simple, typeof(SimpleMovingAverage))]
    [TestCase(MovingAverageType.Exponential, typeof(ExponentialMovingAverage))]
    [TestCase(MovingAverageType.Wilders, typeof(WilderMovingAverage))]
    [TestCase(MovingAverageType.LinearWeightedMovingAverage, typeof(LinearWeightedMovingAverage))]
    [TestCase(MovingAverageType.DoubleExponential, typeof(DoubleExponentialMovingAverage))]
    [TestCase(MovingAverageType.TripleExponential, typeof(TripleExponentialMovingAverage))]
    [TestCase(MovingAverageType.Triangular, typeof(TriangularMovingAverage))]
    [TestCase(MovingAverageType.T3, typeof(T3MovingAverage))]
    [TestCase(MovingAverageType.Kama, typeof(KaufmanAdaptiveMovingAverage))]
    [TestCase(MovingAverageType.Hull, typeof(HullMovingAverage))]
    [TestCase(MovingAverageType.Alma, typeof(ArnaudLegouxMovingAverage))]
    [TestCase(MovingAverageType.Zlema, typeof(ZeroLagExponentialMovingAverage))]
    [TestCase(MovingAverageType.MGD, typeof(McGinleyDynamic))]
    public void AsIndicator_makes_the_average_of_that_type(MovingAverageType type, Type expected)
    {
        var named = type.AsIndicator("N", 8);
        var unnamed = type.AsIndicator(8);
        Assert.That((named.GetType(), unnamed.GetType(), named.Name), Is.EqualTo((expected, expected, "N")));
        foreach (var bar in SignalsMarket.Walk(100))
        {
            named.Update(bar);
            unnamed.Update(bar);
        }
        Assert.That(named.IsReady);
        Assert.That(named.Current.Value, Is.EqualTo(unnamed.Current.Value));
    }

    [Test]
    public void AsIndicator_refuses_an_unknown_type()
    {
        Assert.That(() => ((MovingAverageType)99).AsIndicator(8), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => ((MovingAverageType)99).AsIndicator("N", 8), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
