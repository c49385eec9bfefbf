using QuantConnect.Data;
using QuantConnect.Securities;

namespace QuantConnect.Statistics;

/// <summary>Makes the statistics of a run from its sampled series, trades and transactions.</summary>
public static partial class StatisticsBuilder
{
    private static readonly int[] WindowMonths = [1, 3, 6, 12];

    /// <summary>Computes everything.</summary>
    /// <param name="trades">Closed trades.</param>
    /// <param name="profitLoss">Result of each closing transaction, by UTC time.</param>
    /// <param name="pointsEquity">Sampled portfolio values.</param>
    /// <param name="pointsPerformance">Daily returns in percent; the first two are skipped.</param>
    /// <param name="pointsBenchmark">Benchmark values at the same times.</param>
    /// <param name="pointsPortfolioTurnover">Daily turnover.</param>
    /// <param name="startingCapital">Portfolio value at the start.</param>
    /// <param name="totalFees">All fees, in the account currency.</param>
    /// <param name="totalOrders">Number of orders.</param>
    /// <param name="estimatedStrategyCapacity">Capacity, or null for 0.</param>
    /// <param name="accountCurrencySymbol">Put before amounts, for example <c>$</c>.</param>
    /// <param name="transactions">Knows which transactions count as wins.</param>
    /// <param name="riskFreeInterestRateModel">Annual risk-free rates.</param>
    /// <param name="tradingDaysPerYear">Days that make a year.</param>
    /// <exception cref="ArgumentException">Benchmark and performance have different numbers of samples in a period.</exception>
    public static StatisticsResults Generate(
        List<Trade> trades,
        SortedDictionary<DateTime, decimal> profitLoss,
        List<ISeriesPoint> pointsEquity,
        List<ISeriesPoint> pointsPerformance,
        List<ISeriesPoint> pointsBenchmark,
        List<ISeriesPoint> pointsPortfolioTurnover,
        decimal startingCapital,
        decimal totalFees,
        int totalOrders,
        CapacityEstimate? estimatedStrategyCapacity,
        string accountCurrencySymbol,
        SecurityTransactionManager transactions,
        IRiskFreeInterestRateModel riskFreeInterestRateModel,
        int tradingDaysPerYear)
    {
        var run = new Period(
            trades,
            TimedValues.From(profitLoss),
            TimedValues.From(pointsEquity),
            TimedValues.From(pointsPerformance),
            TimedValues.From(pointsBenchmark),
            TimedValues.From(pointsPortfolioTurnover),
            TimedValues.From(transactions.WinningTransactions),
            TimedValues.From(transactions.LosingTransactions));
        var (first, last) = (run.Equity.FirstTime.Date, run.Equity.LastTime.Date);

        AlgorithmPerformance Rate(DateTime from, DateTime to)
        {
            var period = run.Days(from, to);
            var capital = period.Equity.Count == run.Equity.Count ? startingCapital : period.Equity.FirstValue;
            return period.Rate(capital, riskFreeInterestRateModel, tradingDaysPerYear);
        }

        var total = Rate(first, last);
        var rolling = new Dictionary<string, AlgorithmPerformance>();
        foreach (var months in WindowMonths)
        {
            foreach (var (from, to) in Windows(months, first, last))
            {
                rolling[FormattableString.Invariant($"M{months}_{to:yyyyMMdd}")] = Rate(from, to);
            }
        }

        return new StatisticsResults(total, rolling, Summarise(total, estimatedStrategyCapacity, totalFees, totalOrders, accountCurrencySymbol));
    }

    /// <summary>Relative changes from point to point, without the first one: orders at the first open would misalign it.</summary>
    /// <param name="points">Values in time order.</param>
    /// <param name="fromDate">First day, inclusive.</param>
    /// <param name="toDate">Last day, inclusive.</param>
    public static IEnumerable<KeyValuePair<DateTime, double>> CreateBenchmarkDifferences(
        IEnumerable<KeyValuePair<DateTime, decimal>> points, DateTime fromDate, DateTime toDate)
    {
        var seen = 0;
        var previous = 0m;
        foreach (var (time, value) in points)
        {
            if (time < fromDate.Date || time.Date > toDate)
            {
                continue;
            }

            if (++seen > 2)
            {
                yield return new(time, previous == 0 ? 0 : (double)((value - previous) / previous));
            }

            previous = value;
        }
    }

    /// <summary>Percent to fractions, without the first two points (the start and the first day).</summary>
    public static IEnumerable<KeyValuePair<DateTime, double>> PreprocessPerformanceValues(IEnumerable<KeyValuePair<DateTime, decimal>> points) =>
        points.Skip(2).Select(point => new KeyValuePair<DateTime, double>(point.Key, (double)(point.Value / 100)));

    /// <summary>Windows that end with each calendar month and with the last day; the first ones are shorter.</summary>
    private static List<(DateTime From, DateTime To)> Windows(int months, DateTime first, DateTime last)
    {
        var windows = new List<(DateTime From, DateTime To)>();
        for (var end = last; windows.Count == 0 || end >= first; end = new DateTime(end.Year, end.Month, 1).AddDays(-1))
        {
            windows.Add((default, end));
        }

        windows.Reverse();
        for (var i = 0; i < windows.Count; i++)
        {
            var from = i == 0 ? first : windows[i - 1].To.AddDays(1).AddMonths(1 - months);
            windows[i] = (from < first ? first : from, windows[i].To);
        }

        return windows;
    }

    /// <summary>Everything that happened in one period.</summary>
    private sealed record Period(
        List<Trade> Trades,
        TimedValues ProfitLoss,
        TimedValues Equity,
        TimedValues Performance,
        TimedValues Benchmark,
        TimedValues Turnover,
        TimedValues Wins,
        TimedValues Losses)
    {
        /// <summary>The part from the start of day <paramref name="from"/> to the end of day <paramref name="to"/>.</summary>
        public Period Days(DateTime from, DateTime to)
        {
            var end = to.AddDays(1);
            return new Period(
                Trades.FindAll(trade => trade.ExitTime >= from && trade.ExitTime < end),
                ProfitLoss.Days(from, to),
                Equity.Days(from, to),
                Performance.Days(from, to),
                Benchmark.Days(from, to),
                Turnover.Days(from, to),
                Wins.Days(from, to),
                Losses.Days(from, to));
        }

        public AlgorithmPerformance Rate(decimal capital, IRiskFreeInterestRateModel riskFree, int daysPerYear)
        {
            if (Equity.Count == 0)
            {
                return new AlgorithmPerformance();
            }

            if (Benchmark.Count != Performance.Count)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"There are {Benchmark.Count} samples of the benchmark and {Performance.Count} of returns from {Equity.FirstTime:u} to {Equity.LastTime:u}."));
            }

            var benchmark = CreateBenchmarkDifferences(Benchmark.Pairs, Benchmark.FirstTime, DateTime.MaxValue).Select(point => point.Value).ToList();
            var returns = PreprocessPerformanceValues(Performance.Pairs).Select(point => point.Value).ToList();
            return new AlgorithmPerformance(Trades, new PortfolioStatistics(
                ProfitLoss, Equity, Turnover, returns, benchmark, capital, riskFree, daysPerYear, Wins.Count, Losses.Count));
        }
    }
}
