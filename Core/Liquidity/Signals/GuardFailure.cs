using System.Globalization;
using Quant.Core.Indicators;

namespace Quant.Core.Liquidity.Signals;

/// <summary>How a measured number must stand to the required one.</summary>
public enum Relation
{
    /// <summary>There are no numbers to compare.</summary>
    None = 0,

    /// <summary>Less.</summary>
    Below = 1,

    /// <summary>Less or equal.</summary>
    AtMost = 2,

    /// <summary>Greater or equal.</summary>
    AtLeast = 3,

    /// <summary>Greater.</summary>
    Above = 4,
}

/// <summary>A guard that did not hold, and by how much: what was measured, and what it should have been.</summary>
/// <param name="Guard">The guard.</param>
/// <param name="Actual">What was measured: a price, a volume, minutes, or the number of a <see cref="MarketRegime"/>; NaN if there is no number.</param>
/// <param name="Relation">How it must stand to the required number.</param>
/// <param name="Required">The required number, or that of a <see cref="RegimeFilter"/>; NaN if there is none.</param>
public readonly record struct GuardFailure(Guard Guard, double Actual, Relation Relation, double Required)
{
    private static readonly string[] Signs = ["", "<", "<=", ">=", ">"];

    /// <summary>A failure without numbers.</summary>
    public GuardFailure(Guard guard)
        : this(guard, double.NaN, Relation.None, double.NaN)
    {
    }

    /// <summary>For people, such as <c>Volume 812 (needs >= 1140)</c>; <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
        => Guard == Guard.Regime ? $"{Guard} {(MarketRegime)(int)Actual} (needs {(RegimeFilter)(int)Required})"
            : Relation == Relation.None ? $"{Guard}"
            : string.Create(CultureInfo.InvariantCulture, $"{Guard} {Actual:R} (needs {Signs[(int)Relation]} {Required:R})");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static GuardFailure Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !Enum.TryParse<Guard>(words[0], out var guard))
        {
            throw new FormatException($"\"{text}\" names no guard.");
        }
        if (words.Length == 1)
        {
            return new GuardFailure(guard);
        }
        if (words is [_, var regime, "needs", var filter] && Enum.TryParse<MarketRegime>(regime, out var was) && Enum.TryParse<RegimeFilter>(filter, out var allowed))
        {
            return new GuardFailure(guard, (int)was, Relation.None, (int)allowed);
        }
        if (words is [_, var actual, "needs", var sign, var required] && Array.IndexOf(Signs, sign) is > 0 and var relation)
        {
            return new GuardFailure(
                guard, double.Parse(actual, NumberStyles.Float, CultureInfo.InvariantCulture), (Relation)relation,
                double.Parse(required, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
        throw new FormatException($"\"{text}\" is not a guard with what it measured and what it needs.");
    }
}
