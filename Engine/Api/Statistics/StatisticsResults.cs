namespace QuantConnect.Statistics;

/// <summary>Statistics of a run: as a whole, by month windows, and as text.</summary>
public class StatisticsResults
{
    /// <summary>Creates results from their parts.</summary>
    public StatisticsResults(AlgorithmPerformance totalPerformance, Dictionary<string, AlgorithmPerformance> rollingPerformances, Dictionary<string, string> summary)
    {
        TotalPerformance = totalPerformance;
        RollingPerformances = rollingPerformances;
        Summary = summary;
    }

    /// <summary>Creates results of nothing.</summary>
    public StatisticsResults()
        : this(new AlgorithmPerformance(), [], [])
    {
    }

    /// <summary>The whole period.</summary>
    public AlgorithmPerformance TotalPerformance { get; private set; }

    /// <summary>Windows of 1, 3, 6 and 12 months; the key is <c>M3_yyyyMMdd</c> with the window's last day.</summary>
    public Dictionary<string, AlgorithmPerformance> RollingPerformances { get; private set; }

    /// <summary>Formatted statistics by their <see cref="PerformanceMetrics"/> names, in order of display.</summary>
    public Dictionary<string, string> Summary { get; private set; }
}
