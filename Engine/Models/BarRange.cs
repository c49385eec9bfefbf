using QuantConnect.Data.Market;

namespace Quant.Engine.Models;

/// <summary>
/// Open, high and low of the last bar. Those of a quote bar are the middles of bid and ask, which nearly nobody asks for: they are computed when somebody does.
/// </summary>
internal struct BarRange
{
    // of the bid as long as the ask is still to be taken into account
    private decimal _open;
    private decimal _high;
    private decimal _low;
    private decimal _askOpen;
    private decimal _askHigh;
    private decimal _askLow;
    private bool _hasAsk;

    /// <summary>First price.</summary>
    public decimal Open
    {
        get
        {
            Settle();
            return _open;
        }
    }

    /// <summary>Highest price.</summary>
    public decimal High
    {
        get
        {
            Settle();
            return _high;
        }
    }

    /// <summary>Lowest price.</summary>
    public decimal Low
    {
        get
        {
            Settle();
            return _low;
        }
    }

    /// <summary>Takes the prices that are not 0; the others stay as they were.</summary>
    public void Take(decimal open, decimal high, decimal low)
    {
        var isWhole = !DecimalMath.IsZero(open) && !DecimalMath.IsZero(high) && !DecimalMath.IsZero(low);
        if (isWhole)
        {
            (_open, _high, _low, _hasAsk) = (open, high, low, false);
            return;
        }
        Settle();
        _open = DecimalMath.IsZero(open) ? _open : open;
        _high = DecimalMath.IsZero(high) ? _high : high;
        _low = DecimalMath.IsZero(low) ? _low : low;
    }

    /// <summary>Takes the middles of a quote bar.</summary>
    public void Take(QuoteBar quote)
    {
        if (quote is { Bid: { } bid, Ask: { } ask } && TryTake(bid, ask))
        {
            return;
        }
        Take(quote.Open, quote.High, quote.Low);
    }

    /// <summary>Multiplies all prices.</summary>
    public void Scale(decimal factor)
    {
        Settle();
        (_open, _high, _low) = (_open * factor, _high * factor, _low * factor);
    }

    /// <summary>Remembers both sides, where each middle is one of two positive prices.</summary>
    private bool TryTake(Bar bid, Bar ask)
    {
        var (open, high, low) = (bid.DirectOpen, bid.DirectHigh, bid.DirectLow);
        var (askOpen, askHigh, askLow) = (ask.DirectOpen, ask.DirectHigh, ask.DirectLow);
        if (!DecimalMath.IsPositive(open) || !DecimalMath.IsPositive(high) || !DecimalMath.IsPositive(low)
            || !DecimalMath.IsPositive(askOpen) || !DecimalMath.IsPositive(askHigh) || !DecimalMath.IsPositive(askLow))
        {
            return false;
        }
        (_open, _high, _low) = (open, high, low);
        (_askOpen, _askHigh, _askLow, _hasAsk) = (askOpen, askHigh, askLow, true);
        return true;
    }

    private void Settle()
    {
        if (_hasAsk)
        {
            _hasAsk = false;
            _open = DecimalMath.Middle(_open, _askOpen);
            _high = DecimalMath.Middle(_high, _askHigh);
            _low = DecimalMath.Middle(_low, _askLow);
        }
    }
}
