using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>The stream of one subscription.</summary>
internal sealed class SubscriptionStream : ForeseeableStream
{
    private readonly PointSource _points;
    private readonly BarPublisher _publisher;
    private BarPoint _point;

    public SubscriptionStream(PointSource points, BarPublisher publisher)
    {
        _points = points;
        _publisher = publisher;
    }

    public override bool IsForeseeable => _points.IsForeseeable;

    public override bool IsScaled => _publisher.IsScaled;

    public override bool MoveNext()
    {
        while (_points.TryNext(ref _point))
        {
            if (_publisher.Publish(_point, _points.Plan.Config.Symbol, out var emitTicks) is { } data)
            {
                Current = data;
                EmitTicksUtc = emitTicks;
                return true;
            }
        }
        return false;
    }

    public override BarPoint Keep(RowSlot row) => _point.CopyTo(row);

    public override BaseData Remake(in BarPoint kept) => _publisher.Publish(kept, _points.Plan.Config.Symbol, out _)!;
}
