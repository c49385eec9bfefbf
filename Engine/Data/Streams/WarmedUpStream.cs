using QuantConnect.Data;

namespace Quant.Engine.Data.Streams;

/// <summary>
/// The points before the start of the algorithm, perhaps bars of another length, and then the normal ones. The normal ones begin a day
/// earlier so that there is something to repeat at the start, but only those that end at the start or later are delivered, and none
/// that ends where the warm-up ended.
/// </summary>
internal sealed class WarmedUpStream : ForeseeableStream
{
    private readonly PointSource? _warmUp;
    private readonly Func<BarPoint?, PointSource> _openNormal;
    private readonly BarPublisher _publisher;
    private readonly long _startLocal;
    private PointSource? _normal;
    private BarPoint _point;
    private long _lastEnd = long.MinValue;

    /// <summary>Joins two sources.</summary>
    /// <param name="warmUp">Points before the start; null if there are none.</param>
    /// <param name="openNormal">Opens the other source, given the last point of the first one.</param>
    /// <param name="publisher">Makes bars of both.</param>
    /// <param name="startLocal">Start of the algorithm in the exchange's zone, ticks.</param>
    public WarmedUpStream(PointSource? warmUp, Func<BarPoint?, PointSource> openNormal, BarPublisher publisher, long startLocal)
    {
        _warmUp = warmUp;
        _openNormal = openNormal;
        _publisher = publisher;
        _startLocal = startLocal;
    }

    /// <summary>Not before the warm-up is over: its end opens another source.</summary>
    public override bool IsForeseeable => _normal is { IsForeseeable: true };

    public override bool IsScaled => _publisher.IsScaled;

    public override bool MoveNext()
    {
        while (_normal is null)
        {
            if (_warmUp is null || !_warmUp.TryNext(ref _point))
            {
                _normal = _openNormal(_warmUp?.Last);
                break;
            }
            if (_point.End <= _startLocal)
            {
                _lastEnd = _point.End;
                if (Publish(_warmUp))
                {
                    return true;
                }
            }
        }
        while (_normal.TryNext(ref _point))
        {
            if (_point.End >= _startLocal && _point.End > _lastEnd && Publish(_normal))
            {
                return true;
            }
        }
        return false;
    }

    public override BarPoint Keep(RowSlot row) => _point.CopyTo(row);

    public override BaseData Remake(in BarPoint kept) => _publisher.Publish(kept, _normal!.Plan.Config.Symbol, out _)!;

    private bool Publish(PointSource source)
    {
        if (_publisher.Publish(_point, source.Plan.Config.Symbol, out var emitTicks) is not { } data)
        {
            return false;
        }
        Current = data;
        EmitTicksUtc = emitTicks;
        return true;
    }
}
