using Quant.Core.Levels;
using Quant.Core.Plans;

namespace Quant.Core.BreakRetest;

/// <summary>What can happen to a level and the setups on it, in the order in which it does.</summary>
public enum SetupEventKind
{
    /// <summary>A level is known from now on.</summary>
    LevelFixed,

    /// <summary>A level was broken.</summary>
    Broken,

    /// <summary>Price closed beyond a level often enough, but without the volume.</summary>
    BreakRefused,

    /// <summary>Price closed inside again soon after the break.</summary>
    FalseBreak,

    /// <summary>Price came back to the broken level.</summary>
    Touched,

    /// <summary>The break was not retested in time.</summary>
    TimedOut,

    /// <summary>Price closed too deep inside.</summary>
    Invalidated,

    /// <summary>Price went to and fro over the level for too long.</summary>
    Choppy,

    /// <summary>A retest was complete, but a gate refused the trade.</summary>
    SignalRefused,

    /// <summary>A retest is complete and the trade may be made.</summary>
    SignalReady,
}

/// <summary>Something that happened to a level.</summary>
/// <param name="At">When it was known: the end of the bar that showed it, in UTC ticks.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Level">The level.</param>
/// <param name="Side">Direction of the break; null for a level that was only fixed.</param>
/// <param name="Price">Close of the bar; of a level that was fixed its price.</param>
/// <param name="Reasons">Why a trade was refused; empty otherwise.</param>
/// <param name="Plan">The plan of a signal; null without one, and when it was refused before there was a plan.</param>
public readonly record struct SetupEvent(
    long At, SetupEventKind Kind, KeyLevel Level, TradeSide? Side, double Price, IReadOnlyList<GateFailure> Reasons, TradePlan? Plan)
{
    /// <summary>A line for logs and files; the same for the same event, on every machine.</summary>
    public override string ToString()
    {
        var text = FormattableString.Invariant($"{new DateTime(At):yyyy-MM-ddTHH:mm:ss}Z {Kind} {Level.Id} {Level.Price:R}");
        text += Side is { } side ? FormattableString.Invariant($" {side} at {Price:R}") : "";
        text += Plan is { } plan ? FormattableString.Invariant($" stop {plan.Stop:R} confidence {plan.Confidence:R}") : "";
        return text + (Reasons.Count == 0 ? "" : " because " + string.Join("; ", Reasons.Select(x => x.Text)));
    }
}
