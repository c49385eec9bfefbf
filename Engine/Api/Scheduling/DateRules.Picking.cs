using System.Globalization;
using QuantConnect.Securities;

namespace QuantConnect.Scheduling;

public sealed partial class DateRules
{
    // What a rule without a symbol counts as trading days.
    private static SecurityExchangeHours AlwaysOpen => SecurityExchangeHours.AlwaysOpen(TimeZones.NewYork);

    private static string RuleName(Symbol? symbol, string rule, int offset)
    {
        var name = rule + offset.ToString("+#;-#;''", CultureInfo.InvariantCulture);
        return symbol is null ? name : $"{symbol.Value}: {name}";
    }

    private static void RequireOffset(string rule, int daysOffset, int highest)
    {
        if (daysOffset < 0 || daysOffset > highest)
        {
            throw new ArgumentOutOfRangeException(nameof(daysOffset), daysOffset, $"DateRules.{rule}: the offset must be between 0 and {highest}.");
        }
    }

    private static IEnumerable<DateTime> Months(SecurityExchangeHours hours, DateTime start, DateTime end, Pick pick) =>
        Periods(hours, FirstOfMonth(start), FirstOfMonth(end), 1, start, end, pick);

    private static IEnumerable<DateTime> Quarters(SecurityExchangeHours hours, DateTime start, DateTime end, Pick pick) =>
        Periods(hours, FirstOfQuarter(start), FirstOfQuarter(end), 3, start, end, pick);

    // A year counts if the day its rule is based on, 1 January or 31 December, is in the months from start to end.
    private static IEnumerable<DateTime> Years(SecurityExchangeHours hours, DateTime start, DateTime end, Pick pick)
    {
        var first = start.Year + (pick.Forward && start.Month > 1 ? 1 : 0);
        var last = end.Year - (!pick.Forward && end.Month < 12 ? 1 : 0);
        return first > last ? [] : Periods(hours, new DateTime(first, 1, 1), new DateTime(last, 1, 1), 12, start, end, pick);
    }

    private static IEnumerable<DateTime> Periods(
        SecurityExchangeHours hours, DateTime first, DateTime last, int months, DateTime start, DateTime end, Pick pick)
    {
        for (var opening = first; opening <= last; opening = opening.AddMonths(months))
        {
            var closing = opening.AddMonths(months).AddDays(-1);
            var date = pick.Forward ? pick.From(hours, opening, closing) : pick.From(hours, closing, opening);
            if (date >= start && date <= end)
            {
                yield return date;
            }
        }
    }

    private static DateTime FirstOfMonth(DateTime time) => new(time.Year, time.Month, 1);

    private static DateTime FirstOfQuarter(DateTime time) => new(time.Year, time.Month - ((time.Month - 1) % 3), 1);

    /// <summary>How the day of a period is found: so many trading days from its first (or last) one, but within the period.</summary>
    private readonly record struct Pick(int Offset, bool Forward, bool Extended)
    {
        public DateTime From(SecurityExchangeHours hours, DateTime day, DateTime boundary)
        {
            var date = Walk(hours, day, Offset, Forward);
            if (Forward ? date > boundary : date < boundary)
            {
                date = Walk(hours, boundary, 0, !Forward);
            }

            return date;
        }

        private DateTime Walk(SecurityExchangeHours hours, DateTime date, int steps, bool forward)
        {
            // a day that is shut costs a step to the nearest open one
            if (!hours.IsDateOpen(date, Extended))
            {
                steps = Math.Max(steps, 0) + 1;
            }

            for (; steps > 0; steps--)
            {
                date = forward ? hours.GetNextTradingDay(date) : hours.GetPreviousTradingDay(date);
            }

            return date;
        }
    }
}
