using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace Quant.Engine.Results;

/// <summary>
/// What the market of one symbol trades in the time after our fills, in account currency. A part of that volume, which depends on the
/// resolution and falls when we trade often, counts as available to us.
/// </summary>
internal sealed class SymbolCapacity
{
    /// <summary>Most minutes that a market is observed after a fill.</summary>
    public const int LongestObservation = 120;

    /// <summary>Volume assumed for a quote bar of a market that reports none.</summary>
    private const decimal ForexBarVolume = 25_000_000m;
    private const decimal CfdBarVolume = 200m;

    /// <summary>Account currency a minute that a market should trade to be observed for a minute only.</summary>
    private const int LiquidPerMinute = 6_000_000;
    private const decimal MinutesOfDay = 390m;
    private const decimal LeastDiscount = 0.20m;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private readonly IAlgorithm _algorithm;
    private readonly Symbol _symbol;
    private readonly bool _isInternal;
    private DateTime? _lastFill;
    private DateTime? _lastBar;
    private decimal _lastVolume;
    private decimal _marketVolume;
    private decimal _observed;
    private decimal _share;
    private decimal _discount;
    private bool _startOver;

    public SymbolCapacity(IAlgorithm algorithm, Symbol symbol)
    {
        _algorithm = algorithm;
        _symbol = symbol;
        Security = algorithm.Securities[symbol];
        _isInternal = algorithm.SubscriptionManager.SubscriptionDataConfigService
            .GetSubscriptionDataConfigs(symbol, includeInternalConfigs: true)
            .TrueForAll(config => config.IsInternalFeed);
    }

    public Security Security { get; }

    /// <summary>Whether the market is being observed.</summary>
    public bool IsMonitored { get; set; }

    /// <summary>Number of fills since the last snapshot that a fill followed.</summary>
    public int Trades { get; private set; }

    /// <summary>What we traded since the last snapshot.</summary>
    public decimal SaleVolume { get; private set; }

    /// <summary>What of the market's trading counts as available to us.</summary>
    public decimal MarketVolume => (_marketVolume + Discounted()) * _share;

    /// <summary>Whether it has not been traded for long and is not held.</summary>
    public bool IsObsolete => !Security.Invested && _algorithm.UtcTime >= _lastFill + Memory;

    public void OnFill(OrderEvent fill)
    {
        SaleVolume += Security.QuoteCurrency.ConversionRate * fill.FillPrice * fill.AbsoluteFillQuantity * Security.SymbolProperties.ContractMultiplier;

        // the first fill counts as if the one before had been a day ago, so that nothing is taken off
        var pause = fill.UtcTime - (_lastFill ?? fill.UtcTime.AddDays(-1));
        var discount = 2m * ((decimal)pause.TotalMinutes / MinutesOfDay);
        _marketVolume += Discounted();
        _observed = 0;
        _discount = discount > 1 ? 1 : Math.Max(LeastDiscount, discount);
        if (_startOver)
        {
            _marketVolume = 0;
            Trades = 0;
            _startOver = false;
        }

        Trades++;
        _lastFill = fill.UtcTime;
    }

    /// <summary>Begins a new count of our trading now and of the market's at the next fill.</summary>
    public void StartOver()
    {
        _startOver = true;
        SaleVolume = 0;
    }

    /// <summary>Takes the bar of the current step.</summary>
    /// <returns>Whether the observation is over.</returns>
    public bool Observe()
    {
        var bar = CurrentBar();
        if (bar is null || bar.Volume == 0)
        {
            return false;
        }

        var now = _algorithm.UtcTime;
        var volume = bar.Volume;
        var traded = new Traded(bar.Close, Security.QuoteCurrency.ConversionRate, volume, _lastVolume, now - (_lastBar ?? now));
        _lastBar = now;
        _lastVolume = volume;

        var resolution = bar.Period.ToHigherResolutionEquivalent(false);
        if (!Counts(resolution, now, traded))
        {
            return true;
        }

        _share = ShareOf(resolution);
        _observed += traded.Value;
        return false;
    }

    /// <summary>
    /// What counts of the trading since the last fill. The discount, which has 28 digits, is taken of the sum: the rounding of each product
    /// is far below that of the estimate.
    /// </summary>
    private decimal Discounted() => _observed == 0 ? 0 : _observed * _discount * Security.SymbolProperties.ContractMultiplier;

    /// <summary>Coarser bars span more of the market's trading, of which we can take less.</summary>
    private static decimal ShareOf(Resolution resolution) => resolution switch
    {
        Resolution.Daily => 0.02m,
        Resolution.Hour => 0.05m,
        Resolution.Minute => 0.20m,
        _ => 0.50m,
    };

    private bool Counts(Resolution resolution, DateTime now, in Traded traded) => _lastFill is { } fill && resolution switch
    {
        Resolution.Daily => now == fill || now.Date == fill.RoundUp(Time.OneDay),
        Resolution.Hour => now == fill.RoundUp(Time.OneHour),
        Resolution.Minute => IsObserved(now - fill, traded, LiquidPerMinute, 1),
        _ => IsObserved(now - fill, traded, LiquidPerMinute / 60, 5),
    };

    /// <summary>The less the market trades a minute, the longer it is observed. At the ends of the possible range that need not be worked out.</summary>
    private static bool IsObserved(TimeSpan sinceFill, in Traded traded, int liquid, double least)
    {
        if (sinceFill <= TimeSpan.FromMinutes(least))
        {
            return true;
        }

        return sinceFill <= TimeSpan.FromMinutes(LongestObservation) && sinceFill <= TimeSpan.FromMinutes(traded.ObservationMinutes(liquid, least));
    }

    private TradeBar? CurrentBar()
    {
        if (_algorithm.CurrentSlice.FindTradeBar(_symbol) is { } bar)
        {
            return bar;
        }

        if (_algorithm.CurrentSlice.FindQuoteBar(_symbol) is { } quote)
        {
            var volume = _symbol.SecurityType switch
            {
                SecurityType.Forex => ForexBarVolume,
                SecurityType.Cfd => CfdBarVolume,
                _ => (quote.LastBidSize + quote.LastAskSize) / 2,
            };
            return new TradeBar(quote.Time, quote.Symbol, quote.Open, quote.High, quote.Low, quote.Close, volume, quote.Period);
        }

        // the data of an internal subscription do not come with the slice
        var cached = _isInternal ? Security.Cache.GetData<TradeBar>() : null;
        return cached is not null && _algorithm.UtcTime == cached.EndTime.ConvertToUtc(Security.Exchange.Hours.TimeZone) ? cached : null;
    }
}
