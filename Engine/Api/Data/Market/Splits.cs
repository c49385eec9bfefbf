namespace QuantConnect.Data.Market;

/// <summary>Splits of one time step by symbol.</summary>
public class Splits : DataDictionary<Split>
{
    /// <summary>Makes an empty collection.</summary>
    public Splits()
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="frontier">Time of the step, in the algorithm's time zone.</param>
    public Splits(DateTime frontier)
        : base(frontier)
    {
    }
}
