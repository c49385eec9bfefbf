using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Indicators of oscillators, registered for automatic updates. Without a resolution they take the symbol's own; a selector says what of each
// bar they take.
public partial class QCAlgorithm
{
    /// <summary>Awesome oscillator.</summary>
    public AwesomeOscillator AO(Symbol symbol, int fastPeriod, int slowPeriod, MovingAverageType type, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new AwesomeOscillator(CreateIndicatorName(symbol, $"AO({fastPeriod},{slowPeriod},{type})", resolution), fastPeriod, slowPeriod, type), resolution, selector, symbol);

    /// <summary>Absolute price oscillator.</summary>
    public AbsolutePriceOscillator APO(Symbol symbol, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new AbsolutePriceOscillator(CreateIndicatorName(symbol, $"APO({fastPeriod},{slowPeriod})", resolution), fastPeriod, slowPeriod, movingAverageType), resolution, selector, symbol);

    /// <summary>Coppock's curve.</summary>
    public CoppockCurve CC(Symbol symbol, int shortRocPeriod = 11, int longRocPeriod = 14, int lwmaPeriod = 10, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new CoppockCurve(CreateIndicatorName(symbol, $"CC({shortRocPeriod},{longRocPeriod},{lwmaPeriod})", resolution), shortRocPeriod, longRocPeriod, lwmaPeriod), resolution, selector, symbol);

    /// <summary>Commodity channel index.</summary>
    public CommodityChannelIndex CCI(Symbol symbol, int period, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new CommodityChannelIndex(CreateIndicatorName(symbol, $"CCI({period})", resolution), period, movingAverageType), resolution, selector, symbol);

