using Quant.Core.Events;
using Quant.Lab.Events;

namespace Quant.Cli.Output;

/// <summary>Where the rows of <c>quant events</c> go: a file, a table, or lines of CSV; and how many there were.</summary>
internal sealed class EventOutput : IDisposable
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
            _host.Output.WriteLine(_csv ? EventCsv.Header : EventLine.Heading);
        }
        if (_file is not null)
        {
            _file.Write(row);
        }
        else
        {
            _host.Output.WriteLine(_csv ? EventCsv.Write(row) : EventLine.Of(row));
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
}
