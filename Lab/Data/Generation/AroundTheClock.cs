using Quant.Lab.Data.Calendars;

namespace Quant.Lab.Data.Generation;

/// <summary>The usual day of a market that is open around the clock: activity follows the working hours of Asia, Europe and America.</summary>
internal static class AroundTheClock
{
    private const double CryptoWeekend = 0.65;

    // activity by hour, UTC, relative to the mean; between hours it is interpolated
    private static readonly double[] Crypto =
        [1.00, 0.98, 0.90, 0.82, 0.78, 0.75, 0.78, 0.86, 0.95, 0.98, 0.96, 0.95, 1.05, 1.28, 1.48, 1.45, 1.32, 1.18, 1.10, 1.06, 1.04, 1.02, 0.96, 0.96];

    private static readonly double[] Forex =
        [0.80, 0.80, 0.78, 0.70, 0.66, 0.70, 0.95, 1.25, 1.30, 1.18, 1.05, 1.00, 1.30, 1.55, 1.55, 1.45, 1.15, 0.90, 0.80, 0.72, 0.62, 0.45, 0.55, 0.70];

    /// <summary>A day of crypto: as calm as half a working day on Saturdays and Sundays.</summary>
    public static MinuteShape[] CryptoDay(DateTime day, IReadOnlyList<Session> sessions)
        => Shapes(sessions, Crypto, day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? CryptoWeekend : 1);

    /// <summary>A day of forex.</summary>
    public static MinuteShape[] ForexDay(IReadOnlyList<Session> sessions) => Shapes(sessions, Forex, 1);

    private static MinuteShape[] Shapes(IReadOnlyList<Session> sessions, double[] hours, double level)
    {
        var whole = 0.0;
        for (var minute = 0; minute < Session.MinutesPerDay; minute++)
        {
            whole += Square(Activity(hours, minute));
        }
        return
        [
            .. from session in sessions
               from minute in Enumerable.Range(session.From, session.To - session.From)
               let activity = level * Activity(hours, minute)
               select new MinuteShape(minute, Square(activity) / whole, Square(activity) / whole, 0.4 + (0.6 / activity), session.IsRegular),
        ];
    }

    private static double Activity(double[] hours, int minute)
    {
        var hour = minute / 60;
        var part = minute % 60 / 60.0;
        return (hours[hour] * (1 - part)) + (hours[(hour + 1) % hours.Length] * part);
    }

    private static double Square(double x) => x * x;
}
