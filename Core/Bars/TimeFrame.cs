namespace Quant.Core.Bars;

/// <summary>The length of a bar, or the kind of period that a price level comes from. The number is the length in minutes.</summary>
public enum TimeFrame
{
    /// <summary>One minute.</summary>
    M1 = 1,

    /// <summary>Five minutes.</summary>
    M5 = 5,

    /// <summary>Fifteen minutes.</summary>
    M15 = 15,

    /// <summary>One hour.</summary>
    H1 = 60,

    /// <summary>Four hours.</summary>
    H4 = 240,

    /// <summary>A named trading session such as London's. Of no fixed length (the number only orders it), so there are no bars of it.</summary>
    Session = 480,

    /// <summary>One day: a UTC day, or a trading session of the exchange.</summary>
    D1 = 1440,

    /// <summary>One week from Monday.</summary>
    W1 = 10080,
}
