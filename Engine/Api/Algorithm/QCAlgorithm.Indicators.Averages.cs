using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Indicators of moving averages, registered for automatic updates. Without a resolution they take the symbol's own; a selector says what of each
// bar they take.
public partial class QCAlgorithm
{
    /// <summary>Arnaud Legoux moving average.</summary>
    public ArnaudLegouxMovingAverage ALMA(Symbol symbol, int period, int sigma = 6, decimal offset = 0.85m, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new ArnaudLegouxMovingAverage(CreateIndicatorName(symbol, FormattableString.Invariant($"ALMA({period},{sigma},{offset})"), resolution), period, sigma, offset), resolution, selector, symbol);

    /// <summary>Double exponential moving average.</summary>
    public DoubleExponentialMovingAverage DEMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new DoubleExponentialMovingAverage(CreateIndicatorName(symbol, $"DEMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Exponential moving average with a given weight of the newest value, 0 to 1.</summary>
    public ExponentialMovingAverage EMA(Symbol symbol, int period, decimal smoothingFactor, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new ExponentialMovingAverage(CreateIndicatorName(symbol, FormattableString.Invariant($"EMA({period})"), resolution), period, smoothingFactor), resolution, selector, symbol);

    /// <summary>Ehlers' fractal adaptive moving average.</summary>
    public FractalAdaptiveMovingAverage FRAMA(Symbol symbol, int period, int longPeriod = 198, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new FractalAdaptiveMovingAverage(CreateIndicatorName(symbol, $"FRAMA({period},{longPeriod})", resolution), period, longPeriod), resolution, selector, symbol);

    /// <summary>Hull's moving average.</summary>
    public HullMovingAverage HMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new HullMovingAverage(CreateIndicatorName(symbol, $"HMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Kaufman's adaptive moving average between the speeds of two exponential ones.</summary>
    public KaufmanAdaptiveMovingAverage KAMA(Symbol symbol, int period, int fastEmaPeriod, int slowEmaPeriod, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new KaufmanAdaptiveMovingAverage(CreateIndicatorName(symbol, $"KAMA({period},{fastEmaPeriod},{slowEmaPeriod})", resolution), period, fastEmaPeriod, slowEmaPeriod), resolution, selector, symbol);

    /// <summary>Kaufman's efficiency ratio.</summary>
    public KaufmanEfficiencyRatio KER(Symbol symbol, int period = 2, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new KaufmanEfficiencyRatio(CreateIndicatorName(symbol, $"KER({period})", resolution), period), resolution, selector, symbol);

    /// <summary>End of the least squares line.</summary>
    public LeastSquaresMovingAverage LSMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new LeastSquaresMovingAverage(CreateIndicatorName(symbol, $"LSMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Linearly weighted moving average.</summary>
    public LinearWeightedMovingAverage LWMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new LinearWeightedMovingAverage(CreateIndicatorName(symbol, $"LWMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Ehlers' MESA adaptive moving average.</summary>
    public MesaAdaptiveMovingAverage MAMA(Symbol symbol, decimal fastLimit = 0.5m, decimal slowLimit = 0.05m, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new MesaAdaptiveMovingAverage(CreateIndicatorName(symbol, FormattableString.Invariant($"MAMA({fastLimit},{slowLimit})"), resolution), fastLimit, slowLimit), resolution, selector, symbol);

    /// <summary>McGinley's dynamic.</summary>
    public McGinleyDynamic MGD(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new McGinleyDynamic(CreateIndicatorName(symbol, $"MGD({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Middle between the highest and the lowest value.</summary>
    public MidPoint MIDPOINT(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new MidPoint(CreateIndicatorName(symbol, $"MIDPOINT({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Middle between the highest high and the lowest low.</summary>
    public MidPrice MIDPRICE(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        Initialize(new MidPrice(CreateIndicatorName(symbol, $"MIDPRICE({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Relative moving average.</summary>
    public RelativeMovingAverage RMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new RelativeMovingAverage(CreateIndicatorName(symbol, $"RMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Simple moving average.</summary>
    public SimpleMovingAverage SMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new SimpleMovingAverage(CreateIndicatorName(symbol, $"SMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Sum of the last values.</summary>
    public Sum SUM(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new Sum(CreateIndicatorName(symbol, $"SUM({period})", resolution), period), resolution, selector, symbol);

    /// <summary>One of Ehlers' filters.</summary>
    public SwissArmyKnife SWISS(Symbol symbol, int period, double delta, SwissArmyKnifeTool tool, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new SwissArmyKnife(CreateIndicatorName(symbol, FormattableString.Invariant($"SWISS({period},{delta},{tool})"), resolution), period, delta, tool), resolution, selector, symbol);

    /// <summary>Tillson's T3 moving average.</summary>
    public T3MovingAverage T3(Symbol symbol, int period, decimal volumeFactor = 0.7m, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new T3MovingAverage(CreateIndicatorName(symbol, FormattableString.Invariant($"T3({period},{volumeFactor})"), resolution), period, volumeFactor), resolution, selector, symbol);

    /// <summary>Triple exponential moving average.</summary>
    public TripleExponentialMovingAverage TEMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new TripleExponentialMovingAverage(CreateIndicatorName(symbol, $"TEMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Triangular moving average.</summary>
    public TriangularMovingAverage TRIMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new TriangularMovingAverage(CreateIndicatorName(symbol, $"TRIMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Next point of the least squares line.</summary>
    public TimeSeriesForecast TSF(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new TimeSeriesForecast(CreateIndicatorName(symbol, $"TSF({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Chande's variable index dynamic average.</summary>
    public VariableIndexDynamicAverage VIDYA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new VariableIndexDynamicAverage(CreateIndicatorName(symbol, $"VIDYA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Wilder's moving average.</summary>
    public WilderMovingAverage WWMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new WilderMovingAverage(CreateIndicatorName(symbol, $"WWMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Exponential moving average with its lag taken out.</summary>
    public ZeroLagExponentialMovingAverage ZLEMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Initialize(new ZeroLagExponentialMovingAverage(CreateIndicatorName(symbol, $"ZLEMA({period})", resolution), period), resolution, selector, symbol);

    /// <summary>Exponential moving average with the usual weight, 2 / (1 + period), of the newest value.</summary>
    public ExponentialMovingAverage EMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        EMA(symbol, period, ExponentialMovingAverage.SmoothingFactorDefault(period), resolution, selector);

    /// <summary>Kaufman's adaptive moving average between the speeds of periods 2 and 30.</summary>
    public KaufmanAdaptiveMovingAverage KAMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        KAMA(symbol, period, 2, 30, resolution, selector);

    /// <summary>Highest value; of trade bars the high unless a selector says otherwise.</summary>
    public Maximum MAX(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null)
    {
        var maximum = new Maximum(CreateIndicatorName(symbol, $"MAX({period})", resolution), period);
        if (selector is null && HasTradeBars(symbol))
        {
            selector = static data => ((TradeBar)data).High;
        }
        return Initialize(maximum, resolution, selector, symbol);
    }

    /// <summary>Lowest value; of trade bars the low unless a selector says otherwise.</summary>
    public Minimum MIN(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null)
    {
        var minimum = new Minimum(CreateIndicatorName(symbol, $"MIN({period})", resolution), period);
        if (selector is null && HasTradeBars(symbol))
        {
            selector = static data => ((TradeBar)data).Low;
        }
        return Initialize(minimum, resolution, selector, symbol);
    }

    /// <summary>The value itself, of the symbol's own resolution.</summary>
    public Identity Identity(Symbol symbol, Func<IBaseData, decimal>? selector = null, string? fieldName = null) =>
        Identity(symbol, GetSubscription(symbol).Resolution, selector, fieldName);

    /// <summary>The value itself.</summary>
    public Identity Identity(Symbol symbol, Resolution resolution, Func<IBaseData, decimal>? selector = null, string? fieldName = null) =>
        Initialize(new Identity(CreateIndicatorName(symbol, fieldName ?? "close", resolution)), resolution, selector, symbol);

    /// <summary>The value itself, of bars of a given length; never warmed up automatically.</summary>
    public Identity Identity(Symbol symbol, TimeSpan resolution, Func<IBaseData, decimal>? selector = null, string? fieldName = null)
    {
        var identity = new Identity(FormattableString.Invariant($"{symbol}({fieldName ?? "close"},{resolution})"));
        RegisterIndicator(symbol, identity, ResolveConsolidator(symbol, resolution), selector);
        return identity;
    }

    /// <summary>Value of the last data that passed a filter, of the symbol's own resolution.</summary>
    public FilteredIdentity FilteredIdentity(Symbol symbol, Func<IBaseData, IBaseDataBar>? selector = null, Func<IBaseData, bool>? filter = null, string? fieldName = null) =>
        FilteredIdentity(symbol, GetSubscription(symbol).Resolution, selector, filter, fieldName);

    /// <summary>Value of the last data that passed a filter; never warmed up automatically.</summary>
    public FilteredIdentity FilteredIdentity(Symbol symbol, Resolution resolution, Func<IBaseData, IBaseDataBar>? selector = null, Func<IBaseData, bool>? filter = null, string? fieldName = null)
    {
        var identity = new FilteredIdentity(CreateIndicatorName(symbol, fieldName ?? "close", resolution), filter);
        RegisterIndicator<IBaseData>(symbol, identity, resolution, selector!);
        return identity;
    }

    /// <summary>Value of the last data that passed a filter, of bars of a given length; never warmed up automatically.</summary>
    public FilteredIdentity FilteredIdentity(Symbol symbol, TimeSpan resolution, Func<IBaseData, IBaseDataBar>? selector = null, Func<IBaseData, bool>? filter = null, string? fieldName = null)
    {
        var identity = new FilteredIdentity(FormattableString.Invariant($"{symbol}({fieldName ?? "close"}_{resolution})"), filter);
        RegisterIndicator<IBaseData>(symbol, identity, ResolveConsolidator(symbol, resolution), selector);
        return identity;
    }

    private bool HasTradeBars(Symbol symbol) => typeof(TradeBar).IsAssignableFrom(GetSubscription(symbol).Type);
}
