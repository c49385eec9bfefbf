using QuantConnect;
using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>The bars of one history request: those that end after its start and not after its end, without events.</summary>
internal sealed class HistoryStream(PointSource points, BarPublisher publisher) : PointStream
{
    private readonly long _startLocal = points.Plan.StartLocal.Ticks;
    private readonly long _endLocal = points.Plan.EndLocal.Ticks;
    private readonly Symbol _symbol = points.Plan.Config.Symbol;
    private BarPoint _point;

    public override bool MoveNext()
    {
        while (points.TryNext(ref _point))
        {
            if (!_point.IsEvent && _point.End <= _endLocal && _point.End > _startLocal
                && publisher.Publish(_point, _symbol, out var emitTicks) is { } data)
            {
                Current = data;
                EmitTicksUtc = emitTicks;
                return true;
            }
        }
        return false;
    }
}
