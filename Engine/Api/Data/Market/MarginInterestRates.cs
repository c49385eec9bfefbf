namespace QuantConnect.Data.Market;

/// <summary>Margin interest rates of one time step by symbol.</summary>
public class MarginInterestRates : DataDictionary<MarginInterestRate>
{
    /// <summary>Makes an empty collection.</summary>
    public MarginInterestRates()
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="frontier">Time of the step, in the algorithm's time zone.</param>
    public MarginInterestRates(DateTime frontier)
        : base(frontier)
    {
    }
}
