namespace QuantConnect.Data.Market;

/// <summary>Quote bars of one time step by symbol.</summary>
public class QuoteBars : DataDictionary<QuoteBar>
{
    /// <summary>Makes an empty collection.</summary>
    public QuoteBars()
    {
    }

    /// <summary>Makes an empty collection of a time step.</summary>
    /// <param name="time">Time of the step, in the algorithm's time zone.</param>
    public QuoteBars(DateTime time)
        : base(time)
    {
    }

    /// <summary>Makes the collection of the points of a step that are of its type.</summary>
    internal QuoteBars(DateTime frontier, BaseData[] points, bool finestWins)
        : base(frontier, points, finestWins)
    {
    }
}
