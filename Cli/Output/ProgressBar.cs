using System.Globalization;
using Quant.Lab.Runs;

namespace Quant.Cli.Output;

/// <summary>A line that redraws itself while a run takes longer than a second. Silent where nobody watches.</summary>
internal sealed class ProgressBar : IProgress<RunProgress>, IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly CommandHost _host;
    private readonly string _name;
    private readonly long _start;
    private TimeSpan _next = Patience;
    private int _shown;

    /// <summary>A line that is not there yet.</summary>
    /// <param name="host">Where it is shown.</param>
    /// <param name="name">What runs.</param>
    public ProgressBar(CommandHost host, string name)
    {
        _host = host;
        _name = name;
        _start = host.Clock.GetTimestamp();
    }

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        var elapsed = _host.Clock.GetElapsedTime(_start);
        if (!_host.ShowsProgress || elapsed < _next)
        {
            return;
        }
        _next = elapsed + Interval;
        var full = (int)(value.Fraction * Width);
        var left = value.Fraction > 0.01 ? $", {Math.Ceiling(elapsed.TotalSeconds * (1 - value.Fraction) / value.Fraction):0} s left" : "";
        Show(string.Create(CultureInfo.InvariantCulture, $"{_name} [{new string('#', full)}{new string('.', Width - full)}] {value.Fraction:P0} {value.Utc:yyyy-MM-dd}{left}"));
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_shown > 0)
        {
            _host.Errors.Write("\r" + new string(' ', _shown) + "\r");
            _shown = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Show(string line)
    {
        _host.Errors.Write("\r" + line.PadRight(_shown));
        _shown = line.Length;
    }
}
