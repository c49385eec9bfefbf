using System.Globalization;
using Quant.Engine.Models;
using QuantConnect.Securities.CurrencyConversion;

namespace QuantConnect.Securities;

/// <summary>An amount of one currency in a cash book, with its rate to the account currency.</summary>
public partial class Cash
{
    private ICurrencyConversion _conversion;

    // the conversion again if its rate never changes by itself: read in every time step, without an interface call
    private ConstantCurrencyConversion? _constant;

    /// <summary>Creates an amount.</summary>
    /// <param name="symbol">Currency code; turned into upper case.</param>
    /// <param name="amount">Amount in this currency.</param>
    /// <param name="conversionRate">Units of the account currency for one of this, 0 while unknown.</param>
    public Cash(string symbol, decimal amount, decimal conversionRate)
    {
        if (string.IsNullOrEmpty(symbol))
        {
            throw new ArgumentException("A currency needs a code, such as USD.", nameof(symbol));
        }
        Symbol = symbol.ToUpperInvariant();
        CurrencySymbol = Currencies.GetCurrencySymbol(Symbol);
        Amount = amount;
        _conversion = _constant = new ConstantCurrencyConversion(Symbol, null, conversionRate);
        Follow();
    }

    /// <summary>Raised when amount or rate changed.</summary>
    public event EventHandler? Updated;

    /// <summary>Raised when another conversion was set.</summary>
    public event EventHandler? CurrencyConversionUpdated;

    /// <summary>Currency code, such as USD.</summary>
    public string Symbol { get; }

    /// <summary>Currency sign, such as $.</summary>
    public string CurrencySymbol { get; }

    /// <summary>Amount in this currency.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Units of the account currency for one of this; 0 while it is unknown.</summary>
    public decimal ConversionRate
    {
        get => _constant is { } constant ? constant.ConversionRate : _conversion.ConversionRate;
        internal set => _conversion.ConversionRate = value;
    }

    /// <summary>The amount at the current rate.</summary>
    public decimal ValueInAccountCurrency => DecimalMath.Product(Amount, ConversionRate);

    /// <summary>Symbols of the pairs whose prices make the rate.</summary>
    public IEnumerable<Symbol> SecuritySymbols => _conversion.ConversionRateSecurities.Select(x => x.Symbol).ToArray();

    /// <summary>The conversion to the account currency. A new one takes the last rate over until it has its own.</summary>
    public ICurrencyConversion CurrencyConversion
    {
        get => _conversion;
        internal set
        {
            var lastRate = _conversion.ConversionRate;
            Leave();
            _conversion = value;
            _constant = value as ConstantCurrencyConversion;
            if (lastRate != 0m)
            {
                _conversion.ConversionRate = lastRate;
            }
            Follow();
            CurrencyConversionUpdated?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>The book that the cash is in: told first and without <see cref="Updated"/>, as rates change in nearly every time step.</summary>
    internal CashBook? Book { get; set; }

    /// <summary>Whether the rate changes only when it is set, which raises <see cref="Updated"/>.</summary>
    internal bool HasConstantRate => _constant is not null;

    /// <summary>Says that prices may have changed.</summary>
    public void Update()
    {
        if (_constant is null)
        {
            _conversion.Update();
        }
    }

    /// <summary>Adds to the amount.</summary>
    /// <returns>The new amount.</returns>
    public decimal AddAmount(decimal amount)
    {
        Amount += amount;
        OnUpdated();
        return Amount;
    }

    /// <summary>Replaces the amount.</summary>
    public void SetAmount(decimal amount)
    {
        if (Amount != amount)
        {
            Amount = amount;
            OnUpdated();
        }
    }

    /// <summary>Amount, rate and value, in an account in US dollars.</summary>
    public override string ToString() => ToString(Currencies.USD);

    /// <summary>Amount, rate and value.</summary>
    /// <param name="accountCurrency">Code of the account currency.</param>
    public string ToString(string accountCurrency)
    {
        var rate = ConversionRate;
        rate = rate < 1000 ? rate.RoundToSignificantDigits(5) : Math.Round(rate, 2);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Symbol}: {CurrencySymbol}{Amount,15:0.00} @ {rate,10:0.00####} = {Currencies.GetCurrencySymbol(accountCurrency)}{Math.Round(ValueInAccountCurrency, 2)}");
    }

    /// <summary>To be called after amount or rate changed.</summary>
    internal void OnUpdated()
    {
        Book?.OnUpdated(this);
        Updated?.Invoke(this, EventArgs.Empty);
    }

    private void Follow()
    {
        if (_conversion is SecurityCurrencyConversion following)
        {
            following.Follow(this);
            return;
        }
        _conversion.ConversionRateUpdated += OnRateUpdated;
    }

    private void Leave()
    {
        if (_conversion is SecurityCurrencyConversion followed)
        {
            followed.Leave(this);
            return;
        }
        _conversion.ConversionRateUpdated -= OnRateUpdated;
    }

    private void OnRateUpdated(object? sender, decimal rate) => OnUpdated();
}
