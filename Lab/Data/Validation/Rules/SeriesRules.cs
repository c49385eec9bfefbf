using Quant.Lab.Data.Calendars;
using Quant.Lab.Data.Validation.Files;
using QuantConnect;

namespace Quant.Lab.Data.Validation.Rules;

/// <summary>Which rules a series is held to.</summary>
internal static class SeriesRules
{
    /// <summary>The rules of a series, new ones each time.</summary>
    /// <param name="name">Any file of the series.</param>
    /// <param name="calendar">Its market's calendar; null leaves out what needs one.</param>
    /// <param name="factors">Splits of an equity.</param>
    /// <param name="hasVolume">Whether anybody said what the volume of its trades was; otherwise a volume of zero is no finding.</param>
    public static List<ISeriesRule> For(BarFileName name, MarketCalendar? calendar, FactorTable factors, bool hasVolume = true)
    {
        List<ISeriesRule> rules = [new TimeRule(name.Resolution), new PriceRule(name.Ticks, name.IsScaled, hasVolume)];
        // contracts of options are traded now and then, at prices that go to nothing
        if (name.IsOption)
        {
            return rules;
        }
        rules.Add(new BadTickRule(name.Resolution));
        if (calendar is null)
        {
            return rules;
        }
        var isMinute = name.Resolution == Resolution.Minute;
        if (isMinute)
        {
            rules.Add(new DayGapRule(calendar));
        }
        else if (name.Resolution is Resolution.Hour or Resolution.Daily)
        {
            rules.Add(new SlotGapRule(calendar, name.Resolution));
        }
        if (isMinute && name.Ticks == TickType.Quote)
        {
            rules.Add(new StaleQuoteRule(calendar));
        }
        if (name.Type == SecurityType.Equity && name.Ticks == TickType.Trade && name.Resolution is Resolution.Minute or Resolution.Daily)
        {
            rules.Add(new SplitRule(calendar, factors));
        }
        return rules;
    }
}
