namespace QuantConnect.Data.Market;

/// <summary>Change of a ticker; the symbol stays equal.</summary>
public class SymbolChangedEvent : BaseData
{
    /// <summary>Makes an empty event.</summary>
    public SymbolChangedEvent() => DataType = MarketDataType.Auxiliary;

    /// <summary>Makes an event.</summary>
    /// <param name="requestedSymbol">Symbol as it was subscribed to.</param>
    /// <param name="date">Date of the change, in the exchange's time zone.</param>
    /// <param name="oldSymbol">Ticker until then.</param>
    /// <param name="newSymbol">Ticker from then on.</param>
    public SymbolChangedEvent(Symbol requestedSymbol, DateTime date, string oldSymbol, string newSymbol)
        : this()
    {
        Symbol = requestedSymbol;
        Time = date;
        OldSymbol = oldSymbol;
        NewSymbol = newSymbol;
    }

    /// <summary>Ticker until then.</summary>
    public string OldSymbol { get; private set; } = null!;

    /// <summary>Ticker from then on.</summary>
    public string NewSymbol { get; private set; } = null!;

    /// <inheritdoc/>
    public override BaseData Clone() => new SymbolChangedEvent(Symbol, Time, OldSymbol, NewSymbol);

    /// <summary>Time and both tickers.</summary>
    public override string ToString() => $"{Time} {OldSymbol}->{NewSymbol}";
}
