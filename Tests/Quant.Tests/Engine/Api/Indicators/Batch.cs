namespace Quant.Tests.Engine.Api.Indicators;

/// <summary>
/// Textbook formulas over whole series, written without looking at how the engine streams them. A value that is not defined yet is NaN,
/// and NaN inputs at the start are skipped.
/// </summary>
internal static class Batch
{
    /// <summary>A formula over the last <paramref name="period"/> values, oldest first.</summary>
    public static double[] Rolling(double[] x, int period, Func<double[], double> formula) =>
        x.Select((_, i) => i + 1 < period || double.IsNaN(x[i + 1 - period]) ? double.NaN : formula(x[(i + 1 - period)..(i + 1)])).ToArray();

    public static double[] Sma(double[] x, int period) => Rolling(x, period, w => w.Sum() / period);

    public static double[] Sum(double[] x, int period) => Rolling(x, period, w => w.Sum());

    public static double[] Max(double[] x, int period) => Rolling(x, period, w => w.Max());

    public static double[] Min(double[] x, int period) => Rolling(x, period, w => w.Min());

    /// <summary>Weights 1..n, the newest value n.</summary>
    public static double[] Wma(double[] x, int period) => Rolling(x, period, w => w.Select((v, i) => v * (i + 1)).Sum() / (period * (period + 1) / 2.0));

    /// <summary>Population variance, in two passes.</summary>
    public static double[] Variance(double[] x, int period) => Rolling(x, period, w => w.Sum(v => (v - w.Average()) * (v - w.Average())) / period);

    public static double[] Std(double[] x, int period) => Variance(x, period).Select(Math.Sqrt).ToArray();

    /// <summary>Starts with the simple average of the first values, then smooths with the factor.</summary>
    public static double[] Smoothed(double[] x, int period, double factor)
    {
        var result = Enumerable.Repeat(double.NaN, x.Length).ToArray();
        var first = Array.FindIndex(x, v => !double.IsNaN(v)) + period - 1;
        for (var i = first; i < x.Length; i++)
        {
            result[i] = i == first ? x[(i + 1 - period)..(i + 1)].Average() : factor * x[i] + (1 - factor) * result[i - 1];
        }
        return result;
    }

    public static double[] Ema(double[] x, int period) => Smoothed(x, period, 2.0 / (period + 1));

    public static double[] Wilder(double[] x, int period) => Smoothed(x, period, 1.0 / period);

    /// <summary>The value <paramref name="n"/> steps before.</summary>
    public static double[] Lag(double[] x, int n) => x.Select((_, i) => i < n ? double.NaN : x[i - n]).ToArray();

    public static double[] Zip(double[] x, double[] y, Func<double, double, double> formula) => x.Zip(y, formula).ToArray();

    public static double[] Minus(double[] x, double[] y) => Zip(x, y, (a, b) => a - b);

    /// <summary>Slope and value at the last of the points (1, y1) ... (n, yn), by least squares.</summary>
    public static (double Slope, double Intercept) Line(double[] y)
    {
        var n = y.Length;
        var meanX = (n + 1) / 2.0;
        var meanY = y.Average();
        var slope = y.Select((v, i) => (i + 1 - meanX) * (v - meanY)).Sum() / y.Select((_, i) => (i + 1 - meanX) * (i + 1 - meanX)).Sum();
        return (slope, meanY - slope * meanX);
    }

    /// <summary>The first has no close before it, so that it is high minus low.</summary>
    public static double[] TrueRange(double[] high, double[] low, double[] close) => high
        .Select((h, i) => i == 0 ? h - low[i] : Math.Max(h, close[i - 1]) - Math.Min(low[i], close[i - 1])).ToArray();
}
