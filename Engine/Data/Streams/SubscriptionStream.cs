using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>The stream of one subscription.</summary>
internal sealed class SubscriptionStream : IForeseeableStream
{
    private readonly PointSource _points;
    private readonly BarPublisher _publisher;
    private BarPoint _point;
    private long _emitTicks;

    public SubscriptionStream(PointSource points, BarPublisher publisher)
    {
        _points = points;
        _publisher = publisher;
    }

    public BaseData Current { get; private set; } = null!;

    public long EmitTicksUtc => _emitTicks;

    public bool IsForeseeable => _points.IsForeseeable;

    public bool IsScaled => _publisher.IsScaled;

    public bool MoveNext()
    {
        while (_points.TryNext(ref _point))
        {
            if (_publisher.Publish(_point, _points.Plan.Config.Symbol, out _emitTicks) is { } data)
            {
                Current = data;
                return true;
            }
        }
        return false;
    }

    public BarPoint Keep(RowSlot row) => _point.CopyTo(row);

    public BaseData Remake(in BarPoint kept) => _publisher.Publish(kept, _points.Plan.Config.Symbol, out _)!;
}
