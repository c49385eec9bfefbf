using Quant.Engine.Models;

namespace QuantConnect.Data.Market;

/// <summary>Open, high, low and close of one side of the market.</summary>
public class Bar : IBar
{
    private bool _opened;
    private decimal _open;
    private decimal _high;
    private decimal _low;
    private decimal _close;

    /// <summary>Makes a bar without prices; the first update opens it.</summary>
    public Bar()
    {
    }

    /// <summary>Makes a bar; an open of zero means that the first update opens it.</summary>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price.</param>
    /// <param name="low">Lowest price.</param>
    /// <param name="close">Last price.</param>
    public Bar(decimal open, decimal high, decimal low, decimal close)
    {
        _opened = !DecimalMath.IsZero(open);
        if (GetType() == typeof(Bar))
        {
            // two per quote bar of data: without virtual calls
            (_open, _high, _low, _close) = (open, high, low, close);
            return;
        }
        Open = open;
        High = high;
        Low = low;
        Close = close;
    }

    /// <inheritdoc/>
    public virtual decimal Open
    {
        get => _open;
        set => _open = value;
    }

    /// <inheritdoc/>
    public virtual decimal High
    {
        get => _high;
        set => _high = value;
    }

    /// <inheritdoc/>
    public virtual decimal Low
    {
        get => _low;
        set => _low = value;
    }

    /// <inheritdoc/>
    public virtual decimal Close
    {
        get => _close;
        set => _close = value;
    }

    // the prices without a virtual call, where no class derives from this one: a quote bar asks for all of them in each step
    internal decimal DirectOpen => GetType() == typeof(Bar) ? _open : Open;

    internal decimal DirectHigh => GetType() == typeof(Bar) ? _high : High;

    internal decimal DirectLow => GetType() == typeof(Bar) ? _low : Low;

    internal decimal DirectClose => GetType() == typeof(Bar) ? _close : Close;

    /// <summary>Takes in a price; zero is ignored.</summary>
    public void Update(decimal value) => Update(ref value);

    /// <summary>Takes in a price; zero is ignored.</summary>
    /// <param name="value">Price, not changed.</param>
    public void Update(ref decimal value)
    {
        if (value == 0)
        {
            return;
        }
        if (!_opened)
        {
            _opened = true;
            Open = value;
            High = value;
            Low = value;
        }
        else if (value > High)
        {
            High = value;
        }
        else if (value < Low)
        {
            Low = value;
        }
        Close = value;
    }

    /// <summary>Independent copy.</summary>
    public Bar Clone() => new(Open, High, Low, Close);

    /// <summary>The four prices, rounded to be read.</summary>
    public override string ToString() =>
        $"O: {Open.SmartRounding()} H: {High.SmartRounding()} L: {Low.SmartRounding()} C: {Close.SmartRounding()}";
}
