using Quant.Engine.Models;
using QuantConnect.Orders;

namespace QuantConnect.Securities;

public partial class SecurityPortfolioManager
{
    // what may differ between binary and decimal sums, as a part of what is summed; far more than it does
    private const double RoughError = 1e-9;

    private decimal _totalPortfolioValue;
    private ValueState _valueState;
    private double _roughValue;
    private double _roughError;

    /// <summary>Settled cash of all currencies.</summary>
    public decimal Cash => CashBook.TotalValueInAccountCurrency;

    /// <summary>Unsettled cash of all currencies.</summary>
    public decimal UnsettledCash => UnsettledCashBook.TotalValueInAccountCurrency;

    /// <summary>Whether something is held.</summary>
    public bool HoldStock
    {
        get
        {
            foreach (var security in Securities.ValueList)
            {
                if (security.HoldStock)
                {
                    return true;
                }
            }
            return false;
        }
    }

    /// <summary>Whether something is held.</summary>
    public bool Invested => HoldStock;

    /// <summary>Value of the account: cash, unsettled cash and positions. Currency pairs are in the cash already.</summary>
    public decimal TotalPortfolioValue
    {
        get
        {
            if (_valueState != ValueState.Exact)
            {
                _totalPortfolioValue = _valueState == ValueState.Rough ? CashValue() : ComputeTotalPortfolioValue();
                // last, because computing rates may say that the value is out of date
                _valueState = ValueState.Exact;
            }
            return _totalPortfolioValue;
        }
    }

    /// <summary><see cref="TotalPortfolioValue"/> less the part that target percentages leave alone.</summary>
    public decimal TotalPortfolioValueLessFreeBuffer
    {
        get
        {
            var total = TotalPortfolioValue;
            return total - (_settings.FreePortfolioValue ?? total * _settings.FreePortfolioValuePercentage);
        }
    }

    /// <summary>Cost of all positions without sign, divided by their leverage.</summary>
    public decimal TotalUnleveredAbsoluteHoldingsCost => SumOfCurrent(static x => x.UnleveredAbsoluteHoldingsCost);

    /// <summary>Cost of all positions without sign.</summary>
    public decimal TotalAbsoluteHoldingsCost => SumOfCurrent(static x => x.AbsoluteHoldingsCost);

    /// <summary>Value of all positions without sign.</summary>
    public decimal TotalHoldingsValue => SumOfCurrent(static x => x.AbsoluteHoldingsValue);

    /// <summary>Profit of closing all positions now, fees deducted.</summary>
    public decimal TotalUnrealisedProfit => SumOfCurrent(static x => x.UnrealizedProfit);

    /// <summary>Profit of closing all positions now, fees deducted.</summary>
    public decimal TotalUnrealizedProfit => TotalUnrealisedProfit;

    /// <summary>Fees paid so far.</summary>
    public decimal TotalFees => SumOfAll(static x => x.TotalFees);

    /// <summary>Profit of closed positions and dividends so far, fees not deducted.</summary>
    public decimal TotalProfit => SumOfAll(static x => x.Profit);

    /// <summary>Profit of closed positions and dividends so far, fees deducted.</summary>
    public decimal TotalNetProfit => SumOfAll(static x => x.NetProfit);

    /// <summary>Value of all fills so far.</summary>
    public decimal TotalSaleVolume => SumOfAll(static x => x.TotalSaleVolume);

    /// <summary>Margin that the positions use.</summary>
    public decimal TotalMarginUsed => PortfolioMargin.TotalUsed(Securities);

    /// <summary>Margin left: the portfolio's value without unsettled cash, less the margin used.</summary>
    public decimal MarginRemaining => GetMarginRemaining(TotalPortfolioValue);

    /// <summary>Margin left if the portfolio had this value.</summary>
    public decimal GetMarginRemaining(decimal totalPortfolioValue)
        => totalPortfolioValue - UnsettledCashBook.TotalValueInAccountCurrency - TotalMarginUsed;

