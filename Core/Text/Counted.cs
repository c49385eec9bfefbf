using System.Globalization;

namespace Quant.Core.Text;

/// <summary>Numbers of things, in messages for people.</summary>
public static class Counted
{
    /// <summary>"1 row", "3 rows", "0 rows".</summary>
    /// <param name="count">How many.</param>
    /// <param name="thing">One of them; its plural ends with s.</param>
    public static string Of(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
