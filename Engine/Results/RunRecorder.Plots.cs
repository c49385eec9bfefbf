using QuantConnect;

namespace Quant.Engine.Results;

internal sealed partial class RunRecorder
{
    /// <summary>Lean's defaults for a run on one's own machine.</summary>
    private const int MostSeries = 30;
    private const int MostPoints = 1_000_000;

    private readonly HashSet<string> _plotted = [];
    private readonly HashSet<(string Chart, string Series)> _full = [];
    private bool _toldAboutSeries;

    /// <summary>Takes over what the algorithm plotted since the last time.</summary>
    private void CollectPlots()
    {
        foreach (var update in _algorithm.GetChartUpdates())
        {
            var chart = ChartOf(update.Name);
            foreach (var series in update.Series.Values)
            {
                if (IsWithinLimit(series.Name) && series.Values.Count > 0)
                {
                    Append(chart, series);
                }
            }
        }
    }

    private void Append(Chart chart, BaseSeries update)
    {
        var series = chart.TryAddAndGetSeries(update.Name, update, forceAddNew: false);
        if (update.SeriesType == SeriesType.Pie)
        {
            series.AddPoint(update.ConsolidateChartPoints()!);
        }
        else if (series.Values.Count + update.Values.Count <= MostPoints)
        {
            series.Values.AddRange(update.Values);
        }
        else if (_full.Add((chart.Name, update.Name)))
        {
            Note(RunLogKind.Debug, $"The series '{update.Name}' of the chart '{chart.Name}' has {MostPoints} points, the most there can be; further ones are dropped.");
        }
    }

    private bool IsWithinLimit(string name)
    {
        if (_plotted.Count < MostSeries)
        {
            _plotted.Add(name);
            return true;
        }

        if (_plotted.Contains(name))
        {
            return true;
        }

        if (!_toldAboutSeries)
        {
            _toldAboutSeries = true;
            Note(RunLogKind.Debug, $"{MostSeries} series are plotted, the most there can be; '{name}' and others are dropped.");
        }

        return false;
    }
}
