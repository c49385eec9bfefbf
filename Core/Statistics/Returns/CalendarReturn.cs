namespace Quant.Core.Statistics.Returns;

/// <summary>Return of a calendar month or year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12; 0 for the whole year.</param>
/// <param name="Return">
/// Last value of the period over the last value before it (the first value of the curve, for the first period), minus 1. Null when that is not above 0.
/// </param>
public readonly record struct CalendarReturn(int Year, int Month, double? Return)
{
    /// <summary>Returns of the months that the curve has points in, in order.</summary>
    /// <param name="curve">The account.</param>
    /// <param name="dateOf">The trading date that a UTC time belongs to; must not run backwards.</param>
    public static IReadOnlyList<CalendarReturn> ByMonth(EquityCurve curve, Func<long, DateOnly> dateOf) => By(curve, dateOf, date => (date.Year, date.Month));

    /// <summary>Returns of the years that the curve has points in, in order.</summary>
    /// <param name="curve">The account.</param>
    /// <param name="dateOf">The trading date that a UTC time belongs to; must not run backwards.</param>
    public static IReadOnlyList<CalendarReturn> ByYear(EquityCurve curve, Func<long, DateOnly> dateOf) => By(curve, dateOf, date => (date.Year, 0));

    private static List<CalendarReturn> By(EquityCurve curve, Func<long, DateOnly> dateOf, Func<DateOnly, (int Year, int Month)> periodOf)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(dateOf);
        var results = new List<CalendarReturn>();
        var before = curve.Count > 0 ? curve.Values[0] : 0;
        for (var i = 0; i < curve.Count; i++)
        {
            var period = periodOf(dateOf(curve.Times[i]));
            if (i + 1 == curve.Count || periodOf(dateOf(curve.Times[i + 1])) != period)
            {
                results.Add(new CalendarReturn(period.Year, period.Month, before > 0 ? curve.Values[i] / before - 1 : null));
                before = curve.Values[i];
            }
        }
        return results;
    }
}
