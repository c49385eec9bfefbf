using QuantConnect.Util;

namespace QuantConnect.Securities.CurrencyConversion;

/// <summary>A rate made of the prices of one or two currency pairs, recomputed when it is asked for after prices changed.</summary>
public class SecurityCurrencyConversion : ICurrencyConversion
{
    private readonly Step[] _steps;
    private decimal _conversionRate;
    private bool _isStale;

    // the cash that has this rate: told before and without the event, as the rate changes in nearly every time step
    private Cash[] _followers = [];

    private SecurityCurrencyConversion(string sourceCurrency, string destinationCurrency, params Step[] steps)
    {
        SourceCurrency = sourceCurrency;
        DestinationCurrency = destinationCurrency;
        _steps = steps;
    }

    /// <summary>Raised with the new rate when it was recomputed or set.</summary>
    public event EventHandler<decimal>? ConversionRateUpdated;

    /// <summary>Code of the currency to convert from.</summary>
    public string SourceCurrency { get; }

    /// <summary>Code of the currency to convert to.</summary>
    public string DestinationCurrency { get; }

    /// <summary>Units of the destination for one of the source; 0 until all pairs have a price.</summary>
    public decimal ConversionRate
    {
        get
        {
            if (_isStale)
            {
                _isStale = false;
                _conversionRate = ComputeRate();
                OnUpdated();
            }
            return _conversionRate;
        }
        set
        {
            if (_conversionRate != value)
            {
                _isStale = false;
                _conversionRate = value;
                OnUpdated();
            }
        }
    }

    /// <summary>The pairs, in the order of conversion.</summary>
    public IEnumerable<Security> ConversionRateSecurities => Array.ConvertAll(_steps, x => x.Pair);

    /// <summary>Says that prices may have changed.</summary>
    public void Update() => _isStale = true;

    /// <summary>Tells cash when the rate changed, from now on.</summary>
    internal void Follow(Cash cash) => _followers = [.. _followers, cash];

    /// <summary>Ends <see cref="Follow"/>.</summary>
    internal void Leave(Cash cash) => _followers = Array.FindAll(_followers, x => !ReferenceEquals(x, cash));

    /// <summary>Finds the first pair that converts directly, else the first two that do together.</summary>
    /// <param name="sourceCurrency">Code of the currency to convert from.</param>
    /// <param name="destinationCurrency">Code of the currency to convert to.</param>
    /// <param name="existingSecurities">Securities that are there already, which go first.</param>
    /// <param name="potentialSymbols">Pairs that could be added.</param>
    /// <param name="makeNewSecurity">Adds one of them.</param>
    /// <exception cref="ArgumentException">No two pairs lead from one currency to the other.</exception>
    public static SecurityCurrencyConversion LinearSearch(
        string sourceCurrency,
        string destinationCurrency,
        IList<Security> existingSecurities,
        IEnumerable<Symbol> potentialSymbols,
        Func<Symbol, Security> makeNewSecurity)
    {
        var pairs = existingSecurities.Select(x => x.Symbol).Concat(potentialSymbols).Where(CurrencyPairUtil.IsDecomposable).ToList();
        Step StepOf(Symbol symbol, bool inverted)
            => new(existingSecurities.FirstOrDefault(x => x.Symbol == symbol) ?? makeNewSecurity(symbol), inverted);

        foreach (var pair in pairs)
        {
            var match = pair.ComparePair(sourceCurrency, destinationCurrency);
            if (match != CurrencyPairUtil.Match.NoMatch)
            {
                return new SecurityCurrencyConversion(
                    sourceCurrency, destinationCurrency, StepOf(pair, match == CurrencyPairUtil.Match.InverseMatch));
            }
        }

        foreach (var first in pairs)
        {
            if (first.CurrencyPairDual(sourceCurrency) is not { } between)
            {
                continue;
            }
            foreach (var second in pairs)
            {
                var match = second.ComparePair(between, destinationCurrency);
                if (match != CurrencyPairUtil.Match.NoMatch)
                {
                    CurrencyPairUtil.DecomposeCurrencyPair(first, out _, out var quoteOfFirst);
                    return new SecurityCurrencyConversion(
                        sourceCurrency,
                        destinationCurrency,
                        StepOf(first, sourceCurrency == quoteOfFirst),
                        StepOf(second, match == CurrencyPairUtil.Match.InverseMatch));
                }
            }
        }

        throw new ArgumentException($"No conversion path found between source currency {sourceCurrency} and destination currency {destinationCurrency}:"
            + " neither one currency pair nor two in a row lead from one to the other in the markets in use.");
    }

    private void OnUpdated()
    {
        foreach (var cash in _followers)
        {
            cash.OnUpdated();
        }
        ConversionRateUpdated?.Invoke(this, _conversionRate);
    }

    private decimal ComputeRate()
    {
        var rate = 1m;
        for (var i = 0; i < _steps.Length; i++)
        {
            var price = _steps[i].Pair.GetLastData()?.Price ?? 0m;
            if (price == 0m)
            {
                return 0m;
            }
            // nearly always there is one step: one times the price is the price, decimal places included
            rate = _steps[i].Inverted ? rate / price : i == 0 ? price : rate * price;
        }
        return rate;
    }

    private readonly record struct Step(Security Pair, bool Inverted);
}
