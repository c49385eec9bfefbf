using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Finds pivot points; the value says whether the bar in the middle of the window is one, as a <see cref="PivotPointType"/>.</summary>
public class PivotPointsHighLow : IndicatorBase<IBaseDataBar>, IIndicatorWarmUpPeriodProvider
{
    private readonly int _aroundHigh;
    private readonly int _aroundLow;
    private readonly bool _strict;
    private readonly RollingWindow<IBaseDataBar> _highs;
    private readonly RollingWindow<IBaseDataBar> _lows;
    private readonly RollingWindow<PivotPoint> _points;

    /// <summary>Creates the indicator under its default name.</summary>
    public PivotPointsHighLow(int surroundingBarsCount, int lastStoredValues = 100)
        : this($"PivotPointsHighLow({surroundingBarsCount})", surroundingBarsCount, surroundingBarsCount, lastStoredValues)
    {
    }

    /// <summary>Creates the indicator under its default name.</summary>
    public PivotPointsHighLow(int surroundingBarsCountForHighPoint, int surroundingBarsCountForLowPoint, int lastStoredValues = 100, bool strict = true)
        : this($"PivotPointsHighLow({surroundingBarsCountForHighPoint},{surroundingBarsCountForLowPoint})", surroundingBarsCountForHighPoint, surroundingBarsCountForLowPoint, lastStoredValues, strict)
    {
    }

    /// <summary>Creates the indicator under the given name.</summary>
    /// <param name="name">Name for messages and charts.</param>
    /// <param name="surroundingBarsCountForHighPoint">Bars on either side a high must exceed.</param>
    /// <param name="surroundingBarsCountForLowPoint">Bars on either side a low must undercut.</param>
    /// <param name="lastStoredValues">Pivot points to remember.</param>
    /// <param name="strict">Whether an equal bar rules a point out.</param>
    public PivotPointsHighLow(string name, int surroundingBarsCountForHighPoint, int surroundingBarsCountForLowPoint, int lastStoredValues = 100, bool strict = true)
        : base(name)
    {
        _aroundHigh = surroundingBarsCountForHighPoint;
        _aroundLow = surroundingBarsCountForLowPoint;
        _strict = strict;
        _highs = new RollingWindow<IBaseDataBar>(2 * surroundingBarsCountForHighPoint + 1);
        _lows = new RollingWindow<IBaseDataBar>(2 * surroundingBarsCountForLowPoint + 1);
        _points = new RollingWindow<PivotPoint>(lastStoredValues);
        WarmUpPeriod = Math.Max(_highs.Size, _lows.Size);
    }

    /// <summary>Raised for each new pivot point, a high before a low.</summary>
    public event EventHandler<PivotPointsEventArgs>? NewPivotPointFormed;

    /// <inheritdoc />
    public override bool IsReady => _highs.IsReady && _lows.IsReady;

    /// <summary>Inputs needed before the indicator is ready.</summary>
    public int WarmUpPeriod { get; protected set; }

    /// <summary>The remembered highs, newest first.</summary>
    public PivotPoint[] GetHighPivotPointsArray() => PointsOf(PivotPointType.High);

    /// <summary>The remembered lows, newest first.</summary>
    public PivotPoint[] GetLowPivotPointsArray() => PointsOf(PivotPointType.Low);

    /// <summary>All remembered pivot points, newest first.</summary>
    public PivotPoint[] GetAllPivotPointsArray() => _points.ToArray();

    /// <inheritdoc />
    public override void Reset()
    {
        _highs.Reset();
        _lows.Reset();
        _points.Reset();
        base.Reset();
    }

    /// <inheritdoc />
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        _highs.Add(input);
        _lows.Add(input);
        var high = _highs.IsReady ? FindNextHighPivotPoint(_highs, _aroundHigh) : null;
        var low = _lows.IsReady ? FindNextLowPivotPoint(_lows, _aroundLow) : null;
        Announce(high);
        Announce(low);
        return ConvertToComputedValue(high, low);
    }

    /// <summary>The low in the middle of a full window, null if it is none.</summary>
    /// <param name="windowLows">The bars.</param>
    /// <param name="midPointIndexOrSurroundingBarsCount">Age of the bar to judge.</param>
    protected virtual PivotPoint? FindNextLowPivotPoint(RollingWindow<IBaseDataBar> windowLows, int midPointIndexOrSurroundingBarsCount)
    {
        var middle = windowLows[midPointIndexOrSurroundingBarsCount];
        for (var i = 0; i < windowLows.Size; i++)
        {
            if (i != midPointIndexOrSurroundingBarsCount && (windowLows[i].Low < middle.Low || (_strict && windowLows[i].Low == middle.Low)))
            {
                return null;
            }
        }
        return new PivotPoint(PivotPointType.Low, middle.Low, middle.EndTime);
    }

    /// <summary>The high in the middle of a full window, null if it is none.</summary>
    /// <param name="windowHighs">The bars.</param>
    /// <param name="midPointIndexOrSurroundingBarsCount">Age of the bar to judge.</param>
    protected virtual PivotPoint? FindNextHighPivotPoint(RollingWindow<IBaseDataBar> windowHighs, int midPointIndexOrSurroundingBarsCount)
    {
        var middle = windowHighs[midPointIndexOrSurroundingBarsCount];
        for (var i = 0; i < windowHighs.Size; i++)
        {
            if (i != midPointIndexOrSurroundingBarsCount && (windowHighs[i].High > middle.High || (_strict && windowHighs[i].High == middle.High)))
            {
                return null;
            }
        }
        return new PivotPoint(PivotPointType.High, middle.High, middle.EndTime);
    }

    /// <summary>The indicator's value.</summary>
    /// <param name="highPoint">The new high, if any.</param>
    /// <param name="lowPoint">The new low, if any.</param>
    protected virtual decimal ConvertToComputedValue(PivotPoint? highPoint, PivotPoint? lowPoint) => (decimal)((highPoint, lowPoint) switch
    {
        (not null, not null) => PivotPointType.Both,
        (not null, null) => PivotPointType.High,
        (null, not null) => PivotPointType.Low,
        _ => PivotPointType.None,
    });

    private PivotPoint[] PointsOf(PivotPointType type) => _points.Where(point => point.PivotPointType == type).ToArray();

    private void Announce(PivotPoint? point)
    {
        if (point is not null)
        {
            _points.Add(point);
            NewPivotPointFormed?.Invoke(this, new PivotPointsEventArgs(point));
        }
    }
}
