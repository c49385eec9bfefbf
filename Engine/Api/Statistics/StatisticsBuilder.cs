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
        => Generate(
            trades,
            TimedValues.From(profitLoss),
            pointsEquity,
            pointsPerformance,
            pointsBenchmark,
            pointsPortfolioTurnover,
            startingCapital,
            totalFees,
            totalOrders,
            estimatedStrategyCapacity,
            accountCurrencySymbol,
            transactions,
            riskFreeInterestRateModel,
            tradingDaysPerYear);

    internal static StatisticsResults Generate(
        List<Trade> trades,
        TimedValues profitLoss,
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
            profitLoss,
            TimedValues.From(pointsEquity),
            TimedValues.From(pointsPerformance),
            TimedValues.From(pointsBenchmark),
            TimedValues.From(pointsPortfolioTurnover),
            transactions.Results(isWin: true),
            transactions.Results(isWin: false));
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
    public static IEnumerable<KeyValuePair<DateTime, double>> PreprocessPerformanceValues(IEnumerable<KeyValuePair<DateTime, decimal>> points)
    {
        var seen = 0;
        foreach (var (time, value) in points)
        {
            if (++seen > 2)
            {
                yield return new(time, (double)(value / 100));
            }
        }
    }

    /// <summary>Windows that end with each calendar month and with the last day; the first ones are shorter.</summary>
    private static IEnumerable<(DateTime From, DateTime To)> Windows(int months, DateTime first, DateTime last)
    {
        var (from, to) = (first, EndOfMonth(first));
        while (to < last)
        {
            yield return (from < first ? first : from, to);
            from = to.AddDays(1).AddMonths(1 - months);
            to = EndOfMonth(to.AddDays(1));
        }

        yield return (from < first ? first : from, last);
    }

    private static DateTime EndOfMonth(DateTime day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

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

            var benchmark = ValuesOf(CreateBenchmarkDifferences(Benchmark.Pairs, Benchmark.FirstTime, DateTime.MaxValue));
            var returns = ValuesOf(PreprocessPerformanceValues(Performance.Pairs));
            return new AlgorithmPerformance(Trades, new PortfolioStatistics(
                ProfitLoss, Equity, Turnover, returns, benchmark, capital, riskFree, daysPerYear, Wins.Count, Losses.Count));
        }

        private static List<double> ValuesOf(IEnumerable<KeyValuePair<DateTime, double>> points)
        {
            var values = new List<double>();
            foreach (var (_, value) in points)
            {
                values.Add(value);
            }

            return values;
        }
    }
}
