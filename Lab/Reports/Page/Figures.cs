using System.Globalization;

namespace Quant.Lab.Reports.Page;

/// <summary>Numbers of a report for people; what is undefined is a dash.</summary>
public static class Figures
{
    /// <summary>What stands for a number that is undefined.</summary>
    public const string Undefined = "—";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A fraction as percent with two digits, in one piece.</summary>
    public static string Percent(double? value) => value is { } x ? Text(100 * x, "0.00") + "\u00A0%" : Undefined;

    /// <summary>A ratio with two digits.</summary>
    public static string Ratio(double? value) => value is { } x ? Text(x, "0.00") : Undefined;

    /// <summary>Money with two digits and thousands marked.</summary>
    public static string Money(double? value) => value is { } x ? Text(x, "#,0.00") : Undefined;

    /// <summary>A number of things, thousands marked.</summary>
    public static string Count(double? value) => value is { } x ? Text(x, "#,0") : Undefined;

    /// <summary>A price with the digits that count.</summary>
    public static string Price(double? value) => value is { } x ? Text(x, Math.Abs(x) switch { >= 1000 => "#,0.00", >= 10 => "0.00", >= 0.1 => "0.00000", _ => "0.########" }) : Undefined;

    /// <summary>A quantity with at most eight digits.</summary>
    public static string Quantity(double? value) => value is { } x ? Text(x, "#,0.########") : Undefined;

    /// <summary>A day.</summary>
    public static string Day(DateOnly? value) => value?.ToString("yyyy-MM-dd", Culture) ?? Undefined;

    /// <summary>A time to the minute.</summary>
    public static string Time(DateTime? value) => value?.ToString("yyyy-MM-dd HH:mm", Culture) ?? Undefined;

    /// <summary>A stretch of time in the largest unit that it has and the next smaller one, which is left out if it is 0.</summary>
    public static string Span(TimeSpan? value) => value switch
    {
        null => Undefined,
        { TotalDays: >= 1 } x => Span(x.Days, "d", x.Hours, "h"),
        { TotalHours: >= 1 } x => Span(x.Hours, "h", x.Minutes, "min"),
        { TotalMinutes: >= 1 } x => Span(x.Minutes, "min", x.Seconds, "s"),
        { } x => string.Create(Culture, $"{x.TotalSeconds:0.###} s"),
    };

    private static string Span(int large, string unit, int small, string smallUnit)
        => small == 0 ? string.Create(Culture, $"{large} {unit}") : string.Create(Culture, $"{large} {unit} {small} {smallUnit}");

    // minus nought is nought
    private static string Text(double value, string format) => value.ToString(format, Culture) is var text && text.Trim('-', '0', '.').Length == 0 ? text.TrimStart('-') : value.ToString(format, Culture);
}
