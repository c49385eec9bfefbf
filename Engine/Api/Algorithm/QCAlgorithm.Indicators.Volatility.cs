using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Indicators of volatility and bands, registered for automatic updates. Without a resolution they take the symbol's own; a selector says what of each
// bar they take.
public partial class QCAlgorithm
{
    /// <summary>Acceleration bands.</summary>
    public AccelerationBands ABANDS(Symbol symbol, int period, decimal width = 4, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new AccelerationBands(CreateIndicatorName(symbol, FormattableString.Invariant($"ABANDS({period},{width})"), resolution), period, width, movingAverageType), resolution, selector, symbol);

    /// <summary>Augen's price spike.</summary>
    public AugenPriceSpike APS(Symbol symbol, int period = 3, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new AugenPriceSpike(CreateIndicatorName(symbol, $"APS({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Average range of the bars.</summary>
    public AverageRange AR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new AverageRange(CreateIndicatorName(symbol, $"AR({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Average true range; a simple average unless asked otherwise.</summary>
    public AverageTrueRange ATR(Symbol symbol, int period, MovingAverageType type = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new AverageTrueRange(CreateIndicatorName(symbol, $"ATR({period})", resolution), period, type), resolution, selector, symbol);

    /// <summary>Bollinger bands k standard deviations wide.</summary>
    public BollingerBands BB(Symbol symbol, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new BollingerBands(CreateIndicatorName(symbol, FormattableString.Invariant($"BB({period},{k})"), resolution), period, k, movingAverageType), resolution, selector, symbol);

    /// <summary>Choppiness index.</summary>
    public ChoppinessIndex CHOP(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new ChoppinessIndex(CreateIndicatorName(symbol, $"CHOP({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Chande and Kroll's stops.</summary>
    public ChandeKrollStop CKS(Symbol symbol, int atrPeriod, decimal atrMult, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new ChandeKrollStop(CreateIndicatorName(symbol, FormattableString.Invariant($"CKS({atrPeriod},{atrMult},{period})"), resolution), atrPeriod, atrMult, period, movingAverageType), resolution, selector, symbol);

    /// <summary>Donchian channel with different periods for its edges.</summary>
    public DonchianChannel DCH(Symbol symbol, int upperPeriod, int lowerPeriod, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new DonchianChannel(CreateIndicatorName(symbol, $"DCH({upperPeriod},{lowerPeriod})", resolution), upperPeriod, lowerPeriod), resolution, selector, symbol);

    /// <summary>Hurst exponent.</summary>
    public HurstExponent HE(Symbol symbol, int period, int maxLag = 20, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new HurstExponent(CreateIndicatorName(symbol, $"HE({period},{maxLag})", resolution), period, maxLag), resolution, selector, symbol);

    /// <summary>Keltner channels k average true ranges wide.</summary>
    public KeltnerChannels KCH(Symbol symbol, int period, decimal k, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new KeltnerChannels(CreateIndicatorName(symbol, FormattableString.Invariant($"KCH({period},{k})"), resolution), period, k, movingAverageType), resolution, selector, symbol);

    /// <summary>Mean absolute deviation.</summary>
    public MeanAbsoluteDeviation MAD(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new MeanAbsoluteDeviation(CreateIndicatorName(symbol, $"MAD({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Mass index.</summary>
    public MassIndex MASS(Symbol symbol, int emaPeriod = 9, int sumPeriod = 25, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new MassIndex(CreateIndicatorName(symbol, $"MASS({emaPeriod},{sumPeriod})", resolution), emaPeriod, sumPeriod), resolution, selector, symbol);

    /// <summary>Average true range in percent of the close.</summary>
    public NormalizedAverageTrueRange NATR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new NormalizedAverageTrueRange(CreateIndicatorName(symbol, $"NATR({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Regression channel k standard deviations wide.</summary>
    public RegressionChannel RC(Symbol symbol, int period, decimal k, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new RegressionChannel(CreateIndicatorName(symbol, FormattableString.Invariant($"RC({period},{k})"), resolution), period, k), resolution, selector, symbol);

    /// <summary>Rogers and Satchell's volatility.</summary>
    public RogersSatchellVolatility RSV(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new RogersSatchellVolatility(CreateIndicatorName(symbol, $"RSV({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Whether the Bollinger bands lie within the Keltner channels.</summary>
    public SqueezeMomentum SM(Symbol symbol, int bollingerPeriod = 20, decimal bollingerMultiplier = 2m, int keltnerPeriod = 20, decimal keltnerMultiplier = 1.5m, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new SqueezeMomentum(CreateIndicatorName(symbol, FormattableString.Invariant($"SM({bollingerPeriod}, {bollingerMultiplier}, {keltnerPeriod}, {keltnerMultiplier})"), resolution), bollingerPeriod, bollingerMultiplier, keltnerPeriod, keltnerMultiplier), resolution, selector, symbol);

    /// <summary>Sortino ratio.</summary>
    public SortinoRatio SORTINO(Symbol symbol, int sortinoPeriod, double minimumAcceptableReturn = 0.0, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new SortinoRatio(CreateIndicatorName(symbol, FormattableString.Invariant($"SORTINO({sortinoPeriod},{minimumAcceptableReturn})"), resolution), sortinoPeriod, minimumAcceptableReturn), resolution, selector, symbol);

    /// <summary>Population standard deviation.</summary>
    public StandardDeviation STD(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new StandardDeviation(CreateIndicatorName(symbol, $"STD({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Root mean square of the returns below a target.</summary>
    public TargetDownsideDeviation TDD(Symbol symbol, int period, double minimumAcceptableReturn = 0, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new TargetDownsideDeviation(CreateIndicatorName(symbol, FormattableString.Invariant($"TDD({period},{minimumAcceptableReturn})"), resolution), period, minimumAcceptableReturn), resolution, selector, symbol);

    /// <summary>True range.</summary>
    public TrueRange TR(Symbol symbol, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new TrueRange(CreateIndicatorName(symbol, "TR", resolution)), resolution, selector, symbol);

    /// <summary>Population variance.</summary>
    public Variance V(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new Variance(CreateIndicatorName(symbol, $"V({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Value at risk.</summary>
    public ValueAtRisk VAR(Symbol symbol, int period, double confidenceLevel, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new ValueAtRisk(CreateIndicatorName(symbol, FormattableString.Invariant($"VAR({period},{confidenceLevel})"), resolution), period, confidenceLevel), resolution, selector, symbol);

    /// <summary>Donchian channel.</summary>
    public DonchianChannel DCH(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        DCH(symbol, period, period, resolution, selector);

    /// <summary>Sharpe ratio, with the algorithm's risk-free rate unless one is given.</summary>
    public SharpeRatio SR(Symbol symbol, int sharpePeriod, decimal? riskFreeRate = null, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null)
    {
        var name = riskFreeRate.HasValue
            ? CreateIndicatorName(symbol, FormattableString.Invariant($"SR({sharpePeriod},{riskFreeRate})"), resolution)
            : CreateIndicatorName(symbol, $"SR({sharpePeriod})", resolution);
        return Initialize(new SharpeRatio(name, sharpePeriod, RiskFreeRate(riskFreeRate)), resolution, selector, symbol);
    }

    /// <summary>Population variance.</summary>
    [Obsolete("'VAR' is obsolete please use 'V' instead")]
    public Variance VAR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        V(symbol, period, resolution, selector);

    /// <summary>Return of a symbol beyond what its beta explains, with the algorithm's risk-free rate unless one is given.</summary>
    public Alpha A(Symbol target, Symbol reference, int alphaPeriod = 1, int betaPeriod = 252, Resolution? resolution = null, decimal? riskFreeRate = null, Func<IBaseData, IBaseDataBar>? selector = null)
    {
        var name = riskFreeRate.HasValue
            ? CreateIndicatorName(target, FormattableString.Invariant($"A({alphaPeriod},{betaPeriod},{riskFreeRate})"), resolution)
            : CreateIndicatorName(target, $"A({alphaPeriod},{betaPeriod})", resolution);
        return Initialize(new Alpha(name, target, reference, alphaPeriod, betaPeriod, RiskFreeRate(riskFreeRate)), resolution, selector, target, reference);
    }

    /// <summary>Beta of a symbol against another.</summary>
    public Beta B(Symbol target, Symbol reference, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new Beta(CreateIndicatorName(QuantConnect.Symbol.None, $"B({period})", resolution), target, reference, period), resolution, selector, target, reference);

    /// <summary>Correlation of the closes of two symbols.</summary>
    public Correlation C(Symbol target, Symbol reference, int period, CorrelationType correlationType = CorrelationType.Pearson, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new Correlation(CreateIndicatorName(QuantConnect.Symbol.None, $"C({period})", resolution), target, reference, period, correlationType), resolution, selector, target, reference);

    /// <summary>Covariance of the returns of two symbols.</summary>
    public Covariance COV(Symbol target, Symbol reference, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new Covariance(CreateIndicatorName(QuantConnect.Symbol.None, $"COV({period})", resolution), target, reference, period), resolution, selector, target, reference);

    // Looked up per value: the algorithm may set its model after it made the indicator.
    private IRiskFreeInterestRateModel RiskFreeRate(decimal? rate) => rate.HasValue
        ? new ConstantRiskFreeRateInterestRateModel(rate.Value)
        : new FuncRiskFreeRateInterestRateModel(date => RiskFreeInterestRateModel.GetInterestRate(date));
}
