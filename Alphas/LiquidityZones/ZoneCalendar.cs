using Quant.Core.Bars;
using Quant.Core.Liquidity;
using Quant.Core.Liquidity.Pools;
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

    /// <summary>How long the extremes of sessions, days and weeks count: until the next of their kind replaces them, and once more.</summary>
    private const int Lives = 2;

    public static LiquidityCalendar Of(SecurityExchangeHours hours, LiquidityZonesOptions options)
    {
        var facts = MarketFacts.Load();
        var alwaysOpen = hours.IsMarketAlwaysOpen;
        var periods = new List<PeriodSource>();
        if (alwaysOpen)
        {
            periods.AddRange(Sessions.Select(x => new PeriodSource(
                PoolKind.Session, TimeFrame.Session, new WindowTimetable(facts.Session(x)), options.Pools.SessionWeight, Lives * TimeSpan.TicksPerDay)));
        }
        ITimetable days = alwaysOpen ? UtcTimetable.Days : new ExchangeTimetable(hours);
        ITimetable weeks = alwaysOpen ? UtcTimetable.Weeks : new WeekTimetable(hours.TimeZone);
        periods.Add(new PeriodSource(PoolKind.PreviousDay, TimeFrame.D1, days, options.Pools.DayWeight, Lives * TimeSpan.TicksPerDay));
        periods.Add(new PeriodSource(PoolKind.PreviousWeek, TimeFrame.W1, weeks, options.Pools.WeekWeight, Lives * 7 * TimeSpan.TicksPerDay));
        return new LiquidityCalendar
        {
            Sessions = alwaysOpen ? null : new ExchangeTimetable(hours),
            Periods = [.. periods.Where(x => x.Weight > 0)],
            KillZones = [.. options.Entry.KillZoneNames().Select(x => new WindowTimetable(facts.KillZone(x)))],
        };
    }
}
