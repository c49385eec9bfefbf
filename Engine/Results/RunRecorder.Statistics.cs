using System.Globalization;
using QuantConnect;
using QuantConnect.Statistics;

namespace Quant.Engine.Results;

internal sealed partial class RunRecorder
{
    private static readonly TimeSpan InterimInterval = TimeSpan.FromHours(1);

    private readonly List<ISeriesPoint> _interimReturns = [];
    private readonly List<ISeriesPoint> _interimBenchmark = [];
    private DateTime _interimTime;

    /// <summary>Statistics of what was sampled so far. Series that do not fit together give none, and a line in the log.</summary>
    private StatisticsResults ComputeStatistics()
    {
        var results = new StatisticsResults();
        var trades = _algorithm.TradeBuilder.ClosedTrades;
        if (_equitySeries.Values.Count > 0)
        {
            var (returns, benchmark) = DailySeries();
            results.TotalPerformance.ClosedTrades = trades;
            try
            {
                results = returns.Count > 0 ? ComputeStatistics(trades, returns, benchmark) : results;
            }
            catch (Exception error) when (error is ArgumentException or InvalidOperationException or ArithmeticException)
            {
                Note(RunLogKind.Error, $"The statistics could not be computed: {error.Message}");
            }
        }

        foreach (var (name, value) in _ownSummary)
        {
            results.Summary.TryAdd(name, value);
        }

        return results;
    }

    private StatisticsResults ComputeStatistics(List<Trade> trades, List<ISeriesPoint> returns, List<ISeriesPoint> benchmark)
    {
        var transactions = _algorithm.Transactions;
        return StatisticsBuilder.Generate(
            trades,
            transactions.Results(),
            _equitySeries.Values,
            returns,
            benchmark,
            SeriesOrNull(ChartNames.Turnover, ChartNames.Turnover) ?? [],
            _startValue,
            _portfolio.TotalFees,
            transactions.OrdersCount,
            _capacity,
            _currency,
            transactions,
            _algorithm.RiskFreeInterestRateModel,
            _algorithm.Settings.TradingDaysPerYear!.Value);
    }

    /// <summary>
    /// Daily returns and benchmark. Before the first daily sample there are none; an algorithm that asks then gets what happened
    /// since the start, at most once an hour, as if it were daily.
    /// </summary>
    private (List<ISeriesPoint> Returns, List<ISeriesPoint> Benchmark) DailySeries()
    {
        if (SeriesOrNull(ChartNames.Benchmark, ChartNames.Benchmark) is { } benchmark)
        {
            return (_charts[ChartNames.StrategyEquity].Series[ChartNames.Return].Values, benchmark);
        }

        var utc = _algorithm.UtcTime;
        if (utc - _interimTime >= InterimInterval && DayReturn() is var value && value != 0)
        {
            _interimReturns.Add(new ChartPoint(utc, value));
            _interimBenchmark.Add(new ChartPoint(utc, _benchmarkValue));
            _interimTime = utc;
        }

        return (_interimReturns, _interimBenchmark);
    }

    private List<ISeriesPoint>? SeriesOrNull(string chart, string series) =>
        _charts.TryGetValue(chart, out var found) && found.Series.TryGetValue(series, out var values) ? values.Values : null;

    /// <summary>The banner, sorted by name.</summary>
    private SortedDictionary<string, string> Banner(Dictionary<string, string> summary)
    {
        var banner = new SortedDictionary<string, string>(_algorithm.RuntimeStatistics, StringComparer.Ordinal);
        var change = _startValue > 0 ? (_portfolioValue - _startValue) / _startValue : 0;
        banner["Probabilistic Sharpe Ratio"] = summary.GetValueOrDefault(PerformanceMetrics.ProbabilisticSharpeRatio, "0%");
        if (Unrealized() is { } unrealized)
        {
            banner["Unrealized"] = Money(unrealized);
        }
        banner["Fees"] = "-" + Money(_portfolio.TotalFees);
        banner["Net Profit"] = Money(_portfolio.TotalNetProfit);
        banner["Return"] = change.ToString("P", CultureInfo.InvariantCulture);
        banner["Equity"] = Money(_portfolioValue);
        banner["Holdings"] = Money(_portfolio.TotalHoldingsValue);
        banner["Volume"] = Money(_portfolio.TotalSaleVolume);
        return banner;
    }

    // unknown after a run that ended because a currency had no rate
    private decimal? Unrealized()
    {
        try
        {
            return _portfolio.TotalUnrealizedProfit;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private string Money(decimal amount) => _currency + amount.ToString("N2", CultureInfo.InvariantCulture);
}
