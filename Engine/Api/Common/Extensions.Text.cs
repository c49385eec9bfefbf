using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace QuantConnect;

public static partial class Extensions
{
    private const string Base36Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string HexDigits = "0123456789abcdef";

    /// <summary>Number in base 36, upper case; empty for zero.</summary>
    public static string EncodeBase36(this ulong data)
    {
        Span<char> digits = stackalloc char[13];
        var first = digits.Length;
        for (; data != 0; data /= 36)
        {
            digits[--first] = Base36Digits[(int)(data % 36)];
        }
        return new string(digits[first..]);
    }

    /// <summary>Number of a text in base 36, upper case.</summary>
    public static ulong DecodeBase36(this string symbol)
    {
        var result = 0UL;
        foreach (var c in symbol)
        {
            // what does not fit is lost rather than refused, as in any packed identifier
            result = unchecked(result * 36 + (uint)(c <= '9' ? c - '0' : c - 'A' + 10));
        }
        return result;
    }

    /// <summary>Text as base 64 of its UTF-8 bytes.</summary>
    public static string EncodeBase64(this string text) => string.IsNullOrEmpty(text) ? text : Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>Text of base 64 of UTF-8 bytes.</summary>
    public static string DecodeBase64(this string base64EncodedText) =>
        string.IsNullOrEmpty(base64EncodedText) ? base64EncodedText : Encoding.UTF8.GetString(Convert.FromBase64String(base64EncodedText));

    /// <summary>Upper case; the same text if it is already.</summary>
    public static string LazyToUpper(this string data) => data.ToUpperInvariant();

    /// <summary>Lower case; the same text if it is already.</summary>
    public static string LazyToLower(this string data) => data.ToLowerInvariant();

    /// <summary>Text with a small first letter.</summary>
    public static string ToCamelCase(this string value) => string.IsNullOrEmpty(value) ? value : char.ToLowerInvariant(value[0]) + value[1..];

    /// <summary>The bytes of the UTF-16 characters.</summary>
    public static byte[] GetBytes(this string str) => Encoding.Unicode.GetBytes(str);

    /// <summary>Text of bytes.</summary>
    /// <param name="bytes">Bytes.</param>
    /// <param name="encoding">Encoding, ASCII by default.</param>
    public static string GetString(this byte[] bytes, Encoding? encoding = null) => (encoding ?? Encoding.ASCII).GetString(bytes);

    /// <summary>MD5 of the UTF-8 bytes, hexadecimal, lower case.</summary>
#pragma warning disable CA5351 // a checksum, as in Lean, not a protection
    public static string ToMD5(this string str) => MD5.HashData(Encoding.UTF8.GetBytes(str)).ToHexString();
#pragma warning restore CA5351

    /// <summary>SHA-256 of the UTF-8 bytes, hexadecimal, lower case.</summary>
    public static string ToSHA256(this string data) => SHA256.HashData(Encoding.UTF8.GetBytes(data)).ToHexString();

    /// <summary>Bytes as hexadecimal text, lower case.</summary>
    /// <exception cref="ArgumentException">No bytes.</exception>
    public static string ToHexString(this byte[] source)
    {
        if (source is not { Length: > 0 })
        {
            throw new ArgumentException("There are no bytes to print.", nameof(source));
        }
        // byte by byte: the framework's vector code for this is in no image, and would be compiled for a few hashes per run
        var digits = new char[2 * source.Length];
        for (var i = 0; i < source.Length; i++)
        {
            digits[2 * i] = HexDigits[source[i] >> 4];
            digits[2 * i + 1] = HexDigits[source[i] & 15];
        }
        return new string(digits);
    }

    /// <summary>Text without an ending, if it has it.</summary>
    public static string RemoveFromEnd(this string s, string ending) => s.EndsWith(ending, StringComparison.InvariantCulture) ? s[..^ending.Length] : s;

    /// <summary>Text without a beginning, if it has it.</summary>
    public static string RemoveFromStart(this string s, string start) =>
        !string.IsNullOrEmpty(s) && !string.IsNullOrEmpty(start) && s.StartsWith(start, StringComparison.InvariantCulture) ? s[start.Length..] : s;

    /// <summary>Reads a plain number: digits, a minus in front, a point; blanks around it are skipped, other characters are not noticed.</summary>
    public static decimal ToDecimal(this string str)
    {
        var rest = str.AsSpan().TrimStart();
        var negative = !rest.IsEmpty && rest[0] == '-';
        var digits = 0L;
        var scale = -1;
        foreach (var c in negative ? rest[1..] : rest)
        {
            if (c == '.')
            {
                scale = 0;
                continue;
            }
            if (char.IsWhiteSpace(c))
            {
                break;
            }
            digits = unchecked(digits * 10 + (c - '0'));
            scale = scale < 0 ? scale : scale + 1;
        }
        return unchecked(new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)Math.Max(scale, 0)));
    }

    /// <summary>Reads a plain number, which a percent sign divides by 100.</summary>
    public static decimal ToNormalizedDecimal(this string str)
    {
        var value = str.TrimEnd('%').ToDecimal();
        return str.Trim().EndsWith('%') ? value / 100 : value;
    }

    /// <summary>Reads a number that may have an exponent.</summary>
    public static decimal ToDecimalAllowExponent(this string str) =>
        decimal.Parse(str, NumberStyles.AllowExponent | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>Reads the digits before the point.</summary>
    public static int ToInt32(this string str) => unchecked((int)str.ToInt64());

    /// <summary>Reads the digits before the point.</summary>
    public static long ToInt64(this string str)
    {
        var value = 0L;
        foreach (var c in str)
        {
            if (c == '.')
            {
                break;
            }
            value = unchecked(value * 10 + (c - '0'));
        }
        return value;
    }

    /// <summary>Fields between commas.</summary>
    /// <param name="str">Line.</param>
    /// <param name="size">Expected number of fields.</param>
    public static List<string> ToCsv(this string str, int size = 4)
    {
        var fields = new List<string>(size);
        fields.AddRange(str.Split(','));
        return fields;
    }
}
