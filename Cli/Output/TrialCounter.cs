using System.Globalization;

namespace Quant.Cli.Output;

/// <summary>A line that counts finished runs and says how long the rest takes. Silent where nobody watches. Thread safe.</summary>
internal sealed class TrialCounter : IProgress<int>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly CommandHost _host;
    private readonly int _total;
    private readonly int _before;
    private readonly long _start;
    private readonly Lock _lock = new();
    private TimeSpan _next = Interval;
    private int _done;
    private int _shown;

    /// <summary>A line that is not there yet.</summary>
    /// <param name="host">Where it is shown.</param>
    /// <param name="total">Runs in all.</param>
    /// <param name="before">Runs that were finished before; they say nothing about how long the rest takes.</param>
    public TrialCounter(CommandHost host, int total, int before = 0)
    {
        (_host, _total, _before, _done) = (host, total, before, before);
        _start = host.Clock.GetTimestamp();
    }

    /// <summary>Counts finished runs.</summary>
    public void Report(int value)
    {
        lock (_lock)
        {
            _done += value;
            var elapsed = _host.Clock.GetElapsedTime(_start);
            if (_host.ShowsProgress && elapsed >= _next)
            {
                _next = elapsed + Interval;
                var left = elapsed * (_total - _done) / (_done - _before);
                var line = string.Create(CultureInfo.InvariantCulture, $"{_done} of {_total} runs, {Duration(left)} left");
                _host.Errors.Write("\r" + line.PadRight(_shown));
                _shown = line.Length;
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_shown > 0)
            {
                _host.Errors.Write("\r" + new string(' ', _shown) + "\r");
                _shown = 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private static string Duration(TimeSpan time) => time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min")
        : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s");
}
