namespace Quant.Lab.Reports.Model;

/// <summary>Length of the window of rolling statistics: a quarter of days of the year, or a month where a history is too short for that.</summary>
internal static class RollingWindow
{
    /// <summary>Days of the window; null where the history is too short for any.</summary>
    /// <param name="returns">Days of the history.</param>
    /// <param name="perYear">Days that make a year.</param>
    public static int? Of(int returns, double perYear)
    {
        var (quarter, month) = ((int)Math.Round(perYear / 4), (int)Math.Round(perYear / 12));
        return returns >= 2 * quarter ? quarter : returns >= 2 * month ? month : null;
    }
}
