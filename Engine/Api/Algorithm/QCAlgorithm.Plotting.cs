using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

public partial class QCAlgorithm
{
    private const string DefaultChart = "Strategy Equity";

    /// <summary>Names that the engine's own charts use; an empty list reserves the whole chart.</summary>
    private static readonly Dictionary<string, string[]> ReservedSeries = new()
    {
        [DefaultChart] = ["Equity", "Return"],
        ["Capacity"] = ["Strategy Capacity"],
        ["Drawdown"] = ["Equity Drawdown"],
        ["Benchmark"] = ["Benchmark"],
        ["Assets Sales Volume"] = [],
        ["Exposure"] = [],
        ["Portfolio Margin"] = [],
        ["Portfolio Turnover"] = ["Portfolio Turnover"],
    };

    private readonly Dictionary<string, Chart> _charts = [];

    /// <summary>Adds a chart; one of the same name stays.</summary>
    public void AddChart(Chart chart) => _charts.TryAdd(chart.Name, chart);

    /// <summary>Adds a series to a chart, which is made if it is missing; a series of the same name is replaced.</summary>
    public void AddSeries(string chart, string series, SeriesType seriesType, string unit = "$") =>
        GetOrAddChart(chart).Series[series] = BaseSeries.Create(seriesType, series, unit: unit);

    /// <summary>Plots a value now, in the chart Strategy Equity.</summary>
    public void Plot(string series, decimal value) => Plot(DefaultChart, series, value);

    /// <summary>Plots a value now, in the chart Strategy Equity.</summary>
    public void Plot(string series, double value) => Plot(series, value.SafeDecimalCast());

    /// <summary>Plots a value now, in the chart Strategy Equity.</summary>
    public void Plot(string series, int value) => Plot(series, (decimal)value);

    /// <summary>Plots a value now, in the chart Strategy Equity.</summary>
    public void Plot(string series, float value) => Plot(series, (double)value);

    /// <summary>Same as <see cref="Plot(string, int)"/>.</summary>
    public void Record(string series, int value) => Plot(series, value);

    /// <summary>Same as <see cref="Plot(string, double)"/>.</summary>
    public void Record(string series, double value) => Plot(series, value);

    /// <summary>Same as <see cref="Plot(string, decimal)"/>.</summary>
    public void Record(string series, decimal value) => Plot(series, value);

    /// <summary>Plots a value now; chart and series are made if they are missing.</summary>
    /// <exception cref="ArgumentException">The names are those of a built-in chart.</exception>
    public void Plot(string chart, string series, decimal value) => GetOrAddSeries<Series>(chart, series).AddPoint(UtcTime, value);

    /// <summary>Plots a value now; chart and series are made if they are missing.</summary>
    public void Plot(string chart, string series, double value) => Plot(chart, series, value.SafeDecimalCast());

    /// <summary>Plots a value now; chart and series are made if they are missing.</summary>
    public void Plot(string chart, string series, int value) => Plot(chart, series, (decimal)value);

    /// <summary>Plots a value now; chart and series are made if they are missing.</summary>
    public void Plot(string chart, string series, float value) => Plot(chart, series, (double)value);

    /// <summary>Plots a candlestick now; chart and series are made if they are missing.</summary>
    /// <exception cref="ArgumentException">The names are those of a built-in chart.</exception>
    public void Plot(string chart, string series, decimal open, decimal high, decimal low, decimal close) =>
        GetOrAddSeries<CandlestickSeries>(chart, series).AddPoint(UtcTime, open, high, low, close);

    /// <summary>Plots a candlestick now; chart and series are made if they are missing.</summary>
    public void Plot(string chart, string series, double open, double high, double low, double close) =>
        Plot(chart, series, open.SafeDecimalCast(), high.SafeDecimalCast(), low.SafeDecimalCast(), close.SafeDecimalCast());

    /// <summary>Plots a candlestick now; chart and series are made if they are missing.</summary>
    public void Plot(string chart, string series, float open, float high, float low, float close) =>
        Plot(chart, series, (double)open, (double)high, (double)low, (double)close);

    /// <summary>Plots a candlestick now; chart and series are made if they are missing.</summary>
    public void Plot(string chart, string series, int open, int high, int low, int close) =>
        Plot(chart, series, (decimal)open, (decimal)high, (decimal)low, (decimal)close);

    /// <summary>Plots a candlestick now, in the chart Strategy Equity.</summary>
    public void Plot(string series, decimal open, decimal high, decimal low, decimal close) => Plot(DefaultChart, series, open, high, low, close);

