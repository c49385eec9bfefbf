using System.Globalization;
using QuantConnect;
using QuantConnect.Lean.Engine.Server;

namespace Quant.Launcher.Hosting;

/// <summary>
/// Lean's local manager, which Lean calls at each step of the run; it prints <c>@progress TICKS FRACTION</c> about a hundred times on the way from the
/// first step to the end of a backtest. Ticks are those of the algorithm's time in UTC.
/// </summary>
internal sealed class ProgressManager : LocalLeanManager
{
    private const int Steps = 100;

    // Lean turns the console into messages of the algorithm while that runs
    private readonly TextWriter _output = Console.Out;
    private DateTime _first;
    private DateTime _end;
    private DateTime _next;

    /// <inheritdoc/>
    public override void Update()
    {
        base.Update();
        var now = Algorithm.UtcTime;
        if (_end == default)
        {
            _first = now;
            _end = Algorithm.EndDate.ConvertToUtc(Algorithm.TimeZone);
        }
        if (now < _next)
        {
            return;
        }
        _next = now + (_end - _first) / Steps;
        var fraction = _end > _first ? Math.Clamp((now - _first) / (_end - _first), 0, 1) : 0;
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"@progress {now.Ticks} {fraction:0.###}"));
    }
}
