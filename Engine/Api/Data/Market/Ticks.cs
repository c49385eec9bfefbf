namespace QuantConnect.Data.Market;

/// <summary>Ticks of one time step by symbol, in the order they came.</summary>
public class Ticks : DataDictionary<List<Tick>>
{
    /// <summary>Makes an empty collection.</summary>
    public Ticks()
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="frontier">Time of the step, in the algorithm's time zone.</param>
    public Ticks(DateTime frontier)
        : base(frontier)
    {
    }
}
