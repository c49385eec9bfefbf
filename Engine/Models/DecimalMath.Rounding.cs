using System.Numerics;

namespace Quant.Engine.Models;

internal static partial class DecimalMath
{
    private const int LargestPower = 28;

    /// <summary>
    /// For each power of ten from 10 to 10^28 four words, low ones first: the power, and 2^(127 + its number of bits) divided by it, rounded down.
    /// </summary>
    private static readonly ulong[] Powers =
    [
        0xA, 0x0, 0xCCCCCCCCCCCCCCCC, 0xCCCCCCCCCCCCCCCC,
        0x64, 0x0, 0x3D70A3D70A3D70A3, 0xA3D70A3D70A3D70A,
        0x3E8, 0x0, 0x645A1CAC083126E9, 0x83126E978D4FDF3B,
        0x2710, 0x0, 0xD3C36113404EA4A8, 0xD1B71758E219652B,
        0x186A0, 0x0, 0xFCF80DC33721D53, 0xA7C5AC471B478423,
        0xF4240, 0x0, 0xA63F9A49C2C1B10F, 0x8637BD05AF6C69B5,
        0x989680, 0x0, 0x3D32907604691B4C, 0xD6BF94D5E57A42BC,
        0x5F5E100, 0x0, 0xFDC20D2B36BA7C3D, 0xABCC77118461CEFC,
        0x3B9ACA00, 0x0, 0x31680A88F8953030, 0x89705F4136B4A597,
        0x2540BE400, 0x0, 0xB573440E5A884D1B, 0xDBE6FECEBDEDD5BE,
        0x174876E800, 0x0, 0xF78F69A51539D748, 0xAFEBFF0BCB24AAFE,
        0xE8D4A51000, 0x0, 0xF93F87B7442E45D3, 0x8CBCCC096F5088CB,
        0x9184E72A000, 0x0, 0x2865A5F206B06FB9, 0xE12E13424BB40E13,
        0x5AF3107A4000, 0x0, 0x538484C19EF38C94, 0xB424DC35095CD80F,
        0x38D7EA4C68000, 0x0, 0xF9D37014BF60A10, 0x901D7CF73AB0ACD9,
        0x2386F26FC10000, 0x0, 0x4C2EBE687989A9B3, 0xE69594BEC44DE15B,
        0x16345785D8A0000, 0x0, 0x9BEFEB9FAD487C2, 0xB877AA3236A4B449,
        0xDE0B6B3A7640000, 0x0, 0x3AFF322E62439FCF, 0x9392EE8E921D5D07,
        0x8AC7230489E80000, 0x0, 0x2B31E9E3D06C32E5, 0xEC1E4A7DB69561A5,
        0x6BC75E2D63100000, 0x5, 0x88F4BB1CA6BCF584, 0xBCE5086492111AEA,
        0x35C9ADC5DEA00000, 0x36, 0xD3F6FC16EBCA5E03, 0x971DA05074DA7BEE,
        0x19E0C9BAB2400000, 0x21E, 0x5324C68B12DD6338, 0xF1C90080BAF72CB1,
        0x2C7E14AF6800000, 0x152D, 0x75B7053C0F178293, 0xC16D9A0095928A27,
        0x1BCECCEDA1000000, 0xD3C2, 0xC4926A9672793542, 0x9ABE14CD44753B52,
        0x161401484A000000, 0x84595, 0x3A83DDBD83F52204, 0xF79687AED3EEC551,
        0xDCC80CD2E4000000, 0x52B7D2, 0x95364AFE032A819D, 0xC612062576589DDA,
        0x9FD0803CE8000000, 0x33B2E3C, 0x775EA264CF55347D, 0x9E74D1B791E07E48,
        0x3E25026110000000, 0x204FCE5E, 0x8BCA9D6E188853FC, 0xFD87B5F28300CA0D,
    ];

