using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>The stream of one subscription.</summary>
internal sealed class SubscriptionStream : ForeseeableStream
{
    private readonly PointSource _points;
    private readonly BarPublisher _publisher;
    public SubscriptionStream(PointSource points, BarPublisher publisher)
    {
        _points = points;
        _publisher = publisher;
    }

    public override bool IsForeseeable => _points.IsForeseeable;

    public override bool IsScaled => _publisher.IsScaled;

    public override bool MoveNext()
    {
        while (_points.MoveNext())
        {
            if (_publisher.Publish(_points.Current, _points.Plan.Config.Symbol, out var emitTicks) is { } data)
            {
                Current = data;
                EmitTicksUtc = emitTicks;
                return true;
            }
        }
        return false;
    }

    public override ref readonly BarPoint Point => ref _points.Current;

    public override void Retain(int rows) => _points.Retain(rows);

    public override BaseData Remake(in BarPoint point) => _publisher.Publish(point, _points.Plan.Config.Symbol, out _)!;
}
