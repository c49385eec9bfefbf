using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Passes data on unchanged; of bars with the same end only the first.</summary>
/// <typeparam name="T">The type of data</typeparam>
public class IdentityDataConsolidator<T> : DataConsolidator<T>
    where T : IBaseData
{
    // asked of the type once: shared code of all types looks it up each time
    private readonly bool _isTick = typeof(T) == typeof(Tick);
    private readonly bool _isPlain;
    private IBaseData? _last;
    private DateTime _lastEnd;

    /// <summary>Creates a consolidator.</summary>
    public IdentityDataConsolidator()
    {
        // most indicators of a run hang on one of these: no shared code, no virtual calls
        _isPlain = GetType() == typeof(IdentityDataConsolidator<TradeBar>);
    }

    /// <inheritdoc/>
    public override IBaseData? WorkingData => _last?.Clone();

    /// <inheritdoc/>
    public override Type OutputType => typeof(T);

    /// <inheritdoc/>
    internal override bool IsScanIdle => true;

    /// <inheritdoc/>
    internal override bool NeverScans => true;

    /// <inheritdoc/>
    public override void Update(T data)
    {
        var end = data is BaseData known ? known.EndTime : data.EndTime;
        if (!_isTick && _last is not null && end == _lastEnd)
        {
            return;
        }

        OnDataConsolidated(data);
        _last = data;
        _lastEnd = end;
    }

    /// <inheritdoc/>
    internal override void Feed(BaseData bar)
    {
        if (!_isPlain || TradeBar.Plain(bar) is not { } trade)
        {
            Update(bar);
            return;
        }

        var end = trade.OwnEndTime;
        if (_last is null || end != _lastEnd)
        {
            Publish(bar);
            _last = bar;
            _lastEnd = end;
        }
    }

    /// <summary>Does nothing: there is never unfinished data.</summary>
    /// <param name="currentLocalTime">Not used</param>
    public override void Scan(DateTime currentLocalTime)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _last = null;
    }
}
