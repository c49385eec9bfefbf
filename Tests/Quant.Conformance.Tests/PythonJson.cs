using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Quant.Conformance.Tests;

/// <summary>Writes JSON as Python's <c>json.dumps</c> does after a <c>json.loads</c>: floats by <c>repr</c>, everything ASCII.</summary>
internal static class PythonJson
{
    /// <summary>One line, with <c>", "</c> and <c>": "</c>.</summary>
    public static string Dump(JsonElement value) => Dump(value, indented: false);

    /// <summary>One line for each member, indented by one space a level, as <c>indent=1</c> does.</summary>
    public static string DumpIndented(JsonElement value) => Dump(value, indented: true);

    /// <summary>A string in quotes.</summary>
    public static string Quote(string text)
    {
        var result = new StringBuilder().Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                < ' ' or > '~' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>A number as Python reads and writes it: one with a point or an exponent is a float.</summary>
    public static string Number(string token) => token.AsSpan().IndexOfAny('.', 'e', 'E') < 0
        ? token
        : Repr(double.Parse(token, CultureInfo.InvariantCulture));

    /// <summary><c>repr(float)</c>: the shortest digits, with an exponent below 1e-4 and from 1e16 on.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var sign = parts[0].StartsWith('-') ? "-" : string.Empty;
        var mantissa = parts[0].TrimStart('-');
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        if (digits.Length == 0)
        {
            return sign + "0.0";
        }

        // the power of ten of the first digit that is not zero
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var exponent = (point < 0 ? mantissa.Length : point) - 1 - (all.Length - digits.Length);
        exponent += parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        digits = digits.TrimEnd('0');
        return sign + (exponent is < -4 or >= 16 ? Scientific(digits, exponent) : Fixed(digits, exponent));
    }

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string Fixed(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        var whole = digits.PadRight(exponent + 1, '0');
        return whole[..(exponent + 1)] + "." + (whole.Length > exponent + 1 ? whole[(exponent + 1)..] : "0");
    }

    private static string Dump(JsonElement value, bool indented)
    {
        var result = new StringBuilder();
        Append(result, value, indented ? 0 : null);
        return result.ToString();
    }

    private static void Append(StringBuilder result, JsonElement value, int? level)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendMembers(result, '{', '}', value.EnumerateObject().Select(member => ((string?)member.Name, member.Value)), level);
                break;
            case JsonValueKind.Array:
                AppendMembers(result, '[', ']', value.EnumerateArray().Select(member => ((string?)null, member)), level);
                break;
            case JsonValueKind.String:
                result.Append(Quote(value.GetString()!));
                break;
            case JsonValueKind.Number:
                result.Append(Number(value.GetRawText()));
                break;
            default:
                result.Append(value.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => "null" });
                break;
        }
    }

    private static void AppendMembers(StringBuilder result, char open, char close, IEnumerable<(string? Name, JsonElement Value)> members, int? level)
    {
        var count = 0;
        result.Append(open);
        foreach (var (name, value) in members)
        {
            result.Append(count++ == 0 ? string.Empty : level is null ? ", " : ",");
            NewLine(result, level + 1);
            if (name is not null)
            {
                result.Append(Quote(name)).Append(": ");
            }

            Append(result, value, level + 1);
        }

        if (count > 0)
        {
            NewLine(result, level);
        }

        result.Append(close);
    }

    private static void NewLine(StringBuilder result, int? level)
    {
        if (level is { } spaces)
        {
            result.Append('\n').Append(' ', spaces);
        }
    }
}
