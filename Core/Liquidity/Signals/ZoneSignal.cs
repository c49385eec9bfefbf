using Quant.Core.Liquidity.Zones;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Signals;

/// <summary>The numbers of a trade plan, as a value: a signal costs no memory until somebody wants its plan.</summary>
/// <param name="Zone">The zone as it was when it was touched.</param>
/// <param name="Trigger">What triggered the entry.</param>
/// <param name="Entry">Price at which the trade is meant to be entered.</param>
/// <param name="Stop">Price at which the idea is wrong.</param>
/// <param name="FirstTarget">Price of the first target.</param>
/// <param name="FirstFraction">Part of the position that is closed there; 1 if there is no other target.</param>
/// <param name="LastTarget">Price at which the rest is closed; null if the first target closes all.</param>
/// <param name="Confidence">0 to 1; see <see cref="PlanBuilder"/>.</param>
/// <param name="CreatedAt">End of the bar that completed it, in UTC ticks.</param>
/// <param name="EnterBefore">First instant at which the entry may not be made any more, in UTC ticks.</param>
/// <param name="ExitBy">Instant by which the position is closed, in UTC ticks.</param>
public readonly record struct ZoneSignal(
    WatchedZone Zone, EntryMode Trigger, double Entry, double Stop, double FirstTarget, double FirstFraction, double? LastTarget, double Confidence,
    long CreatedAt, long EnterBefore, long ExitBy)
{
    /// <summary>Long or short.</summary>
    public TradeSide Side => Zone.Side;

    /// <summary>The trigger that the type of a setup names.</summary>
    /// <exception cref="FormatException">It is no setup of these signals.</exception>
    internal static EntryMode TriggerOf(string setup)
    {
        foreach (var trigger in Enum.GetValues<EntryMode>())
        {
            if (setup == SetupOf(trigger, TradeSide.Long) || setup == SetupOf(trigger, TradeSide.Short))
            {
                return trigger;
            }
        }
        throw new FormatException($"\"{setup}\" is no setup of a liquidity zone.");
    }

    /// <summary>The plan.</summary>
    public TradePlan ToPlan()
        => new(
            Side, Entry, Stop,
            LastTarget is { } last ? [new PlanTarget(FirstTarget, FirstFraction), new PlanTarget(last, 1 - FirstFraction)] : [new PlanTarget(FirstTarget, FirstFraction)],
            Confidence, Setup, new PlanOrigin(FormattableString.Invariant($"zone {Zone.Id:x16}"), Zone.Low, Zone.High), CreatedAt, EnterBefore, ExitBy);

    /// <summary>Type of setup, as in <see cref="TradePlan.Setup"/>.</summary>
    public string Setup => SetupOf(Trigger, Side);

    private static string SetupOf(EntryMode trigger, TradeSide side) => (trigger, side) switch
    {
        (EntryMode.SweepAndReclaim, TradeSide.Long) => "liquidity-zone-sweep-long",
        (EntryMode.SweepAndReclaim, _) => "liquidity-zone-sweep-short",
        (EntryMode.GapRetest, TradeSide.Long) => "liquidity-zone-gap-long",
        (EntryMode.GapRetest, _) => "liquidity-zone-gap-short",
        (_, TradeSide.Long) => "liquidity-zone-ema-long",
        _ => "liquidity-zone-ema-short",
    };
}
