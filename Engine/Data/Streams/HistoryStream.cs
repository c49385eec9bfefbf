using QuantConnect;
using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>The bars of one history request: those that end after its start and not after its end, without events.</summary>
internal sealed class HistoryStream(PointSource points, BarPublisher publisher) : PointStream
{
    private readonly long _startLocal = points.Plan.StartLocal.Ticks;
    private readonly long _endLocal = points.Plan.EndLocal.Ticks;
    private readonly Symbol _symbol = points.Plan.Config.Symbol;

    public override bool MoveNext()
    {
        while (points.MoveNext())
        {
            ref readonly var point = ref points.Current;
            if (!point.IsEvent && point.End <= _endLocal && point.End > _startLocal
                && publisher.Publish(point, _symbol, out var emitTicks) is { } data)
            {
                Current = data;
                EmitTicksUtc = emitTicks;
                return true;
            }
        }
        return false;
    }
}
