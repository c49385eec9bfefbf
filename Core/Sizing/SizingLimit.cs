namespace Quant.Core.Sizing;

/// <summary>What decided the size of a trade, in the order in which ties are named.</summary>
public enum SizingLimit
{
    /// <summary>Nothing: the rule got what it asked for, rounded down to whole lots.</summary>
    None,

    /// <summary>The rule had no answer: a stop, a range, a volatility or a price is not known.</summary>
    NotMeasurable,

    /// <summary>Loss at the stop of one trade.</summary>
    RiskPerTrade,

    /// <summary>Loss at the stops of all trades together.</summary>
    OpenRisk,

    /// <summary>Number of units of one position.</summary>
    PositionSize,

    /// <summary>Value of one position in account currency.</summary>
    PositionNotional,

    /// <summary>Value of one position as a fraction of equity.</summary>
    PositionWeight,

    /// <summary>Sum of the absolute values of all positions.</summary>
    GrossExposure,

    /// <summary>Absolute value of the sum of all positions.</summary>
    NetExposure,

    /// <summary>What the broker lends or the cash buys.</summary>
    BuyingPower,

    /// <summary>What is left is less than the smallest order the market takes.</summary>
    MinimumOrder,
}
