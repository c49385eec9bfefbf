using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Passes data on unchanged; of bars with the same end only the first.</summary>
/// <typeparam name="T">The type of data</typeparam>
public class IdentityDataConsolidator<T> : DataConsolidator<T>
    where T : IBaseData
{
    // asked of the type once: shared code of all types looks it up each time
    private readonly bool _isTick = typeof(T) == typeof(Tick);
    private T? _last;
    private DateTime _lastEnd;

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

    /// <summary>Does nothing: there is never unfinished data.</summary>
    /// <param name="currentLocalTime">Not used</param>
    public override void Scan(DateTime currentLocalTime)
    {
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _last = default;
    }
}
