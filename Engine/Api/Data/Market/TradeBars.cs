namespace QuantConnect.Data.Market;

/// <summary>Trade bars of one time step by symbol.</summary>
public class TradeBars : DataDictionary<TradeBar>
{
    /// <summary>Makes an empty collection.</summary>
    public TradeBars()
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="frontier">Time of the step, in the algorithm's time zone.</param>
    public TradeBars(DateTime frontier)
        : base(frontier)
    {
    }

    /// <summary>Makes the collection of the points of a step that are of its type.</summary>
    internal TradeBars(DateTime frontier, BaseData[] points, bool finestWins)
        : base(frontier, points, finestWins)
    {
    }
}
