using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Indicators of trend, registered for automatic updates. Without a resolution they take the symbol's own; a selector says what of each
// bar they take.
public partial class QCAlgorithm
{
    /// <summary>Wilder's average directional index.</summary>
    public AverageDirectionalIndex ADX(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new AverageDirectionalIndex(CreateIndicatorName(symbol, $"ADX({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Average directional movement index rating.</summary>
    public AverageDirectionalMovementIndexRating ADXR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new AverageDirectionalMovementIndexRating(CreateIndicatorName(symbol, $"ADXR({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Aroon oscillator with different periods for up and down.</summary>
    public AroonOscillator AROON(Symbol symbol, int upPeriod, int downPeriod, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new AroonOscillator(CreateIndicatorName(symbol, $"AROON({upPeriod},{downPeriod})", resolution), upPeriod, downPeriod), resolution, selector, symbol);

    /// <summary>Wilder's accumulative swing index.</summary>
    public WilderAccumulativeSwingIndex ASI(Symbol symbol, decimal limitMove, Resolution? resolution = Resolution.Daily, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new WilderAccumulativeSwingIndex(CreateIndicatorName(symbol, "ASI", resolution), limitMove), resolution, selector, symbol);

    /// <summary>Balance of power.</summary>
    public BalanceOfPower BOP(Symbol symbol, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new BalanceOfPower(CreateIndicatorName(symbol, "BOP", resolution)), resolution, selector, symbol);

    /// <summary>Heikin-Ashi candles.</summary>
    public Indicators.HeikinAshi HeikinAshi(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new Indicators.HeikinAshi(CreateIndicatorName(symbol, "HA", resolution)), resolution, selector, symbol);

    /// <summary>Hilbert transform.</summary>
    public HilbertTransform HT(Symbol symbol, int length, decimal inPhaseMultiplicationFactor, decimal quadratureMultiplicationFactor, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new HilbertTransform(length, inPhaseMultiplicationFactor, quadratureMultiplicationFactor), resolution, selector, symbol);

    /// <summary>Internal bar strength.</summary>
    public InternalBarStrength IBS(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new InternalBarStrength(CreateIndicatorName(symbol, "IBS", resolution)), resolution, selector, symbol);

    /// <summary>Ichimoku cloud.</summary>
    public IchimokuKinkoHyo ICHIMOKU(Symbol symbol, int tenkanPeriod, int kijunPeriod, int senkouAPeriod, int senkouBPeriod, int senkouADelayPeriod, int senkouBDelayPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new IchimokuKinkoHyo(CreateIndicatorName(symbol, $"ICHIMOKU({tenkanPeriod},{kijunPeriod},{senkouAPeriod},{senkouBPeriod},{senkouADelayPeriod},{senkouBDelayPeriod})", resolution), tenkanPeriod, kijunPeriod, senkouAPeriod, senkouBPeriod, senkouADelayPeriod, senkouBDelayPeriod), resolution, selector, symbol);

    /// <summary>Pivot points.</summary>
    public PivotPointsHighLow PPHL(Symbol symbol, int lengthHigh, int lengthLow, int lastStoredValues = 100, bool strict = true, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new PivotPointsHighLow(CreateIndicatorName(symbol, $"PPHL({lengthHigh},{lengthLow})", resolution), lengthHigh, lengthLow, lastStoredValues, strict), resolution, selector, symbol);

    /// <summary>Wilder's parabolic stop and reverse.</summary>
    public ParabolicStopAndReverse PSAR(Symbol symbol, decimal afStart = 0.02m, decimal afIncrement = 0.02m, decimal afMax = 0.2m, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new ParabolicStopAndReverse(CreateIndicatorName(symbol, FormattableString.Invariant($"PSAR({afStart},{afIncrement},{afMax})"), resolution), afStart, afIncrement, afMax), resolution, selector, symbol);

    /// <summary>Parabolic stop and reverse with parameters for each direction.</summary>
    public ParabolicStopAndReverseExtended SAREXT(Symbol symbol, decimal sarStart = 0.0m, decimal offsetOnReverse = 0.0m, decimal afStartShort = 0.02m, decimal afIncrementShort = 0.02m, decimal afMaxShort = 0.2m, decimal afStartLong = 0.02m, decimal afIncrementLong = 0.02m, decimal afMaxLong = 0.2m, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new ParabolicStopAndReverseExtended(CreateIndicatorName(symbol, FormattableString.Invariant($"SAREXT({sarStart},{offsetOnReverse},{afStartShort},{afIncrementShort},{afMaxShort},{afStartLong},{afIncrementLong},{afMaxLong})"), resolution), sarStart, offsetOnReverse, afStartShort, afIncrementShort, afMaxShort, afStartLong, afIncrementLong, afMaxLong), resolution, selector, symbol);

    /// <summary>Wilder's swing index.</summary>
    public WilderSwingIndex SI(Symbol symbol, decimal limitMove, Resolution? resolution = Resolution.Daily, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new WilderSwingIndex(CreateIndicatorName(symbol, "SI", resolution), limitMove), resolution, selector, symbol);

    /// <summary>SuperTrend.</summary>
    public SuperTrend STR(Symbol symbol, int period, decimal multiplier, MovingAverageType movingAverageType = MovingAverageType.Wilders, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new SuperTrend(CreateIndicatorName(symbol, FormattableString.Invariant($"STR({period},{multiplier})"), resolution), period, multiplier, movingAverageType), resolution, selector, symbol);

    /// <summary>DeMark's sequential.</summary>
    public TomDemarkSequential TDS(Symbol symbol, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new TomDemarkSequential(CreateIndicatorName(symbol, "TDS", resolution)), resolution, selector, symbol);

    /// <summary>Vortex indicator.</summary>
    public Vortex VTX(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new Vortex(CreateIndicatorName(symbol, $"VTX({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Zigzag turning points.</summary>
    public ZigZag ZZ(Symbol symbol, decimal sensitivity = 0.05m, int minTrendLength = 1, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new ZigZag(CreateIndicatorName(symbol, FormattableString.Invariant($"ZZ({sensitivity},{minTrendLength})"), resolution), sensitivity, minTrendLength), resolution, selector, symbol);

    /// <summary>Aroon oscillator.</summary>
    public AroonOscillator AROON(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        AROON(symbol, period, period, resolution, selector);

    /// <summary>Pivot points, equal bars ruling one out.</summary>
    public PivotPointsHighLow PPHL(Symbol symbol, int lengthHigh, int lengthLow, int lastStoredValues, Resolution? resolution, Func<IBaseData, IBaseDataBar>? selector = null) =>
        PPHL(symbol, lengthHigh, lengthLow, lastStoredValues, strict: true, resolution, selector);
}
