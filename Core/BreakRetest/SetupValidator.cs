using Quant.Core.Plans;
using Quant.Core.Sessions;

namespace Quant.Core.BreakRetest;

/// <summary>Asks every gate before a trade and reports all that refuse, each with its reason.</summary>
public sealed class SetupValidator
{
    private readonly GateSettings _settings;
    private readonly TrackRecord _record;

    /// <summary>A validator.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="record">What setups earned before.</param>
    public SetupValidator(GateSettings settings, TrackRecord record)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(record);
        _settings = settings;
        _record = record;
    }

    /// <summary>The gates that need no plan: time of day and news.</summary>
    /// <returns>Those that refuse; empty if the time is right.</returns>
    public IReadOnlyList<GateFailure> CheckTime(TradingDay day, long utc)
    {
        var failures = new List<GateFailure>();
        if (!_settings.Window.Allows(day, utc))
        {
            var window = _settings.Window;
            failures.Add(new GateFailure(
                SetupGate.TimeOfDay, null, FormattableString.Invariant(
                    $"time of day: entries are from {window.AfterOpen.TotalMinutes:R} minutes after the open to {window.BeforeClose.TotalMinutes:R} before the close")));
        }
        if (_settings.Blackouts.Contains(utc))
        {
            failures.Add(new GateFailure(SetupGate.Blackout, null, "blackout: news is due"));
        }
        return failures;
    }

    /// <summary>The gates that look at the plan and the market.</summary>
    /// <returns>Those that refuse, <see cref="SetupGate.TrackRecord"/> last; empty if the trade may be made.</returns>
    public IReadOnlyList<GateFailure> Check(TradePlan plan, in MarketConditions market)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var failures = new List<GateFailure>();
        AtLeast(SetupGate.Volatility, "ATR over its slow average", market.AtrRatio, _settings.MinAtrRatio, failures);
        AtMost(SetupGate.Volatility, "ATR over its slow average", market.AtrRatio, _settings.MaxAtrRatio, failures);
        AtMost(SetupGate.DayRange, "range of the day over the usual", market.DayRange, _settings.MaxDayRange, failures);
        AtMost(SetupGate.Spread, "spread in bps", market.SpreadBps, _settings.MaxSpreadBps, failures);
        AtLeast(SetupGate.DayVolume, "volume of the day over the usual", market.DayVolume, _settings.MinDayVolume, failures);
        AtMost(SetupGate.StopDistance, "stop distance in ATR", market.StopAtr, _settings.MaxStopAtr, failures);
        AtLeast(SetupGate.Room, "room to the next level in R", market.RoomR, _settings.MinRoomR, failures);
        AtLeast(SetupGate.Confidence, "confidence", plan.Confidence, _settings.MinConfidence, failures);
        if (_settings.MinExpectancy is { } least && _record.Expectancy(plan.Setup) is { } expectancy && expectancy < least)
        {
            failures.Add(Failure(SetupGate.TrackRecord, $"expectancy of {plan.Setup} in R", expectancy, "at least", least));
        }
        return failures;
    }

    private static void AtLeast(SetupGate gate, string what, double? value, double limit, List<GateFailure> failures)
    {
        if (limit > 0 && !(value >= limit))
        {
            failures.Add(Failure(gate, what, value, "at least", limit));
        }
    }

    private static void AtMost(SetupGate gate, string what, double? value, double limit, List<GateFailure> failures)
    {
        // what is not known is said once, by the first gate that asks
        if (limit > 0 && !(value <= limit) && !(value is null && failures.Exists(x => x.Gate == gate)))
        {
            failures.Add(Failure(gate, what, value, "at most", limit));
        }
    }

    private static GateFailure Failure(SetupGate gate, string what, double? value, string bound, double limit)
        => new(gate, value, value is { } known
            ? FormattableString.Invariant($"{what} is {known:0.####}, {bound} {limit:R}")
            : FormattableString.Invariant($"{what} is not known, {bound} {limit:R}"));
}
