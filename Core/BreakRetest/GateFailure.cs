namespace Quant.Core.BreakRetest;

/// <summary>The questions <see cref="SetupValidator"/> asks before a trade.</summary>
public enum SetupGate
{
    /// <summary>Is it the time of day for entries?</summary>
    TimeOfDay,

    /// <summary>Is news due?</summary>
    Blackout,

    /// <summary>Do bars move as they usually do, neither asleep nor wild?</summary>
    Volatility,

    /// <summary>Is there anything left of a day's usual range?</summary>
    DayRange,

    /// <summary>Is the spread small?</summary>
    Spread,

    /// <summary>Does the day have volume?</summary>
    DayVolume,

    /// <summary>Is the stop near enough?</summary>
    StopDistance,

    /// <summary>Is there room up to the next level?</summary>
    Room,

    /// <summary>Does the setup look good enough?</summary>
    Confidence,

    /// <summary>Did setups of this type earn anything lately?</summary>
    TrackRecord,
}

/// <summary>A gate that refused a trade.</summary>
/// <param name="Gate">Which one.</param>
/// <param name="Value">What it measured; null if that is not known, which is a refusal too, or is no number.</param>
/// <param name="Text">The reason as a short phrase, value and limit included.</param>
public readonly record struct GateFailure(SetupGate Gate, double? Value, string Text);
