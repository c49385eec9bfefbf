namespace QuantConnect.Data.Consolidators;

/// <summary>Another name of <see cref="RenkoConsolidator"/>.</summary>
public class WickedRenkoConsolidator : RenkoConsolidator
{
    /// <inheritdoc/>
    public WickedRenkoConsolidator(decimal barSize)
        : base(barSize)
    {
    }
}

/// <summary>Another name of <see cref="RenkoConsolidator{TInput}"/>.</summary>
/// <typeparam name="T">The type taken</typeparam>
public class WickedRenkoConsolidator<T> : RenkoConsolidator<T>
    where T : IBaseData
{
    /// <inheritdoc/>
    public WickedRenkoConsolidator(decimal barSize)
        : base(barSize)
    {
    }
}
