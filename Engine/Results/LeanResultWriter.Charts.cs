using System.Globalization;
using System.Text.Json;
using QuantConnect;

namespace Quant.Engine.Results;

public static partial class LeanResultWriter
{
    private static void WriteCharts(Utf8JsonWriter json, IEnumerable<Chart> charts)
    {
        json.WriteStartObject("charts");
        foreach (var chart in charts)
        {
            json.WriteStartObject(chart.Name);
            json.WriteString("name", chart.Name);
            json.WriteNumber("chartType", 0);
            json.WriteStartObject("series");

            // the order in which stacked series are drawn
            foreach (var (name, series) in chart.Series.OrderBy(pair => pair.Value.Index).ThenBy(pair => pair.Value.Values.Count).ThenBy(pair => Sum(pair.Value)))
            {
                json.WritePropertyName(name);
                WriteSeries(json, series);
            }

            json.WriteEndObject();
            if (chart.Symbol is { } symbol)
            {
                json.WritePropertyName("symbol");
                LeanJson.Symbol(json, symbol);
            }

            if (chart.LegendDisabled)
            {
                json.WriteBoolean("legendDisabled", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static decimal Sum(BaseSeries series)
    {
        var sum = 0m;
        foreach (var point in series.Values)
        {
            sum += (point as ChartPoint)?.Y ?? 0;
        }

        return sum;
    }

    private static void WriteSeries(Utf8JsonWriter json, BaseSeries series)
    {
        json.WriteStartObject();
        json.WriteString("name", series.Name);
        json.WriteString("unit", series.Unit);
        json.WriteNumber("index", series.Index);
        json.WriteNumber("seriesType", (int)series.SeriesType);
        if (series.ZIndex is { } zIndex)
        {
            json.WriteNumber("zIndex", zIndex);
        }

        if (series.IndexName is { } indexName)
        {
            json.WriteString("indexName", indexName);
        }

        if (series.Tooltip is { } tooltip)
        {
            json.WriteString("tooltip", tooltip);
        }

        json.WriteStartArray("values");
        foreach (var point in PointsOf(series))
        {
            WritePoint(json, point);
        }

        json.WriteEndArray();
        if (series is Series { Color: var color } values)
        {
            json.WriteString("color", color.IsEmpty ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"#{color.R:X2}{color.G:X2}{color.B:X2}"));
            json.WriteString("scatterMarkerSymbol", values.ScatterMarkerSymbol == ScatterMarkerSymbol.TriangleDown
                ? "triangle-down"
                : LeanJson.CamelCase(values.ScatterMarkerSymbol));
        }

        json.WriteEndObject();
    }

    private static List<ISeriesPoint> PointsOf(BaseSeries series)
    {
        if (series.SeriesType != SeriesType.Pie)
        {
            return series.Values;
        }

        return series.ConsolidateChartPoints() is { } sum ? [sum] : [];
    }

    private static void WritePoint(Utf8JsonWriter json, ISeriesPoint point)
    {
        switch (point)
        {
            case ScatterChartPoint scatter:
                json.WriteStartObject();
                if (scatter.Tooltip is { } tooltip)
                {
                    json.WriteString("tooltip", tooltip);
                }

                json.WriteNumber("x", scatter.X);
                LeanJson.Number(json, "y", scatter.Y);
                json.WriteEndObject();
                break;
            case ChartPoint value:
                json.WriteStartArray();
                json.WriteNumberValue(value.X);
                LeanJson.Number(json, value.Y);
                json.WriteEndArray();
                break;
            case Candlestick stick:
                json.WriteStartArray();
                json.WriteNumberValue(stick.LongTime);
                LeanJson.Number(json, stick.Open);
                LeanJson.Number(json, stick.High);
                LeanJson.Number(json, stick.Low);
                LeanJson.Number(json, stick.Close);
                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"Points of type {point.GetType()} cannot be written; use ChartPoint, ScatterChartPoint or Candlestick.");
        }
    }
}
