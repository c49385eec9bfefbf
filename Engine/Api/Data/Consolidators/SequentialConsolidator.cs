namespace QuantConnect.Data.Consolidators;

/// <summary>Feeds the output of one consolidator into another, whose output is its own.</summary>
public class SequentialConsolidator : ConsolidatorBase
{
    private readonly ConsolidatorBase? _known;

    /// <summary>Chains two consolidators.</summary>
    /// <param name="first">Takes the data</param>
    /// <param name="second">Takes what <paramref name="first"/> produces</param>
    /// <exception cref="ArgumentException"><paramref name="second"/> does not take what <paramref name="first"/> produces</exception>
    public SequentialConsolidator(IDataConsolidator first, IDataConsolidator second)
    {
        if (!second.InputType.IsAssignableFrom(first.OutputType))
        {
            throw new ArgumentException($"The second consolidator takes {second.InputType.Name} but the first produces {first.OutputType.Name}.", nameof(second));
        }

        First = first;
        Second = second;
        _known = WithKnownScan(first);
        first.DataConsolidated += (_, data) => second.Update(data);
        second.DataConsolidated += (_, data) => OnDataConsolidated(data);
    }

    /// <summary>The consolidator that takes the data.</summary>
    public IDataConsolidator First { get; }

    /// <summary>The consolidator whose results are published.</summary>
    public IDataConsolidator Second { get; }

    /// <inheritdoc/>
    public override IBaseData? WorkingData => Second.WorkingData;

    /// <inheritdoc/>
    public override Type InputType => First.InputType;

    /// <inheritdoc/>
    public override Type OutputType => Second.OutputType;

    /// <inheritdoc/>
    internal override bool IsScanIdle => _known is { IsScanIdle: true };

    /// <inheritdoc/>
    public override void Update(IBaseData data) => First.Update(data);

    /// <summary>Scans the first consolidator; the second only ever finishes on data.</summary>
    /// <param name="currentLocalTime">Now, in the exchange's time zone</param>
    public override void Scan(DateTime currentLocalTime) => First.Scan(currentLocalTime);

    /// <inheritdoc/>
    public override void Dispose()
    {
        First.Dispose();
        Second.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        First.Reset();
        Second.Reset();
        base.Reset();
    }
}
