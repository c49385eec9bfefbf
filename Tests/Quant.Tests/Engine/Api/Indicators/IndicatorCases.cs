using QuantConnect.Data;
using QuantConnect.Indicators;
using static Quant.Tests.Engine.Support.SignalsMarket;

namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>One entry for each indicator of the engine; a new indicator without an entry fails <see cref="IndicatorConformanceTests"/>.</summary>
internal static class IndicatorCases
{
    public static IReadOnlyList<IndicatorCase> All { get; } =
    [
        .. Averages(),
        .. Bands(),
        .. Volatility(),
        .. Trend(),
        .. Oscillators(),
        .. Volume(),
        .. Others(),
    ];

    private static IndicatorCase Of<T>(Func<T> create, int? readyAt = null)
        where T : IndicatorBase => new(typeof(T), create, readyAt);

    private static IndicatorCase Pair<T>(Func<T> create)
        where T : IndicatorBase => new(typeof(T), create) { TwoSymbols = true };

    private static IEnumerable<IndicatorCase> Averages() =>
    [
        Of(() => new SimpleMovingAverage(14)),
        Of(() => new ExponentialMovingAverage(14)),
        Of(() => new WilderMovingAverage(14)),
        Of(() => new LinearWeightedMovingAverage(14)),
        Of(() => new DoubleExponentialMovingAverage(7)),
        Of(() => new TripleExponentialMovingAverage(7)),
        Of(() => new T3MovingAverage(5)),
        Of(() => new HullMovingAverage(16)),
        Of(() => new ZeroLagExponentialMovingAverage(10), 4 + 10), // a delay of round(9 / 2) = 4, then the EMA; the announced period is one more
        Of(() => new TriangularMovingAverage(9)),
        Of(() => new ArnaudLegouxMovingAverage(10)),
        Of(() => new LeastSquaresMovingAverage(10)),
        Of(() => new TimeSeriesForecast(10)),
        Of(() => new KaufmanAdaptiveMovingAverage(10)),
        Of(() => new KaufmanEfficiencyRatio(10)),
        Of(() => new FractalAdaptiveMovingAverage(16)),
        Of(() => new MesaAdaptiveMovingAverage()),
        Of(() => new McGinleyDynamic(14)),
        Of(() => new RelativeMovingAverage(5)),
        Of(() => new VariableIndexDynamicAverage(9)),
        Of(() => new SwissArmyKnife(20, 0.1, SwissArmyKnifeTool.BandPass)),
        Of(() => new MidPoint(9)),
        Of(() => new MidPrice(9)),
        Of(() => new Maximum(9)),
        Of(() => new Minimum(9)),
        Of(() => new Sum(9)),
        Of(() => new Delay(4)),
        Of(() => new Identity("I")),
        Of(() => new FilteredIdentity("F", x => x.Price > 0), 1),
        Of(() => new WindowIdentity(4)),
    ];

    private static IEnumerable<IndicatorCase> Bands() =>
    [
        Of(() => new AccelerationBands(10, 4m)),
        Of(() => new BollingerBands(20, 2m)),
        Of(() => new ChandeKrollStop(5, 2m, 10)),
        Of(() => new DonchianChannel(20, 10)),
        Of(() => new KeltnerChannels(20, 1.5m)),
        Of(() => new RegressionChannel(20, 2m)),
        Of(() => new SqueezeMomentum(20, 2m, 20, 1.5m)),
    ];

    private static IEnumerable<IndicatorCase> Volatility() =>
    [
        Of(() => new AugenPriceSpike(5)),
        Of(() => new AverageRange(14)),
        Of(() => new AverageTrueRange(14)),
        Of(() => new ChoppinessIndex(14)),
        Of(() => new HurstExponent(40, 10)),
        Of(() => new MassIndex(9, 25)),
        Of(() => new MeanAbsoluteDeviation(10)),
        Of(() => new NormalizedAverageTrueRange(14)),
        Of(() => new RogersSatchellVolatility(10)),
        Of(() => new SharpeRatio(10, 0.02m)),
        Of(() => new SortinoRatio(10)),
        Of(() => new StandardDeviation(10)),
        Of(() => new TargetDownsideDeviation(10)),
        Of(() => new TrueRange()),
        Of(() => new ValueAtRisk(20, 0.95)),
        Of(() => new Variance(10)),
    ];

