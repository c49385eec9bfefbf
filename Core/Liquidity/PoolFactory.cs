using Quant.Core.Bars;
using Quant.Core.Liquidity.Detection;
using Quant.Core.Liquidity.Pools;
using Quant.Core.Plans;

namespace Quant.Core.Liquidity;

/// <summary>
/// Makes pools out of what detectors find. A gap is a pool as it is. A level is a pool on the side from which the price comes: above a low, below a high, so that
/// trading through the pool is trading through the level.
/// </summary>
internal sealed class PoolFactory
{
    private readonly LiquiditySettings _settings;

    public PoolFactory(LiquiditySettings settings) => _settings = settings;

    /// <summary>The pool of a gap; null if gaps have no weight.</summary>
    public LiquidityPool? OfGap(FrameSettings frame, in FairValueGap gap)
        => _settings.GapWeight == 0 ? null : LiquidityPool.Create(
            PoolKind.FairValueGap, frame.Frame, gap.Side, gap.Low, gap.High, _settings.GapWeight * frame.Weight, gap.Time, gap.ConfirmedAt, gap.ConfirmedAt + frame.Life);

    /// <summary>The pool of the other side that a broken gap becomes; it lives as long as the gap would have at birth.</summary>
    public static LiquidityPool OfBrokenGap(in LiquidityPool gap, long time)
        => LiquidityPool.Create(
            PoolKind.InverseGap, gap.Frame, gap.Side == TradeSide.Long ? TradeSide.Short : TradeSide.Long, gap.Low, gap.High, gap.Weight, gap.Origin, time,
            time + (gap.ExpiresAt - gap.CreatedAt));

    /// <summary>The pool at a swing; null if swings have no weight.</summary>
    public LiquidityPool? OfSwing(FrameSettings frame, in Pivot pivot, double range)
        => OfLevel(
            PoolKind.Swing, frame.Frame, pivot.Side, pivot.Price, pivot.Price, range, _settings.SwingWeight * frame.Weight, pivot.Time, pivot.ConfirmedAt, frame.Life);

    /// <summary>The pool at a cluster of swings, beside those of its swings; null if clusters have no weight.</summary>
    public LiquidityPool? OfEqualLevels(FrameSettings frame, in EqualLevels levels, double range)
        => OfLevel(
            PoolKind.EqualLevels, frame.Frame, levels.Side, levels.Low, levels.High, range, _settings.EqualLevelWeight * (levels.Count - 1) * frame.Weight,
            levels.Time, levels.ConfirmedAt, frame.Life);

    /// <summary>The pool at the high (side Short) or low (side Long) of a period; null if it has no weight.</summary>
    public LiquidityPool? OfPeriod(PeriodSource source, in Bar period, TradeSide side, double range)
    {
        var level = side == TradeSide.Short ? period.High : period.Low;
        return OfLevel(source.Kind, source.Frame, side, level, level, range, source.Weight, period.Start, period.End, source.Life);
    }

    private LiquidityPool? OfLevel(
        PoolKind kind, TimeFrame frame, TradeSide side, double low, double high, double range, double weight, long origin, long time, long life)
    {
        if (weight == 0)
        {
            return null;
        }
        var height = double.IsNaN(range) ? 0 : _settings.LevelHeightAtr * range;
        var (bottom, top) = side == TradeSide.Long ? (low, Math.Max(high, low + height)) : (Math.Min(low, high - height), high);
        return LiquidityPool.Create(kind, frame, side, bottom, top, weight, origin, time, time + life);
    }
}
