using QuantConnect;

namespace Quant.Engine.Results;

/// <summary>Open, high, low and close of the portfolio value since the last sample, rounded to 4 digits.</summary>
internal struct EquityBar
{
    private bool _seen;
    private decimal _last;
    private decimal _open;
    private decimal _high;
    private decimal _low;
    private decimal _close;

    /// <summary>Takes the value of a step. Most steps leave it unchanged and end here.</summary>
    public void Update(decimal value)
    {
        if (_seen && value == _last)
        {
            return;
        }

        _seen = true;
        _last = value;
        var rounded = Math.Round(value, 4);
        if (rounded == 0)
        {
            return;
        }

        if (_open == 0)
        {
            _open = _high = _low = rounded;
        }
        else if (rounded > _high)
        {
            _high = rounded;
        }
        else if (rounded < _low)
        {
            _low = rounded;
        }

        _close = rounded;
    }

    /// <summary>The candlestick that ends at <paramref name="utc"/>.</summary>
    public readonly Candlestick At(DateTime utc) => new(utc, _open, _high, _low, _close);
}
