using Quant.Core.Indicators;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity.Signals;

/// <summary>Makes the trade plan of a candidate that is ready.</summary>
/// <remarks>
/// Entry: the close of the bar. Stop: beyond the zone as it was touched. Confidence, 0 to 1:
/// <c>0.6 S + 0.2 V + 0.2 R</c> with <c>S = strength / (strength + least strength)</c> (a zone that just suffices gives 0.5),
/// <c>V = min(1, volume / (2 * average volume))</c>, and R = 1 in a range or a trend in the direction of the trade, 0.5 in high volatility, 0 against a trend.
/// </remarks>
public sealed class PlanBuilder
{
    private readonly PlanSettings _settings;
    private readonly double _minimumStrength;
    private readonly List<LiquidityPool> _pools = [];

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

    /// <summary>The plan of a candidate.</summary>
    /// <param name="candidate">A candidate that this bar has made ready.</param>
    /// <param name="input">The bar and what was known at its end.</param>
    /// <param name="registry">The live pools.</param>
    public TradePlan Build(SignalCandidate candidate, in CandidateInput input, LiquidityPoolRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(registry);
        var zone = candidate.Zone;
        var entry = input.Bar.Close;
        var stop = candidate.StopAt(input.Snapshot.Atr);
        var now = input.Bar.End;
        return new TradePlan(
            zone.Side, entry, stop, Targets(zone.Side, entry, stop, registry), Confidence(zone.Side, zone.Strength, input),
            SetupOf(candidate), new PlanOrigin(FormattableString.Invariant($"zone {zone.Id:x16}"), zone.Low, zone.High),
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

    private PlanTarget[] Targets(TradeSide side, double entry, double stop, LiquidityPoolRegistry registry)
    {
        var risk = entry - stop; // negative for a short plan, so that targets lie below
        var first = entry + _settings.FirstTarget * risk;
        var last = entry + _settings.LastTarget * risk;
        if (_settings.Targets == TargetMode.OpposingPool && NextOpposingPool(side, first, registry) is { } pool)
        {
            last = pool;
        }
        return (int)side * (last - first) > 0
            ? [new PlanTarget(first, _settings.FirstFraction), new PlanTarget(last, 1 - _settings.FirstFraction)]
            : [new PlanTarget(first, 1)];
    }

    // the nearest near edge at or beyond a price
    private double? NextOpposingPool(TradeSide side, double from, LiquidityPoolRegistry registry)
    {
        _pools.Clear();
        double? nearest = null;
        if (side == TradeSide.Long)
        {
            registry.Query(TradeSide.Short, from, double.PositiveInfinity, _pools);
            foreach (var pool in _pools)
            {
                nearest = pool.Low >= from && !(pool.Low >= nearest) ? pool.Low : nearest;
            }
        }
        else
        {
            registry.Query(TradeSide.Long, double.NegativeInfinity, from, _pools);
            foreach (var pool in _pools)
            {
                nearest = pool.High <= from && !(pool.High <= nearest) ? pool.High : nearest;
            }
        }
        return nearest;
    }

    private static string SetupOf(SignalCandidate candidate)
    {
        var side = candidate.Zone.Side == TradeSide.Long ? "long" : "short";
        return candidate.Trigger switch
        {
            EntryMode.SweepAndReclaim => $"liquidity-zone-sweep-{side}",
            EntryMode.GapRetest => $"liquidity-zone-gap-{side}",
            _ => $"liquidity-zone-ema-{side}",
        };
    }
}
