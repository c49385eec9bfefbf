using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Indicators of volume, registered for automatic updates. Without a resolution they take the symbol's own; a selector says what of each
// bar they take.
public partial class QCAlgorithm
{
    /// <summary>Accumulation/distribution line.</summary>
    public AccumulationDistribution AD(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new AccumulationDistribution(CreateIndicatorName(symbol, "AD", resolution)), resolution, selector, symbol);

    /// <summary>Accumulation/distribution oscillator.</summary>
    public AccumulationDistributionOscillator ADOSC(Symbol symbol, int fastPeriod, int slowPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new AccumulationDistributionOscillator(CreateIndicatorName(symbol, $"ADOSC({fastPeriod},{slowPeriod})", resolution), fastPeriod, slowPeriod), resolution, selector, symbol);

    /// <summary>Chaikin's money flow.</summary>
    public ChaikinMoneyFlow CMF(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new ChaikinMoneyFlow(CreateIndicatorName(symbol, $"CMF({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Chaikin's oscillator.</summary>
    public ChaikinOscillator CO(Symbol symbol, int fastPeriod, int slowPeriod, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new ChaikinOscillator(CreateIndicatorName(symbol, $"CO({fastPeriod},{slowPeriod})", resolution), fastPeriod, slowPeriod), resolution, selector, symbol);

    /// <summary>Ease of movement.</summary>
    public EaseOfMovementValue EMV(Symbol symbol, int period = 1, int scale = 10000, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new EaseOfMovementValue(CreateIndicatorName(symbol, $"EMV({period}, {scale})", resolution), period, scale), resolution, selector, symbol);

    /// <summary>Elder's force index.</summary>
    public ForceIndex FI(Symbol symbol, int period, MovingAverageType type = MovingAverageType.Exponential, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new ForceIndex(CreateIndicatorName(symbol, $"FI({period})", resolution), period, type), resolution, selector, symbol);

    /// <summary>Klinger's volume oscillator.</summary>
    public KlingerVolumeOscillator KVO(Symbol symbol, int fastPeriod, int slowPeriod, int signalPeriod = 13, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new KlingerVolumeOscillator(CreateIndicatorName(symbol, $"KVO({fastPeriod},{slowPeriod},{signalPeriod})", resolution), fastPeriod, slowPeriod, signalPeriod), resolution, selector, symbol);

    /// <summary>Money flow index.</summary>
    public MoneyFlowIndex MFI(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new MoneyFlowIndex(CreateIndicatorName(symbol, $"MFI({period})", resolution), period), resolution, selector, symbol);

    /// <summary>On-balance volume.</summary>
    public OnBalanceVolume OBV(Symbol symbol, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new OnBalanceVolume(CreateIndicatorName(symbol, "OBV", resolution)), resolution, selector, symbol);

    /// <summary>Moving average of the on-balance volume.</summary>
    public SmoothedOnBalanceVolume SOBV(Symbol symbol, int period, MovingAverageType type = MovingAverageType.Simple, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new SmoothedOnBalanceVolume(CreateIndicatorName(symbol, $"SOBV({period})", resolution), period, type), resolution, selector, symbol);

    /// <summary>Volume weighted average price of the last bars.</summary>
    public VolumeWeightedAveragePriceIndicator VWAP(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new VolumeWeightedAveragePriceIndicator(CreateIndicatorName(symbol, $"VWAP({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Volume weighted moving average of the closes.</summary>
    public VolumeWeightedMovingAverage VWMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        Initialize(new VolumeWeightedMovingAverage(CreateIndicatorName(symbol, $"VWMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Volume weighted average price since the start of the day; never warmed up automatically.</summary>
    public IntradayVwap VWAP(Symbol symbol)
    {
        var vwap = new IntradayVwap(CreateIndicatorName(symbol, "VWAP", null));
        RegisterIndicator(symbol, vwap);
        return vwap;
    }

    /// <summary>Today's volume so far relative to that of the last days; never warmed up automatically.</summary>
    public RelativeDailyVolume RDV(Symbol symbol, int period = 2, Resolution resolution = Resolution.Daily, Func<IBaseData, TradeBar>? selector = null)
    {
        var volume = new RelativeDailyVolume(CreateIndicatorName(symbol, $"RDV({period})", resolution), period);
        RegisterIndicator(symbol, volume, resolution, selector!);
        return volume;
    }
}
