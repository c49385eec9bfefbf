using NUnit.Framework;
using QuantConnect.Indicators;
using static Quant.Tests.Engine.Api.Indicators.Batch;
using static Quant.Tests.Engine.Api.Indicators.ReferenceCase;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>Bands, volatility, trend and volume indicators against batch formulas.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class BarReferenceTests
{
    [Test]
    public void Update_equals_the_batch_formula([ValueSource(nameof(Cases))] ReferenceCase testCase, [Values(1, 2, 3)] int seed) => testCase.Check(seed);

    private static IEnumerable<ReferenceCase> Cases() => [.. Bands(), .. Volatility(), .. Trend(), .. Volume()];

    private static IEnumerable<ReferenceCase> Bands() =>
    [
        Of("Upper", () => new BollingerBands(20, 2m), x => x.UpperBand.Current.Value, s => Zip(Sma(s.Close, 20), Std(s.Close, 20), (m, d) => m + 2 * d)),
        Of("Middle", () => new BollingerBands(20, 2m), x => x.MiddleBand.Current.Value, s => Sma(s.Close, 20)),
        Of("Lower", () => new BollingerBands(20, 2m), x => x.LowerBand.Current.Value, s => Zip(Sma(s.Close, 20), Std(s.Close, 20), (m, d) => m - 2 * d)),
        Of("BandWidth", () => new BollingerBands(20, 2m), x => x.BandWidth.Current.Value, s => Zip(Sma(s.Close, 20), Std(s.Close, 20), (m, d) => 100 * 4 * d / m)),
        Of("PercentB", () => new BollingerBands(20, 2m), x => x.PercentB.Current.Value, s => Rolling(s.Close, 20, PercentB)),
        Of("Upper", () => new KeltnerChannels(20, 1.5m), x => x.UpperBand.Current.Value, s => Zip(Sma(s.Typical, 20), Sma(s.TrueRange, 20), (m, r) => m + 1.5 * r)),
        Of("Lower", () => new KeltnerChannels(20, 1.5m), x => x.LowerBand.Current.Value, s => Zip(Sma(s.Typical, 20), Sma(s.TrueRange, 20), (m, r) => m - 1.5 * r)),
        Of("Upper", () => new DonchianChannel(20, 10), x => x.UpperBand.Current.Value, s => Max(s.High, 20)),
        Of("Lower", () => new DonchianChannel(20, 10), x => x.LowerBand.Current.Value, s => Min(s.Low, 10)),
        Of(() => new DonchianChannel(20, 10), s => Zip(Max(s.High, 20), Min(s.Low, 10), (h, l) => (h + l) / 2)),
        Of("Upper", () => new AccelerationBands(10, 4m), x => x.UpperBand.Current.Value, s => Sma(Accelerated(s, 1, s.High), 10)),
        Of("Lower", () => new AccelerationBands(10, 4m), x => x.LowerBand.Current.Value, s => Sma(Accelerated(s, -1, s.Low), 10)),
        Of("Upper", () => new RegressionChannel(20, 2m), x => x.UpperChannel.Current.Value, s => Zip(Fitted(s.Close, 20), Std(s.Close, 20), (m, d) => m + 2 * d)),
    ];

    private static IEnumerable<ReferenceCase> Volatility() =>
    [
        Of(() => new TrueRange(), s => s.TrueRange),
        Of(() => new AverageTrueRange(14), s => Wilder(s.TrueRange, 14)),
        Of(() => new AverageTrueRange(14, MovingAverageType.Simple), s => Sma(s.TrueRange, 14)),
        Of(() => new NormalizedAverageTrueRange(14), NormalizedRange),
        Of(() => new AverageRange(14), s => Sma(Minus(s.High, s.Low), 14)),
        Of(() => new ChoppinessIndex(14), Choppiness),
        Of(() => new MassIndex(9, 25), s => Sum(Zip(Ema(Minus(s.High, s.Low), 9), Ema(Ema(Minus(s.High, s.Low), 9), 9), (a, b) => a / b), 25)),
        Of(() => new SharpeRatio(10, 0.0001m), s => Rolling(Returns(s.Close), 10, w => (w.Average() - 0.0001) / Deviation(w, w.Average()))),
        Of(() => new SortinoRatio(10), s => Rolling(Returns(s.Close), 10, w => w.Average() / Math.Sqrt(w.Sum(v => Math.Pow(Math.Min(v, 0), 2)) / 10))),
        Of(() => new RogersSatchellVolatility(10), RogersSatchell),
    ];

    private static IEnumerable<ReferenceCase> Trend() =>
    [
        Of(() => new AverageDirectionalIndex(7), s => Tail(Adx(s, 7).Adx, 14)),
        Of("Positive", () => new AverageDirectionalIndex(7), x => x.PositiveDirectionalIndex.Current.Value, s => Adx(s, 7).Plus),
        Of("Negative", () => new AverageDirectionalIndex(7), x => x.NegativeDirectionalIndex.Current.Value, s => Adx(s, 7).Minus),
        Of("Up", () => new AroonOscillator(14, 10), x => x.AroonUp.Current.Value, s => Rolling(s.High, 15, w => 100.0 * Array.LastIndexOf(w, w.Max()) / 14)),
        Of("Down", () => new AroonOscillator(14, 10), x => x.AroonDown.Current.Value, s => Rolling(s.Low, 11, w => 100.0 * Array.LastIndexOf(w, w.Min()) / 10)),
        Of("Tenkan", () => new IchimokuKinkoHyo(), x => x.Tenkan.Current.Value, s => Middle(s, 9)),
        Of("Kijun", () => new IchimokuKinkoHyo(), x => x.Kijun.Current.Value, s => Middle(s, 26)),
        Of("SenkouA", () => new IchimokuKinkoHyo(), x => x.SenkouA.Current.Value, s => Lag(Zip(Middle(s, 9), Middle(s, 26), (t, k) => (t + k) / 2), 26)),
        Of("SenkouB", () => new IchimokuKinkoHyo(), x => x.SenkouB.Current.Value, s => Lag(Middle(s, 52), 26)),
        Of("Chikou", () => new IchimokuKinkoHyo(), x => x.Chikou.Current.Value, s => Lag(s.Close, 26)),
        Of("Plus", () => new Vortex(14), x => x.PlusVortex.Current.Value, s => VortexOf(s, s.High, s.Low, 14)),
        Of("Minus", () => new Vortex(14), x => x.MinusVortex.Current.Value, s => VortexOf(s, s.Low, s.High, 14)),
        Of(() => new BalanceOfPower(), s => s.Close.Select((c, i) => (c - s.Open[i]) / (s.High[i] - s.Low[i])).ToArray()),
        Of(() => new InternalBarStrength(), s => s.Close.Select((c, i) => (c - s.Low[i]) / (s.High[i] - s.Low[i])).ToArray()),
        Of(() => new HeikinAshi(), s => s.Close.Select((c, i) => (s.Open[i] + s.High[i] + s.Low[i] + c) / 4).ToArray()),
        Of("Open", () => new HeikinAshi(), x => x.Open.Current.Value, HeikinAshiOpen),
    ];

    private static IEnumerable<ReferenceCase> Volume() =>
    [
        Of(() => new OnBalanceVolume(), OnBalance),
        Of(() => new MoneyFlowIndex(14), s => Tail(MoneyFlow(s, 14), 14)),
        Of(() => new AccumulationDistribution(), AccumulationLine),
        Of(() => new AccumulationDistributionOscillator(3, 10), s => Minus(Ema(AccumulationLine(s), 3), Ema(AccumulationLine(s), 10))),
        Of(() => new ChaikinMoneyFlow(10), s => Zip(Sum(Flow(s), 10), Sum(s.Volume, 10), (f, v) => f / v)),
        Of(() => new ForceIndex(9), s => Ema(Zip(s.Change, s.Volume, (c, v) => c * v), 9)),
        Of(() => new VolumeWeightedMovingAverage(14), s => Zip(Sum(Zip(s.Close, s.Volume, (c, v) => c * v), 14), Sum(s.Volume, 14), (a, b) => a / b)),
        Of(() => new VolumeWeightedAveragePriceIndicator(14), s => Zip(Sum(Zip(Mean4(s), s.Volume, (c, v) => c * v), 14), Sum(s.Volume, 14), (a, b) => a / b)),
    ];

    private static double PercentB(double[] w)
    {
        var deviation = Deviation(w, w.Average());
        return (w[^1] - (w.Average() - 2 * deviation)) / (4 * deviation);
    }

    private static double Deviation(double[] w, double mean) => Math.Sqrt(w.Sum(v => (v - mean) * (v - mean)) / w.Length);

    private static double[] Tail(double[] x, int from) => x.Select((v, i) => i < from ? double.NaN : v).ToArray();

    private static double[] Returns(double[] x) => Zip(x, Lag(x, 1), (now, then) => now / then - 1);

    private static double[] Mean4(ReferenceSeries s) => s.Close.Select((c, i) => (s.Open[i] + s.High[i] + s.Low[i] + c) / 4).ToArray();

    private static double[] Fitted(double[] x, int n) => Rolling(x, n, w => Line(w).Intercept + Line(w).Slope * n);

    private static double[] Accelerated(ReferenceSeries s, int sign, double[] price) =>
        price.Select((p, i) => p * (1 + sign * 4 * (s.High[i] - s.Low[i]) / (s.High[i] + s.Low[i]))).ToArray();

    // The first mean takes the ranges of the first n + 1 bars but one; Wilder's smoothing after it.
    private static double[] NormalizedRange(ReferenceSeries s)
    {
        var range = s.TrueRange.Select((v, i) => i == 0 ? double.NaN : v).ToArray();
        return Zip(Wilder(range, 14), s.Close, (r, c) => 100 * r / c);
    }

    private static double[] Choppiness(ReferenceSeries s)
    {
        var way = Sum(s.TrueRange, 14);
        var span = Minus(Max(s.High, 14), Min(s.Low, 14));
        return Zip(way, span, (w, r) => 100 * Math.Log(w / r) / Math.Log(14));
    }

    private static double[] RogersSatchell(ReferenceSeries s)
    {
        var terms = s.Close.Select((c, i) => Math.Log(s.High[i] / c) * Math.Log(s.High[i] / s.Open[i]) + Math.Log(s.Low[i] / c) * Math.Log(s.Low[i] / s.Open[i])).ToArray();
        return Sma(terms, 10).Select(Math.Sqrt).ToArray();
    }

    private static (double[] Plus, double[] Minus, double[] Adx) Adx(ReferenceSeries s, int n)
    {
        var up = s.High.Select((h, i) => i == 0 ? double.NaN : h - s.High[i - 1]).ToArray();
        var down = s.Low.Select((l, i) => i == 0 ? double.NaN : s.Low[i - 1] - l).ToArray();
        var range = s.TrueRange.Select((v, i) => i == 0 ? double.NaN : v).ToArray();
        var smoothRange = Wilder(range, n);
        var plus = Zip(Wilder(Movement(up, down, orEqual: true), n), smoothRange, (m, r) => 100 * m / r);
        var minus = Zip(Wilder(Movement(down, up, orEqual: false), n), smoothRange, (m, r) => 100 * m / r);
        return (plus, minus, Wilder(Zip(plus, minus, (p, m) => 100 * Math.Abs(p - m) / (p + m)), n));
    }

    private static double[] Movement(double[] own, double[] other, bool orEqual) =>
        Zip(own, other, (a, b) => double.IsNaN(a) ? double.NaN : a > 0 && (a > b || (orEqual && a == b)) ? a : 0);

    private static double[] Middle(ReferenceSeries s, int n) => Zip(Max(s.High, n), Min(s.Low, n), (h, l) => (h + l) / 2);

    private static double[] VortexOf(ReferenceSeries s, double[] now, double[] then, int n)
    {
        var movement = now.Select((v, i) => i == 0 ? double.NaN : Math.Abs(v - then[i - 1])).ToArray();
        return Zip(Sum(movement, n), Sum(s.TrueRange, n), (m, r) => m / r);
    }

    private static double[] HeikinAshiOpen(ReferenceSeries s)
    {
        var close = Mean4(s);
        var open = new double[close.Length];
        for (var i = 0; i < open.Length; i++)
        {
            open[i] = i == 0 ? (s.Open[0] + s.Close[0]) / 2 : (open[i - 1] + close[i - 1]) / 2;
        }
        return open;
    }

    private static double[] OnBalance(ReferenceSeries s)
    {
        var total = 0.0;
        return s.Close.Select((c, i) => total += i == 0 ? s.Volume[0] : Math.Sign(c - s.Close[i - 1]) * s.Volume[i]).ToArray();
    }

    private static double[] MoneyFlow(ReferenceSeries s, int n)
    {
        var typical = s.Typical;
        double[] Flow(int sign) => typical.Select((p, i) => i > 0 && Math.Sign(Math.Round(p - typical[i - 1], 9)) == sign ? p * s.Volume[i] : 0).ToArray();
        return Zip(Sum(Flow(1), n), Sum(Flow(-1), n), (u, d) => 100 * u / (u + d));
    }

    private static double[] Flow(ReferenceSeries s) =>
        s.Close.Select((c, i) => (2 * c - s.Low[i] - s.High[i]) / (s.High[i] - s.Low[i]) * s.Volume[i]).ToArray();

    private static double[] AccumulationLine(ReferenceSeries s)
    {
        var total = 0.0;
        return Flow(s).Select(f => total += f).ToArray();
    }
}
