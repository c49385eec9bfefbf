using Quant.Engine.Data;
using Quant.Engine.Models;
using QuantConnect;

namespace Quant.Engine.Results;

internal sealed partial class RunRecorder
{
    private const int ShownSalesVolumes = 30;

    private readonly Dictionary<string, Chart> _charts = [];
    private decimal _dayValue;
    private decimal _highestValue;
    private decimal _benchmarkValue;
    private decimal _salesVolume;
    private decimal _previousSalesVolume;
    private DateTime _turnoverTime;

    /// <summary>To be called at each midnight of the algorithm's time zone, and once more at the end with the time of the last step.</summary>
    public void Sample(DateTime utc)
    {
        _portfolioValue = _portfolio.TotalPortfolioValue;
        _benchmarkValue = _algorithm.Benchmark.Evaluate(utc).SmartRounding();
        var dayReturn = DayReturn();
        _highestValue = Math.Max(_portfolioValue, _highestValue);

        _equity.Update(_portfolioValue);
        SampleEquity(utc);
        Add(ChartNames.Benchmark, ChartNames.Benchmark, 0, SeriesType.Line, new ChartPoint(utc, _benchmarkValue), "$");
        Add(ChartNames.StrategyEquity, ChartNames.Return, 1, SeriesType.Bar, new ChartPoint(utc, dayReturn), "%");
        SampleDrawdown(utc);
        SampleSalesVolume(utc);
        SampleExposure(utc);
        Add(ChartNames.Capacity, ChartNames.StrategyCapacity, 0, SeriesType.Line, new ChartPoint(utc, _capacity.Capacity), _currency);
        SampleTurnover(utc);
        SampleMargin(utc);
        _dayValue = _portfolioValue;
        _hasSampledDay |= !_algorithm.IsWarmingUp;
    }

    /// <summary>Return since the last daily sample, in percent, 10 digits.</summary>
    private decimal DayReturn() => _dayValue == 0 ? 0 : Math.Round((_portfolioValue - _dayValue) * 100 / _dayValue, 10);

    private void SampleEquity(DateTime utc)
    {
        _equity.Update(_portfolioValue);
        if (!_algorithm.IsWarmingUp && IsNew(_equitySeries, utc))
        {
            _equitySeries.AddPoint(_equity.At(utc));
        }

        _equity = default;
    }

    private void SampleDrawdown(DateTime utc)
    {
        if (_highestValue != 0)
        {
            var percent = QuantConnect.Statistics.Statistics.DrawdownPercent(_portfolioValue, _highestValue);
            Add(ChartNames.Drawdown, ChartNames.EquityDrawdown, 0, SeriesType.Line, new ChartPoint(utc, percent), "%");
        }
    }

    private void SampleSalesVolume(DateTime utc)
    {
        var traded = _portfolio.Securities.ValueList.FindAll(security => security.Holdings.TotalSaleVolume != 0);
        foreach (var security in traded.Sorted((a, b) => b.Holdings.TotalSaleVolume.CompareTo(a.Holdings.TotalSaleVolume)).Take(ShownSalesVolumes))
        {
            Add(ChartNames.SalesVolume, security.Symbol.Value, 0, SeriesType.Treemap, new ChartPoint(utc, security.Holdings.TotalSaleVolume), _currency);
        }
    }

    /// <summary>Long and short holdings of each security type, as fractions of the portfolio.</summary>
    private void SampleExposure(DateTime utc)
    {
        if (_portfolioValue == 0)
        {
            return;
        }

        var types = new List<Exposure>();
        foreach (var security in _portfolio.Securities.ValueList)
        {
            var type = security.Symbol.SecurityType;
            var exposure = types.Find(x => x.Type == type);
            if (exposure is null)
            {
                types.Add(exposure = new Exposure(type));
            }
            exposure.Take(security.Holdings.HoldingsValue);
        }

        foreach (var exposure in types)
        {
            AddExposure(utc, exposure.Type, PositionSide.Long, exposure.Long);
        }
        foreach (var exposure in types)
        {
            AddExposure(utc, exposure.Type, PositionSide.Short, exposure.Short);
        }
    }

    private void AddExposure(DateTime utc, SecurityType type, PositionSide side, decimal value)
        => Add(ChartNames.Exposure, $"{type.ToString()} - {side.ToString()} Ratio", 0, SeriesType.Line, new ChartPoint(utc, Math.Round(value / _portfolioValue, 4)), string.Empty);

    /// <summary>Sales volume since the last sample as a fraction of the portfolio. A second sample of the same time replaces the first.</summary>
    private void SampleTurnover(DateTime utc)
    {
        if (_portfolioValue == 0 || _algorithm.StartDate == utc.ConvertFromUtc(_algorithm.TimeZone))
        {
            return;
        }

        var volume = _portfolio.TotalSaleVolume;
        var since = _turnoverTime == utc ? _previousSalesVolume : _salesVolume;
        var turnover = (volume - since) / _portfolioValue;
        _previousSalesVolume = _salesVolume;
        _salesVolume = volume;
        _turnoverTime = utc;
        Add(ChartNames.Turnover, ChartNames.Turnover, 0, SeriesType.Line, new ChartPoint(utc, turnover), "%");
    }

    private void SampleMargin(DateTime utc)
    {
        var chart = ChartOf(ChartNames.Margin);
        chart.LegendDisabled = true;
        MarginChart.AddSample(chart, _portfolio, utc, _portfolioValue);
    }

    /// <summary>Adds a point unless warming up. One that is not later than the last is dropped, but for the turnover.</summary>
    private void Add(string chartName, string seriesName, int index, SeriesType type, ChartPoint point, string unit)
    {
        if (_algorithm.IsWarmingUp)
        {
            return;
        }

        var chart = ChartOf(chartName);
        if (!chart.Series.TryGetValue(seriesName, out var series))
        {
            chart.Series[seriesName] = series = BaseSeries.Create(type, seriesName, index, unit);
        }

        if (chartName == ChartNames.Turnover || IsNew(series, point.Time))
        {
            series.AddPoint(point);
        }
    }

    private static bool IsNew(BaseSeries series, DateTime time) => series.Values.Count == 0 || time > series.Values[^1].Time;

    private Chart ChartOf(string name)
    {
        if (!_charts.TryGetValue(name, out var chart))
        {
            _charts[name] = chart = new Chart(name);
        }

        return chart;
    }
}