    /// <summary>Plots a candlestick now, in the chart Strategy Equity.</summary>
    public void Plot(string series, double open, double high, double low, double close) => Plot(DefaultChart, series, open, high, low, close);

    /// <summary>Plots a candlestick now, in the chart Strategy Equity.</summary>
    public void Plot(string series, float open, float high, float low, float close) => Plot(DefaultChart, series, open, high, low, close);

    /// <summary>Plots a candlestick now, in the chart Strategy Equity.</summary>
    public void Plot(string series, int open, int high, int low, int close) => Plot(DefaultChart, series, open, high, low, close);

    /// <summary>Plots the prices of a bar now, in the chart Strategy Equity.</summary>
    public void Plot(string series, TradeBar bar) => Plot(DefaultChart, series, bar);

    /// <summary>Plots the prices of a bar now; chart and series are made if they are missing.</summary>
    public void Plot(string chart, string series, TradeBar bar) => Plot(chart, series, bar.Open, bar.High, bar.Low, bar.Close);

    /// <summary>Plots the current value of each indicator under its name.</summary>
    public void Plot(string chart, params IndicatorBase[] indicators)
    {
        foreach (var indicator in indicators)
        {
            Plot(chart, indicator.Name, indicator.Current.Value);
        }
    }

    /// <summary>Plots the current value of each indicator under its name.</summary>
    public void Plot(string chart, Indicator first, Indicator? second = null, Indicator? third = null, Indicator? fourth = null) =>
        PlotGiven(chart, first, second, third, fourth);

    /// <summary>Plots the current value of each indicator under its name.</summary>
    public void Plot(string chart, BarIndicator first, BarIndicator? second = null, BarIndicator? third = null, BarIndicator? fourth = null) =>
        PlotGiven(chart, first, second, third, fourth);

    /// <summary>Plots the current value of each indicator under its name.</summary>
    public void Plot(string chart, TradeBarIndicator first, TradeBarIndicator? second = null, TradeBarIndicator? third = null, TradeBarIndicator? fourth = null) =>
        PlotGiven(chart, first, second, third, fourth);

    /// <summary>Plots each indicator whenever it gets a new value.</summary>
    public void PlotIndicator(string chart, params IndicatorBase[] indicators) => PlotIndicator(chart, false, indicators);

    /// <summary>Plots each indicator whenever it gets a new value, from when it is ready on if <paramref name="waitForReady"/>.</summary>
    public void PlotIndicator(string chart, bool waitForReady, params IndicatorBase?[] indicators)
    {
        foreach (var indicator in indicators)
        {
            if (indicator is not null)
            {
                indicator.Updated += (_, _) =>
                {
                    if (!waitForReady || indicator.IsReady)
                    {
                        Plot(chart, indicator.Name, indicator.Current.Value);
                    }
                };
            }
        }
    }

    /// <summary>The charts with the points plotted since the last call.</summary>
    /// <param name="clearChartData">Whether points are dropped once they were given out.</param>
    public IEnumerable<Chart> GetChartUpdates(bool clearChartData = false)
    {
        foreach (var chart in _charts.Values)
        {
            yield return chart.GetUpdates();
            if (clearChartData)
            {
                foreach (var series in chart.Series.Values)
                {
                    series.Purge();
                }
            }
        }
    }

    private void PlotGiven(string chart, params IndicatorBase?[] indicators) => Plot(chart, [.. indicators.OfType<IndicatorBase>()]);

    private Chart GetOrAddChart(string name)
    {
        if (!_charts.TryGetValue(name, out var chart))
        {
            _charts[name] = chart = new Chart(name);
        }

        return chart;
    }

    private T GetOrAddSeries<T>(string chartName, string seriesName)
        where T : BaseSeries, new()
    {
        if (ReservedSeries.TryGetValue(chartName, out var reserved) && (reserved.Length == 0 || reserved.Contains(seriesName)))
        {
            throw new ArgumentException(reserved.Length == 0
                ? $"The chart name '{chartName}' is reserved; choose another one."
                : $"The series name '{seriesName}' of the chart '{chartName}' is reserved; choose another one.");
        }

        var chart = GetOrAddChart(chartName);
        if (!chart.Series.TryGetValue(seriesName, out var series))
        {
            series = new T { Name = seriesName };
            chart.AddSeries(series);
        }

        return series as T ?? throw new InvalidCastException(
            $"The series '{seriesName}' of the chart '{chartName}' is a {series.GetType().Name}; a {typeof(T).Name} was plotted into it.");
    }
}
