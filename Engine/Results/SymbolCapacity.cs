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
    /// <summary>Volume assumed for a quote bar of a market that reports none.</summary>
    private const decimal ForexBarVolume = 25_000_000m;
    private const decimal CfdBarVolume = 200m;

    /// <summary>Account currency a minute that a market should trade to be observed for a minute only.</summary>
    private const int LiquidPerMinute = 6_000_000;
    private const int LongestObservation = 120;
    private const decimal MinutesOfDay = 390m;
    private const decimal LeastDiscount = 0.20m;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    private readonly IAlgorithm _algorithm;
    private readonly Symbol _symbol;
    private readonly bool _isInternal;
    private DateTime? _lastFill;
    private DateTime? _lastBar;
    private decimal _lastVolume;
    private Traded _traded;
    private decimal _marketVolume;
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
    public decimal MarketVolume => _marketVolume * _share;

    /// <summary>Whether it has not been traded for long and is not held.</summary>
    public bool IsObsolete => !Security.Invested && _algorithm.UtcTime >= _lastFill + Memory;

    public void OnFill(OrderEvent fill)
    {
        SaleVolume += Security.QuoteCurrency.ConversionRate * fill.FillPrice * fill.AbsoluteFillQuantity * Security.SymbolProperties.ContractMultiplier;

        // the first fill counts as if the one before had been a day ago, so that nothing is taken off
        var pause = fill.UtcTime - (_lastFill ?? fill.UtcTime.AddDays(-1));
        var discount = 2m * ((decimal)pause.TotalMinutes / MinutesOfDay);
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
        var rate = Security.QuoteCurrency.ConversionRate;
        var minutes = MinutesOf(now - (_lastBar ?? now));
        var volume = bar.Volume;
        _traded = minutes == 0
            ? new Traded(rate * bar.Close * volume, 1)
            : new Traded(bar.Close * rate * (volume + _lastVolume), minutes);
        _lastBar = now;
        _lastVolume = volume;

        var resolution = bar.Period.ToHigherResolutionEquivalent(false);
        if (!Counts(resolution, now))
        {
            return true;
        }

        _share = ShareOf(resolution);
        _marketVolume += bar.Close * _discount * volume * rate * Security.SymbolProperties.ContractMultiplier;
        return false;
    }

    /// <summary>Coarser bars span more of the market's trading, of which we can take less.</summary>
    private static decimal ShareOf(Resolution resolution) => resolution switch
    {
        Resolution.Daily => 0.02m,
        Resolution.Hour => 0.05m,
        Resolution.Minute => 0.20m,
        _ => 0.50m,
    };

    private bool Counts(Resolution resolution, DateTime now) => _lastFill is { } fill && resolution switch
    {
        Resolution.Daily => now == fill || now.Date == fill.RoundUp(Time.OneDay),
        Resolution.Hour => now == fill.RoundUp(Time.OneHour),
        Resolution.Minute => now <= fill.AddMinutes(ObservationMinutes(LiquidPerMinute, 1)),
        _ => now <= fill.AddMinutes(ObservationMinutes(LiquidPerMinute / 60, 5)),
    };

    private int ObservationMinutes(int liquid, double least)
    {
        // mostly far beyond the limits; the exact quotient of quotients, which decides near them, costs more than the rest of the bar
        var rough = liquid * (double)_traded.Minutes / (double)_traded.Volume;
        if (rough is > LongestObservation + 1 and < double.PositiveInfinity)
        {
            return LongestObservation;
        }

        var perMinute = _traded.Volume / _traded.Minutes;
        var minutes = perMinute == 0 ? 10 : liquid / perMinute;
        return minutes > LongestObservation ? LongestObservation : (int)Math.Max(least, (double)minutes);
    }

    /// <summary>The conversion of a whole number is exact and much cheaper than that of a double.</summary>
    private static decimal MinutesOf(TimeSpan span)
        => span.Ticks % TimeSpan.TicksPerMinute == 0 ? span.Ticks / TimeSpan.TicksPerMinute : (decimal)span.TotalMinutes;

    /// <summary>What the market traded lately, in account currency.</summary>
    private readonly record struct Traded(decimal Volume, decimal Minutes);

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