    /// <summary>Chande's momentum oscillator.</summary>
    public ChandeMomentumOscillator CMO(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new ChandeMomentumOscillator(CreateIndicatorName(symbol, $"CMO({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Connors' relative strength index.</summary>
    public ConnorsRelativeStrengthIndex CRSI(Symbol symbol, int rsiPeriod, int rsiPeriodStreak, int lookBackPeriod, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new ConnorsRelativeStrengthIndex(CreateIndicatorName(symbol, $"CRSI({rsiPeriod},{rsiPeriodStreak},{lookBackPeriod})", resolution), rsiPeriod, rsiPeriodStreak, lookBackPeriod), resolution, selector, symbol);

    /// <summary>DeMark's indicator.</summary>
    public DeMarkerIndicator DEM(Symbol symbol, int period, MovingAverageType type, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new DeMarkerIndicator(CreateIndicatorName(symbol, $"DEM({period},{type})", resolution), period, type), resolution, selector, symbol);

    /// <summary>Derivative oscillator.</summary>
    public DerivativeOscillator DO(Symbol symbol, int rsiPeriod, int smoothingRsiPeriod, int doubleSmoothingRsiPeriod, int signalLinePeriod, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new DerivativeOscillator(CreateIndicatorName(symbol, FormattableString.Invariant($"DO({rsiPeriod},{smoothingRsiPeriod},{doubleSmoothingRsiPeriod},{signalLinePeriod})"), resolution), rsiPeriod, smoothingRsiPeriod, doubleSmoothingRsiPeriod, signalLinePeriod), resolution, selector, symbol);

    /// <summary>Detrended price oscillator.</summary>
    public DetrendedPriceOscillator DPO(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new DetrendedPriceOscillator(CreateIndicatorName(symbol, $"DPO({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Fisher's transform.</summary>
    public FisherTransform FISH(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new FisherTransform(CreateIndicatorName(symbol, $"FISH({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Pring's know sure thing.</summary>
    public KnowSureThing KST(Symbol symbol, int roc1Period = 10, int roc1MaPeriod = 10, int roc2Period = 15, int roc2MaPeriod = 10, int roc3Period = 20, int roc3MaPeriod = 10, int roc4Period = 30, int roc4MaPeriod = 15, int signalPeriod = 9, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new KnowSureThing(CreateIndicatorName(symbol, $"KST({roc1Period},{roc1MaPeriod},{roc2Period},{roc2MaPeriod},{roc3Period},{roc3MaPeriod},{roc4Period},{roc4MaPeriod},{signalPeriod},{movingAverageType})", resolution), roc1Period, roc1MaPeriod, roc2Period, roc2MaPeriod, roc3Period, roc3MaPeriod, roc4Period, roc4MaPeriod, signalPeriod, movingAverageType), resolution, selector, symbol);

    /// <summary>Logarithmic return.</summary>
    public LogReturn LOGR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new LogReturn(CreateIndicatorName(symbol, $"LOGR({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Moving average convergence/divergence.</summary>
    public MovingAverageConvergenceDivergence MACD(Symbol symbol, int fastPeriod, int slowPeriod, int signalPeriod, MovingAverageType type = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new MovingAverageConvergenceDivergence(CreateIndicatorName(symbol, $"MACD({fastPeriod},{slowPeriod},{signalPeriod})", resolution), fastPeriod, slowPeriod, signalPeriod, type), resolution, selector, symbol);

    /// <summary>Change over the period.</summary>
    public Momentum MOM(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new Momentum(CreateIndicatorName(symbol, $"MOM({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Share of moves in the direction of the one before.</summary>
    public Momersion MOMERSION(Symbol symbol, int? minPeriod, int fullPeriod, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new Momersion(CreateIndicatorName(symbol, $"MOMERSION({minPeriod},{fullPeriod})", resolution), minPeriod, fullPeriod), resolution, selector, symbol);

    /// <summary>Change over the period in percent.</summary>
    public MomentumPercent MOMP(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new MomentumPercent(CreateIndicatorName(symbol, $"MOMP({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Percentage price oscillator.</summary>
    public PercentagePriceOscillator PPO(Symbol symbol, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new PercentagePriceOscillator(CreateIndicatorName(symbol, $"PPO({fastPeriod},{slowPeriod})", resolution), fastPeriod, slowPeriod, movingAverageType), resolution, selector, symbol);

    /// <summary>Premier stochastic oscillator.</summary>
    public PremierStochasticOscillator PSO(Symbol symbol, int period, int emaPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new PremierStochasticOscillator(CreateIndicatorName(symbol, $"PSO({period},{emaPeriod})", resolution), period, emaPeriod), resolution, selector, symbol);

    /// <summary>Relative change over the period.</summary>
    public RateOfChange ROC(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new RateOfChange(CreateIndicatorName(symbol, $"ROC({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Change over the period in percent.</summary>
    public RateOfChangePercent ROCP(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new RateOfChangePercent(CreateIndicatorName(symbol, $"ROCP({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Value relative to that of a period ago.</summary>
    public RateOfChangeRatio ROCR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new RateOfChangeRatio(CreateIndicatorName(symbol, $"ROCR({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Wilder's relative strength index.</summary>
    public RelativeStrengthIndex RSI(Symbol symbol, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new RelativeStrengthIndex(CreateIndicatorName(symbol, $"RSI({period},{movingAverageType})", resolution), period, movingAverageType), resolution, selector, symbol);

    /// <summary>Relative vigor index.</summary>
    public RelativeVigorIndex RVI(Symbol symbol, int period, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new RelativeVigorIndex(CreateIndicatorName(symbol, $"RVI({period},{movingAverageType})", resolution), period, movingAverageType), resolution, selector, symbol);

    /// <summary>Stochastic of the relative strength index.</summary>
    public StochasticRelativeStrengthIndex SRSI(Symbol symbol, int rsiPeriod, int stochPeriod, int kSmoothingPeriod, int dSmoothingPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new StochasticRelativeStrengthIndex(CreateIndicatorName(symbol, $"SRSI({rsiPeriod},{stochPeriod},{kSmoothingPeriod},{dSmoothingPeriod})", resolution), rsiPeriod, stochPeriod, kSmoothingPeriod, dSmoothingPeriod, movingAverageType), resolution, selector, symbol);

    /// <summary>Schaff's trend cycle.</summary>
    public SchaffTrendCycle STC(Symbol symbol, int cyclePeriod, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new SchaffTrendCycle(CreateIndicatorName(symbol, $"STC({cyclePeriod},{fastPeriod},{slowPeriod})", resolution), cyclePeriod, fastPeriod, slowPeriod, movingAverageType), resolution, selector, symbol);

    /// <summary>Stochastic oscillator.</summary>
    public Stochastic STO(Symbol symbol, int period, int kPeriod, int dPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new Stochastic(CreateIndicatorName(symbol, $"STO({period},{kPeriod},{dPeriod})", resolution), period, kPeriod, dPeriod), resolution, selector, symbol);

    /// <summary>Change of the triple exponential average in percent.</summary>
    public Trix TRIX(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new Trix(CreateIndicatorName(symbol, $"TRIX({period})", resolution), period), resolution, selector, symbol);

    /// <summary>True strength index.</summary>
    public TrueStrengthIndex TSI(Symbol symbol, int longTermPeriod = 25, int shortTermPeriod = 13, int signalPeriod = 7, MovingAverageType signalType = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new TrueStrengthIndex(CreateIndicatorName(symbol, $"TSI({longTermPeriod},{shortTermPeriod},{signalPeriod})", resolution), longTermPeriod, shortTermPeriod, signalPeriod, signalType), resolution, selector, symbol);

    /// <summary>Williams' ultimate oscillator.</summary>
    public UltimateOscillator ULTOSC(Symbol symbol, int period1, int period2, int period3, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new UltimateOscillator(CreateIndicatorName(symbol, $"ULTOSC({period1},{period2},{period3})", resolution), period1, period2, period3), resolution, selector, symbol);

    /// <summary>Williams %R.</summary>
    public WilliamsPercentR WILR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new WilliamsPercentR(CreateIndicatorName(symbol, $"WILR({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Wave trend oscillator.</summary>
    public WaveTrendOscillator WTO(Symbol symbol, int channelPeriod, int averagePeriod, int signalPeriod, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new WaveTrendOscillator(CreateIndicatorName(symbol, $"WTO({channelPeriod},{averagePeriod},{signalPeriod})", resolution), channelPeriod, averagePeriod, signalPeriod), resolution, selector, symbol);

    /// <summary>Stochastic oscillator with %K over the period and %D over 3.</summary>
    public Stochastic STO(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        STO(symbol, period, period, 3, resolution, selector);
}
