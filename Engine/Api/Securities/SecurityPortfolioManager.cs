using System.Globalization;
using Quant.Engine.Models;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Cash and positions of the account, by symbol, and their totals. All values are in account currency.</summary>
public partial class SecurityPortfolioManager : ExtendedDictionary<Symbol, SecurityHolding>, IDictionary<Symbol, SecurityHolding>, ISecurityProvider
{
    private readonly IAlgorithmSettings _settings;
    private Cash _baseCash;
    private bool _isCashSet;
    private bool _isCashSetByCurrency;
    private bool _isAccountCurrencySet;

    /// <summary>Creates a portfolio with 100,000 US dollars.</summary>
    /// <param name="securityManager">The algorithm's securities.</param>
    /// <param name="transactions">The algorithm's orders.</param>
    /// <param name="algorithmSettings">The algorithm's settings.</param>
    /// <param name="defaultOrderProperties">Properties of margin call orders.</param>
    public SecurityPortfolioManager(
        SecurityManager securityManager,
        SecurityTransactionManager transactions,
        IAlgorithmSettings algorithmSettings,
        IOrderProperties? defaultOrderProperties = null)
    {
        Securities = securityManager;
        Transactions = transactions;
        _settings = algorithmSettings;
        MarginCallModel = new DefaultMarginCallModel(this, defaultOrderProperties);
        _baseCash = CashBook[CashBook.AccountCurrency];
        _baseCash.SetAmount(100000);
        CashBook.Added += OnCashAdded;
        CashBook.Changed += InvalidateTotalPortfolioValue;
        UnsettledCashBook.Changed += InvalidateTotalPortfolioValue;
    }

    /// <summary>The algorithm's securities.</summary>
    public SecurityManager Securities { get; init; }

    /// <summary>The algorithm's orders.</summary>
    public SecurityTransactionManager Transactions { get; init; }

    /// <summary>Settled cash by currency.</summary>
    public CashBook CashBook { get; } = new();

    /// <summary>Proceeds of sales that are not settled yet, by currency.</summary>
    public CashBook UnsettledCashBook { get; } = new();

    /// <summary>What happens when the margin used exceeds the portfolio's value.</summary>
    public IMarginCallModel MarginCallModel { get; set; }

    /// <summary>Sets <see cref="MarginCallModel"/>.</summary>
    public void SetMarginCallModel(IMarginCallModel marginCallModel) => MarginCallModel = marginCallModel;

    /// <summary>Sets the amount of the account currency.</summary>
    public void SetCash(decimal cash)
    {
        _isCashSet = true;
        _isCashSetByCurrency = false;
        _baseCash.SetAmount(cash);
    }

    /// <summary>Sets the amount of a currency.</summary>
    /// <param name="symbol">Currency code.</param>
    /// <param name="cash">Amount in that currency.</param>
    /// <param name="conversionRate">Units of the account currency for one of it, 0 while unknown.</param>
    public void SetCash(string symbol, decimal cash, decimal conversionRate)
    {
        _isCashSet = true;
        _isCashSetByCurrency = true;
        symbol = symbol.ToUpperInvariant();
        if (CashBook.TryGetValue(symbol, out var existing))
        {
            existing.SetAmount(cash);
            existing.ConversionRate = conversionRate;
        }
        else
        {
            CashBook.Add(symbol, cash, conversionRate);
        }
    }

    /// <summary>Sets the account currency, once and before any security is added. Further calls change nothing.</summary>
    /// <param name="accountCurrency">Currency code.</param>
    /// <param name="startingCash">Amount to start with; by default that of the old account currency.</param>
    /// <exception cref="InvalidOperationException">There are securities already.</exception>
    public void SetAccountCurrency(string accountCurrency, decimal? startingCash = null)
    {
        accountCurrency = accountCurrency.ToUpperInvariant();
        if (_isAccountCurrencySet)
        {
            if (accountCurrency != CashBook.AccountCurrency)
            {
                Log($"account currency has already been set to {CashBook.AccountCurrency}. Will ignore new value {accountCurrency}");
            }
            return;
        }
        _isAccountCurrencySet = true;
        if (Securities.Count > 0)
        {
            throw new InvalidOperationException("Cannot change the account currency after adding a security. Move SetAccountCurrency() before AddSecurity().");
        }

        var previous = _isCashSet ? _baseCash : null;
        var previousAmount = previous?.Amount ?? 0m;
        UnsettledCashBook.AccountCurrency = accountCurrency;
        CashBook.AccountCurrency = accountCurrency;
        _baseCash = CashBook[accountCurrency];
        Log($"setting account currency to {accountCurrency}");

        // money that was set in a named currency stays in that currency
        if (_isCashSetByCurrency && previous is not null && previous.Symbol != accountCurrency)
        {
            _baseCash.SetAmount(0);
            CashBook.Add(previous.Symbol, previousAmount, previous.ConversionRate);
            Log($"Account currency was changed after SetCash() was called: {Invariant(previousAmount)} {previous.Symbol} stay in the cash book.");
        }
        if (startingCash is { } cash)
        {
            SetCash(cash);
        }
    }

