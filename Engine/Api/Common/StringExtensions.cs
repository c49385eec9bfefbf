using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QuantConnect;

/// <summary>Text in the invariant culture.</summary>
public static class StringExtensions
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Converts a value to another type.</summary>
    public static T ConvertInvariant<T>(this object value) => (T)value.ConvertInvariant(typeof(T));

    /// <summary>Converts a value to another type.</summary>
    public static object ConvertInvariant(this object value, Type conversionType) => Convert.ChangeType(value, conversionType, Culture);

    /// <summary>Formats an interpolated text.</summary>
    public static string Invariant(FormattableString formattable) => FormattableString.Invariant(formattable);

    /// <summary>Text of a value; empty for null.</summary>
    public static string ToStringInvariant(this IConvertible? convertible) => convertible is null ? string.Empty : convertible.ToString(Culture);

    /// <summary>Text of a value in a format, <c>WIDTH:FORMAT</c> pads it; empty for null.</summary>
    public static string ToStringInvariant(this IFormattable? formattable, string? format)
    {
        if (formattable is null)
        {
            return string.Empty;
        }
        var colon = format?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon >= 0 && int.TryParse(format.AsSpan(0, colon), NumberStyles.Integer, Culture, out var width))
        {
            var text = formattable.ToString(format![(colon + 1)..], Culture);
            return width < 0 ? text.PadRight(-width) : text.PadLeft(width);
        }
        return formattable.ToString(format, Culture);
    }

    /// <summary>Round-trip text of a time.</summary>
    public static string ToIso8601Invariant(this DateTime dateTime) => dateTime.ToString("O", Culture);

    /// <summary>Whether a text begins with another.</summary>
    public static bool StartsWithInvariant(this string value, string beginning, bool ignoreCase = false) => value.StartsWith(beginning, ignoreCase, Culture);

    /// <summary>Whether a text ends with another.</summary>
    public static bool EndsWithInvariant(this string value, string ending, bool ignoreCase = false) => value.EndsWith(ending, ignoreCase, Culture);

    /// <summary>Index of a character, -1 if it is not there.</summary>
    public static int IndexOfInvariant(this string value, char character) => value.IndexOf(character);

    /// <summary>Index of a text, -1 if it is not there.</summary>
    public static int IndexOfInvariant(this string value, string substring, bool ignoreCase = false) => value.IndexOf(substring, Comparison(ignoreCase));

    /// <summary>Last index of a text, -1 if it is not there.</summary>
    public static int LastIndexOfInvariant(this string value, string substring, bool ignoreCase = false) => value.LastIndexOf(substring, Comparison(ignoreCase));

    /// <summary>Result of a function of a text, or a default for an empty one.</summary>
    public static T IfNotNullOrEmpty<T>(this string? value, T defaultValue, Func<string, T> func) => string.IsNullOrEmpty(value) ? defaultValue : func(value);

    /// <summary>Result of a function of a text, or the type's default for an empty one.</summary>
    [return: MaybeNull]
    public static T IfNotNullOrEmpty<T>(this string? value, Func<string, T> func) => string.IsNullOrEmpty(value) ? default : func(value);

    /// <summary>Part of a text, as much as there is of it.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? SafeSubstring(this string? value, int startIndex, int length)
    {
        if (string.IsNullOrEmpty(value))
        {
            return value;
        }
        var start = startIndex < -1 ? 0 : startIndex;
        return start >= value.Length ? string.Empty : value.Substring(start, Math.Min(length, value.Length - start));
    }

    /// <summary>At most the first characters of a text.</summary>
    public static string Truncate(this string value, int maxLength) => value.Length > maxLength ? value[..maxLength] : value;

    private static StringComparison Comparison(bool ignoreCase) => ignoreCase ? StringComparison.InvariantCultureIgnoreCase : StringComparison.InvariantCulture;
}
