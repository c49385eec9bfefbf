using QuantConnect;

namespace Quant.Engine.Results;

/// <summary>Open, high, low and close of the portfolio value since the last sample, rounded to 4 digits.</summary>
internal struct EquityBar
{
    private const int Digits = 4;
    private const decimal LeastVisible = 0.0001m;

    private bool _seen;
    private decimal _last;
    private decimal _highest;
    private decimal _lowest;
    private decimal _open;
    private decimal _high;
    private decimal _low;
    private decimal _close;
    private double _roughHighest;
    private double _roughLowest;

    // the last value if it was let pass, else 0
    private double _roughLast;

    /// <summary>Whether the value of a step would change nothing but the close, told from about how much it is. The value at the end has to be given to <see cref="Update"/>.</summary>
    public bool TryPass(double value, double error)
    {
        if (_open == 0 || !(value + error < _roughHighest && value - error > _roughLowest && value - error > (double)LeastVisible))
        {
            return false;
        }
        // the next value is new, even if it is equal to the last one seen
        _seen = false;
        _roughLast = value;
        return true;
    }

    /// <summary>Takes the value of a step. Most steps leave it unchanged and end here.</summary>
    public void Update(decimal value)
    {
        if (_seen && value == _last)
        {
            return;
        }

        var passed = _roughLast;
        _seen = true;
        _last = value;
        _roughLast = 0;
        if (_open != 0 && value <= _highest && value >= _lowest && Math.Abs(value) >= LeastVisible)
        {
            // rounding keeps the order: neither a new high nor a new low
            _close = value;
            return;
        }

        var rounded = Math.Round(value, Digits);
        if (rounded == 0)
        {
            // nothing left does not show: the close is the value before, which nobody computed exactly
            _close = passed == 0 ? _close : (decimal)passed;
            return;
        }

        if (_open == 0)
        {
            (_highest, _lowest) = (value, value);
            _roughHighest = _roughLowest = (double)value;
            _open = _high = _low = rounded;
        }
        else if (value > _highest)
        {
            _highest = value;
            _roughHighest = (double)value;
            _high = rounded > _high ? rounded : _high;
        }
        else if (value < _lowest)
        {
            _lowest = value;
            _roughLowest = (double)value;
            _low = rounded < _low ? rounded : _low;
        }

        _close = value;
    }

    /// <summary>The candlestick that ends at <paramref name="utc"/>.</summary>
    public readonly Candlestick At(DateTime utc) => new(utc, _open, _high, _low, Math.Round(_close, Digits));
}