    /// <summary>Books fills with the portfolio models of their securities.</summary>
    public virtual void ProcessFills(List<OrderEvent> fills)
    {
        foreach (var fill in fills)
        {
            var security = Securities[fill.Symbol];
            security.PortfolioModel.ProcessFill(this, security, fill);
        }
        InvalidateTotalPortfolioValue();
    }

    /// <summary>Pays a dividend, in the modes whose prices fall by it: raw and split-adjusted.</summary>
    /// <param name="dividend">The dividend.</param>
    /// <param name="liveMode">Whether the broker pays it instead.</param>
    /// <param name="mode">How the security's prices are adjusted.</param>
    public void ApplyDividend(Dividend dividend, bool liveMode, DataNormalizationMode mode)
    {
        if (liveMode || mode is not (DataNormalizationMode.Raw or DataNormalizationMode.SplitAdjusted))
        {
            return;
        }
        var security = Securities[dividend.Symbol];
        var total = security.Holdings.Quantity * dividend.Distribution * security.QuoteCurrency.ConversionRate;
        _baseCash.AddAmount(total);
        security.Holdings.AddNewDividend(total);
    }

    /// <summary>Applies a split to position and prices, if prices are raw; fractions of a share are paid out.</summary>
    /// <param name="split">The split.</param>
    /// <param name="security">The security.</param>
    /// <param name="liveMode">Whether prices are live, and so always raw.</param>
    /// <param name="mode">How the security's prices are adjusted.</param>
    public void ApplySplit(Split split, Security security, bool liveMode, DataNormalizationMode mode)
    {
        if (security.Type != SecurityType.Equity || (!liveMode && mode != DataNormalizationMode.Raw))
        {
            return;
        }

        var quantity = security.Holdings.Quantity / split.SplitFactor;
        var averagePrice = security.Holdings.AveragePrice * split.SplitFactor;
        var fraction = quantity - (int)quantity;
        security.Holdings.SetHoldings(averagePrice, (int)quantity);

        if (security.GetLastData() is not { } last)
        {
            _baseCash.AddAmount(fraction * split.ReferencePrice * split.SplitFactor);
            return;
        }
        // this changes the last data in place, so its price is the one after the split
        security.ApplySplit(split);
        _baseCash.AddAmount(fraction * last.Price);
        InvalidateTotalPortfolioValue();
    }

    /// <summary>Records the profit of a closing fill.</summary>
    /// <param name="time">Time of the fill in UTC.</param>
    /// <param name="transactionProfitLoss">Profit in account currency, fees deducted.</param>
    /// <param name="isWin">Whether it counts as a win.</param>
    public void AddTransactionRecord(DateTime time, decimal transactionProfitLoss, bool isWin)
        => Transactions.AddTransactionRecord(time, transactionProfitLoss, isWin);

    /// <summary>Writes the margin in use and remaining to the log.</summary>
    /// <param name="orderRequest">An order to write the figures of its security for, too.</param>
    public void LogMarginInformation(OrderRequest? orderRequest = null)
    {
        Log(string.Create(CultureInfo.InvariantCulture,
            $"Total margin information: TotalMarginUsed: {TotalMarginUsed:F2}, MarginRemaining: {MarginRemaining:F2}"));
        if (orderRequest is SubmitOrderRequest submit)
        {
            var security = Securities[submit.Symbol];
            var direction = submit.Quantity > 0 ? OrderDirection.Buy : OrderDirection.Sell;
            Log(string.Create(CultureInfo.InvariantCulture,
                $"Order request margin information: MarginUsed: {PortfolioMargin.Reserved(security):F2}, MarginRemaining: {PortfolioMargin.Available(this, security, direction):F2}"));
        }
    }

    /// <summary>Whether all orders together can be paid for.</summary>
    public HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(List<Order> orders) => PortfolioMargin.HasSufficientFor(this, orders);

    Security? ISecurityProvider.GetSecurity(Symbol symbol) => Securities.TryGetValue(symbol, out var security) ? security : null;

    /// <summary>Passes an error of a model on to the log.</summary>
    /// <returns>Whether there is a log.</returns>
    internal bool Report(Exception error)
    {
        Log(error.ToString());
        return Securities.LogSink is not null;
    }

    private static string Invariant(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private void Log(string message) => Securities.LogSink?.Invoke(message);

    /// <summary>Every currency of the cash book is in the unsettled one too, with the same rate.</summary>
    private void OnCashAdded(Cash cash)
    {
        var unsettled = new Cash(cash.Symbol, 0m, cash.ConversionRate) { CurrencyConversion = cash.CurrencyConversion };
        cash.CurrencyConversionUpdated += (_, _) => UnsettledCashBook[cash.Symbol].CurrencyConversion = cash.CurrencyConversion;
        UnsettledCashBook.Add(cash.Symbol, unsettled);
    }
}
