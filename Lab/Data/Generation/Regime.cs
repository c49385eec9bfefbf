using Quant.Lab.Data.Numerics;

namespace Quant.Lab.Data.Generation;

/// <summary>
/// What a market is doing for some days: trending up, trending down, or swinging around a price. Lengths are exponential. The further the price
/// has gone from where it began, the less likely it goes on that way, so that a long history stays within reason.
/// </summary>
internal sealed class Regime(StableRandom random, PriceModel model, double firstPrice)
{
    private const double RangeShare = 0.45;
    private const double LargestDrift = 0.7;

    private double _daysLeft;
    private double _drift;
    private double? _anchor;

    /// <summary>A day begins at a price.</summary>
    public void BeginDay(double price)
    {
        if (model.RegimeDays == 0 || --_daysLeft > 0)
        {
            return;
        }
        _daysLeft = 1 + ((model.RegimeDays - 1) * random.Exponential());
        _anchor = random.Chance(RangeShare) ? price : null;
        var up = Math.Clamp(0.5 - (0.25 * StableMath.Log(price / firstPrice)), 0.15, 0.85);
        _drift = model.TrendStrength * model.DailyVolatility * (random.Chance(up) ? 1 : -1);
    }

    /// <summary>Expected return of a day at this price.</summary>
    public double DriftPerDay(double price)
    {
        if (_anchor is not { } anchor)
        {
            return model.Drift + _drift;
        }
        var limit = LargestDrift * model.DailyVolatility;
        return model.Drift + Math.Clamp(model.RangePull * ((anchor / price) - 1), -limit, limit);
    }
}
