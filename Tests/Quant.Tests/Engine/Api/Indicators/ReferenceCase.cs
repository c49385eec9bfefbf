using NUnit.Framework;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;
using Quant.Tests.Engine.Support;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>One output of an indicator and the batch formula it has to equal.</summary>
/// <param name="Name">Shown in the test's name.</param>
/// <param name="Create">Makes the indicator.</param>
/// <param name="Output">Its value, or that of one of its parts.</param>
/// <param name="Expected">The formula; NaN where nothing is promised.</param>
internal sealed record ReferenceCase(string Name, Func<IndicatorBase> Create, Func<IndicatorBase, decimal> Output, Func<ReferenceSeries, double[]> Expected)
{
    public static ReferenceCase Of<T>(Func<T> create, Func<ReferenceSeries, double[]> expected)
        where T : IndicatorBase => new(typeof(T).Name, create, x => x.Current.Value, expected);

    public static ReferenceCase Of<T>(string part, Func<T> create, Func<T, decimal> output, Func<ReferenceSeries, double[]> expected)
        where T : IndicatorBase => new($"{typeof(T).Name}.{part}", create, x => output((T)x), expected);

    public override string ToString() => Name;

    /// <summary>Compares over a random walk, from the first value the formula has.</summary>
    public void Check(int seed)
    {
        var bars = SignalsMarket.Walk(400, seed);
        var expected = Expected(new ReferenceSeries(bars));
        var indicator = Create();
        var compared = 0;
        var magnitude = 1.0; // sums lose digits in proportion to the greatest value they went through
        for (var i = 0; i < bars.Count; i++)
        {
            indicator.Update(bars[i]);
            if (double.IsNaN(expected[i]))
            {
                continue;
            }
            compared++;
            magnitude = Math.Max(magnitude, Math.Abs(expected[i]));
            Assert.That((double)Output(indicator), Is.EqualTo(expected[i]).Within(1e-9 * magnitude), $"{Name}, seed {seed}, bar {i}");
        }
        Assert.That(compared, Is.GreaterThan(300));
    }
}

/// <summary>Columns of a list of bars.</summary>
internal sealed class ReferenceSeries(IReadOnlyList<TradeBar> bars)
{
    public double[] Open { get; } = bars.Select(x => (double)x.Open).ToArray();

    public double[] High { get; } = bars.Select(x => (double)x.High).ToArray();

    public double[] Low { get; } = bars.Select(x => (double)x.Low).ToArray();

    public double[] Close { get; } = bars.Select(x => (double)x.Close).ToArray();

    public double[] Volume { get; } = bars.Select(x => (double)x.Volume).ToArray();

    public double[] Typical => High.Select((h, i) => (h + Low[i] + Close[i]) / 3).ToArray();

    public double[] Median => Batch.Zip(High, Low, (h, l) => (h + l) / 2);

    public double[] Change => Batch.Minus(Close, Batch.Lag(Close, 1));

    public double[] TrueRange => Batch.TrueRange(High, Low, Close);
}
