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
    private BarPoint? _lastOfWarmUp;
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

    /// <summary>Not at the end of the warm-up, which opens another source: up to the day before the start a row that is sure to come belongs to the warm-up.</summary>
    /// <summary>Not before the warm-up is over: its end opens another source.</summary>
    public override bool IsForeseeable => _normal is { IsForeseeable: true };

    public override bool IsScaled => _publisher.IsScaled;

    public override bool MoveNext()
    {
        while (_normal is null)
        {
            if (_warmUp is null || !_warmUp.MoveNext())
            {
                _normal = _openNormal(_lastOfWarmUp);
                break;
            }
            ref readonly var point = ref _warmUp.Current;
            _lastOfWarmUp = point;
            if (point.End <= _startLocal)
            {
                _lastEnd = point.End;
                if (Publish(_warmUp))
                {
                    return true;
                }
            }
        }
        while (_normal.MoveNext())
        {
            ref readonly var point = ref _normal.Current;
            if (point.End >= _startLocal && point.End > _lastEnd && Publish(_normal))
            {
                return true;
            }
        }
        return false;
    }

    public override ref readonly BarPoint Point => ref _normal!.Current;

    public override void Retain(int rows) => _normal!.Retain(rows);

    public override BaseData Remake(in BarPoint point) => _publisher.Publish(point, _normal!.Plan.Config.Symbol, out _)!;

    private bool Publish(PointSource source)
    {
        if (_publisher.Publish(source.Current, source.Plan.Config.Symbol, out var emitTicks) is not { } data)
        {
            return false;
        }
        Current = data;
        EmitTicksUtc = emitTicks;
        return true;
    }
}
