using Quant.Core.Indicators;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Signals;

/// <summary>Makes the signal of a candidate that is ready.</summary>
/// <remarks>
/// Entry: the close of the bar. Stop: beyond the zone as it was touched. Confidence, 0 to 1:
/// <c>0.6 S + 0.2 V + 0.2 R</c> with <c>S = strength / (strength + least strength)</c> (a zone that just suffices gives 0.5),
/// <c>V = min(1, volume / (2 * average volume))</c>, and R = 1 in a range or a trend in the direction of the trade, 0.5 in high volatility, 0 against a trend.
/// </remarks>
public sealed class PlanBuilder
{
    private readonly PlanSettings _settings;
    private readonly double _minimumStrength;

    /// <summary>A builder.</summary>
    /// <param name="settings">Targets and times.</param>
    /// <param name="minimumStrength">Strength of a zone that just suffices, above 0.</param>
    public PlanBuilder(PlanSettings settings, double minimumStrength)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minimumStrength);
        _settings = settings;
        _minimumStrength = minimumStrength;
    }

    /// <summary>The signal of a candidate.</summary>
    /// <param name="candidate">A candidate that this bar has made ready.</param>
    /// <param name="input">The bar and what was known at its end.</param>
    /// <param name="registry">The live pools.</param>
    public ZoneSignal Build(SignalCandidate candidate, in CandidateInput input, LiquidityPoolRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(registry);
        var zone = candidate.Zone;
        var entry = input.Bar.Close;
        var stop = candidate.StopAt(input.Snapshot.Atr);
        var risk = entry - stop; // negative for a short plan, so that targets lie below
        var first = entry + _settings.FirstTarget * risk;
        var last = LastTarget(zone.Side, risk, entry, first, registry);
        var now = input.Bar.End;
        return new ZoneSignal(
            zone, candidate.Trigger, entry, stop, first, last is null ? 1 : _settings.FirstFraction, last, Confidence(zone.Side, zone.Strength, input),
            now, now + _settings.EntryTime, now + _settings.HoldTime);
    }

    /// <summary>Confidence in a signal; see the remarks of the class.</summary>
    public double Confidence(TradeSide side, double strength, in CandidateInput input)
    {
        var ofStrength = strength / (strength + _minimumStrength);
        var average = input.Snapshot.VolumeAverage;
        var ofVolume = average > 0 ? Math.Min(1, input.Bar.Volume / (2 * average)) : 0;
        var ofRegime = input.Snapshot.Regime switch
        {
            MarketRegime.Range => 1,
            MarketRegime.TrendUp => side == TradeSide.Long ? 1 : 0,
            MarketRegime.TrendDown => side == TradeSide.Short ? 1 : 0,
            _ => 0.5,
        };
        return 0.6 * ofStrength + 0.2 * ofVolume + 0.2 * ofRegime;
    }

    private double? LastTarget(TradeSide side, double risk, double entry, double first, LiquidityPoolRegistry registry)
    {
        var last = entry + _settings.LastTarget * risk;
        if (_settings.Targets == TargetMode.OpposingPool && registry.NextEdge(side == TradeSide.Long ? TradeSide.Short : TradeSide.Long, first) is { } pool)
        {
            last = pool;
        }
        return (int)side * (last - first) > 0 ? last : null;
    }
}
