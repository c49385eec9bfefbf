namespace QuantConnect.Data.Market;

/// <summary>Number of open contracts.</summary>
public class OpenInterest : Tick
{
    /// <summary>Makes an empty figure.</summary>
    public OpenInterest() => TickType = TickType.OpenInterest;

    /// <summary>Copies a figure.</summary>
    public OpenInterest(OpenInterest original)
        : this(original.Time, original.Symbol, original.Value)
    {
    }

    /// <summary>Makes a figure.</summary>
    /// <param name="time">Time, in the exchange's time zone.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="openInterest">Open contracts.</param>
    public OpenInterest(DateTime time, Symbol symbol, decimal openInterest)
        : base(time, symbol, openInterest)
    {
    }

    /// <inheritdoc/>
    public override BaseData Clone() => new OpenInterest(this);
}
