namespace QuantConnect.Securities;

public partial class SecurityTransactionManager
{
    private readonly Dictionary<DateTime, (decimal ProfitLoss, bool IsWin)> _records = [];

    /// <summary>Profit or loss of every close by time, UTC; a copy. Closes at one instant are a millisecond apart each.</summary>
    public Dictionary<DateTime, decimal> TransactionRecord => Records(null);

    /// <summary>Number of winning closes.</summary>
    public int WinCount => Count(isWin: true);

    /// <summary>Number of losing closes.</summary>
    public int LossCount => Count(isWin: false);

    /// <summary>The winning part of <see cref="TransactionRecord"/>.</summary>
    public Dictionary<DateTime, decimal> WinningTransactions => Records(isWin: true);

    /// <summary>The losing part of <see cref="TransactionRecord"/>.</summary>
    public Dictionary<DateTime, decimal> LosingTransactions => Records(isWin: false);

    /// <summary>Records a close; moved by whole milliseconds until its time is free.</summary>
    public void AddTransactionRecord(DateTime time, decimal transactionProfitLoss, bool isWin)
    {
        while (!_records.TryAdd(time, (transactionProfitLoss, isWin)))
        {
            time = time.AddMilliseconds(1);
        }
    }

    private Dictionary<DateTime, decimal> Records(bool? isWin)
    {
        var result = new Dictionary<DateTime, decimal>(_records.Count);
        foreach (var (time, record) in _records)
        {
            if (isWin is null || isWin == record.IsWin)
            {
                result.Add(time, record.ProfitLoss);
            }
        }

        return result;
    }

    private int Count(bool isWin)
    {
        var count = 0;
        foreach (var record in _records.Values)
        {
            count += record.IsWin == isWin ? 1 : 0;
        }

        return count;
    }
}
