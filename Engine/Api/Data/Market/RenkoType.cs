namespace QuantConnect.Data.Market;

/// <summary>How a renko bar is built.</summary>
public enum RenkoType
{
    /// <summary>Fixed bricks without wicks, or volume bricks.</summary>
    Classic,

    /// <summary>Bricks that keep their high and low.</summary>
    Wicked,
}
