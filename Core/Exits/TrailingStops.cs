namespace Quant.Core.Exits;

/// <summary>
/// Prices of trailing stops. Each is a proposal: whoever keeps the stop takes it only if it is closer to the market than the one there is, so that a stop never
/// gives way. <c>sign</c> is 1 for a long position, -1 for a short one. Not a number if something is not known.
/// </summary>
public static class TrailingStops
{
    /// <summary>A fraction behind the best close since entry.</summary>
    /// <param name="sign">1 or -1.</param>
    /// <param name="bestClose">Highest close of a long position, lowest of a short one.</param>
    /// <param name="fraction">Distance as a fraction of that close, above 0.</param>
    public static double Percent(int sign, double bestClose, double fraction) => bestClose - sign * Math.Abs(bestClose) * fraction;

    /// <summary>A number of average true ranges behind the last close.</summary>
    /// <param name="sign">1 or -1.</param>
    /// <param name="close">The last close.</param>
    /// <param name="averageRange">Average true range.</param>
    /// <param name="multiple">How many.</param>
    public static double AverageRange(int sign, double close, double averageRange, double multiple) => close - sign * averageRange * multiple;

    /// <summary>
    /// Chandelier exit (LeBeau): a number of average true ranges behind the extreme of a window, the highest high of a long position, the lowest low of a short one.
    /// </summary>
    /// <param name="sign">1 or -1.</param>
    /// <param name="highestHigh">Highest high of the window.</param>
    /// <param name="lowestLow">Lowest low of the window.</param>
    /// <param name="averageRange">Average true range.</param>
    /// <param name="multiple">How many.</param>
    public static double Chandelier(int sign, double highestHigh, double lowestLow, double averageRange, double multiple)
        => (sign > 0 ? highestHigh : lowestLow) - sign * averageRange * multiple;

    /// <summary>A number of average true ranges beyond the last swing: below the last swing low of a long position, above the last swing high of a short one.</summary>
    /// <param name="sign">1 or -1.</param>
    /// <param name="swingHigh">Last swing high.</param>
    /// <param name="swingLow">Last swing low.</param>
    /// <param name="averageRange">Average true range.</param>
    /// <param name="multiple">How many, 0 for the swing itself.</param>
    public static double Swing(int sign, double swingHigh, double swingLow, double averageRange, double multiple)
        => (sign > 0 ? swingLow : swingHigh) - sign * averageRange * multiple;

    /// <summary>The entry, plus a part of the initial risk for costs, once the price has gone a number of R in favour; NaN before.</summary>
    /// <param name="sign">1 or -1.</param>
    /// <param name="entry">Average price of the position.</param>
    /// <param name="risk">Distance of entry and initial stop, above 0.</param>
    /// <param name="close">The last close.</param>
    /// <param name="trigger">Profit that moves the stop, in R.</param>
    /// <param name="offset">How far beyond the entry it goes, in R; 0 for the entry itself.</param>
    public static double BreakEven(int sign, double entry, double risk, double close, double trigger, double offset)
        => sign * (close - entry) >= trigger * risk ? entry + sign * offset * risk : double.NaN;
}
