namespace QuantConnect.Data.Market;

/// <summary>Ticker changes of one time step by symbol.</summary>
public class SymbolChangedEvents : DataDictionary<SymbolChangedEvent>
{
    /// <summary>Makes an empty collection.</summary>
    public SymbolChangedEvents()
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="frontier">Time of the step, in the algorithm's time zone.</param>
    public SymbolChangedEvents(DateTime frontier)
        : base(frontier)
    {
    }
}
