using NodaTime;
using Quant.Engine.Data.Clocks;
using Quant.Engine.Data.Sources;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Securities;
using QuantConnect.Util;

namespace Quant.Engine.Data.Streams;

/// <summary>Everything a stream needs to know about its subscription, worked out once.</summary>
internal sealed class StreamPlan
{
    public StreamPlan(SubscriptionDataConfig config, SecurityExchangeHours hours, DateTime startUtc, DateTime endUtc, bool dailyPreciseEndTime)
    {
        Config = config;
        Hours = hours;
        StartUtc = startUtc;
        EndUtc = endUtc;
        StartLocal = startUtc.ConvertFromUtc(hours.TimeZone);
        EndLocal = endUtc.ConvertFromUtc(hours.TimeZone);
        DailyPreciseEndTime = dailyPreciseEndTime;
        Format = RowFormat.Of(config.SecurityType, config.Resolution, config.TickType);
        ExchangeClock = new ZoneClock(hours.TimeZone, startUtc.Ticks);
        DataClock = new ZoneClock(config.DataTimeZone, startUtc.Ticks);
        Window = new MarketWindow(hours, config.ExtendedMarketHours);
        Session = new DailySession(hours);
        StrictDaily = IsStrict(config.Increment);
    }

    public SubscriptionDataConfig Config { get; }

    public SecurityExchangeHours Hours { get; }

    public DateTime StartUtc { get; }

    public DateTime EndUtc { get; }

    public DateTime StartLocal { get; }

    public DateTime EndLocal { get; }

    public bool DailyPreciseEndTime { get; }

    public RowFormat Format { get; }

    public ZoneClock ExchangeClock { get; }

    public ZoneClock DataClock { get; }

    public MarketWindow Window { get; }

    public DailySession Session { get; }

    /// <summary>Whether bars run from the open to the close of the market.</summary>
    public bool StrictDaily { get; }

    /// <summary>Whether prices are multiplied with factors, if only with 1.</summary>
    public bool IsScaled => Config.SecurityType == SecurityType.Equity && !Config.IsCustomData;

    public bool IsStrict(TimeSpan span) => LeanData.UseDailyStrictEndTimes(DailyPreciseEndTime, Config.Type, Config.Symbol, span, Hours);

    public IEnumerable<DateTime> TradableDates()
        => QuantConnect.Time.EachTradeableDayInTimeZone(Hours, StartLocal, EndLocal, Config.DataTimeZone, Config.ExtendedMarketHours);

    /// <summary>Rounds a time of the exchange down to a multiple of a span in the data's time zone.</summary>
    public long RoundDown(long local, long span)
    {
        if (ReferenceEquals(Config.DataTimeZone, Hours.TimeZone) && ExchangeClock.IsUniform(local, local))
        {
            return local - (local % span);
        }
        var inData = DataClock.FromUtc(ExchangeClock.ToUtc(local));
        return ExchangeClock.FromUtc(DataClock.ToUtc(inData - (inData % span)));
    }
}
