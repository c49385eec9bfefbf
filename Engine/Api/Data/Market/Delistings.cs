namespace QuantConnect.Data.Market;

/// <summary>Delistings of one time step by symbol.</summary>
public class Delistings : DataDictionary<Delisting>
{
    /// <summary>Makes an empty collection.</summary>
    public Delistings()
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="frontier">Time of the step, in the algorithm's time zone.</param>
    public Delistings(DateTime frontier)
        : base(frontier)
    {
    }
}
