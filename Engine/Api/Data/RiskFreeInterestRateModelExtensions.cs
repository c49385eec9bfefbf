using QuantConnect.Statistics;

namespace QuantConnect.Data;

/// <summary>Average risk-free rates.</summary>
public static class RiskFreeInterestRateModelExtensions
{
    /// <summary>Average over the calendar days from <paramref name="startDate"/> to <paramref name="endDate"/>, both inclusive.</summary>
    public static decimal GetRiskFreeRate(this IRiskFreeInterestRateModel model, DateTime startDate, DateTime endDate) =>
        model.GetAverageRiskFreeRate(Time.EachDay(startDate, endDate));

    /// <summary>Average over <paramref name="dates"/>; 0 if there are none.</summary>
    public static decimal GetAverageRiskFreeRate(this IRiskFreeInterestRateModel model, IEnumerable<DateTime> dates)
    {
        var (sum, count) = (0m, 0);
        foreach (var date in dates)
        {
            sum += model.GetInterestRate(date);
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    internal static decimal GetAverageRiskFreeRate(this IRiskFreeInterestRateModel model, TimedValues curve)
    {
        var sum = 0m;
        foreach (var time in curve.Times)
        {
            sum += model.GetInterestRate(time);
        }

        return curve.Count == 0 ? 0 : sum / curve.Count;
    }
}