    /// <summary>
    /// A product or sum of more than 96 bits, rounded as the operator does it: no more digits are dropped than necessary, to the nearest, halves to even. Averages make such
    /// products for every bar. Where the operator divides by nine digits at a time, this multiplies by the reciprocal of a power of ten. Null in the rare cases that
    /// the operator is to decide.
    /// </summary>
    /// <remarks>In words of 64 bits: methods with <see cref="UInt128"/> are not compiled ahead of time.</remarks>
    /// <param name="top">Bits 128 to 191 of the product.</param>
    /// <param name="middle">Bits 64 to 127.</param>
    /// <param name="low">Bits 0 to 63.</param>
    /// <param name="places">Its decimal places.</param>
    /// <param name="sign">The sign bit.</param>
    private static decimal? Rounded(ulong top, ulong middle, ulong low, int places, int sign)
    {
        var bits = top != 0 ? 192 - BitOperations.LeadingZeroCount(top) : 128 - BitOperations.LeadingZeroCount(middle);
        // 77/256 is a little less than the decimal digits of a bit: perhaps one digit too few is dropped, never too many
        var dropped = Math.Max((((bits - 97) * 77) >> 8) + 1, places - MostPlaces);
        for (; dropped <= Math.Min(LargestPower, places); dropped++)
        {
            var power = Powers.AsSpan((dropped - 1) * 4, 4);
            // the quotient has 96 bits if the product is less than 2^96 times the power
            if (!IsLess(top, middle, (power[1] << 32) | (power[0] >> 32), power[0] << 32))
            {
                continue;
            }
            var (high, quotient, remainderHigh, remainder) = Divide(top, middle, low, power);
            var (twiceHigh, twice) = ((remainderHigh << 1) | (remainder >> 63), remainder << 1);
            var isHalf = twiceHigh == power[1] && twice == power[0];
            if ((IsLess(power[1], power[0], twiceHigh, twice) || (isHalf && (quotient & 1) != 0)) && ++quotient == 0)
            {
                high++;
            }
            return high <= uint.MaxValue ? Make(new Parts { Flags = ((places - dropped) * ScaleOne) | sign, High = (uint)high, Low = quotient }) : null;
        }
        return null;
    }

    /// <summary>Divides a number of 97 to 192 bits, in three words, by a power of ten; quotient and remainder in two words each.</summary>
    private static (ulong QuotientHigh, ulong Quotient, ulong RemainderHigh, ulong Remainder) Divide(ulong top, ulong middle, ulong low, ReadOnlySpan<ulong> power)
    {
        // the first 128 bits are enough for an estimate that is at most a few too small
        var cut = 64 - BitOperations.LeadingZeroCount(top);
        var (startHigh, start) = cut switch
        {
            0 => (middle, low),
            64 => (top, middle),
            _ => ((top << (64 - cut)) | (middle >> cut), (middle << (64 - cut)) | (low >> cut)),
        };
        var powerBits = power[1] != 0 ? 128 - BitOperations.LeadingZeroCount(power[1]) : 64 - BitOperations.LeadingZeroCount(power[0]);
        var (high, quotient) = HighHalf(startHigh, start, power[3], power[2]);
        (high, quotient) = ShiftRight(high, quotient, powerBits - cut - 1);

        // what is left is less than a few times the power: two words of the difference are all there is
        var productHigh = Math.BigMul(quotient, power[0], out var product) + unchecked((quotient * power[1]) + (high * power[0]));
        var (remainderHigh, remainder) = Subtract(middle, low, productHigh, product);
        while (!IsLess(remainderHigh, remainder, power[1], power[0]))
        {
            (remainderHigh, remainder) = Subtract(remainderHigh, remainder, power[1], power[0]);
            high += ++quotient == 0 ? 1UL : 0;
        }
        return (high, quotient, remainderHigh, remainder);
    }

    /// <summary>The upper two words of a product of two words each, at most a little too small.</summary>
    private static (ulong High, ulong Low) HighHalf(ulong aHigh, ulong a, ulong bHigh, ulong b)
    {
        var high = Math.BigMul(aHigh, bHigh, out var low);
        var first = Math.BigMul(aHigh, b, out var firstLow);
        var second = Math.BigMul(a, bHigh, out var secondLow);
        (high, low) = Add(high, low, first);
        (high, low) = Add(high, low, second);
        return Add(high, low, unchecked(firstLow + secondLow) < firstLow ? 1UL : 0);
    }

    private static (ulong High, ulong Low) Add(ulong high, ulong low, ulong word)
    {
        var sum = unchecked(low + word);
        return (high + (sum < word ? 1UL : 0), sum);
    }

    private static (ulong High, ulong Low) Subtract(ulong high, ulong low, ulong otherHigh, ulong other)
        => unchecked((high - otherHigh - (low < other ? 1UL : 0), low - other));

    private static (ulong High, ulong Low) ShiftRight(ulong high, ulong low, int by) => by switch
    {
        0 => (high, low),
        < 64 => (high >> by, (high << (64 - by)) | (low >> by)),
        _ => (0, high >> (by - 64)),
    };

    private static bool IsLess(ulong high, ulong low, ulong otherHigh, ulong other) => high < otherHigh || (high == otherHigh && low < other);
}
