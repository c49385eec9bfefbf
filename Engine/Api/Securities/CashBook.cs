using System.Globalization;
using System.Text;
using Quant.Engine.Models;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;

namespace QuantConnect.Securities;

/// <summary>The currencies of an account, in the order they came in.</summary>
public partial class CashBook : ExtendedDictionary<string, Cash>, IDictionary<string, Cash>, ICurrencyConverter
{
    // replaced as a whole when a currency comes or goes, so that it can be enumerated meanwhile
    private Dictionary<string, Cash> _currencies = new();
    private Cash[] _all = [];
    private string _accountCurrency = "";
    private decimal _total;
    private bool _isTotalKnown;

    // the sum of the first currencies whose rates only change when they are set: usually the account currency
    private decimal _constantTotal;
    private int _constantCount = -1;

    /// <summary>Creates a book with no money, in US dollars.</summary>
    public CashBook()
    {
        AccountCurrency = Currencies.USD;
    }

    /// <summary>Raised when a currency came, went, or changed in amount or rate.</summary>
    public event EventHandler<CashBookUpdatedEventArgs>? Updated;

    /// <summary><see cref="Updated"/> for the engine, which needs no arguments: a rate changes in nearly every time step.</summary>
    internal event Action? Changed;

    /// <summary>Raised when a currency came.</summary>
    internal event Action<Cash>? Added;

    /// <summary>Code of the account currency. Setting it moves the old one's amount to the new one, unconverted.</summary>
    public string AccountCurrency
    {
        get => _accountCurrency;
        set
        {
            var amount = 0m;
            if (_currencies.TryGetValue(_accountCurrency, out var old))
            {
                amount = old.Amount;
                Remove(_accountCurrency);
            }
            _accountCurrency = value.ToUpperInvariant();
            Add(_accountCurrency, new Cash(_accountCurrency, amount, 1.0m));
        }
    }

    /// <summary>Value of all currencies at their current rates.</summary>
    public decimal TotalValueInAccountCurrency
    {
        get
        {
            if (_isTotalKnown)
            {
                return _total;
            }
            if (_constantCount < 0)
            {
                AddConstant();
            }
            var total = _constantTotal;
            for (var i = _constantCount; i < _all.Length; i++)
            {
                total = DecimalMath.LongSum(total, _all[i].ValueInAccountCurrency);
            }
            // rates that follow prices are asked again; of the others every change is heard of
            _isTotalKnown = _constantCount == _all.Length;
            return _total = total;
        }
    }

    /// <summary>Adds a currency, or sets amount and rate of one that is there.</summary>
    /// <param name="symbol">Currency code.</param>
    /// <param name="quantity">Amount in this currency.</param>
    /// <param name="conversionRate">Units of the account currency for one of this, 0 while unknown.</param>
    /// <returns>The book's object for it.</returns>
    public Cash Add(string symbol, decimal quantity, decimal conversionRate) => Put(symbol, new Cash(symbol, quantity, conversionRate));

    /// <summary>Finds the currency pairs that convert the currencies, and adds internal subscriptions for those that are not there yet.</summary>
    /// <param name="securities">The algorithm's securities, to which pairs are added.</param>
    /// <param name="subscriptions">The algorithm's subscriptions.</param>
    /// <param name="marketMap">The market to use, by kind of security.</param>
    /// <param name="changes">Securities that are being added.</param>
    /// <param name="securityService">Creates securities.</param>
    /// <param name="defaultResolution">Resolution of the data if there are no subscriptions; otherwise their finest one is used.</param>
    /// <returns>The subscriptions that were added.</returns>
    public List<SubscriptionDataConfig> EnsureCurrencyDataFeeds(
        SecurityManager securities,
        SubscriptionManager subscriptions,
        IReadOnlyDictionary<SecurityType, string> marketMap,
        SecurityChanges changes,
        ISecurityService securityService,
        Resolution defaultResolution = Resolution.Minute)
    {
        var added = new List<SubscriptionDataConfig>();
        foreach (var cash in _currencies.Values)
        {
            added.AddRange(cash.EnsureCurrencyDataFeed(
                securities, subscriptions, marketMap, changes, securityService, AccountCurrency, defaultResolution) ?? []);
        }
        return added;
    }

    /// <summary>Converts an amount by the ratio of two rates.</summary>
    /// <exception cref="ArgumentException">One of the rates is not known yet.</exception>
    /// <exception cref="KeyNotFoundException">The book does not have one of the currencies.</exception>
    public decimal Convert(decimal sourceQuantity, string sourceCurrency, string destinationCurrency)
    {
        if (sourceQuantity == 0)
        {
            return 0;
        }
        return sourceQuantity * (KnownRate(sourceCurrency) / KnownRate(destinationCurrency));
    }

    /// <summary>Converts an amount into the account currency.</summary>
    /// <exception cref="ArgumentException">The rate is not known yet.</exception>
    public decimal ConvertToAccountCurrency(decimal sourceQuantity, string sourceCurrency)
        => sourceCurrency == AccountCurrency ? sourceQuantity : Convert(sourceQuantity, sourceCurrency, AccountCurrency);

    /// <summary>Converts an amount into the account currency.</summary>
    /// <exception cref="ArgumentException">The rate is not known yet.</exception>
    public CashAmount ConvertToAccountCurrency(CashAmount cashAmount)
        => cashAmount.Currency == AccountCurrency
            ? cashAmount
            : new CashAmount(Convert(cashAmount.Amount, cashAmount.Currency, AccountCurrency), AccountCurrency);

    /// <summary>A table of the currencies and their total.</summary>
    public override string ToString()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"Symbol {"Quantity",13}    {"Conversion",10} = Value in {AccountCurrency}");
        foreach (var cash in _currencies.Values)
        {
            table.AppendLine(cash.ToString(AccountCurrency));
        }
        table.AppendLine("-------------------------------------------------");
        table.AppendLine(CultureInfo.InvariantCulture,
            $"CashBook Total Value:                {Currencies.GetCurrencySymbol(AccountCurrency)}{Math.Round(TotalValueInAccountCurrency, 2)}");
        return table.ToString();
    }

    /// <summary><see cref="TotalValueInAccountCurrency"/> in binary numbers, and the sum of what it consists of without signs, which its error is a tiny part of.</summary>
    internal (double Total, double Gross) RoughTotal()
    {
        var total = 0.0;
        var gross = 0.0;
        foreach (var cash in _all)
        {
            // the rate is asked for all the same: so it is of the same prices as in the exact sum
            var rate = cash.ConversionRate;
            if (!DecimalMath.IsZero(cash.Amount))
            {
                var value = (double)cash.Amount * (double)rate;
                total += value;
                gross += Math.Abs(value);
            }
        }
        return (total, gross);
    }

    /// <summary>Tells all currencies that prices may have changed; called in every time step.</summary>
    internal void UpdateConversionRates()
    {
        foreach (var cash in _all)
        {
            cash.Update();
        }
    }

    private void AddConstant()
    {
        _constantTotal = 0m;
        _constantCount = 0;
        while (_constantCount < _all.Length && _all[_constantCount].HasConstantRate)
        {
            _constantTotal += _all[_constantCount++].ValueInAccountCurrency;
        }
    }

    private decimal KnownRate(string currency)
    {
        var rate = this[currency].ConversionRate;
        return rate != 0 ? rate : throw new ArgumentException($"The conversion rate for {currency} is not available.");
    }
}
