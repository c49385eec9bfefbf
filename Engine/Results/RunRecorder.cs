using System.Collections.Concurrent;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Orders;
using QuantConnect.Securities;
using QuantConnect.Statistics;

namespace Quant.Engine.Results;

/// <summary>
/// Collects what a run leaves behind: samples of the portfolio, the algorithm's plots and log, order events for the capacity estimate;
/// and makes statistics of it. Samples are taken at the times at which Lean's backtesting result handler takes them.
/// </summary>
internal sealed partial class RunRecorder : IStatisticsService
{
    private const double MostSamples = 4000;
    private const double LeastSampleMinutes = 4;

    private readonly string _name;
    private readonly QCAlgorithm _algorithm;
    private readonly SecurityPortfolioManager _portfolio;
    private readonly CapacityEstimate _capacity;
    private readonly string _currency;
    private readonly TimeSpan _samplePeriod;
    private readonly BaseSeries _equitySeries;
    private readonly List<RunLogEntry> _log = [];
    private readonly Dictionary<string, string> _ownSummary = [];
    private decimal _startValue;
    private decimal _portfolioValue;
    private DateTime _nextSample;
    private bool _hasSampledDay;
    private EquityBar _equity;

    /// <summary>Begins to record an initialised algorithm, whose portfolio is worth <paramref name="startValue"/>.</summary>
    /// <param name="name">What the run is called.</param>
    /// <param name="algorithm">The algorithm; its statistics come from here from now on.</param>
    /// <param name="startValue">Portfolio value after initialisation.</param>
    public RunRecorder(string name, QCAlgorithm algorithm, decimal startValue)
    {
        _name = name;
        _algorithm = algorithm;
        _portfolio = algorithm.Portfolio;
        _capacity = new CapacityEstimate(algorithm);
        _currency = Currencies.GetCurrencySymbol(algorithm.AccountCurrency);
        _startValue = _portfolioValue = _dayValue = _highestValue = startValue;

        var minutes = (algorithm.EndDate - algorithm.StartDate).TotalMinutes;
        _samplePeriod = TimeSpan.FromMinutes(minutes < LeastSampleMinutes * MostSamples ? LeastSampleMinutes : minutes / MostSamples);

        var chart = ChartOf(ChartNames.StrategyEquity);
        _equitySeries = new CandlestickSeries(ChartNames.Equity, 0, "$");
        chart.AddSeries(_equitySeries);
        chart.AddSeries(new Series(ChartNames.Return, SeriesType.Bar, 1, "%"));
        algorithm.SetStatisticsService(this);
    }

    /// <summary>To be called at the end of each step, and with <paramref name="force"/> after <c>OnEndOfAlgorithm</c>.</summary>
    public void ProcessSynchronousEvents(bool force)
    {
        var utc = _algorithm.UtcTime;
        var isDue = utc > _nextSample || force;
        // statistics that the algorithm asks for on the first day need the value of each step, later ones those of the days
        if (isDue || !_hasSampledDay || !_portfolio.TryRoughValue(out var value, out var error) || !_equity.TryPass(value, error))
        {
            _portfolioValue = _portfolio.TotalPortfolioValue;
            _equity.Update(_portfolioValue);
        }
        _capacity.UpdateMarketCapacity(force);
        if (isDue)
        {
            _nextSample = utc + _samplePeriod;
            SampleEquity(utc);
            CollectPlots();
            CollectMessages();
        }
    }

    /// <summary>To be called when warm-up ends, before the algorithm hears of it: the start value is that of now.</summary>
    public void OnWarmupFinished()
    {
        _portfolioValue = _portfolio.TotalPortfolioValue;

        // equal values stay as they are: the scale of the start value shows in the statistics
        _highestValue = _highestValue == _portfolioValue ? _highestValue : _portfolioValue;
        _dayValue = _dayValue == _portfolioValue ? _dayValue : _portfolioValue;
        if (_startValue != _portfolioValue)
        {
            _startValue = _portfolioValue;
            _equity = default;
        }
    }

    /// <summary>To be called for each order event, before the algorithm hears of it.</summary>
    public void OnOrderEvent(OrderEvent orderEvent) => _capacity.OnOrderEvent(orderEvent);

    /// <summary>Writes a line of the engine itself, with the algorithm's time before it.</summary>
    public void Note(RunLogKind kind, string message) => _log.Add(new RunLogEntry(kind, Stamp(message)));

    /// <summary>Moves what an algorithm has said into a log.</summary>
    public static void CollectMessages(QCAlgorithm algorithm, List<RunLogEntry> log)
    {
        Collect(algorithm.DebugMessages, RunLogKind.Debug);
        Collect(algorithm.ErrorMessages, RunLogKind.Error);
        Collect(algorithm.LogMessages, RunLogKind.Log);

        void Collect(ConcurrentQueue<string> messages, RunLogKind kind)
        {
            while (messages.TryDequeue(out var text))
            {
                log.Add(new RunLogEntry(kind, text));
            }
        }
    }

    void IStatisticsService.SetSummaryStatistic(string name, string value) => _ownSummary[name] = value;

    StatisticsResults IStatisticsService.StatisticsResults() => ComputeStatistics();

    private string Stamp(string message) => $"{_algorithm.Time.ToStringInvariant(DateFormat.UI)} {message}";

    private void CollectMessages() => CollectMessages(_algorithm, _log);
}
