namespace Quant.Lab.Data.Numerics;

/// <summary>
/// Exponential and logarithm from additions, multiplications and divisions only. IEEE 754 fixes these to the last bit, so results are the
/// same on every machine; those of <see cref="Math"/> come from the C library of the operating system, whose last bit differs.
/// Relative error below 4e-16.
/// </summary>
internal static class StableMath
{
    private const double LogOfTwoHigh = 0.693147180369123816490; // 33 significant bits: k * high is exact
    private const double LogOfTwoLow = 1.90821492927058770002e-10;
    private const double InverseLogOfTwo = 1.44269504088896338700;
    private const double SquareRootOfTwo = 1.41421356237309514547;
    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;

    /// <summary>e to the power of <paramref name="x"/>.</summary>
    /// <param name="x">From -700 to 700.</param>
    public static double Exp(double x)
    {
        if (!(x is >= -700 and <= 700))
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "The exponent must be between -700 and 700.");
        }
        // x = k ln 2 + r with |r| <= ln 2 / 2, then the series of e^r and an exact scaling by 2^k
        var k = Math.Floor((x * InverseLogOfTwo) + 0.5);
        var r = x - (k * LogOfTwoHigh) - (k * LogOfTwoLow);
        var sum = 1.0;
        for (var n = 14; n >= 1; n--)
        {
            sum = 1 + (r * sum / n);
        }
        return sum * BitConverter.Int64BitsToDouble((long)(k + ExponentBias) << MantissaBits);
    }

    /// <summary>Natural logarithm.</summary>
    /// <param name="x">Positive and normal (not smaller than 2.3e-308).</param>
    public static double Log(double x)
    {
        if (!double.IsNormal(x) || x < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "The logarithm needs a positive, normal number.");
        }
        var bits = BitConverter.DoubleToInt64Bits(x);
        var k = (int)(bits >> MantissaBits) - ExponentBias;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | ((long)ExponentBias << MantissaBits));
        if (mantissa > SquareRootOfTwo)
        {
            mantissa *= 0.5;
            k++;
        }
        // ln m = 2 artanh((m - 1) / (m + 1)), a series in s^2 <= 0.03
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 23; n >= 1; n -= 2)
        {
            sum = (sum * square) + (1.0 / n);
        }
        return (k * LogOfTwoHigh) + ((2 * s * sum) + (k * LogOfTwoLow));
    }
}
