using System.Drawing;
using Quant.Engine.Data;
using Quant.Engine.Models;
using QuantConnect;
using QuantConnect.Securities;

namespace Quant.Engine.Results;

/// <summary>The share of the portfolio that each position binds as margin, in percent.</summary>
internal static class MarginChart
{
    private const int ShownPositions = 40;
    private const string Others = "OTHERS";

    public static void AddSample(Chart chart, SecurityPortfolioManager portfolio, DateTime utc, decimal portfolioValue)
    {
        var positions = new List<Position>();
        foreach (var security in portfolio.Securities.Values)
        {
            if (security.Invested)
            {
                var margin = PortfolioMargin.Reserved(security);
                positions.Add(new Position(security.Symbol.Value, portfolioValue == 0 ? 0 : (margin / portfolioValue).RoundToSignificantDigits(4)));
            }
        }

        if (positions.Count == 0)
        {
            return;
        }

        var shown = positions.Sorted((a, b) => b.Share.CompareTo(a.Share)).Select(position => position.Name).Distinct().Take(ShownPositions).ToHashSet();
        var rest = positions.FindAll(position => !shown.Contains(position.Name));
        foreach (var (name, share) in positions)
        {
            if (shown.Contains(name))
            {
                SeriesOf(chart, name, Color.Empty).AddPoint(new ChartPoint(utc, share * 100));
            }
        }

        if (rest.Count > 0)
        {
            SeriesOf(chart, Others, Color.Gray).AddPoint(new ChartPoint(utc, rest.Sum(position => position.Share * 100)));
        }

        EndLines(chart, utc);
    }

    /// <summary>A position that is gone gets one empty point, so that its line ends.</summary>
    private static void EndLines(Chart chart, DateTime utc)
    {
        foreach (var series in chart.Series.Values)
        {
            if (series.Values is [.., ChartPoint { Y: not null } last] && last.Time != utc)
            {
                series.AddPoint(new ChartPoint(utc, null));
            }
        }
    }

    private static Series SeriesOf(Chart chart, string name, Color color)
    {
        if (!chart.Series.TryGetValue(name, out var series))
        {
            chart.Series[name] = series = new Series(name, SeriesType.Bar, 0, "%")
            {
                Color = color,
                Tooltip = "{SERIES_NAME}: {VALUE}%",
                IndexName = "Margin Used (%)",
            };
        }

        return (Series)series;
    }

    private sealed record Position(string Name, decimal Share);
}
