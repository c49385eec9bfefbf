using Quant.Core.Statistics.Returns;

namespace Quant.Core.Statistics.Drawdowns;

/// <summary>
/// Calmar ratio: growth per year over the maximum drawdown. Over the whole curve, where Young ("Calmar ratio: a smoother tool", 1991) takes 36 months.
/// </summary>
public static class CalmarRatio
{
    /// <summary>The ratio; null without a drawdown or where the growth is undefined.</summary>
    /// <param name="curve">The account.</param>
    public static double? Of(EquityCurve curve)
        => CompoundGrowth.Annual(curve) is { } growth && MaximumDrawdown.OfValues(curve.Values) is { } drawdown and > 0 ? growth / drawdown : null;
}
