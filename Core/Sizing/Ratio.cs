namespace Quant.Core.Sizing;

/// <summary>Division as sizing needs it.</summary>
internal static class Ratio
{
    /// <summary>Money over what a quantity of 1 costs; NaN if either is unknown or the cost is not above 0. Money below 0 buys nothing.</summary>
    public static double Of(double money, double unit)
        => unit > 0 && double.IsFinite(unit) && double.IsFinite(money) ? Math.Max(0, money) / unit : double.NaN;
}
