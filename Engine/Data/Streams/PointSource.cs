using Quant.Engine.Data.Columns;
using Quant.Engine.Data.Corporate;

namespace Quant.Engine.Data.Streams;

/// <summary>The points of a subscription before they become bars: rows and events, gaps filled, only while the market is open.</summary>
internal sealed class PointSource
{
    private readonly StreamPlan _plan;
    private readonly RowMerger _rows;
    private readonly FillForwarder? _filler;
    private readonly bool _filtered;
    private readonly long _endLocal;

    /// <summary>Prepares a source.</summary>
    /// <param name="plan">Subscription.</param>
    /// <param name="files">Where its data comes from.</param>
    /// <param name="fillForward">How often to repeat bars; null not to.</param>
    /// <param name="scaleRows">Whether price factors are taken as rows are read.</param>
    /// <param name="before">A bar from before the start that may be repeated after it.</param>
    public PointSource(StreamPlan plan, DataFiles files, FillForwardResolution? fillForward, bool scaleRows, BarPoint? before = null)
    {
        var reader = new RowReader(plan, files, fillForward);
        Factors = reader.Factors;
        _plan = plan;
        _rows = new RowMerger(plan, reader, scaleRows);
        _filler = fillForward is null ? null : new FillForwarder(plan, _rows, fillForward, before);
        _filtered = plan.Config.IsFilteredSubscription;
        _endLocal = plan.EndLocal.Ticks;
    }

    public StreamPlan Plan => _plan;

    /// <summary>Factors of prices; null for securities without.</summary>
    public FactorFile? Factors { get; }

    /// <summary>The point moved to. Its row is valid until the second move from here, or for longer if <see cref="Retain"/> says so.</summary>
    public ref readonly BarPoint Current
    {
        get
        {
            if (_filler is not null)
            {
                return ref _filler.Current;
            }
            return ref _rows.Current;
        }
    }

    /// <summary>See <see cref="ForeseeableStream.IsForeseeable"/>.</summary>
    public bool IsForeseeable => _rows.IsForeseeable && (_filler is null || _filler.IsForeseeable);

    /// <summary>Uses no row again before so many others have come.</summary>
    public void Retain(int rows) => _rows.Retain(rows);

    public bool MoveNext()
    {
        while (_filler is null ? _rows.MoveNext() : _filler.MoveNext())
        {
            if (_filtered)
            {
                ref readonly var point = ref Current;
                if (!point.IsEvent && !_plan.Window.IsOpen(point.Time, point.End))
                {
                    continue;
                }
                if (point.Time > _endLocal)
                {
                    return false;
                }
            }
            return true;
        }
        return false;
    }
}

/// <summary>Where streams get their data from, and whom they tell about its problems.</summary>
internal sealed record DataFiles(ColumnLibrary Columns, MapFileStore MapFiles, FactorFileStore FactorFiles, IDataProblemSink Problems);
