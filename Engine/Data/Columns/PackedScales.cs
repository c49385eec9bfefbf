namespace Quant.Engine.Data.Columns;

/// <summary>Decimal places of up to ten numbers in one word, five bits each.</summary>
internal static class PackedScales
{
    private const int Bits = 5;
    private const ulong Mask = (1 << Bits) - 1;

    public static ulong At(int column, int scale) => (ulong)scale << (column * Bits);

    public static int Of(ulong packed, int column) => (int)((packed >> (column * Bits)) & Mask);

    /// <summary>The decimal that was written: same value, same number of decimal places.</summary>
    public static decimal ToDecimal(long mantissa, int scale) => mantissa >= 0
        ? new decimal(unchecked((int)mantissa), (int)(mantissa >> 32), 0, false, (byte)scale)
        : new decimal(unchecked((int)-mantissa), (int)(-mantissa >> 32), 0, true, (byte)scale);
}
