using System.Globalization;
using System.Text.RegularExpressions;
using Quant.Core.Events;
using Quant.Lab.Events;

namespace Quant.Cli.Output;

/// <summary>Where the rows of <c>quant events</c> go: a file, a table, or lines of CSV; and how many there were.</summary>
internal sealed partial class EventOutput : IDisposable
{
    private readonly CommandHost _host;
    private readonly bool _csv;
    private readonly string? _path;
    private readonly EventFile? _file;
    private int _count;

    /// <summary>An output.</summary>
    /// <param name="host">Where to print.</param>
    /// <param name="path">The file to write instead; null to print.</param>
    /// <param name="csv">Whether to print lines of CSV instead of a table.</param>
    public EventOutput(CommandHost host, string? path, bool csv)
    {
        (_host, _path, _csv) = (host, path, csv);
        _file = path is null ? null : new EventFile(path);
    }

    public void Write(EventRow row)
    {
        if (_count++ == 0 && _file is null)
        {
            _host.Output.WriteLine(_csv ? EventCsv.Header : Line("time (UTC)", "symbol", "event", "side", "frame", "kind", "low", "high", "value", "detail"));
        }
        if (_file is not null)
        {
            _file.Write(row);
        }
        else
        {
            _host.Output.WriteLine(_csv ? EventCsv.Write(row) : Line(row));
        }
    }

    /// <summary>Gives a file its name, and says how many events there were.</summary>
    public void Complete()
    {
        if (_file is not null)
        {
            _file.Complete();
            _host.Output.WriteLine(_path);
        }
        _host.Errors.WriteLine($"{_count} {(_count == 1 ? "event" : "events")}.");
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private static string Line(EventRow row)
        => Line(
            new DateTime(row.Time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), row.Symbol, row.Event, row.Side, row.Frame, row.Kind,
            Number(row.Low), Number(row.High), row.Value?.ToString("0.##", CultureInfo.InvariantCulture),
            row.Detail is { } detail ? LongFraction().Replace(detail, x => Number(double.Parse(x.Value, CultureInfo.InvariantCulture))!) : null);

    private static string Line(string time, string symbol, string name, string? side, string? frame, string? kind, string? low, string? high, string? value, string? detail)
        => $"{time,-19}  {symbol,-8}  {name,-20}  {side,-5}  {frame,-7}  {kind,-14}  {low,10}  {high,10}  {value,6}  {detail}".TrimEnd();

    // files have every digit; nobody reads more than these
    [GeneratedRegex(@"\d+\.\d{5,}")]
    private static partial Regex LongFraction();

    private static string? Number(double? price) => price?.ToString("G7", CultureInfo.InvariantCulture);
}
