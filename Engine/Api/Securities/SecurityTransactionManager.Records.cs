using QuantConnect.Statistics;

namespace QuantConnect.Securities;

public partial class SecurityTransactionManager
{
    /// <summary>In order of time.</summary>
    private readonly List<Close> _closes = [];

    /// <summary>Profit or loss of every close by time, UTC; a copy. Closes at one instant are a millisecond apart each.</summary>
    public Dictionary<DateTime, decimal> TransactionRecord => Records(null);

    /// <summary>Number of winning closes.</summary>
    public int WinCount => Closes(isWin: true).Count;

    /// <summary>Number of losing closes.</summary>
    public int LossCount => Closes(isWin: false).Count;

    /// <summary>The winning part of <see cref="TransactionRecord"/>.</summary>
    public Dictionary<DateTime, decimal> WinningTransactions => Records(isWin: true);

    /// <summary>The losing part of <see cref="TransactionRecord"/>.</summary>
    public Dictionary<DateTime, decimal> LosingTransactions => Records(isWin: false);

    /// <summary>Records a close; moved by whole milliseconds until its time is free.</summary>
    public void AddTransactionRecord(DateTime time, decimal transactionProfitLoss, bool isWin)
    {
        // closes come in order of time: the place is near the end
        var index = _closes.Count;
        while (index > 0 && _closes[index - 1].Time >= time)
        {
            index--;
        }

        for (; index < _closes.Count && _closes[index].Time <= time; index++)
        {
            time = _closes[index].Time == time ? time.AddMilliseconds(1) : time;
        }

        _closes.Insert(index, new Close(time, transactionProfitLoss, isWin));
    }

    /// <summary>Profit or loss of the closes, of the winning or the losing ones only unless <paramref name="isWin"/> is null.</summary>
    internal TimedValues Results(bool? isWin = null)
    {
        var closes = Closes(isWin);
        var times = new DateTime[closes.Count];
        var values = new decimal[closes.Count];
        for (var i = 0; i < times.Length; i++)
        {
            (times[i], values[i]) = (closes[i].Time, closes[i].ProfitLoss);
        }

        return TimedValues.Ordered(times, values);
    }

    private Dictionary<DateTime, decimal> Records(bool? isWin)
    {
        var closes = Closes(isWin);
        var result = new Dictionary<DateTime, decimal>(closes.Count);
        foreach (var close in closes)
        {
            result.Add(close.Time, close.ProfitLoss);
        }

        return result;
    }

    private List<Close> Closes(bool? isWin) => isWin is null ? _closes : _closes.FindAll(x => x.IsWin == isWin);

    private readonly record struct Close(DateTime Time, decimal ProfitLoss, bool IsWin);
}
