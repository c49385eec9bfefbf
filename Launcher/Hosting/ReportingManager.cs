using System.Globalization;
using QuantConnect;
using QuantConnect.Lean.Engine.Server;

namespace Quant.Launcher.Hosting;

/// <summary>
/// Lean's local manager, which Lean calls at each step of the run. About a hundred times on the way from the first step to the end of a backtest it prints
/// <c>@progress TICKS FRACTION</c>, ticks being those of the algorithm's time in UTC; at the end <c>@hash HASH</c>, Lean's hash over the orders.
/// </summary>
/// <param name="output">Where to.</param>
internal sealed class ReportingManager(TextWriter output) : LocalLeanManager
{
    private const int Steps = 100;
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
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"@progress {now.Ticks} {fraction:0.###}"));
    }

    /// <inheritdoc/>
    public override void OnAlgorithmEnd()
    {
        base.OnAlgorithmEnd();
        // of copies: GetHash rounds the prices of the orders it is given
        var orders = AlgorithmHandlers.Transactions.Orders.ToDictionary(x => x.Key, x => x.Value.Clone());
        output.WriteLine($"@hash {orders.GetHash()}");
    }
}
