using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Quant.Engine.Models;

/// <summary>Decimal arithmetic that is needed for every bar, with the very digits and scale that the operators give.</summary>
internal static partial class DecimalMath
{
    private const ulong Safe = 1UL << 59;
    private const int ScaleOne = 1 << 16;
    private const int MaxFastFlags = 26 * ScaleOne;
    private const int MostFlags = MostPlaces * ScaleOne;
    private const int MostPlaces = 28;

    /// <summary>Up to 2^40 a binary number is off by less than a thousandth.</summary>
    private const ulong MostRoughSize = 1UL << 40;
    private const double SurelyRounded = 0.499;

    /// <summary>10^19 is the largest power of ten in a word of 64 bits.</summary>
    private const int MostWordPlaces = 19;

    /// <summary>Whether a decimal lies in memory as expected. It has since .NET Core 3; if that changes, the operators are used.</summary>
    private static readonly bool IsLayoutKnown = HasKnownLayout();

    private static readonly ulong[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary><c>(a + b) / 2m</c> of two positive prices, without a division unless their decimal places differ by many.</summary>
    public static decimal Middle(decimal a, decimal b)
    {
        ref readonly var x = ref Unsafe.As<decimal, Parts>(ref a);
        ref readonly var y = ref Unsafe.As<decimal, Parts>(ref b);
        if (!IsLayoutKnown || (x.High | y.High) != 0 || (uint)x.Flags > MaxFastFlags || (uint)y.Flags > MaxFastFlags || x.Low >= Safe || y.Low >= Safe)
        {
            return (a + b) / 2m;
        }
        if (x.Flags == y.Flags)
        {
            return Half(x.Low + y.Low, x.Flags);
        }
        var (coarse, fine) = x.Flags < y.Flags ? (x, y) : (y, x);
        var places = (fine.Flags - coarse.Flags) / ScaleOne;
        if (places >= PowersOfTen.Length || coarse.Low >= Safe / PowersOfTen[places])
        {
            return (a + b) / 2m;
        }
        return Half((coarse.Low * PowersOfTen[places]) + fine.Low, fine.Flags);
    }

    /// <summary><c>a &lt; b</c>, without a call for two positive prices with the same number of decimal places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLess(decimal a, decimal b)
    {
        ref readonly var x = ref Unsafe.As<decimal, Parts>(ref a);
        ref readonly var y = ref Unsafe.As<decimal, Parts>(ref b);
        return IsLayoutKnown && x.Flags == y.Flags && x.Flags >= 0 && (x.High | y.High) == 0 ? x.Low < y.Low : a < b;
    }

    /// <summary><c>a + b</c>, without a call for two positive numbers with the same number of decimal places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal Sum(decimal a, decimal b)
    {
        ref readonly var x = ref Unsafe.As<decimal, Parts>(ref a);
        ref readonly var y = ref Unsafe.As<decimal, Parts>(ref b);
        return IsLayoutKnown && x.Flags == y.Flags && x.Flags >= 0 && (x.High | y.High) == 0 && x.Low < Safe && y.Low < Safe ? Make(x.Low + y.Low, x.Flags) : a + b;
    }

    /// <summary><c>a + b</c> of two numbers with many digits, such as products: they seldom have the same number of decimal places.</summary>
    public static decimal LongSum(decimal a, decimal b)
    {
        ref readonly var x = ref Unsafe.As<decimal, Parts>(ref a);
        ref readonly var y = ref Unsafe.As<decimal, Parts>(ref b);
        // cash that is not settled yet, of which there is none
        if (IsLayoutKnown && (y.Low | y.High) == 0 && (x.Low | x.High) != 0 && (y.Flags & int.MaxValue) <= (x.Flags & int.MaxValue))
        {
            return a;
        }
        var (coarse, fine) = (x.Flags & int.MaxValue) < (y.Flags & int.MaxValue) ? (x, y) : (y, x);
        var places = (fine.Flags & int.MaxValue) - (coarse.Flags & int.MaxValue);
        if (!IsLayoutKnown || (x.Flags ^ y.Flags) < 0 || places > MostWordPlaces * ScaleOne)
        {
            return a + b;
        }
        var power = places == 0 ? 1 : Powers[((places / ScaleOne) - 1) * 4];
        var middle = Math.BigMul(coarse.Low, power, out var low);
        (var top, middle) = Add(Math.BigMul(coarse.High, power, out var second), middle, second);
        low = unchecked(low + fine.Low);
        (top, middle) = Add(top, middle, fine.High + (low < fine.Low ? 1UL : 0));
        return top == 0 && middle <= uint.MaxValue
            ? Make(new Parts { Flags = fine.Flags, High = (uint)middle, Low = low })
            : Rounded(top, middle, low, (fine.Flags & int.MaxValue) / ScaleOne, fine.Flags & int.MinValue) ?? a + b;
    }

    /// <summary><c>a * b</c>.</summary>
    public static decimal Product(decimal a, decimal b)
    {
        ref readonly var x = ref Unsafe.As<decimal, Parts>(ref a);
        ref readonly var y = ref Unsafe.As<decimal, Parts>(ref b);
        if (!IsLayoutKnown)
        {
            return a * b;
        }
        var flags = (x.Flags & int.MaxValue) + (y.Flags & int.MaxValue);
        var sign = (x.Flags ^ y.Flags) & int.MinValue;
        var high = Math.BigMul(x.Low, y.Low, out var low);
        if ((x.High | y.High) == 0 && high <= uint.MaxValue)
        {
            // a zero keeps its places if both factors fit into 32 bits
            return flags <= MostFlags && (low != 0 || (x.Low | y.Low) <= uint.MaxValue) ? Make(new Parts { Flags = flags | sign, High = (uint)high, Low = low }) : a * b;
        }
        var top = (ulong)x.High * y.High;
        (top, high) = Add(top + Math.BigMul(x.Low, y.High, out var first), high, first);
        (top, high) = Add(top + Math.BigMul(y.Low, x.High, out var second), high, second);
        return (top != 0 || high > uint.MaxValue ? Rounded(top, high, low, flags / ScaleOne, sign) : null) ?? a * b;
    }

    /// <summary><c>Math.Round(size * factor)</c>: of whole sizes with binary numbers, unless the product is so near to a half that they might round it the other way.</summary>
    /// <param name="size">A size, usually a whole number.</param>
    /// <param name="factor">What it is multiplied with.</param>
    /// <param name="roughFactor">The same as binary number.</param>
    public static decimal WholeProduct(decimal size, decimal factor, double roughFactor)
    {
        ref readonly var parts = ref Unsafe.As<decimal, Parts>(ref size);
        if (IsLayoutKnown && parts.Flags == 0 && parts.High == 0 && parts.Low < MostRoughSize)
        {
            var product = parts.Low * roughFactor;
            var whole = Math.Round(product);
            if (product is >= 0 and < MostRoughSize && Math.Abs(product - whole) < SurelyRounded)
            {
                return Make((ulong)whole, 0);
            }
        }
        return Math.Round(size * factor);
    }

    /// <summary>Whether two numbers have the same digits and decimal places; 1.0 and 1.00 do not, and are as good as different where this is used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSame(decimal a, decimal b)
    {
        ref readonly var x = ref Unsafe.As<decimal, (ulong, ulong)>(ref a);
        ref readonly var y = ref Unsafe.As<decimal, (ulong, ulong)>(ref b);
        return x.Item1 == y.Item1 && x.Item2 == y.Item2;
    }

    /// <summary><c>value * factor</c>, for factors that are nearly always 1, such as contract multipliers and the rate of the account's own currency.</summary>
    public static decimal Scaled(decimal value, decimal factor)
    {
        ref readonly var parts = ref Unsafe.As<decimal, Parts>(ref factor);
        return IsLayoutKnown && parts is { Low: 1, High: 0, Flags: 0 } ? value : Product(value, factor);
    }

    /// <summary><c>value == 0m</c>, without a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(decimal value)
    {
        ref readonly var parts = ref Unsafe.As<decimal, Parts>(ref value);
        return IsLayoutKnown ? (parts.Low | parts.High) == 0 : value == 0m;
    }

    /// <summary><c>value &gt; 0m</c>, without a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPositive(decimal value)
    {
        ref readonly var parts = ref Unsafe.As<decimal, Parts>(ref value);
        return IsLayoutKnown ? parts.Flags >= 0 && (parts.Low | parts.High) != 0 : value > 0m;
    }

    // an odd number of units: half a unit is five of the next decimal place
    private static decimal Half(ulong units, int flags) => (units & 1) == 0 ? Make(units >> 1, flags) : Make(units * 5, flags + ScaleOne);

    private static decimal Make(ulong low, int flags) => Make(new Parts { Flags = flags, Low = low });

    private static decimal Make(Parts parts) => Unsafe.As<Parts, decimal>(ref parts);

    private static bool HasKnownLayout()
    {
        if (Unsafe.SizeOf<decimal>() != Unsafe.SizeOf<Parts>())
        {
            return false;
        }
        var value = new decimal(1, 2, 3, false, 4);
        var parts = Unsafe.As<decimal, Parts>(ref value);
        return parts is { Flags: 4 * ScaleOne, High: 3, Low: (2UL << 32) | 1 };
    }

    /// <summary>A decimal: 96 bits, and the number of decimal places and the sign in <see cref="Flags"/>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Parts
    {
        public int Flags;
        public uint High;
        public ulong Low;
    }
}
