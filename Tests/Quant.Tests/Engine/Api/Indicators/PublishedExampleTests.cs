using NUnit.Framework;
using Quant.Tests.Engine.Support;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>Worked examples: two that are printed in many textbooks and tutorials, and parabolic stops calculated by hand.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PublishedExampleTests
{
    [Test]
    public void RelativeStrengthIndex_of_the_published_14_day_example()
    {
        double[] closes =
        [
            44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328, 45.6140, 46.2820, 46.2820,
            46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672,
            43.4205, 42.6628, 43.1314,
        ];
        double[] expected = [70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99, 41.46, 41.87, 45.46, 37.30, 33.08, 37.77];
        Assert.That(Values(new RelativeStrengthIndex(14), closes).Skip(14), Is.EqualTo(expected).Within(0.00501));
    }

    [Test]
    public void ExponentialMovingAverage_of_the_published_10_day_example()
    {
        double[] closes =
        [
            22.2734, 22.1940, 22.0847, 22.1741, 22.1840, 22.1344, 22.2337, 22.4323, 22.2436, 22.2933, 22.1542, 22.3926, 22.3816, 22.6109, 23.3558,
            24.0519, 23.7530, 23.8324, 23.9516, 23.6338, 23.8225, 23.8722, 23.6537, 23.1870, 23.0976, 23.3260, 22.6805, 23.0976, 22.4025, 22.1725,
        ];
        double[] expected =
            [22.22, 22.21, 22.24, 22.27, 22.33, 22.52, 22.80, 22.97, 23.13, 23.28, 23.34, 23.43, 23.51, 23.54, 23.47, 23.40, 23.39, 23.26, 23.23, 23.08, 22.92];
        Assert.That(Values(new ExponentialMovingAverage(10), closes).Skip(9), Is.EqualTo(expected).Within(0.0101));
    }

    [Test]
    public void ParabolicStopAndReverse_rises_by_the_accelerated_distance_and_reverses_at_the_extreme()
    {
        // high, low. Bars 1-2 rise: long, stop = low of bar 1 = 9, extreme 11.
        // bar 2: stop 9, next 9 + 0.02 * (11 - 9) = 9.04, not above the lows 10 (bar 2, twice): 9.04
        // bar 3: stop 9.04; high 12 is new: factor 0.04; next 9.04 + 0.04 * (12 - 9.04) = 9.1584
        // bar 4: stop 9.1584; high 13: factor 0.06; next 9.1584 + 0.06 * (13 - 9.1584) = 9.388896
        // bar 5: low 9 is below the stop: short, stop = extreme 13, and 13 + 0.02 * (9 - 13) = 12.92, but not below the highs 13 and 12.5: 13
        // bar 6: stop 13; low 8 is new: factor 0.04; next = 13 + 0.04 * (8 - 13) = 12.8
        // bar 7: stop 12.8
        (decimal High, decimal Low)[] bars = [(10m, 9m), (11m, 10m), (12m, 11m), (13m, 12m), (12.5m, 9m), (10m, 8m), (9m, 8.5m)];
        var indicator = new ParabolicStopAndReverse();
        var values = new List<decimal>();
        foreach (var (high, low) in bars)
        {
            var time = SignalsMarket.Start.AddMinutes(values.Count);
            indicator.Update(new TradeBar(time, SignalsMarket.A, low, high, low, low, 1, TimeSpan.FromMinutes(1)));
            values.Add(indicator.Current.Value);
        }
        Assert.That(values.Skip(1), Is.EqualTo(new[] { 9m, 9.04m, 9.1584m, 13m, 13m, 12.8m }));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void ParabolicStopAndReverse_equals_the_textbook_procedure(int seed)
    {
        var bars = SignalsMarket.Walk(500, seed);
        var indicator = new ParabolicStopAndReverse(0.02m, 0.02m, 0.2m);
        var extended = new ParabolicStopAndReverseExtended();
        var expected = Parabolic(bars);
        for (var i = 0; i < bars.Count; i++)
        {
            indicator.Update(bars[i]);
            extended.Update(bars[i]);
            if (i > 0)
            {
                Assert.That((double)indicator.Current.Value, Is.EqualTo(expected[i].Stop).Within(1e-9), $"bar {i}");
                Assert.That((double)extended.Current.Value, Is.EqualTo(expected[i].IsLong ? expected[i].Stop : -expected[i].Stop).Within(1e-9), $"bar {i}");
            }
        }
    }

    // Wilder's rules: the stop moves by factor * (extreme - stop), never into the range of the last two bars; a touch reverses at the extreme.
    private static (double Stop, bool IsLong)[] Parabolic(List<TradeBar> bars)
    {
        var high = bars.Highs();
        var low = bars.Lows();
        var result = new (double, bool)[bars.Count];
        var isLong = !(low[0] - low[1] > 0 && low[0] - low[1] > high[1] - high[0]);
        var stop = isLong ? low[0] : high[0];
        var extreme = isLong ? high[1] : low[1];
        var factor = 0.02;
        for (var i = 1; i < bars.Count; i++)
        {
            var before = Math.Max(1, i - 1);
            if (isLong ? low[i] <= stop : high[i] >= stop)
            {
                isLong = !isLong;
                stop = isLong ? Math.Min(extreme, Math.Min(low[before], low[i])) : Math.Max(extreme, Math.Max(high[before], high[i]));
                factor = 0.02;
                extreme = isLong ? high[i] : low[i];
                result[i] = (stop, isLong);
            }
            else
            {
                result[i] = (stop, isLong);
                var isNew = isLong ? high[i] > extreme : low[i] < extreme;
                extreme = isNew ? (isLong ? high[i] : low[i]) : extreme;
                factor = isNew ? Math.Min(0.2, factor + 0.02) : factor;
            }
            stop += factor * (extreme - stop);
            stop = isLong ? Math.Min(stop, Math.Min(low[before], low[i])) : Math.Max(stop, Math.Max(high[before], high[i]));
        }
        return result;
    }

    private static List<double> Values(IndicatorBase<IndicatorDataPoint> indicator, double[] inputs)
    {
        var values = new List<double>();
        foreach (var input in inputs)
        {
            indicator.Update(SignalsMarket.Start.AddDays(values.Count), (decimal)input);
            values.Add((double)indicator.Current.Value);
        }
        return values;
    }
}
