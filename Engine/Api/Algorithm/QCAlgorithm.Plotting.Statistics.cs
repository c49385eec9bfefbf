using System.Collections.Concurrent;
using System.Globalization;
using QuantConnect.Statistics;

namespace QuantConnect.Algorithm;

public partial class QCAlgorithm
{
    private IStatisticsService? _statisticsService;

    /// <summary>What the algorithm shows in the banner of the results.</summary>
    public ConcurrentDictionary<string, string> RuntimeStatistics { get; } = new();

    /// <summary>Statistics from the start until now, computed anew at each access; empty before the run begins.</summary>
    public StatisticsResults Statistics => _statisticsService?.StatisticsResults() ?? new StatisticsResults();

    /// <summary>Sets where statistics come from; the engine's business.</summary>
    public void SetStatisticsService(IStatisticsService statisticsService) => _statisticsService ??= statisticsService;

    /// <summary>Shows a text in the banner of the results.</summary>
    public void SetRuntimeStatistic(string name, string value) => RuntimeStatistics[name] = value;

    /// <summary>Shows a number in the banner of the results.</summary>
    public void SetRuntimeStatistic(string name, decimal value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Shows a number in the banner of the results.</summary>
    public void SetRuntimeStatistic(string name, int value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Shows a number in the banner of the results.</summary>
    public void SetRuntimeStatistic(string name, double value) => SetRuntimeStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a text to the summary statistics; it does not replace one of the engine's.</summary>
    /// <exception cref="ArgumentException">The name is a whole number from 0 to 100.</exception>
    /// <exception cref="InvalidOperationException">Called before the run began.</exception>
    public void SetSummaryStatistic(string name, string value)
    {
        if (int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100)
        {
            throw new ArgumentException($"The statistic name '{name}' is reserved; choose one that is not a number from 0 to 100.", nameof(name));
        }

        (_statisticsService ?? throw new InvalidOperationException("Summary statistics can be set once the run has begun, not in Initialize."))
            .SetSummaryStatistic(name, value);
    }

    /// <summary>Adds a number to the summary statistics.</summary>
    public void SetSummaryStatistic(string name, int value) => SetSummaryStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a number to the summary statistics.</summary>
    public void SetSummaryStatistic(string name, double value) => SetSummaryStatistic(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a number to the summary statistics.</summary>
    public void SetSummaryStatistic(string name, decimal value) => SetSummaryStatistic(name, value.ToString(CultureInfo.InvariantCulture));
}
