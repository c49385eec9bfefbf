using System.Globalization;

namespace QuantConnect;

/// <summary>Helpers of many kinds.</summary>
public static partial class Extensions
{
    /// <summary>Value times 100, at most the largest decimal.</summary>
    public static decimal SafeMultiply100(this decimal value) => value >= decimal.MaxValue / 100m ? decimal.MaxValue : value * 100m;

    /// <summary>Rounds to a number of significant digits.</summary>
    public static decimal RoundToSignificantDigits(this decimal d, int digits)
    {
        if (d == 0)
        {
            return 0;
        }
        // through double on purpose: the scale of the result, hence its text, depends on it
        var scale = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Abs(d))) + 1);
        return scale * Math.Round(d / scale, digits);
    }

    /// <summary>Number with at most three digits and K, M or B, as on financial pages, rounded down.</summary>
    public static string ToFinancialFigures(this decimal number)
    {
        // the subtraction makes the rounding of the format go down
        var (slack, format, unit) = number switch
        {
            < 1_000 => (0m, string.Empty, string.Empty),
            < 10_000 => (5m, "#,.##", "K"),
            < 100_000 => (50m, "#,.#", "K"),
            < 1_000_000 => (500m, "#,.", "K"),
            < 10_000_000 => (5_000m, "#,,.##", "M"),
            < 100_000_000 => (50_000m, "#,,.#", "M"),
            < 1_000_000_000 => (500_000m, "#,,.", "M"),
            _ => (5_000_000m, "#,,,.##", "B"),
        };
        return unit.Length == 0 ? number.ToStringInvariant() : (number - slack).ToString(format, CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>Rounds to a multiple of <paramref name="quanta"/>; zero leaves the value as it is.</summary>
    /// <param name="value">Value.</param>
    /// <param name="quanta">Step.</param>
    /// <param name="mode">What happens halfway, away from zero by default.</param>
    public static decimal DiscretelyRoundBy(this decimal value, decimal quanta, MidpointRounding mode = MidpointRounding.AwayFromZero) =>
        quanta == 0m ? value : quanta * Math.Round(value / quanta, mode);

    /// <summary>Cuts to three decimals.</summary>
    public static decimal TruncateTo3DecimalPlaces(this decimal value)
    {
        // values near the limits could not be multiplied
        if (value == 0 || value >= decimal.MaxValue / 1000 || value <= decimal.MinValue / 1000)
        {
            return value;
        }
        return Math.Truncate(1000 * value) / 1000;
    }

    /// <summary>Rounds to be read, see the other overload; null stays null.</summary>
    public static decimal? SmartRounding(this decimal? input) => input?.SmartRounding();

    /// <summary>Rounds to be read: to 4 decimals above 1000, else to 7 significant digits.</summary>
    public static decimal SmartRounding(this decimal input)
    {
        var value = Normalize(input);
        return value > 1000 ? Math.Round(value, 4) : value.RoundToSignificantDigits(7).Normalize();
    }

    /// <summary>Rounds to be read shortly: whole above 100, one decimal above 10, two above 1, all below.</summary>
    public static decimal SmartRoundingShort(this decimal input)
    {
        var value = Normalize(input);
        return value switch
        {
            <= 1 => value,
            <= 10 => Math.Round(value, 2),
            <= 100 => Math.Round(value, 1),
            _ => Math.Truncate(value),
        };
    }

    /// <summary>Nearest decimal, cut to the range of decimals.</summary>
    /// <exception cref="ArgumentException">Not a finite number.</exception>
    public static decimal SafeDecimalCast(this double input)
    {
        if (!double.IsFinite(input))
        {
            throw new ArgumentException($"{input.ToString(CultureInfo.InvariantCulture)} cannot be made a decimal.", nameof(input), new NotFiniteNumberException(input));
        }
        return input <= (double)decimal.MinValue ? decimal.MinValue : input >= (double)decimal.MaxValue ? decimal.MaxValue : (decimal)input;
    }

    /// <summary>Same value without trailing zeros.</summary>
    public static decimal Normalize(this decimal input) =>
        IsWholeTen(input) ? input / 1.000000000000000000000000000000000m : input;

    /// <summary>Whether the integer behind a decimal ends with 0 (or is 0), so that there may be zeros to drop.</summary>
    private static bool IsWholeTen(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        // powers of 2^32 end with 6
        return ((uint)bits[0] + (6 * ((ulong)(uint)bits[1] + (uint)bits[2]))) % 10 == 0;
    }

    /// <summary>Text without trailing zeros.</summary>
    public static string NormalizeToStr(this decimal input) => Normalize(input).ToString(CultureInfo.InvariantCulture);

    /// <summary>Decimals that the value is written with, trailing zeros included.</summary>
    public static int GetDecimalPlaces(this decimal input) => input.Scale;

    /// <summary>Smallest step that is safe to add (1e-27).</summary>
    public static decimal GetDecimalEpsilon() => new(1, 0, 0, false, 27);

    /// <summary>Whether a number is not finite.</summary>
    public static bool IsNaNOrInfinity(this double value) => !double.IsFinite(value);

    /// <summary>Whether there is no number, or zero.</summary>
    public static bool IsNaNOrZero(this double value) => double.IsNaN(value) || Math.Abs(value) < double.Epsilon;

    /// <summary>Quotient, or another value if it is not possible.</summary>
    /// <param name="numerator">Numerator.</param>
    /// <param name="denominator">Denominator.</param>
    /// <param name="failValue">Result of a division by zero or beyond the range of decimals.</param>
    public static decimal SafeDivision(this decimal numerator, decimal denominator, decimal failValue = 0)
    {
        if (denominator == 0)
        {
            return failValue;
        }
        try
        {
            return numerator / denominator;
        }
        catch (OverflowException)
        {
            return failValue;
        }
    }

    /// <summary>Greatest common divisor of whole numbers.</summary>
    /// <exception cref="ArgumentException">No numbers.</exception>
    public static decimal GreatestCommonDivisor(this IEnumerable<decimal> values) => GreatestCommonDivisor(values.Select(static value => Convert.ToInt32(value)));

    /// <summary>Greatest common divisor.</summary>
    /// <exception cref="ArgumentException">No numbers.</exception>
    public static int GreatestCommonDivisor(this IEnumerable<int> values)
    {
        int? result = null;
        foreach (var value in values)
        {
            result = result is { } divisor ? Euclid(divisor, value) : value;
        }
        return result ?? throw new ArgumentException("There is no divisor of no numbers.", nameof(values));
    }

    /// <summary>Relative change from each value to the next, at the later one's time.</summary>
    public static SortedList<DateTime, decimal> PercentChange(this SortedList<DateTime, decimal> values)
    {
        var result = new SortedList<DateTime, decimal>(values.Count);
        for (var i = 1; i < values.Count; i++)
        {
            result.Add(values.Keys[i], values.Values[i] / values.Values[i - 1] - 1);
        }
        return result;
    }

    private static int Euclid(int a, int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }
        return Math.Abs(a);
    }
}
