using System.Globalization;

namespace Quant.Lab.Data.Import;

/// <summary>
/// How the numbers of a file are written: 1,234.5 or 1.234,5. Found out from all of them; where both are possible and mean different prices, the user
/// is asked, not guessed at.
/// </summary>
internal sealed class NumberFormat
{
    /// <summary>1,234.5</summary>
    public static readonly NumberFormat Point = new('.', ',');

    /// <summary>1.234,5</summary>
    public static readonly NumberFormat Comma = new(',', '.');

    private const int DigitsPerGroup = 3;

    private readonly char _mark;
    private readonly char _separator;

    private NumberFormat(char mark, char separator)
    {
        _mark = mark;
        _separator = separator;
    }

    /// <summary>The format of all numbers of a file.</summary>
    /// <param name="numbers">The numbers, as they stand.</param>
    /// <param name="where">The file, for messages.</param>
    /// <exception cref="UserErrorException">Both formats fit, and disagree.</exception>
    public static NumberFormat Find(IEnumerable<string> numbers, string where)
    {
        // points alone are decimals: 1.084 is no thousand
        var withCommas = false;
        string? different = null;
        var (points, commas) = (0, 0);
        foreach (var text in numbers)
        {
            withCommas |= text.Contains(',', StringComparison.Ordinal);
            var isPoint = Point.TryRead(text, out var byPoint);
            var isComma = Comma.TryRead(text, out var byComma);
            points += isPoint ? 1 : 0;
            commas += isComma ? 1 : 0;
            different ??= isPoint && isComma && byPoint != byComma ? text : null;
        }
        if (!withCommas || points > commas)
        {
            return Point;
        }
        return commas > points ? Comma
            : different is null ? Point
            : throw new UserErrorException(
                $"{where}: the number \"{different}\" can be {Text(Point, different)} or {Text(Comma, different)}; say which character is before decimals with --decimal-mark.");
    }

    /// <summary>Reads a number; false if it is none of this format.</summary>
    public bool TryRead(string text, out decimal number)
    {
        number = 0;
        if (text.Contains(_separator, StringComparison.Ordinal))
        {
            if (!IsGrouped(text))
            {
                return false;
            }
            text = text.Replace(_separator.ToString(), "", StringComparison.Ordinal);
        }
        return decimal.TryParse(text.Replace(_mark, '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    // a separator anywhere but between thousands is not one: 98,50 is no 9850
    private bool IsGrouped(string text)
    {
        var mark = text.IndexOf(_mark, StringComparison.Ordinal);
        var groups = (mark < 0 ? text : text[..mark]).TrimStart('-', '+').Split(_separator);
        return (mark < 0 || !text[mark..].Contains(_separator, StringComparison.Ordinal))
            && groups[0].Length is > 0 and <= DigitsPerGroup && groups.Skip(1).All(x => x.Length == DigitsPerGroup) && groups.All(x => x.All(char.IsAsciiDigit));
    }

    private static string Text(NumberFormat format, string text) => format.TryRead(text, out var number) ? number.ToString(CultureInfo.InvariantCulture) : text;
}
