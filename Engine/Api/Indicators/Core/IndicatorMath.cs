using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

// Operations shared by formulas.
internal static class IndicatorMath
{
    /// <summary>Lean's test before a division: not a number, or zero.</summary>
    public static bool IsNaNOrZero(double value) => double.IsNaN(value) || Math.Abs(value) < double.Epsilon;

    public static decimal Max(RollingWindow<decimal> window)
    {
        var result = window[0];
        for (var i = 1; i < window.Count; i++)
        {
            if (window[i] > result)
            {
                result = window[i];
            }
        }
        return result;
    }

    public static decimal Min(RollingWindow<decimal> window)
    {
        var result = window[0];
        for (var i = 1; i < window.Count; i++)
        {
            if (window[i] < result)
            {
                result = window[i];
            }
        }
        return result;
    }

    /// <summary>Greatest of <paramref name="count"/> values, from the age <paramref name="start"/> on.</summary>
    public static double Max(RollingWindow<double> window, int start, int count)
    {
        var result = window[start];
        for (var i = start + 1; i < start + count; i++)
        {
            result = Math.Max(result, window[i]);
        }
        return result;
    }

    /// <summary>Smallest of <paramref name="count"/> values, from the age <paramref name="start"/> on.</summary>
    public static double Min(RollingWindow<double> window, int start, int count)
    {
        var result = window[start];
        for (var i = start + 1; i < start + count; i++)
        {
            result = Math.Min(result, window[i]);
        }
        return result;
    }

    /// <summary>Typical price of a bar: the mean of high, low and close.</summary>
    public static decimal TypicalPrice(IBaseDataBar bar) => (bar.High + bar.Low + bar.Close) / 3m;
}