    private static IEnumerable<IndicatorCase> Trend() =>
    [
        Of(() => new AroonOscillator(14, 10)),
        Of(() => new AverageDirectionalIndex(14)),
        Of(() => new AverageDirectionalMovementIndexRating(7)),
        Of(() => new BalanceOfPower()),
        Of(() => new HeikinAshi()),
        Of(() => new HilbertTransform()),
        Of(() => new IchimokuKinkoHyo()),
        Of(() => new InternalBarStrength()),
        Of(() => new ParabolicStopAndReverse()),
        Of(() => new ParabolicStopAndReverseExtended()),
        Of(() => new PivotPointsHighLow(5, 4)),
        Of(() => new SuperTrend(10, 3m)),
        Of(() => new TomDemarkSequential()),
        Of(() => new Vortex(14)),
        Of(() => new WilderAccumulativeSwingIndex(8m)),
        Of(() => new WilderSwingIndex(8m)),
        Of(() => new ZigZag(0.02m, 2)),
    ];

    private static IEnumerable<IndicatorCase> Oscillators() =>
    [
        Of(() => new AbsolutePriceOscillator(5, 10)),
        Of(() => new AwesomeOscillator(5, 12)),
        Of(() => new ChandeMomentumOscillator(9)),
        Of(() => new CommodityChannelIndex(14)),
        Of(() => new ConnorsRelativeStrengthIndex(3, 2, 20)),
        Of(() => new CoppockCurve()),
        Of(() => new DeMarkerIndicator(14)),
        Of(() => new DerivativeOscillator(14, 5, 3, 9)),
        Of(() => new DetrendedPriceOscillator(10)),
        Of(() => new FisherTransform(10)),
        Of(() => new KnowSureThing(5, 4, 6, 4, 7, 4, 8, 5, 9)),
        Of(() => new LogReturn(5)),
        Of(() => new Momentum(5)),
        Of(() => new MomentumPercent(5)),
        Of(() => new Momersion(7, 20)),
        Of(() => new MomersionIndicator(20)),
        Of(() => new MovingAverageConvergenceDivergence(12, 26, 9)),
        Of(() => new PercentagePriceOscillator(5, 10)),
        Of(() => new PremierStochasticOscillator(8, 5)),
        Of(() => new RateOfChange(5)),
        Of(() => new RateOfChangePercent(5)),
        Of(() => new RateOfChangeRatio(5)),
        Of(() => new RelativeStrengthIndex(14)),
        Of(() => new RelativeVigorIndex(10, MovingAverageType.Simple)),
        Of(() => new RelativeVigorIndexSignal("S")),
        Of(() => new SchaffTrendCycle(10, 8, 17)),
        Of(() => new Stochastic(14, 3, 3)),
        Of(() => new StochasticRelativeStrengthIndex(14, 14, 3, 3)),
        Of(() => new Trix(7)),
        Of(() => new TrueStrengthIndex(10, 6, 4)),
        Of(() => new UltimateOscillator(7, 14, 28)),
        Of(() => new WaveTrendOscillator(6, 8, 4)),
        Of(() => new WilliamsPercentR(14)),
    ];

    private static IEnumerable<IndicatorCase> Volume() =>
    [
        Of(() => new AccumulationDistribution()),
        Of(() => new AccumulationDistributionOscillator(3, 10)),
        Of(() => new ChaikinMoneyFlow("C", 10)),
        Of(() => new ChaikinOscillator(3, 10)),
        Of(() => new EaseOfMovementValue(5)),
        Of(() => new ForceIndex(9)),
        Of(() => new IntradayVwap(), 1),
        Of(() => new KlingerVolumeOscillator(7, 12, 5)),
        Of(() => new MoneyFlowIndex(14)),
        Of(() => new OnBalanceVolume()),
        Of(() => new RelativeDailyVolume(2), 2 * 390 + 1),
        Of(() => new SmoothedOnBalanceVolume(9)),
        Of(() => new VolumeWeightedAveragePriceIndicator(14)),
        Of(() => new VolumeWeightedMovingAverage(14)),
    ];

    private static IEnumerable<IndicatorCase> Others() =>
    [
        Pair(() => new Alpha(A, B, 8, 10)),
        Pair(() => new Beta(A, B, 10)),
        Pair(() => new Correlation(A, B, 10)),
        Pair(() => new Covariance(A, B, 10)),
        new(typeof(ConstantIndicator<>), () => new ConstantIndicator<IndicatorDataPoint>("C", 3m), 0),
        new(typeof(FunctionalIndicator<>), () => Functional(), 2),
    ];

    private static FunctionalIndicator<IBaseData> Functional()
    {
        var sum = 0m;
        return new FunctionalIndicator<IBaseData>("F", x => sum += x.Value, x => x.Samples >= 2, () => sum = 0m);
    }
}
