namespace QuantConnect.Securities;

/// <summary>Proceeds of sales become available some trading days later; purchases are paid at once.</summary>
public class DelayedSettlementModel : ISettlementModel
{
    private readonly int _numberOfDays;
    private readonly TimeSpan _timeOfDay;
    private readonly Queue<Unsettled> _pending = new();
    private CashBook? _cashBook;

    /// <summary>Creates a model.</summary>
    /// <param name="numberOfDays">Trading days of the security's exchange from the fill to settlement.</param>
    /// <param name="timeOfDay">Time of the settlement day, in the exchange's time zone.</param>
    public DelayedSettlementModel(int numberOfDays, TimeSpan timeOfDay)
    {
        _numberOfDays = numberOfDays;
        _timeOfDay = timeOfDay;
    }

    /// <summary>Pays a purchase from the cash book, or puts a sale's proceeds into the unsettled cash book.</summary>
    /// <param name="applyFundsParameters">Amount, portfolio, security and time of the fill.</param>
    public void ApplyFunds(ApplyFundsSettlementModelParameters applyFundsParameters)
    {
        var portfolio = applyFundsParameters.Portfolio;
        var cash = applyFundsParameters.CashAmount;
        _cashBook ??= portfolio.UnsettledCashBook;
        if (cash.Amount <= 0)
        {
            portfolio.CashBook[cash.Currency].AddAmount(cash.Amount);
            return;
        }

        portfolio.UnsettledCashBook[cash.Currency].AddAmount(cash.Amount);
        var exchange = applyFundsParameters.Security.Exchange;
        var date = applyFundsParameters.UtcTime.ConvertFromUtc(exchange.TimeZone).Date;
        for (var left = _numberOfDays; left > 0;)
        {
            date = date.AddDays(1);
            if (exchange.Hours.IsDateOpen(date))
            {
                left--;
            }
        }

        _pending.Enqueue(new Unsettled(date.Add(_timeOfDay).ConvertToUtc(exchange.Hours.TimeZone), cash.Currency, cash.Amount));
    }

    /// <summary>Moves what is due from the unsettled to the settled cash book, oldest sale first.</summary>
    /// <param name="settlementParameters">Portfolio and time.</param>
    public void Scan(ScanSettlementModelParameters settlementParameters)
    {
        while (_pending.TryPeek(out var due) && settlementParameters.UtcTime >= due.TimeUtc)
        {
            _pending.Dequeue();
            settlementParameters.Portfolio.UnsettledCashBook[due.Currency].AddAmount(-due.Amount);
            settlementParameters.Portfolio.CashBook[due.Currency].AddAmount(due.Amount);
        }
    }

    /// <summary>Sum of the proceeds not settled yet, in account currency; the default value if there are none.</summary>
    public CashAmount GetUnsettledCash()
    {
        if (_cashBook is null || _pending.Count == 0)
        {
            return default;
        }

        var sum = 0m;
        foreach (var pending in _pending)
        {
            sum += _cashBook.ConvertToAccountCurrency(pending.Amount, pending.Currency);
        }

        return new CashAmount(sum, _cashBook.AccountCurrency);
    }

    private readonly record struct Unsettled(DateTime TimeUtc, string Currency, decimal Amount);
}
