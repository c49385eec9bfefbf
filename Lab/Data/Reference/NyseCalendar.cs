namespace Quant.Lab.Data.Reference;

/// <summary>Days on which the New York Stock Exchange is closed or closes at 13:00, by the exchange's own rules (NYSE rule 7.2 and its announcements).</summary>
internal static class NyseCalendar
{
    // mourning, attacks and storms: no rule knows them
    private static readonly DateOnly[] Special =
    [
        new(2001, 9, 11), new(2001, 9, 12), new(2001, 9, 13), new(2001, 9, 14), new(2004, 6, 11), new(2007, 1, 2),
        new(2012, 10, 29), new(2012, 10, 30), new(2018, 12, 5), new(2025, 1, 9),
    ];

    /// <summary>Weekdays without trading, in order.</summary>
    public static IReadOnlyList<DateOnly> Holidays(int year)
    {
        var days = new List<DateOnly>
        {
            Nth(year, 1, DayOfWeek.Monday, 3), Nth(year, 2, DayOfWeek.Monday, 3), Easter(year).AddDays(-2), LastMondayOfMay(year),
            Observed(new DateOnly(year, 7, 4)), Nth(year, 9, DayOfWeek.Monday, 1), Nth(year, 11, DayOfWeek.Thursday, 4), Observed(new DateOnly(year, 12, 25)),
        };
        // a New Year's Day on a Saturday is not observed on the Friday before, the last day of the old business year
        var newYear = new DateOnly(year, 1, 1);
        if (newYear.DayOfWeek != DayOfWeek.Saturday)
        {
            days.Add(Observed(newYear));
        }
        if (year >= 2022)
        {
            days.Add(Observed(new DateOnly(year, 6, 19)));
        }
        days.AddRange(Special.Where(x => x.Year == year));
        days.Sort();
        return days;
    }

    /// <summary>Days with trading until 13:00 only, in order.</summary>
    public static IReadOnlyList<DateOnly> EarlyCloses(int year)
    {
        var days = new List<DateOnly> { Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(1) };
        var independence = new DateOnly(year, 7, 4);
        if (independence.DayOfWeek == DayOfWeek.Thursday && year < 2013)
        {
            days.Add(independence.AddDays(1));
        }
        else if (independence.DayOfWeek is >= DayOfWeek.Tuesday and <= DayOfWeek.Friday)
        {
            days.Add(independence.AddDays(-1));
        }
        var christmasEve = new DateOnly(year, 12, 24);
        if (!IsWeekend(christmasEve) && !Holidays(year).Contains(christmasEve))
        {
            days.Add(christmasEve);
        }
        if (year == 2003)
        {
            days.Add(new DateOnly(2003, 12, 26));
        }
        days.Sort();
        return days;
    }

    /// <summary>Easter Sunday: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, g = ((8 * b) + 13) / 25;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int n = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * n)) / 451;
        int months = h + n - (7 * m) + 114;
        return new DateOnly(year, months / 31, (months % 31) + 1);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    private static DateOnly LastMondayOfMay(int year)
    {
        var last = new DateOnly(year, 5, 31);
        return last.AddDays(-(((int)last.DayOfWeek + 6) % 7));
    }
}
