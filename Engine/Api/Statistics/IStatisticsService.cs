namespace QuantConnect.Statistics;

/// <summary>Gives an algorithm its own statistics while it runs.</summary>
public interface IStatisticsService
{
    /// <summary>Statistics from the start of the run until now.</summary>
    StatisticsResults StatisticsResults();

    /// <summary>Adds an entry of its own to the summary statistics, or replaces it.</summary>
    void SetSummaryStatistic(string name, string value);
}
