using Quant.Core.Bars;
using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Sessions;
using Quant.Core.Time;
using Quant.Framework.Sessions;
using QuantConnect.Securities;

namespace Quant.Alphas.LiquidityZones;

/// <summary>
/// The calendar of a security. A market that never closes has candles aligned to UTC, UTC days and weeks, and the sessions of <c>config/market.json</c>;
/// another has candles from the open of each session, its session as day, and no named sessions, because most of their hours have no trade.
/// </summary>
internal static class ZoneCalendar
{
    private static readonly string[] Sessions = ["tokyo", "london", "us-regular"];

    /// <summary>How long the extremes of a day count where every day trades: over the next day and the one after.</summary>
    private const int DayLife = 2;

    /// <summary>The same elsewhere: over a long weekend too.</summary>
    private const int TradingDayLife = 5;

    /// <summary>How long the extremes of a week count: over the next week and the one after.</summary>
    private const int WeekLife = 14;

    public static LiquidityCalendar Of(SecurityExchangeHours hours, LiquidityZonesOptions options)
    {
        var facts = MarketFacts.Load();
        var alwaysOpen = hours.IsMarketAlwaysOpen;
        var periods = new List<PeriodSource>();
        if (alwaysOpen)
        {
            periods.AddRange(Sessions.Select(x => new PeriodSource(
                PoolKind.Session, TimeFrame.Session, new WindowTimetable(facts.Session(x)), options.Pools.SessionWeight, DayLife * TimeSpan.TicksPerDay)));
        }
        ITimetable Days() => alwaysOpen ? UtcTimetable.Days : new TradingDayTimetable(new ExchangeCalendar(hours));
        ITimetable weeks = alwaysOpen ? UtcTimetable.Weeks : new WeekTimetable(hours.TimeZone);
        periods.Add(new PeriodSource(PoolKind.PreviousDay, TimeFrame.D1, Days(), options.Pools.DayWeight, (alwaysOpen ? DayLife : TradingDayLife) * TimeSpan.TicksPerDay));
        periods.Add(new PeriodSource(PoolKind.PreviousWeek, TimeFrame.W1, weeks, options.Pools.WeekWeight, WeekLife * TimeSpan.TicksPerDay));
        return new LiquidityCalendar
        {
            Sessions = alwaysOpen ? null : Days(),
            Periods = [.. periods.Where(x => x.Weight > 0)],
            KillZones = [.. options.Entry.KillZoneNames().Select(x => new WindowTimetable(facts.KillZone(x)))],
        };
    }
}
