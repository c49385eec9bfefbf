using Quant.Engine.Data;
using QuantConnect;
using QuantConnect.Algorithm;

namespace Quant.Engine.Simulation;

/// <summary>Brings problems of the data folder to the people who read the run's log; grave ones end the run. Keeps a list of what was read.</summary>
internal sealed class DataProblems(QCAlgorithm algorithm) : IDataProblemSink
{
    private readonly HashSet<DataProblem> _reported = [];
    private readonly Dictionary<string, DataSource> _sources = new(StringComparer.Ordinal);

    /// <summary>What was read, by name.</summary>
    public IReadOnlyList<DataSource> Sources => [.. _sources.Values.Sorted((x, y) => string.CompareOrdinal(x.Name, y.Name))];

    public void OnOpened(DataSource source) => _sources[source.Name] = source;

    public void Report(DataProblem problem)
    {
        if (problem.Severity == DataProblemSeverity.Error)
        {
            throw new DataProblemException(problem);
        }
        if (_reported.Add(problem))
        {
            algorithm.Error($"Warning: {problem}");
        }
    }

    /// <summary>Tells, when the run is over, about securities that have data, but none on its days: nearly always the dates are wrong.</summary>
    public void ReportMissingDays(MarketDataStore store)
    {
        foreach (var security in algorithm.Securities.Values.Where(x => !x.HasData).OrderBy(x => x.Symbol.ID))
        {
            var config = security.Subscriptions.FirstOrDefault(x => !x.IsInternalFeed && !x.IsCustomData);
            // without any data a warning was given when the stream was opened
            if (config is not null && store.Days(config) is { } days)
            {
                Report(new DataProblem(
                    DataProblemSeverity.Warning,
                    store.DataFolder,
                    0,
                    $"the {config.Resolution} {config.TickType} data of {security.Symbol.Value} are from {Date(days.First)} to {Date(days.Last)}, and none are from "
                    + $"{Date(algorithm.StartDate)} to {Date(algorithm.EndDate)}, the days of this run. Choose other days, or add the data"));
            }
        }
    }

    private static string Date(DateTime day) => day.ToStringInvariant("yyyy-MM-dd");
}
