using NUnit.Framework;
using QuantConnect.Indicators;
using static Quant.Tests.Engine.Api.Indicators.Batch;
using static Quant.Tests.Engine.Api.Indicators.ReferenceCase;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>Oscillators against batch formulas.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OscillatorReferenceTests
{
    [Test]
    public void Update_equals_the_batch_formula([ValueSource(nameof(Cases))] ReferenceCase testCase, [Values(1, 2, 3)] int seed) => testCase.Check(seed);

    /// <summary>Chande momentum with Wilder-smoothed gains and losses.</summary>
    internal static double[] Cmo(double[] x, int n)
    {
        var change = Minus(x, Lag(x, 1));
        var up = Wilder(Gains(change), n);
        var down = Wilder(Losses(change), n);
        return Zip(up, down, (u, d) => 100 * (u - d) / (u + d));
    }

    private static IEnumerable<ReferenceCase> Cases() =>
    [
        Of(() => new RelativeStrengthIndex(14), s => Rsi(s.Close, 14, Wilder)),
        Of(() => new RelativeStrengthIndex(9, MovingAverageType.Simple), s => Rsi(s.Close, 9, Sma)),
        Of(() => new MovingAverageConvergenceDivergence(12, 26, 9), s => Macd(s.Close)),
        Of("Signal", () => new MovingAverageConvergenceDivergence(12, 26, 9), x => x.Signal.Current.Value, s => Ema(Macd(s.Close), 9)),
        Of("Histogram", () => new MovingAverageConvergenceDivergence(12, 26, 9), x => x.Histogram.Current.Value, s => Minus(Macd(s.Close), Ema(Macd(s.Close), 9))),
        Of(() => new AbsolutePriceOscillator(5, 10), s => Minus(Sma(s.Close, 5), Sma(s.Close, 10))),
        Of(() => new PercentagePriceOscillator(5, 10), s => Zip(Sma(s.Close, 5), Sma(s.Close, 10), (f, l) => 100 * (f - l) / l)),
        Of(() => new AwesomeOscillator(5, 12), s => Minus(Sma(s.Median, 5), Sma(s.Median, 12))),
        Of(() => new CommodityChannelIndex(14), s => Rolling(s.Typical, 14, w => (w[^1] - w.Average()) / (0.015 * w.Average(v => Math.Abs(v - w.Average()))))),
        Of(() => new Stochastic(14, 3, 3), s => FastK(s, 14)),
        Of("StochK", () => new Stochastic(14, 3, 3), x => x.StochK.Current.Value, s => Sma(FastK(s, 14), 3)),
        Of("StochD", () => new Stochastic(14, 3, 5), x => x.StochD.Current.Value, s => Sma(Sma(FastK(s, 14), 3), 5)),
        Of("K", () => new StochasticRelativeStrengthIndex(14, 10, 3, 4), x => x.K.Current.Value, s => Tail(Sma(StochRsi(s.Close, 14, 10), 3), 40)),
        Of("D", () => new StochasticRelativeStrengthIndex(14, 10, 3, 4), x => x.D.Current.Value, s => Tail(Sma(Sma(StochRsi(s.Close, 14, 10), 3), 4), 40)),
        Of(() => new WilliamsPercentR(14), s => FastK(s, 14).Select(v => v - 100).ToArray()),
        Of(() => new ChandeMomentumOscillator(9), s => Cmo(s.Close, 9)),
        Of(() => new Momentum(5), s => Minus(s.Close, Lag(s.Close, 5))),
        Of(() => new MomentumPercent(5), s => Zip(s.Close, Lag(s.Close, 5), (now, then) => 100 * (now / then - 1))),
        Of(() => new RateOfChange(5), s => Zip(s.Close, Lag(s.Close, 5), (now, then) => now / then - 1)),
        Of(() => new RateOfChangePercent(5), s => Zip(s.Close, Lag(s.Close, 5), (now, then) => 100 * (now / then - 1))),
        Of(() => new LogReturn(5), s => Zip(s.Close, Lag(s.Close, 5), (now, then) => Math.Log(now / then))),
        Of(() => new Trix(5), s => Roc1(Ema(Ema(Ema(s.Close, 5), 5), 5))),
        Of(() => new UltimateOscillator(7, 14, 28), Ultimate),
        Of(() => new CoppockCurve(11, 14, 10), s => Wma(Zip(Roc(s.Close, 11), Roc(s.Close, 14), (a, b) => 100 * (a + b)), 10)),
        Of(() => new DetrendedPriceOscillator(10), s => Minus(Lag(s.Close, 6), Sma(s.Close, 10))),
        Of(() => new TrueStrengthIndex(12, 7, 4), s => Tsi(s.Close, 12, 7)),
        Of("Signal", () => new TrueStrengthIndex(12, 7, 4), x => x.Signal.Current.Value, s => Ema(Tsi(s.Close, 12, 7), 4)),
        Of(() => new DeMarkerIndicator(14), DeMarker),
    ];

    private static double[] Gains(double[] change) => change.Select(v => double.IsNaN(v) ? v : Math.Max(v, 0)).ToArray();

    private static double[] Losses(double[] change) => change.Select(v => double.IsNaN(v) ? v : Math.Max(-v, 0)).ToArray();

    private static double[] Tail(double[] x, int from) => x.Select((v, i) => i < from ? double.NaN : v).ToArray();

    private static double[] Rsi(double[] x, int n, Func<double[], int, double[]> average)
    {
        var change = Minus(x, Lag(x, 1));
        return Zip(average(Gains(change), n), average(Losses(change), n), (u, d) => 100 * u / (u + d));
    }

    private static double[] StochRsi(double[] x, int rsiPeriod, int period) =>
        Rolling(Rsi(x, rsiPeriod, Wilder), period, w => 100 * (w[^1] - w.Min()) / (w.Max() - w.Min()));

    private static double[] Macd(double[] x) => Minus(Ema(x, 12), Ema(x, 26));

    private static double[] FastK(ReferenceSeries s, int n)
    {
        var high = Max(s.High, n);
        var low = Min(s.Low, n);
        return s.Close.Select((c, i) => 100 * (c - low[i]) / (high[i] - low[i])).ToArray();
    }

    private static double[] Roc(double[] x, int n) => Zip(x, Lag(x, n), (now, then) => now / then - 1);

    private static double[] Roc1(double[] x) => Roc(x, 1).Select(v => 100 * v).ToArray();

    private static double[] Ultimate(ReferenceSeries s)
    {
        var pressure = s.Close.Select((c, i) => i == 0 ? double.NaN : c - Math.Min(s.Low[i], s.Close[i - 1])).ToArray();
        var range = s.TrueRange.Select((v, i) => i == 0 ? double.NaN : v).ToArray();
        double[] Average(int n) => Zip(Sum(pressure, n), Sum(range, n), (p, r) => p / r);
        double[] a = Average(7), b = Average(14), c = Average(28);
        return a.Select((v, i) => 100 * (4 * v + 2 * b[i] + c[i]) / 7).ToArray();
    }

    private static double[] Tsi(double[] x, int first, int second)
    {
        var change = Minus(x, Lag(x, 1));
        double[] Twice(double[] y) => Ema(Ema(y, first), second);
        return Zip(Twice(change), Twice(change.Select(Math.Abs).ToArray()), (a, b) => 100 * a / b);
    }

    // The first bar counts as neither up nor down.
    private static double[] DeMarker(ReferenceSeries s)
    {
        var up = s.High.Select((h, i) => i == 0 ? 0 : Math.Max(0, h - s.High[i - 1])).ToArray();
        var down = s.Low.Select((l, i) => i == 0 ? 0 : Math.Max(0, s.Low[i - 1] - l)).ToArray();
        return Zip(Sma(up, 14), Sma(down, 14), (u, d) => u / (u + d));
    }
}
