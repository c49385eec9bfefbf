using System.Globalization;
using System.Text.RegularExpressions;
using Quant.Core.Events;

namespace Quant.Cli.Output;

/// <summary>An event as a line of a table of fixed width.</summary>
internal static partial class EventLine
{
    /// <summary>The heading of the table.</summary>
    public static string Heading { get; } = Of("time (UTC)", "symbol", "event", "id", "side", "frame", "kind", "low", "high", "value", "detail");

    /// <summary>The line of an event.</summary>
    public static string Of(EventRow row)
        => Of(
            Time(row.Time), row.Symbol, row.Event, row.Id?.ToString("x16", CultureInfo.InvariantCulture), row.Side, row.Frame, row.Kind, Number(row.Low), Number(row.High), row.Value?.ToString("0.##", CultureInfo.InvariantCulture),
            row.Detail is { } detail ? LongFraction().Replace(detail, x => Number(double.Parse(x.Value, CultureInfo.InvariantCulture))!) : null);

    /// <summary>A moment to the second.</summary>
    public static string Time(long ticks) => new DateTime(ticks).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Of(string time, string symbol, string name, string? id, string? side, string? frame, string? kind, string? low, string? high, string? value, string? detail)
        => $"{time,-19}  {symbol,-8}  {name,-20}  {id,-16}  {side,-5}  {frame,-7}  {kind,-14}  {low,10}  {high,10}  {value,6}  {detail}".TrimEnd();

    // files have every digit; nobody reads more than these
    [GeneratedRegex(@"\d+\.\d{5,}")]
    private static partial Regex LongFraction();

    private static string? Number(double? price) => price?.ToString("G7", CultureInfo.InvariantCulture);
}
