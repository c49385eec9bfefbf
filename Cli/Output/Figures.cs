using System.Globalization;

namespace Quant.Cli.Output;

/// <summary>Numbers for people.</summary>
internal static class Figures
{
    private const string Undefined = "-";

    /// <summary>A fraction as percent with two digits.</summary>
    public static string Percent(decimal? value) => value is { } x ? (x * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %" : Undefined;

    /// <summary>A ratio with two digits.</summary>
    public static string Ratio(decimal? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? Undefined;

    /// <summary>Money with two digits and thousands marked.</summary>
    public static string Money(decimal? value) => value?.ToString("#,0.00", CultureInfo.InvariantCulture) ?? Undefined;

    /// <summary>A number of things, thousands marked.</summary>
    public static string Count(double? value) => value?.ToString("#,0", CultureInfo.InvariantCulture) ?? Undefined;

    /// <summary>A price with about six digits that count.</summary>
    public static string Price(decimal value) => value.ToString(Math.Abs(value) switch { >= 100 => "0.00", >= 1 => "0.0000", _ => "0.00000000" }, CultureInfo.InvariantCulture);

    /// <summary>A quantity with at most eight digits.</summary>
    public static string Quantity(decimal value) => value.ToString("#,0.########", CultureInfo.InvariantCulture);

    /// <summary>A time to the minute.</summary>
    public static string Time(DateTime value) => value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
