namespace Quant.Core.Exits;

/// <summary>A last target that moves with momentum: farther while the market runs, nearer while it fades.</summary>
public static class MomentumTarget
{
    /// <summary>
    /// Momentum in favour of a position, from -1 to 1: the move over a window in units of what a random walk of that volatility would make,
    /// <c>sign * (close - earlier close) / (average range * sqrt(bars))</c>, cut at ±2 and halved. NaN if the range is not above 0.
    /// </summary>
    /// <param name="sign">1 for a long position, -1 for a short one.</param>
    /// <param name="close">The last close.</param>
    /// <param name="earlierClose">The close a number of bars ago.</param>
    /// <param name="averageRange">Average true range of a bar.</param>
    /// <param name="bars">That number, above 0.</param>
    public static double Momentum(int sign, double close, double earlierClose, double averageRange, int bars)
        => averageRange > 0 ? Math.Clamp(sign * (close - earlierClose) / (averageRange * Math.Sqrt(bars)), -2, 2) / 2 : double.NaN;

    /// <summary>The adjusted target in R: <c>planned * (1 + gain * momentum)</c>. The planned one while momentum is not known.</summary>
    /// <param name="planned">The target as planned, in R, above 0.</param>
    /// <param name="momentum">From -1 to 1, or NaN.</param>
    /// <param name="gain">How much it moves at most, as a fraction; 0 fixes it, below 1.</param>
    /// <param name="floor">Not nearer than this, in R: the target before it.</param>
    public static double Adjust(double planned, double momentum, double gain, double floor)
        => double.IsNaN(momentum) ? planned : Math.Max(floor, planned * (1 + gain * momentum));
}