    /// <summary>Margin available to trade a security, what closing the position would free included.</summary>
    /// <param name="symbol">The security's symbol.</param>
    /// <param name="direction">Direction of the trade.</param>
    public decimal GetMarginRemaining(Symbol symbol, OrderDirection direction = OrderDirection.Buy)
        => PortfolioMargin.Available(this, Securities[symbol], direction);

    /// <summary>Margin available to trade a security, what closing the position would free included.</summary>
    /// <param name="symbol">The security's symbol.</param>
    /// <param name="direction">Direction of the trade.</param>
    public decimal GetBuyingPower(Symbol symbol, OrderDirection direction = OrderDirection.Buy) => GetMarginRemaining(symbol, direction);

    /// <summary>Says that prices may have changed, so that <see cref="TotalPortfolioValue"/> is computed when it is asked for again.</summary>
    public void InvalidateTotalPortfolioValue() => _valueState = ValueState.Unknown;

    /// <summary>
    /// <see cref="TotalPortfolioValue"/> in binary numbers, as long as it is in cash and currency pairs only: then the exact sum of the same rates can follow at any time.
    /// False if only the exact value will do.
    /// </summary>
    /// <param name="value">About the value, in account currency.</param>
    /// <param name="error">By how much it may be wrong at most.</param>
    internal bool TryRoughValue(out double value, out double error)
    {
        if (_valueState == ValueState.Unknown && !HasOwnValues())
        {
            var (settled, gross) = CashBook.RoughTotal();
            var (unsettled, unsettledGross) = UnsettledCashBook.RoughTotal();
            _roughValue = settled + unsettled;
            // the last decimal place is an error, too
            _roughError = ((gross + unsettledGross) * RoughError) + RoughError;
            // last, because computing rates may say that the value is out of date
            _valueState = ValueState.Rough;
        }
        (value, error) = (_roughValue, _roughError);
        return _valueState == ValueState.Rough;
    }

    /// <summary>Whether something is held that is not part of the cash.</summary>
    private bool HasOwnValues()
    {
        foreach (var security in Securities.ValueList)
        {
            if (security.Type is not (SecurityType.Forex or SecurityType.Crypto) && security.Holdings.Invested)
            {
                return true;
            }
        }
        return false;
    }

    private decimal CashValue() => DecimalMath.LongSum(CashBook.TotalValueInAccountCurrency, UnsettledCashBook.TotalValueInAccountCurrency);

    private decimal ComputeTotalPortfolioValue()
    {
        var positions = 0m;
        var contracts = 0m;
        var hasOwnValue = false;
        foreach (var security in Securities.ValueList)
        {
            var holding = security.Holdings;
            if (!holding.Invested)
            {
                continue;
            }
            switch (security.Type)
            {
                case SecurityType.Forex or SecurityType.Crypto:
                    break;
                case SecurityType.Cfd or SecurityType.CryptoFuture:
                    contracts += holding.UnrealizedProfit;
                    hasOwnValue = true;
                    break;
                default:
                    positions += holding.HoldingsValue;
                    hasOwnValue = true;
                    break;
            }
        }
        var cash = CashValue();
        return hasOwnValue ? cash + positions + contracts : cash;
    }

    private decimal SumOfCurrent(Func<SecurityHolding, decimal> figure)
    {
        var sum = 0m;
        foreach (var security in Securities.ValueList)
        {
            sum += figure(security.Holdings);
        }
        return sum;
    }

    private decimal SumOfAll(Func<SecurityHolding, decimal> figure)
    {
        var sum = 0m;
        foreach (var security in Securities.Everything)
        {
            sum += figure(security.Holdings);
        }
        return sum;
    }

    /// <summary>What is known of <see cref="TotalPortfolioValue"/> since prices changed.</summary>
    private enum ValueState
    {
        Unknown,

        /// <summary>It is that of the cash, and about how much.</summary>
        Rough,

        Exact,
    }
}
