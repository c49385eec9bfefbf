using QuantConnect.Indicators;

namespace QuantConnect.Data.Consolidators;

/// <summary>Base of the consolidators here: the event, the last result and a rolling window of results.</summary>
public abstract class ConsolidatorBase : WindowBase<IBaseData>, IDataConsolidator
{
    /// <inheritdoc/>
    public IBaseData? Consolidated { get; protected set; }

    /// <inheritdoc/>
    public abstract IBaseData? WorkingData { get; }

    /// <inheritdoc/>
    public abstract Type InputType { get; }

    /// <inheritdoc/>
    public abstract Type OutputType { get; }

    /// <inheritdoc/>
    public event DataConsolidatedHandler? DataConsolidated;

    /// <summary>
    /// Whether <see cref="Scan"/> would do nothing however late it were called, until there is new data. Lets the scan queue jump over
    /// nights and weekends instead of asking once per bar length.
    /// </summary>
    internal virtual bool IsScanIdle => false;

    /// <summary>Whether <see cref="Scan"/> never does anything, so that there is no need to call it at all.</summary>
    internal virtual bool NeverScans => false;

    /// <inheritdoc/>
    public abstract void Update(IBaseData data);

    /// <summary>What the run calls for each bar: <see cref="Update"/>, or the same on a shorter way.</summary>
    internal virtual void Feed(BaseData bar) => Update(bar);

    /// <inheritdoc/>
    public abstract void Scan(DateTime currentLocalTime);

    /// <summary>
    /// Publishes a result: into the window first, then to the typed and the untyped handlers, and only then into <see cref="Consolidated"/>,
    /// so that handlers find the previous result there.
    /// </summary>
    /// <param name="consolidated">The result; a counting consolidator may pass null for data that came out of order</param>
    protected virtual void OnDataConsolidated(IBaseData consolidated)
    {
        if (consolidated is not null)
        {
            Current = consolidated;
        }

        FireDataConsolidated(consolidated!);
        DataConsolidated?.Invoke(this, consolidated!);
        Consolidated = consolidated;
    }

    /// <summary>The same for consolidators that are known not to override anything of it.</summary>
    private protected void Publish(IBaseData consolidated)
    {
        Current = consolidated;
        DataConsolidated?.Invoke(this, consolidated);
        Consolidated = consolidated;
    }

    /// <summary>Raises the event of a derived consolidator that has a more specific type; before the untyped one.</summary>
    /// <param name="consolidated">The result</param>
    protected virtual void FireDataConsolidated(IBaseData consolidated)
    {
    }

    /// <summary>Lets go of all handlers.</summary>
    public virtual void Dispose() => DataConsolidated = null;

    /// <inheritdoc/>
    public virtual void Reset()
    {
        Consolidated = null;
        ResetWindow();
    }

    /// <summary>The consolidator if it is one of ours with its own <see cref="Scan"/>, so that <see cref="IsScanIdle"/> can be believed; else null.</summary>
    internal static ConsolidatorBase? WithKnownScan(IDataConsolidator consolidator)
    {
        var scan = consolidator.GetType().GetMethod(nameof(Scan), [typeof(DateTime)]);
        return scan?.DeclaringType?.Assembly == typeof(ConsolidatorBase).Assembly ? consolidator as ConsolidatorBase : null;
    }
}
