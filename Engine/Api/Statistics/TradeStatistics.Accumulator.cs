namespace QuantConnect.Statistics;

public partial class TradeStatistics
{
    /// <summary>
    /// Adds trades one by one. Averages and variances are running ones (Welford), because the last digits depend on it.
    /// A losing trade that is a win nevertheless (an exercised option) counts as a win in numbers and streaks, as a loss in money.
    /// </summary>
    private sealed class Accumulator(TradeStatistics result)
    {
        private readonly List<long> _durations = [];
        private readonly List<long> _winDurations = [];
        private readonly List<long> _lossDurations = [];
        private int _profitable;
        private int _unprofitable;
        private int _wins;
        private int _winStreak;
        private int _lossStreak;
        private decimal _squares;
        private decimal _lossSquares;
        private decimal _high;
        private decimal _highWithExcursions;
        private DateTime? _highTime;
        private bool _belowHigh;

        public void Run(IEnumerable<Trade> trades)
        {
            foreach (var trade in trades)
            {
                Add(trade);
            }

            Finish();
        }

        private void Add(Trade trade)
        {
            var profit = trade.ProfitLoss;
            var duration = trade.Duration;
            _highTime ??= trade.EntryTime;
            result.StartDateTime = result.StartDateTime is { } start && start <= trade.EntryTime ? start : trade.EntryTime;
            result.EndDateTime = result.EndDateTime is { } end && end >= trade.ExitTime ? end : trade.ExitTime;
            result.TotalNumberOfTrades++;

            _highWithExcursions = Higher(_highWithExcursions, result.TotalProfitLoss + trade.MFE);
            result.MaximumIntraTradeDrawdown = Lower(result.MaximumIntraTradeDrawdown, result.TotalProfitLoss + trade.MAE - _highWithExcursions);
            result.TotalProfitLoss += profit;
            Streak(profit > 0 || trade.IsWin);
            if (profit > 0)
            {
                AddProfit(trade, profit, duration);
            }
            else
            {
                AddLoss(profit, duration);
            }

            var count = result.TotalNumberOfTrades;
            var before = result.AverageProfitLoss;
            result.AverageProfitLoss += (profit - before) / count;
            _squares += (profit - before) * (profit - result.AverageProfitLoss);
            result.AverageTradeDuration = Average(result.AverageTradeDuration, duration, count);
            _durations.Add(duration.Ticks);
            result.AverageMAE += (trade.MAE - result.AverageMAE) / count;
            result.AverageMFE += (trade.MFE - result.AverageMFE) / count;
            result.LargestMAE = Lower(result.LargestMAE, trade.MAE);
            result.LargestMFE = Higher(result.LargestMFE, trade.MFE);
            result.MaximumEndTradeDrawdown = Higher(result.MaximumEndTradeDrawdown, trade.EndTradeDrawdown);
            result.TotalFees += trade.TotalFees;
        }

        private void AddProfit(Trade trade, decimal profit, TimeSpan duration)
        {
            _profitable++;
            result.TotalProfit += profit;
            result.AverageProfit += (profit - result.AverageProfit) / _profitable;
            result.LargestProfit = Higher(result.LargestProfit, profit);
            result.AverageWinningTradeDuration = Average(result.AverageWinningTradeDuration, duration, _profitable);
            _winDurations.Add(duration.Ticks);
            if (result.TotalProfitLoss <= _high)
            {
                return;
            }

            _high = result.TotalProfitLoss;
            var since = trade.ExitTime - _highTime!.Value;
            if (_belowHigh && since > result.MaximumDrawdownDuration)
            {
                result.MaximumDrawdownDuration = since;
            }

            _highTime = trade.ExitTime;
            _belowHigh = false;
        }

        private void AddLoss(decimal profit, TimeSpan duration)
        {
            _unprofitable++;
            result.TotalLoss += profit;
            var before = result.AverageLoss;
            result.AverageLoss += (profit - before) / _unprofitable;
            _lossSquares += (profit - before) * (profit - result.AverageLoss);
            result.LargestLoss = Lower(result.LargestLoss, profit);
            result.AverageLosingTradeDuration = Average(result.AverageLosingTradeDuration, duration, _unprofitable);
            _lossDurations.Add(duration.Ticks);
            result.MaximumClosedTradeDrawdown = Lower(result.MaximumClosedTradeDrawdown, result.TotalProfitLoss - _high);
            _belowHigh = true;
        }

        private void Streak(bool win)
        {
            if (win)
            {
                _wins++;
                _lossStreak = 0;
                result.MaxConsecutiveWinningTrades = Math.Max(result.MaxConsecutiveWinningTrades, ++_winStreak);
            }
            else
            {
                _winStreak = 0;
                result.MaxConsecutiveLosingTrades = Math.Max(result.MaxConsecutiveLosingTrades, ++_lossStreak);
            }
        }

        private void Finish()
        {
            var count = result.TotalNumberOfTrades;
            if (count == 0)
            {
                return;
            }

            result.NumberOfWinningTrades = _wins;
            result.NumberOfLosingTrades = count - _wins;
            result.ProfitLossStandardDeviation = Deviation(_squares, count);
            result.ProfitLossDownsideDeviation = Deviation(_lossSquares, _unprofitable);
            result.ProfitLossRatio = result.AverageLoss == 0 ? 0 : result.AverageProfit / Math.Abs(result.AverageLoss);
            result.WinLossRatio = result.NumberOfLosingTrades > 0 ? (decimal)_wins / result.NumberOfLosingTrades : 10;
            result.WinRate = (decimal)_wins / count;
            result.LossRate = 1 - result.WinRate;
            result.ProfitFactor = PerUnitOf(result.TotalProfit, result.TotalLoss);
            result.SharpeRatio = result.ProfitLossStandardDeviation > 0 ? result.AverageProfitLoss / result.ProfitLossStandardDeviation : 0;
            result.SortinoRatio = result.ProfitLossDownsideDeviation > 0 ? result.AverageProfitLoss / result.ProfitLossDownsideDeviation : 0;
            result.ProfitToMaxDrawdownRatio = PerUnitOf(result.TotalProfitLoss, result.MaximumClosedTradeDrawdown);
            result.AverageEndTradeDrawdown = result.AverageProfitLoss - result.AverageMFE;
            result.MedianTradeDuration = Median(_durations);
            result.MedianWinningTradeDuration = Median(_winDurations);
            result.MedianLosingTradeDuration = Median(_lossDurations);
        }

        private static decimal PerUnitOf(decimal amount, decimal loss) => amount == 0 ? 0 : loss < 0 ? amount / Math.Abs(loss) : 10;

        private static decimal Deviation(decimal squares, int count) => count > 1 ? (decimal)Math.Sqrt((double)(squares / (count - 1))) : 0;

        // on a tie the present value stays, with the scale it has
        private static decimal Higher(decimal present, decimal next) => next > present ? next : present;

        private static decimal Lower(decimal present, decimal next) => next < present ? next : present;

        private static TimeSpan Average(TimeSpan average, TimeSpan next, int count) =>
            average + TimeSpan.FromSeconds((next.TotalSeconds - average.TotalSeconds) / count);

        private static TimeSpan Median(List<long> ticks)
        {
            ticks.Sort();
            return ticks.Count == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(ticks[ticks.Count / 2]);
        }
    }
}
