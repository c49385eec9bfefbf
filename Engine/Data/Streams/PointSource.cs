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
    private BarPoint _last;
    private bool _hasLast;

    /// <summary>Prepares a source.</summary>
    /// <param name="plan">Subscription.</param>
    /// <param name="files">Where its data comes from.</param>
    /// <param name="fillForward">How often to repeat bars; null not to.</param>
    /// <param name="scaleRows">Whether price factors are taken as rows are read.</param>
    /// <param name="before">A bar from before the start that may be repeated after it.</param>
    public PointSource(StreamPlan plan, DataFiles files, FillForwardResolution? fillForward, bool scaleRows, BarPoint? before = null)
    {
        var reader = new RowReader(plan, files.Columns, files.MapFiles, files.FactorFiles, files.Problems);
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

    /// <summary>The point returned last; null before the first.</summary>
    public BarPoint? Last => _hasLast ? _last : null;

    /// <summary>See <see cref="ForeseeableStream.IsForeseeable"/>.</summary>
    public bool IsForeseeable => _rows.IsForeseeable && (_filler is null || _filler.IsForeseeable);

    public bool TryNext(ref BarPoint point)
    {
        while (_filler is null ? _rows.TryNext(ref point) : _filler.TryNext(ref point))
        {
            if (_filtered)
            {
                if (!point.IsEvent && !_plan.Window.IsOpen(point.Time, point.End))
                {
                    continue;
                }
                if (point.Time > _endLocal)
                {
                    return false;
                }
            }
            _last = point;
            _hasLast = true;
            return true;
        }
        return false;
    }
}

/// <summary>Where streams get their data from, and whom they tell about its problems.</summary>
internal sealed record DataFiles(ColumnLibrary Columns, MapFileStore MapFiles, FactorFileStore FactorFiles, IDataProblemSink Problems);
