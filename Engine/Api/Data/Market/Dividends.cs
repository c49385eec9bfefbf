namespace QuantConnect.Data.Market;

/// <summary>Dividends of one time step by symbol.</summary>
public class Dividends : DataDictionary<Dividend>
{
    /// <summary>Makes an empty collection.</summary>
    public Dividends()
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="frontier">Time of the step, in the algorithm's time zone.</param>
    public Dividends(DateTime frontier)
        : base(frontier)
    {
    }
}
