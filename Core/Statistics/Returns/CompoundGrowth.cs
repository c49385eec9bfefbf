namespace Quant.Core.Statistics.Returns;

/// <summary>
/// Growth of an account. Annual: (end / start) ^ (365 days / elapsed) - 1, as Lean's "Compounding Annual Return".
/// </summary>
public static class CompoundGrowth
{
    private const double DaysPerYear = 365;

    /// <summary>end / start - 1; null without a point or when the start is not above 0.</summary>
    /// <param name="curve">The account.</param>
    public static double? Total(EquityCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return curve.Count > 0 && curve.Values[0] > 0 ? curve.Values[^1] / curve.Values[0] - 1 : null;
    }

    /// <summary>
    /// Growth per year, as a fraction. -1 when all is lost; null when no time passed, when the start is not above 0 or the end below it.
    /// Of a few days it is a number and not a forecast: a week of +1 % compounds to +68 %.
    /// </summary>
    /// <param name="curve">The account.</param>
    public static double? Annual(EquityCurve curve)
    {
        if (Total(curve) is not { } total || total < -1 || curve.Count < 2)
        {
            return null;
        }
        var years = new TimeSpan(curve.Times[^1] - curve.Times[0]).TotalDays / DaysPerYear;
        var growth = Math.Pow(1 + total, 1 / years) - 1;
        return double.IsFinite(growth) ? growth : null;
    }
}
