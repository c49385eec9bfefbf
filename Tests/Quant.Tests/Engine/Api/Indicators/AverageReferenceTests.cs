using NUnit.Framework;
using QuantConnect.Indicators;
using static Quant.Tests.Engine.Api.Indicators.Batch;
using static Quant.Tests.Engine.Api.Indicators.ReferenceCase;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>Moving averages and window statistics against batch formulas.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AverageReferenceTests
{
    [Test]
    public void Update_equals_the_batch_formula([ValueSource(nameof(Cases))] ReferenceCase testCase, [Values(1, 2, 3)] int seed) => testCase.Check(seed);

    private static IEnumerable<ReferenceCase> Cases() =>
    [
        Of(() => new SimpleMovingAverage(14), s => Sma(s.Close, 14)),
        Of(() => new ExponentialMovingAverage(14), s => Ema(s.Close, 14)),
        Of(() => new ExponentialMovingAverage(5, 0.3m), s => Smoothed(s.Close, 5, 0.3)),
        Of(() => new WilderMovingAverage(14), s => Wilder(s.Close, 14)),
        Of(() => new LinearWeightedMovingAverage(14), s => Wma(s.Close, 14)),
        Of(() => new DoubleExponentialMovingAverage(9), s => Zip(Ema(s.Close, 9), Ema(Ema(s.Close, 9), 9), (e, ee) => 2 * e - ee)),
        Of(() => new TripleExponentialMovingAverage(9), s => Tema(s.Close, 9)),
        Of(() => new T3MovingAverage(5, 0.7m), s => T3(s.Close, 5, 0.7)),
        Of(() => new HullMovingAverage(16), s => Wma(Zip(Wma(s.Close, 8), Wma(s.Close, 16), (half, whole) => 2 * half - whole), 4)),
        Of(() => new ZeroLagExponentialMovingAverage(10), s => Ema(Zip(s.Close, Lag(s.Close, 4), (now, then) => 2 * now - then), 10)),
        Of(() => new TriangularMovingAverage(9), s => Sma(Sma(s.Close, 5), 5)),
        Of(() => new TriangularMovingAverage(10), s => Lagged(Sma(Sma(s.Close, 5), 6), 10)),
        Of(() => new RelativeMovingAverage(5), s => Sma(s.Close, 15).Select((v, i) => v - Sma(s.Close, 10)[i] + Sma(s.Close, 5)[i]).ToArray()),
        Of(() => new LeastSquaresMovingAverage(10), s => Rolling(s.Close, 10, w => Line(w).Intercept + Line(w).Slope * 10)),
        Of("Slope", () => new LeastSquaresMovingAverage(10), x => x.Slope.Current.Value, s => Rolling(s.Close, 10, w => Line(w).Slope)),
        Of(() => new TimeSeriesForecast(10), s => Rolling(s.Close, 10, w => Line(w).Intercept + Line(w).Slope * 11)),
        Of(() => new KaufmanEfficiencyRatio(10), s => Efficiency(s.Close, 10)),
        Of(() => new KaufmanAdaptiveMovingAverage(10), s => Kama(s.Close, 10, 2, 30)),
        Of(() => new McGinleyDynamic(14), s => McGinley(s.Close, 14)),
        Of(() => new VariableIndexDynamicAverage(9), s => Vidya(s.Close, 9)),
        Of(() => new ArnaudLegouxMovingAverage(9, 6, 0.85m), s => Rolling(s.Close, 9, w => Alma(w, 6, 0.85))),
        Of(() => new MidPoint(9), s => Rolling(s.Close, 9, w => (w.Max() + w.Min()) / 2)),
        Of(() => new MidPrice(9), s => Zip(Max(s.High, 9), Min(s.Low, 9), (h, l) => (h + l) / 2)),
        Of(() => new Maximum(9), s => Max(s.Close, 9)),
        Of("PeriodsSinceMaximum", () => new Maximum(9), x => x.PeriodsSinceMaximum, s => Rolling(s.Close, 9, w => 8 - Array.LastIndexOf(w, w.Max()))),
        Of(() => new Minimum(9), s => Min(s.Close, 9)),
        Of("PeriodsSinceMinimum", () => new Minimum(9), x => x.PeriodsSinceMinimum, s => Rolling(s.Close, 9, w => 8 - Array.LastIndexOf(w, w.Min()))),
        Of(() => new Sum(9), s => Sum(s.Close, 9)),
        Of(() => new Delay(4), s => Lag(s.Close, 4)),
        Of(() => new Variance(10), s => Variance(s.Close, 10)),
        Of(() => new StandardDeviation(10), s => Std(s.Close, 10)),
        Of(() => new MeanAbsoluteDeviation(10), s => Rolling(s.Close, 10, w => w.Average(v => Math.Abs(v - w.Average())))),
    ];

    private static double[] Lagged(double[] x, int period) => x.Select((v, i) => i + 1 < period ? double.NaN : v).ToArray();

    private static double[] Tema(double[] x, int n)
    {
        var e1 = Ema(x, n);
        var e2 = Ema(e1, n);
        var e3 = Ema(e2, n);
        return e1.Select((v, i) => 3 * v - 3 * e2[i] + e3[i]).ToArray();
    }

    // Tillson's GD(n, v) three times.
    private static double[] T3(double[] x, int n, double v)
    {
        double[] Gd(double[] y) => Zip(Ema(y, n), Ema(Ema(y, n), n), (e, ee) => e * (1 + v) - ee * v);
        return Gd(Gd(Gd(x)));
    }

    private static double[] Efficiency(double[] x, int n) => Rolling(x, n + 1, w =>
    {
        var way = w.Zip(w.Skip(1), (a, b) => Math.Abs(b - a)).Sum();
        return Math.Abs(w[^1] - w[0]) / way;
    });

    // Starts from the value before the first that has an efficiency.
    private static double[] Kama(double[] x, int n, int fast, int slow)
    {
        var efficiency = Efficiency(x, n);
        var result = Enumerable.Repeat(double.NaN, x.Length).ToArray();
        for (var i = n; i < x.Length; i++)
        {
            var factor = Math.Pow(efficiency[i] * (2.0 / (fast + 1) - 2.0 / (slow + 1)) + 2.0 / (slow + 1), 2);
            var last = i == n ? x[i - 1] : result[i - 1];
            result[i] = last + factor * (x[i] - last);
        }
        return result;
    }

    private static double[] McGinley(double[] x, int n)
    {
        var result = Sma(x, n);
        for (var i = n; i < x.Length; i++)
        {
            result[i] = result[i - 1] + (x[i] - result[i - 1]) / (n * Math.Pow(x[i] / result[i - 1], 4));
        }
        return result;
    }

    // An EMA whose factor is scaled by the absolute Chande momentum (Wilder-smoothed, as in TA-Lib).
    private static double[] Vidya(double[] x, int n)
    {
        var cmo = OscillatorReferenceTests.Cmo(x, n);
        var result = Enumerable.Repeat(double.NaN, x.Length).ToArray();
        for (var i = n; i < x.Length; i++)
        {
            var factor = 2.0 / (n + 1) * Math.Abs(cmo[i] / 100);
            var last = i == n ? x[i - 1] : result[i - 1];
            result[i] = factor * x[i] + (1 - factor) * last;
        }
        return result;
    }

    private static double Alma(double[] w, double sigma, double offset)
    {
        var weights = w.Select((_, i) => Math.Exp(-Math.Pow(i - Math.Floor(offset * (w.Length - 1)), 2) / (2 * Math.Pow(w.Length / sigma, 2)))).ToArray();
        return w.Zip(weights, (v, k) => v * k).Sum() / weights.Sum();
    }
}
