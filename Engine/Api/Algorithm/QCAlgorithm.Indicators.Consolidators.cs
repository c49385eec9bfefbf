using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace QuantConnect.Algorithm;

// Choice of the consolidator for a subscription.
public partial class QCAlgorithm
{
    private bool _warnedOfDailyHours;

    /// <summary>Creates the consolidator that makes bars of a length from a type of data.</summary>
    /// <param name="period">Length of the bars; zero to pass the data on as it is.</param>
    /// <param name="consolidatorInputType">Type of the data.</param>
    /// <param name="tickType">Which ticks, if the data are ticks.</param>
    public static IDataConsolidator CreateConsolidator(TimeSpan period, Type consolidatorInputType, TickType? tickType = null)
    {
        if (period == TimeSpan.Zero)
        {
            return PassingOn(consolidatorInputType);
        }
        if (Takes<TradeBar>(consolidatorInputType))
        {
            return new TradeBarConsolidator(period);
        }
        if (Takes<QuoteBar>(consolidatorInputType))
        {
            return new QuoteBarConsolidator(period);
        }
        if (Takes<Tick>(consolidatorInputType))
        {
            RequireNoOpenInterest(tickType);
            return tickType == TickType.Quote ? new TickQuoteBarConsolidator(period) : new TickConsolidator(period);
        }
        return new BaseDataConsolidator(period);
    }

    private static IDataConsolidator MakeCalendarConsolidator(Func<DateTime, CalendarInfo> calendar, Type inputType, TickType tickType)
    {
        if (Takes<TradeBar>(inputType))
        {
            return new TradeBarConsolidator(calendar);
        }
        if (Takes<QuoteBar>(inputType))
        {
            return new QuoteBarConsolidator(calendar);
        }
        if (Takes<Tick>(inputType))
        {
            return tickType == TickType.Quote ? new TickQuoteBarConsolidator(calendar) : new TickConsolidator(calendar);
        }
        return new BaseDataConsolidator(calendar);
    }

    private static IDataConsolidator PassingOn(Type inputType) =>
        Takes<TradeBar>(inputType) ? new IdentityDataConsolidator<TradeBar>()
        : Takes<QuoteBar>(inputType) ? new IdentityDataConsolidator<QuoteBar>()
        : Takes<Tick>(inputType) ? new IdentityDataConsolidator<Tick>()
        : new IdentityDataConsolidator<BaseData>();

    private static bool Takes<T>(Type inputType) => typeof(T).IsAssignableFrom(inputType);

    private static void RequireNoOpenInterest(TickType? tickType)
    {
        if (tickType == TickType.OpenInterest)
        {
            throw new NotSupportedException("Consolidating open interest is not supported by this engine: run with `--engine lean`.");
        }
    }

    private IDataConsolidator MakeSizeConsolidator(Symbol symbol, decimal size, Type barType, TickType? tickType)
    {
        var subscription = GetSubscription(symbol);
        if (barType == typeof(VolumeRenkoBar))
        {
            return new VolumeRenkoConsolidator(size);
        }
        if (barType == typeof(RenkoBar))
        {
            return new RenkoConsolidator(size);
        }
        if (barType == typeof(RangeBar))
        {
            return new RangeConsolidator((int)size);
        }
        if (subscription.Resolution == Resolution.Tick)
        {
            RequireNoOpenInterest(tickType);
            return tickType == TickType.Quote ? new TickQuoteBarConsolidator((int)size) : new TickConsolidator((int)size);
        }
        if (barType == typeof(TradeBar))
        {
            return new TradeBarConsolidator((int)size);
        }
        return barType == typeof(QuoteBar) ? new QuoteBarConsolidator((int)size) : new BaseDataConsolidator((int)size);
    }

    private IDataConsolidator MakeConsolidator(
        Symbol symbol, Func<DateTime, CalendarInfo>? calendar, TickType? tickType, TimeSpan? period, Resolution? resolution, Type? barType)
    {
        var subscription = GetSubscription(symbol, tickType);
        if (period < subscription.Increment || resolution < subscription.Resolution)
        {
            throw new ArgumentException($"Unable to create {symbol} consolidator because {symbol} is registered for "
                + $"{subscription.Resolution} data. Consolidators require higher resolution data to produce lower resolution data.");
        }
        var consolidator = calendar is null
            ? MakePeriodConsolidator(symbol, subscription, period, resolution)
            : MakeCalendarConsolidator(calendar, subscription.Type, subscription.TickType);
        if (barType is not null && !barType.IsAssignableFrom(consolidator.OutputType))
        {
            throw new ArgumentException("Unable to consolidate with the specified handler because the consolidator's output type "
                + $"is {consolidator.OutputType.Name} but the handler's input type is {subscription.Type.Name}.");
        }
        return consolidator;
    }

    private IDataConsolidator MakePeriodConsolidator(Symbol symbol, SubscriptionDataConfig subscription, TimeSpan? period, Resolution? resolution)
    {
        if ((period is null && resolution is null) || period == subscription.Increment || resolution == subscription.Resolution)
        {
            return PassingOn(subscription.Type);
        }
        if (resolution != Resolution.Daily)
        {
            return CreateConsolidator(resolution?.ToTimeSpan() ?? period!.Value, subscription.Type, subscription.TickType);
        }

        // Days follow the market's hours.
        var extended = Settings.DailyConsolidationUseExtendedMarketHours;
        if (subscription.ExtendedMarketHours && !extended && !_warnedOfDailyHours)
        {
            Debug($"Warning: The subscription for {symbol} has ExtendedMarketHours=true, but Settings.DailyConsolidationUseExtendedMarketHours=false. "
                + "Daily consolidations will exclude extended market hours. Enable algorithm.Settings.DailyConsolidationUseExtendedMarketHours to include them.");
            _warnedOfDailyHours = true;
        }
        return new MarketHourAwareConsolidator(
            Settings.DailyPreciseEndTime, resolution.Value, subscription.Type, subscription.TickType, extended && subscription.ExtendedMarketHours);
    }
}
